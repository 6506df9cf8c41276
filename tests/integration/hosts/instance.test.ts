/** One owner of a data folder at a time, over real sockets. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { claimInstance, claimOrAsk, type Claim, type OwnerHandlers } from '../../../electron/hosts/instance';
import { listSocketPlaces } from '../../../electron/hosts/instance/place';

let folder: string;
const open: Claim[] = [];
beforeEach(() => (folder = mkdtempSync(path.join(os.tmpdir(), 'plumbline-instance-'))));
afterEach(async () => {
  for (const claim of open.splice(0)) {
    if ('running' in claim) claim.running.close();
    else await claim.owner.close();
  }
  rmSync(folder, { recursive: true, force: true });
});

const handlers = (more: Partial<OwnerHandlers> = {}): OwnerHandlers => ({
  host: 'browser',
  appVersion: '1.2.3',
  call: async (operation, input) => ({ ok: true, value: { operation, input } }),
  show: async (args) => ({ host: 'browser', address: `http://127.0.0.1:1/#${args.join()}`, opened: true }),
  ...more,
});

async function claim(dataFolder = folder, more: Partial<OwnerHandlers> = {}): Promise<Claim> {
  const made = await claimInstance(dataFolder, handlers(more));
  open.push(made);
  return made;
}

const socketPath = (dataFolder = folder): string => {
  const [first] = listSocketPlaces(dataFolder);
  if (!first) throw new Error('There is no place for a socket.');
  return first().socketPath;
};

/** Leaves a socket file behind, as a process does that is killed. */
async function leaveStaleSocket(at: string): Promise<void> {
  const code = `require('node:net').createServer().listen(${JSON.stringify(at)}, () => process.stdout.write('up'))`;
  const child = spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise((resolve) => child.stdout.once('data', resolve));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
  expect(existsSync(at)).toBe(true);
}

describe('claiming a data folder', () => {
  it('gives it to the first and the way to the first to the second', async () => {
    expect(await claim()).toHaveProperty('owner');
    const second = await claim();
    if (!('running' in second)) throw new Error('Two owners.');
    expect(second.running.hello).toMatchObject({ host: 'browser', version: '1.2.3', pid: process.pid });
    expect(await second.running.call('marks.list', { a: 1 })).toEqual({
      answer: { ok: true, value: { operation: 'marks.list', input: { a: 1 } } },
    });
    expect(await second.running.show(['x.txt'], '/', true)).toEqual({
      answer: { host: 'browser', address: 'http://127.0.0.1:1/#x.txt', opened: true },
    });
  });

  it('lets nobody else use the socket', async () => {
    await claim();
    expect(statSync(socketPath()).mode & 0o777).toBe(0o600);
  });

  it('replaces the socket of a killed process', async () => {
    await leaveStaleSocket(socketPath());
    expect(await claim()).toHaveProperty('owner');
  });

  it('breaks the lock of a process that was killed while it held it', async () => {
    const child = spawn(process.execPath, ['-e', '0']);
    await new Promise((resolve) => child.once('exit', resolve));
    writeFileSync(`${socketPath()}.lock`, `${child.pid} abc`);
    expect(await claim()).toHaveProperty('owner');
    expect(existsSync(`${socketPath()}.lock`)).toBe(false);
  });

  it('leaves no socket or lock behind', async () => {
    const made = await claim();
    if ('owner' in made) await made.owner.close();
    expect(existsSync(socketPath())).toBe(false);
    expect(existsSync(`${socketPath()}.lock`)).toBe(false);
  });

  it.each(['nothing there', 'a stale socket'])('lets one of twelve at once win, with %s', async (found) => {
    if (found === 'a stale socket') await leaveStaleSocket(socketPath());
    const claims = await Promise.all(Array.from({ length: 12 }, () => claim()));
    expect(claims.filter((made) => 'owner' in made)).toHaveLength(1);
  });

  it('meets at one socket whatever way the folder is spelled', async () => {
    await claim();
    expect(await claim(`${folder}/../${path.basename(folder)}/`)).toHaveProperty('running');
  });

  it('works in a folder whose path is too long for a socket', async () => {
    const deep = path.join(folder, 'x'.repeat(80), 'y'.repeat(80));
    mkdirSync(deep, { recursive: true });
    expect(socketPath(deep).startsWith(folder)).toBe(false);
    expect(statSync(path.dirname(socketPath(deep))).mode & 0o077).toBe(0);
    expect(await claim(deep)).toHaveProperty('owner');
    expect(await claim(deep)).toHaveProperty('running');
  });

  it('waits for an owner that is ending and then owns the folder', async () => {
    const arrived = Promise.withResolvers<void>();
    const { promise, resolve } = Promise.withResolvers<void>();
    const first = await claim(folder, {
      call: async () => {
        arrived.resolve();
        await promise;
        return { ok: true, value: 'late' };
      },
    });
    if (!('owner' in first)) throw new Error('Nobody owns it.');
    const early = claimOrAsk(folder, handlers(), (running) => running.call('articles.list', {}));
    await arrived.promise;
    const drained = first.owner.drain();
    const late = claimOrAsk(folder, handlers(), (running) => running.call('articles.list', {}));
    resolve();
    await drained;
    const earlyAnswer = await early;
    expect(earlyAnswer).toEqual({ answer: { ok: true, value: 'late' } });
    await first.owner.close();
    const lateAnswer = await late;
    if (lateAnswer === 'gone' || !('owner' in lateAnswer)) throw new Error('The late one did not get the folder.');
    await lateAnswer.owner.close();
  });
});

describe('the socket', () => {
  it.each([
    ['something that is not JSON', 'hello\n'],
    ['a frame that does not exist', '{"type":"eval","id":1}\n'],
    ['a frame with a field too many', '{"type":"call","id":1,"operation":"a.b","input":{},"more":1}\n'],
    ['bytes that are not UTF-8', Buffer.from([0xff, 0xfe, 0x0a])],
  ])('hangs up on %s', async (_name, bytes) => {
    const calls: string[] = [];
    await claim(folder, {
      call: async (operation) => {
        calls.push(operation);
        return { ok: true, value: null };
      },
    });
    const socket = connect(socketPath());
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.resume();
    socket.write(bytes);
    await closed;
    expect(calls).toEqual([]);
    expect(await claim()).toHaveProperty('running');
  });
});
