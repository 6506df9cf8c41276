/** The frame's side of `readInFrame`: one job a message, one answer by the port that came with it. */
import type { RefusalCode } from '../frame';

/** Why a file is refused. */
export class Refusal extends Error {
  constructor(readonly code: RefusalCode) {
    super(code);
    this.name = 'Refusal';
  }
}

/** Answers each job with what `read` makes of it. An error that is no refusal means that the file is damaged. */
export function serveJobs<Job>(read: (job: Job) => unknown): void {
  self.addEventListener('message', (event: MessageEvent<Job>) => {
    const [port] = event.ports;
    if (event.source !== self.parent || !port) return;
    void (async () => {
      try {
        port.postMessage({ ok: true, value: await read(event.data) });
      } catch (error) {
        port.postMessage({ ok: false, code: error instanceof Refusal ? error.code : 'damaged' });
      }
    })();
  });
}
