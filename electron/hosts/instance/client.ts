/** Speaks to the Plumbline that owns the data folder. */
import { connect, type Socket } from 'node:net';
import type { Result } from '../../../shared/contract';
import { createLineReader, InstanceReply, parseFrame, type InstanceRequest, type Shown } from './protocol';

/** An owner greets at once; one that does not within this time is stopped or stuck. */
const HELLO_LIMIT_MS = 3_000;

type Hello = Extract<InstanceReply, { type: 'hello' }>;
/** `busy`: the owner did nothing and is about to end. `gone`: it ended in the midst, and what it did is not known. */
export type Answer<T> = { readonly answer: T } | 'busy' | 'gone';

export interface InstanceClient {
  readonly hello: Hello;
  call(operation: string, input: unknown): Promise<Answer<Result<unknown>>>;
  show(args: readonly string[], cwd: string, open: boolean): Promise<Answer<Shown>>;
  close(): void;
}

/** `none`: nobody listens there (or there is nothing). `silent`: somebody does, and says nothing. */
export type Connection = InstanceClient | 'none' | 'silent';

/** The states of a socket file that nobody serves, or whose owner is just ending. */
const NOBODY = new Set(['ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOTSOCK']);
/** Linux answers so while more connect at once than the owner has accepted yet. */
const CROWDED = 'EAGAIN';

/**
 * Connects to the owner of a socket path.
 * @throws the system's error where the socket may not be used (EACCES: another person's).
 */
export function connectInstance(socketPath: string): Promise<Connection> {
  return new Promise((resolve, reject) => {
    const socket: Socket = connect(socketPath);
    const waiting = new Map<number, (reply: InstanceReply | 'busy' | 'gone') => void>();
    const accepted = new Set<number>();
    let nextId = 1;
    let client: InstanceClient | undefined;
    const helloTimer = setTimeout(() => {
      socket.destroy();
      resolve('silent');
    }, HELLO_LIMIT_MS);

    const request = (frame: InstanceRequest): Promise<InstanceReply | 'busy' | 'gone'> =>
      new Promise((answer) => {
        if (socket.destroyed) return answer('busy');
        waiting.set(frame.id, answer);
        socket.write(`${JSON.stringify(frame)}\n`);
      });
    const makeClient = (hello: Hello): InstanceClient => ({
      hello,
      async call(operation, input) {
        const reply = await request({ type: 'call', id: nextId++, operation, input });
        if (typeof reply === 'string') return reply;
        return reply.type === 'result' ? { answer: reply.result } : 'busy';
      },
      async show(args, cwd, open) {
        const reply = await request({ type: 'show', id: nextId++, args: [...args], cwd, open });
        if (typeof reply === 'string') return reply;
        return reply.type === 'shown' ? { answer: reply.shown } : 'busy';
      },
      close: () => socket.end(),
    });

    const onLine = (line: string): void => {
      const reply = parseFrame(InstanceReply, line);
      if (!reply) return void socket.destroy();
      if (reply.type === 'hello') {
        clearTimeout(helloTimer);
        client ??= makeClient(reply);
        return resolve(client);
      }
      if (reply.type === 'accepted') return void accepted.add(reply.id);
      const answer = waiting.get(reply.id);
      waiting.delete(reply.id);
      answer?.(reply);
    };
    socket.on(
      'data',
      createLineReader(onLine, () => socket.destroy()),
    );
    socket.once('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(helloTimer);
      if (client) return;
      if (error.code === CROWDED) resolve('silent');
      else if (NOBODY.has(error.code ?? '')) resolve('none');
      else reject(error);
    });
    socket.once('close', () => {
      clearTimeout(helloTimer);
      resolve('none');
      for (const [id, answer] of waiting) answer(accepted.has(id) ? 'gone' : 'busy');
      waiting.clear();
    });
  });
}
