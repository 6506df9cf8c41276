/** Pushes changes to every page that listens: one JSON frame a line over an answer that never ends. */
import type { ServerResponse } from 'node:http';
import type { ChangedEvent } from '../../../shared/contract';

/** Often enough to notice a dead peer within a minute, seldom enough to let a laptop sleep. */
const BEAT_MS = 15_000;
/** A page that does not read is cut off; it comes back and fetches everything again. */
const BACKLOG_LIMIT_BYTES = 4 * 1024 * 1024;

export interface EventStreams {
  /** Turns an answer, whose headers were sent, into a stream. */
  add(response: ServerResponse): void;
  push(event: ChangedEvent): void;
  /** Tells the page that came last, and no other, that named files wait. */
  tellNewest(): void;
  readonly size: number;
  /** Ends all streams. */
  close(): void;
}

/** Makes the set of streams; `onCount` hears how many there are after each change. */
export function createEventStreams(onCount: (count: number) => void): EventStreams {
  const open = new Set<ServerResponse>();
  const send = (frame: unknown): void => {
    const line = `${JSON.stringify(frame)}\n`;
    for (const response of open) {
      if (response.writableLength > BACKLOG_LIMIT_BYTES) response.destroy();
      else response.write(line);
    }
  };
  const beat = setInterval(() => send({ type: 'beat' }), BEAT_MS);
  beat.unref();
  return {
    add(response) {
      open.add(response);
      response.write(`${JSON.stringify({ type: 'hello' })}\n`);
      response.on('error', () => response.destroy());
      response.once('close', () => {
        open.delete(response);
        onCount(open.size);
      });
      onCount(open.size);
    },
    push: (event) => send({ type: 'changed', event }),
    tellNewest: () => void [...open].at(-1)?.write(`${JSON.stringify({ type: 'named' })}\n`),
    get size() {
      return open.size;
    },
    close() {
      clearInterval(beat);
      for (const response of open) response.end();
    },
  };
}
