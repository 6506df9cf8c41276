/**
 * What two Plumbline processes of one person say to each other over the local socket: one JSON
 * frame a line, parsed under limits on both sides.
 */
import { z } from 'zod';
import { MOST_NAMED_FILES, PlumblineErrorData } from '../../../shared/contract';

/** 5 MB of text, all of it escaped, fits. */
export const FRAME_LIMIT_BYTES = 32 * 1024 * 1024;

const id = z.int().min(0);
const host = z.enum(['desktop', 'browser', 'terminal']);

/** From the later process to the one that owns the data. */
export const InstanceRequest = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('call'), id, operation: z.string().max(100), input: z.unknown() }),
  z.strictObject({
    type: z.literal('show'),
    id,
    /** The later start's own arguments: files to open. */
    args: z.array(z.string().max(4096)).max(MOST_NAMED_FILES),
    /** Working folder that relative `args` are meant from. */
    cwd: z.string().max(4096),
    /** False: make a window reachable but open none (`--no-open`). */
    open: z.boolean(),
  }),
]);
export type InstanceRequest = z.infer<typeof InstanceRequest>;

/** How a window was brought up. */
export const Shown = z.strictObject({
  host,
  /** Where a window can be opened by hand; null where there is no address (desktop). */
  address: z.string().nullable(),
  /** True when a window was opened or brought to the front. */
  opened: z.boolean(),
});
export type Shown = z.infer<typeof Shown>;

/** From the owner to the later process. */
export const InstanceReply = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('hello'), host, version: z.string(), pid: z.int() }),
  /** Sent before anything is done: an owner that hangs up without it did nothing. */
  z.strictObject({ type: z.literal('accepted'), id }),
  z.strictObject({
    type: z.literal('result'),
    id,
    result: z.union([
      z.strictObject({ ok: z.literal(true), value: z.unknown() }),
      z.strictObject({ ok: z.literal(false), error: PlumblineErrorData }),
    ]),
  }),
  z.strictObject({ type: z.literal('shown'), id, shown: Shown }),
  /** The owner is about to end, or has no window to show: nothing was done; ask again soon. */
  z.strictObject({ type: z.literal('busy'), id }),
]);
export type InstanceReply = z.infer<typeof InstanceReply>;

const NEWLINE = 0x0a;

/**
 * Cuts a byte stream into lines of strict UTF-8. `onBad` is called once, for a line that is too
 * long or not UTF-8; nothing is read after it.
 */
export function createLineReader(onLine: (line: string) => void, onBad: () => void, limitBytes = FRAME_LIMIT_BYTES) {
  let parts: Buffer[] = [];
  let bytes = 0;
  let isBad = false;
  const fail = (): void => {
    isBad = true;
    parts = [];
    onBad();
  };
  return (chunk: Buffer): void => {
    let from = 0;
    while (!isBad && from < chunk.length) {
      const end = chunk.indexOf(NEWLINE, from);
      const part = chunk.subarray(from, end === -1 ? chunk.length : end);
      bytes += part.length;
      if (bytes > limitBytes) return fail();
      parts.push(part);
      if (end === -1) return;
      from = end + 1;
      let line: string;
      try {
        line = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts));
      } catch {
        return fail();
      }
      parts = [];
      bytes = 0;
      onLine(line);
    }
  };
}

/** Parses one line by a schema; null when it does not fit. */
export function parseFrame<T>(schema: z.ZodType<T>, line: string): T | null {
  try {
    return schema.parse(JSON.parse(line));
  } catch {
    return null;
  }
}
