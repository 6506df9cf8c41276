/**
 * The page's side of the import frames. Files from outside are read only inside a sandboxed `srcdoc` frame: it has an origin
 * and a process of its own, may load nothing, and is removed when it overruns its deadline. What it answers is data,
 * checked before it is believed.
 */
import { z } from 'zod';
import { PlumblineError } from '../../shared/contract';
import { ImportProblem } from './problem';

/** How long one file may take. */
export const FRAME_DEADLINE_MS = 10_000;
/** A frame that nothing was asked of for this long is let go. */
const IDLE_MS = 60_000;

export type FrameName = 'page' | 'document' | 'book' | 'pdf' | 'picture';

export interface FrameOptions {
  readonly signal?: AbortSignal | undefined;
  readonly deadlineMs?: number;
}

const Answer = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({
    ok: z.literal(false),
    code: z.enum(['noText', 'damaged', 'locked', 'tooBig', 'doctype', 'noScan']),
  }),
]);
/** Why a frame refused a file; each has a message `importing.refused.<code>`. */
export type RefusalCode = Extract<z.infer<typeof Answer>, { ok: false }>['code'];

const scripts = new Map<FrameName, Promise<string>>();

function scriptOf(name: FrameName): Promise<string> {
  let text = scripts.get(name);
  if (!text) {
    text = fetch(`/frames/${name}.js`, { credentials: 'same-origin' }).then((response) => {
      if (!response.ok) throw new PlumblineError('internal', 'The part that reads files is missing.');
      return response.text();
    });
    text.catch(() => scripts.delete(name));
    scripts.set(name, text);
  }
  return text;
}

/** Tighter than the page's own policy, which the frame inherits as well: nothing but the script in it. */
const FRAME_POLICY = "default-src 'none'; script-src 'unsafe-inline'";

interface Frame {
  readonly element: HTMLIFrameElement;
  readonly loaded: Promise<void>;
  idleTimer: ReturnType<typeof setTimeout> | undefined;
}

/** Frames that are ready for the next file. One that failed is never used again. */
const ready = new Map<FrameName, Frame>();

function makeFrame(script: string): Frame {
  const element = document.createElement('iframe');
  element.setAttribute('sandbox', 'allow-scripts');
  element.setAttribute('aria-hidden', 'true');
  element.setAttribute('referrerpolicy', 'no-referrer');
  element.setAttribute('allow', '');
  element.title = '';
  element.tabIndex = -1;
  element.inert = true;
  element.hidden = true;
  const loaded = new Promise<void>((resolve) => element.addEventListener('load', () => resolve(), { once: true }));
  element.srcdoc = `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${FRAME_POLICY}"><script>${script}</script>`;
  document.body.append(element);
  return { element, loaded, idleTimer: undefined };
}

function release(name: FrameName, frame: Frame): void {
  if (ready.has(name)) return frame.element.remove();
  ready.set(name, frame);
  frame.idleTimer = setTimeout(() => {
    ready.delete(name);
    frame.element.remove();
  }, IDLE_MS);
}

async function takeFrame(name: FrameName): Promise<Frame> {
  const waiting = ready.get(name);
  if (waiting) {
    ready.delete(name);
    clearTimeout(waiting.idleTimer);
    return waiting;
  }
  return makeFrame(await scriptOf(name));
}

/** Makes a frame ready, so that the first file does not wait for it. */
export async function warmFrame(name: FrameName): Promise<void> {
  if (ready.has(name)) return;
  const frame = await takeFrame(name).catch(() => null);
  if (frame) release(name, frame);
}

/**
 * Has a frame read a file. `fileName` is only named in refusals.
 * @throws ImportProblem when it refuses or takes too long; AbortError when `signal` says so
 */
export async function readInFrame<Value>(
  name: FrameName,
  job: object,
  schema: z.ZodType<Value>,
  fileName: string | null,
  { signal, deadlineMs = FRAME_DEADLINE_MS }: FrameOptions = {},
): Promise<Value> {
  signal?.throwIfAborted();
  const frame = await takeFrame(name);
  const { port1, port2 } = new MessageChannel();
  let isSound = false;
  try {
    const answer = await new Promise<unknown>((resolve, reject) => {
      const timer = setTimeout(() => reject(slow(fileName)), deadlineMs);
      signal?.addEventListener('abort', () => reject(new DOMException('Given up.', 'AbortError')), { once: true });
      port1.onmessage = ({ data }) => {
        clearTimeout(timer);
        resolve(data);
      };
      void frame.loaded.then(() => frame.element.contentWindow?.postMessage(job, '*', [port2, ...buffersOf(job)]));
    });
    const parsed = Answer.parse(answer);
    if (!parsed.ok) throw new ImportProblem(`importing.refused.${parsed.code}`, { name: fileName ?? '' });
    isSound = true;
    return schema.parse(parsed.value);
  } catch (error) {
    throw error instanceof z.ZodError ? new PlumblineError('internal', 'A file was read into something else.') : error;
  } finally {
    port1.close();
    if (isSound) release(name, frame);
    else frame.element.remove();
  }
}

/** Bytes are handed over, not copied. */
const buffersOf = (job: object): ArrayBuffer[] =>
  Object.values('content' in job && typeof job.content === 'object' ? (job.content ?? {}) : {}).flatMap(
    (value: unknown) => (value instanceof Uint8Array && value.buffer instanceof ArrayBuffer ? [value.buffer] : []),
  );

const slow = (name: string | null) =>
  name === null ? new ImportProblem('importing.tooSlow') : new ImportProblem('importing.fileTooSlow', { name });
