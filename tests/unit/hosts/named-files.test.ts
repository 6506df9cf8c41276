import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseDesktopArgs, readHandedOver, toHandOver } from '../../../electron/hosts/desktop-args';
import { createNamedFiles, describeRefused, lookAtNamed, namesToHandOver } from '../../../electron/hosts/named-files';
import { MOST_NAMED_FILES, NAMED_ENDINGS } from '../../../shared/contract';
import { ACCEPTED_FILE_TYPES } from '../../../renderer/importers/formats';

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(os.tmpdir(), 'plumbline-named-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, text = 'Words.'): string => {
  const place = path.join(folder, name);
  writeFileSync(place, text);
  return place;
};

const whyOf = async (names: readonly string[], limitBytes?: number) =>
  (await lookAtNamed(names, folder, limitBytes)).refused.map(({ why }) => why);

describe('files that were named', () => {
  it('are found from the folder the person stood in, by a whole path, and by an address', async () => {
    mkdirSync(path.join(folder, 'sub'));
    const whole = put('a.html');
    put('sub/Ü b%20c.DOCX');
    const names = ['a.html', './a.html', whole, pathToFileURL(whole).href, 'sub/Ü b%20c.DOCX'];
    const { good, refused } = await lookAtNamed(names, folder);
    expect(good.map(({ name }) => name)).toEqual(['a.html', 'Ü b%20c.DOCX']);
    expect(refused).toEqual([]);
  });

  it('are refused with a reason that names them', async () => {
    put('program.exe');
    put('page');
    put('big.txt', 'x'.repeat(11));
    mkdirSync(path.join(folder, 'folder.html'));
    symlinkSync(path.join(folder, 'nowhere.txt'), path.join(folder, 'dangling.txt'));
    const names = ['gone.docx', 'dangling.txt', 'folder.html', 'program.exe', 'page', 'big.txt', 'a\0.txt', 'file://%'];
    expect(await whyOf(names, 10)).toEqual([
      'missing',
      'missing',
      'notFile',
      'kind',
      'kind',
      'tooLarge',
      'missing',
      'missing',
    ]);
    const said = describeRefused((await lookAtNamed(names, folder, 10)).refused);
    expect(said.every((line, i) => line.startsWith(`${names[i]} was not opened: `))).toBe(true);
    expect(new Set(said.map((line) => line.split(': ')[1])).size).toBe(4);
  });

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'are refused where they may not be read',
    async () => {
      chmodSync(put('mine.txt'), 0);
      expect(await whyOf(['mine.txt'])).toEqual(['unreadable']);
    },
  );

  it('are five hundred at most, in one start and in all that wait', async () => {
    const names = Array.from({ length: MOST_NAMED_FILES + 1 }, (_each, i) => path.basename(put(`${i}.txt`)));
    expect(await whyOf(names)).toEqual(['tooMany']);
    const desk = createNamedFiles();
    await desk.add(names.slice(0, 300), folder);
    await desk.add(names.slice(300), folder);
    const { files, refused } = desk.take();
    expect(files).toHaveLength(MOST_NAMED_FILES);
    expect(refused).toEqual([{ name: '500.txt', why: 'tooMany' }]);
    expect(namesToHandOver([...names, 'x'.repeat(5_000)])).toHaveLength(MOST_NAMED_FILES);
  });

  it('are everything that an importer, the sheet for Plumbline files or the one for marks opens', () => {
    const endings = ACCEPTED_FILE_TYPES.filter((type) => type.startsWith('.'));
    for (const ending of [...endings, '.plumb', '.json', '.jsonld', '.csv']) expect(NAMED_ENDINGS).toContain(ending);
  });
});

describe('the place where they wait', () => {
  it('tells of each once and reads each once; a name that waits already does not wait twice', async () => {
    put('a.txt', 'First.');
    const desk = createNamedFiles();
    expect(desk.isWaiting).toBe(false);
    await desk.add(['a.txt', 'b.txt'], folder);
    await desk.add(['a.txt'], folder);
    expect(desk.isWaiting).toBe(true);
    const { files, refused } = desk.take();
    expect(files).toEqual([expect.objectContaining({ name: 'a.txt', bytes: 6 })]);
    expect(refused).toEqual([{ name: 'b.txt', why: 'missing' }]);
    expect([desk.isWaiting, desk.take()]).toEqual([false, { files: [], refused: [] }]);
    const token = files[0]?.token;
    const read = await desk.read(token);
    expect(read.ok && new TextDecoder().decode(read.value)).toBe('First.');
    expect(await desk.read(token)).toMatchObject({ ok: false, error: { code: 'notFound' } });
    expect(await desk.open(path.join(folder, 'a.txt'))).toMatchObject({ ok: false, error: { code: 'notFound' } });
  });

  it('reads what stands there by now, and refuses what is no file any more or has grown too large', async () => {
    const desk = createNamedFiles(10);
    const [grown, gone, turned, cut] = ['grown.txt', 'gone.txt', 'turned.txt', 'cut.txt'].map((name) => put(name));
    await desk.add(['grown.txt', 'gone.txt', 'turned.txt', 'cut.txt'], folder);
    writeFileSync(grown ?? '', 'x'.repeat(11));
    unlinkSync(gone ?? '');
    unlinkSync(turned ?? '');
    mkdirSync(turned ?? '');
    truncateSync(cut ?? '', 2);
    const read = await Promise.all(desk.take().files.map(({ token }) => desk.read(token)));
    expect(read.map((each) => (each.ok ? each.value.length : each.error.code))).toEqual([
      'tooLarge',
      'invalidInput',
      'invalidInput',
      2,
    ]);
    for (const each of read) if (!each.ok) expect(each.error.message).not.toContain(folder);
  });
});

describe('the arguments of a start of the desktop host', () => {
  it('are its data folder and its files, whatever flags the system adds', () => {
    const flags = ['--inspect=0', '--original-process-start-time=1'];
    expect(parseDesktopArgs(['electron', ...flags, '/src', '--data', 'd', 'a.docx', 'b.plumb'], false)).toEqual({
      data: 'd',
      files: ['a.docx', 'b.plumb'],
    });
    expect(parseDesktopArgs(['/opt/plumbline', ...flags, 'a.docx'], true)).toEqual({
      data: undefined,
      files: ['a.docx'],
    });
  });

  it('come from a later start by its own words, else by its arguments', () => {
    const told = toHandOver(['a.docx'], '/home/me');
    expect(readHandedOver(told, [], '/', true)).toEqual({ files: ['a.docx'], cwd: '/home/me' });
    for (const odd of [null, undefined, 'x', { files: 'a', cwd: '/' }, { files: [1], cwd: '/' }]) {
      expect(readHandedOver(odd, ['/opt/plumbline', '--flag', 'b.docx'], '/tmp', true)).toEqual({
        files: ['b.docx'],
        cwd: '/tmp',
      });
    }
  });
});
