/** Files named at a start, from real processes of the browser host and the built main process on its double, to a page. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { startDouble, type RunningDouble } from '../../support/electron-double/start';
import type { DoubleState } from '../../support/electron-double/protocol';
import { PageClient, startHost, type RunningHost } from '../../support/host-process';

interface Taken {
  readonly named: readonly (readonly [name: string, text: string])[];
  readonly refused: readonly unknown[];
}

let folder: string;
/** Where the person stands. */
let here: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'plumbline-named-'));
  here = path.join(folder, 'here');
  mkdirSync(here);
  for (const name of ['a.txt', 'b.txt', 'c.txt', 'x.exe']) writeFileSync(path.join(here, name), `Words of ${name}.`);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const data = (): string => path.join(folder, 'data');
const words = (name: string): readonly [string, string] => [name, `Words of ${name}.`];

describe('the browser host', () => {
  async function start(...files: string[]): Promise<RunningHost> {
    const host = await startHost(data(), files, { cwd: here });
    onTestFinished(async () => {
      await host.stop('SIGKILL');
    });
    return host;
  }

  it('hands what its own start named to the page that took the launch, and says what it does not open', async () => {
    const host = await start('a.txt', 'nowhere.docx');
    const page = await PageClient.launch(host.address());
    expect(await page.takeNamed()).toEqual({
      named: [words('a.txt')],
      refused: [{ name: 'nowhere.docx', why: 'missing' }],
    });
    expect(await page.takeNamed()).toEqual({ named: [], refused: [] });
    expect((await host.stop()).err).toBe('nowhere.docx was not opened: there is no such file.\n');
  });

  it('tells the newest open page, and no other, of what a second start named', async () => {
    const host = await start();
    const page = await PageClient.launch(host.address());
    const older = await page.follow();
    const newer = await page.follow();
    const second = await start('./b.txt', 'c.txt', 'x.exe');
    const { code, out, err } = await second.ended;
    expect([code, err]).toEqual([0, expect.stringMatching(/^x\.exe was not opened: Plumbline does not know/)]);
    expect(out).toContain('The 2 files open in its window.');
    await newer.next('named');
    expect((await page.takeNamed()).named).toEqual([words('b.txt'), words('c.txt')]);
    newer.close();
    older.close();
    await expect(older.next('named')).rejects.toThrow();
  });

  it('keeps it for the next page where none is open', async () => {
    const host = await start();
    const page = await PageClient.launch(host.address());
    expect((await (await start('a.txt')).ended).code).toBe(0);
    const stream = await page.follow();
    await stream.next('named');
    expect((await page.takeNamed()).named).toEqual([words('a.txt')]);
    stream.close();
  });
});

describe('the desktop host on the double', () => {
  async function start(...args: string[]): Promise<RunningDouble> {
    const double = await startDouble(data(), { args, cwd: here });
    onTestFinished(() => void double.process.kill('SIGKILL'));
    return double;
  }
  const take = (double: RunningDouble): Promise<Taken> => double.ask<Taken>({ ask: 'takeNamed' });
  const isTold = (heard: readonly { named?: true }[]): boolean => heard.some(({ named }) => named === true);

  it('hands what its own start named to its page, and tells a running one of it through the lock', async () => {
    const double = await start('a.txt', 'nowhere.docx');
    expect(await take(double)).toEqual({
      named: [words('a.txt')],
      refused: [{ name: 'nowhere.docx', why: 'missing' }],
    });
    expect((await double.ask<DoubleState>({ ask: 'state' })).lockData).toEqual({
      files: ['a.txt', 'nowhere.docx'],
      cwd: here,
    });
    expect(double.output()).toContain('nowhere.docx was not opened: there is no such file.');
  });

  it('takes the files of a second start by its own words, or by its arguments', async () => {
    const double = await start();
    await double.ask({ ask: 'heard' });
    await double.ask({ ask: 'secondInstance', told: { files: ['a.txt'], cwd: here }, argv: ['x'], cwd: '/' });
    await double.askUntil({ ask: 'heard' }, isTold);
    expect((await take(double)).named).toEqual([words('a.txt')]);
    const argv = ['electron', '--allow-file-access-from-files', '/src', '--original-process-start-time=1', 'b.txt'];
    await double.ask({ ask: 'secondInstance', argv, cwd: here });
    await expect.poll(async () => (await take(double)).named).toEqual([words('b.txt')]);
    const { focused } = await double.ask<DoubleState>({ ask: 'state' });
    expect(focused).toBe(2);
  });

  it('takes the files that the system opens one by one as one act', async () => {
    const double = await start();
    await double.ask({ ask: 'heard' });
    const files = ['a.txt', 'b.txt'].map((name) => path.join(here, name));
    expect(await double.ask({ ask: 'openFile', files })).toEqual([true, true]);
    await double.askUntil({ ask: 'heard' }, isTold);
    expect((await take(double)).named).toEqual([words('a.txt'), words('b.txt')]);
  });

  it('takes what a start of the browser host names, which then ends', async () => {
    const double = await start();
    await double.ask({ ask: 'heard' });
    const second = await startHost(data(), ['c.txt'], { cwd: here });
    expect(await second.ended).toMatchObject({ code: 0, err: '' });
    await double.askUntil({ ask: 'heard' }, isTold);
    expect((await take(double)).named).toEqual([words('c.txt')]);
  });
});
