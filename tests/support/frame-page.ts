/** The built import frames on a bare page of the app's origin: what they make of a file, without the app around them. */
import type { Page } from '@playwright/test';

export interface FrameAnswer<Value> {
  readonly ok: boolean;
  readonly value?: Value;
  readonly code?: string;
  readonly ms: number;
}

/** Has a frame read bytes; the frame stays for the next file. `app` must show the app: its policy holds. */
export async function readInFrame<Value>(
  app: Page,
  frame: 'page' | 'document' | 'book' | 'pdf' | 'picture',
  bytes: Buffer,
  more: Readonly<Record<string, unknown>> = {},
): Promise<FrameAnswer<Value>> {
  const job = { encoded: bytes.toString('base64'), frame, more };
  return app.evaluate(async ({ encoded, frame: name, more: rest }) => {
    const id = `test-frame-${name}`;
    let element = document.getElementById(id) as HTMLIFrameElement | null;
    if (!element) {
      const made = document.createElement('iframe');
      const script = await (await fetch(`/frames/${name}.js`)).text();
      made.id = id;
      made.setAttribute('sandbox', 'allow-scripts');
      made.hidden = true;
      const loaded = new Promise((resolve) => made.addEventListener('load', resolve, { once: true }));
      made.srcdoc = `<!doctype html><meta charset="utf-8"><script>${script}</script>`;
      document.body.append(made);
      await loaded;
      element = made;
    }
    const content = { bytes: Uint8Array.from(atob(encoded), (sign) => sign.charCodeAt(0)) };
    const { port1, port2 } = new MessageChannel();
    const start = performance.now();
    const answer = new Promise<object>((resolve) => {
      port1.onmessage = ({ data }) => resolve(data as object);
    });
    element.contentWindow?.postMessage({ content, isFragment: false, chapters: null, ...rest }, '*', [port2]);
    const data = await answer;
    return { ...data, ms: performance.now() - start } as never;
  }, job);
}
