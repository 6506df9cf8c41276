/** The owner's end of the local socket: answers calls and hand-overs of later starts. */
import { chmodSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import type { CoreOptions } from '../../core/client-types';
import type { Result } from '../../../shared/contract';
import { createLineReader, InstanceRequest, parseFrame, type InstanceReply, type Shown } from './protocol';

export interface OwnerHandlers {
  readonly host: CoreOptions['host'];
  readonly appVersion: string;
  /** Runs an operation; never rejects. */
  call(operation: string, input: unknown): Promise<Result<unknown>>;
  /** Brings a window up; null where this host has none to bring (terminal). */
  show(args: readonly string[], cwd: string, open: boolean): Promise<Shown | null>;
}

export interface InstanceOwner {
  /** Answers from now on that it is busy, and waits for what is under way. */
  drain(): Promise<void>;
  /** Gives the data folder up: call it when the core is closed. */
  close(): Promise<void>;
}

/** Binds the socket for its owner alone. @throws EADDRINUSE when somebody stands there. */
async function bind(server: Server, socketPath: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    // Node binds a local path before `listen` returns; so no moment is left in which the socket is open to others.
    const mask = process.platform === 'win32' ? null : process.umask(0o177);
    try {
      server.listen(socketPath, () => {
        server.off('error', reject);
        resolve();
      });
    } finally {
      if (mask !== null) process.umask(mask);
    }
  });
  if (process.platform !== 'win32') chmodSync(socketPath, 0o600);
}

/** Serves a socket path. @throws the system's error when it cannot be bound. */
export async function serveInstance(socketPath: string, handlers: OwnerHandlers): Promise<InstanceOwner> {
  const sockets = new Set<Socket>();
  const underWay = new Set<Promise<void>>();
  let isDraining = false;

  const answer = async (request: InstanceRequest): Promise<InstanceReply> => {
    const { id } = request;
    if (isDraining) return { type: 'busy', id };
    if (request.type === 'call') {
      return { type: 'result', id, result: await handlers.call(request.operation, request.input ?? {}) };
    }
    const shown = await handlers.show(request.args, request.cwd, request.open);
    return shown ? { type: 'shown', id, shown } : { type: 'busy', id };
  };

  const server = createServer((socket) => {
    sockets.add(socket);
    const send = (reply: InstanceReply): void => {
      if (socket.writable) socket.write(`${JSON.stringify(reply)}\n`);
    };
    const onLine = (line: string): void => {
      const request = parseFrame(InstanceRequest, line);
      if (!request) return void socket.destroy();
      if (!isDraining) send({ type: 'accepted', id: request.id });
      const work = answer(request).then(send, () => void socket.destroy());
      underWay.add(work);
      void work.finally(() => underWay.delete(work));
    };
    socket.on(
      'data',
      createLineReader(onLine, () => socket.destroy()),
    );
    socket.on('error', () => socket.destroy());
    socket.once('close', () => sockets.delete(socket));
    send({ type: 'hello', host: handlers.host, version: handlers.appVersion, pid: process.pid });
  });
  await bind(server, socketPath);

  return {
    async drain() {
      isDraining = true;
      while (underWay.size > 0) await Promise.all(underWay);
    },
    async close() {
      isDraining = true;
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroySoon();
      });
    },
  };
}
