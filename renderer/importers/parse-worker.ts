/** The worker's side of `parseInWorker`: one job, one answer. */
import { parseText, problemData, type ParseJob, type Parsed } from './parse';
import type { ProblemData } from './problem';

export type WorkerAnswer =
  { readonly ok: true; readonly parsed: Parsed } | { readonly ok: false; readonly problem: ProblemData };

self.addEventListener('message', (event: MessageEvent<ParseJob>) => {
  let answer: WorkerAnswer;
  try {
    answer = { ok: true, parsed: parseText(event.data) };
  } catch (error) {
    answer = { ok: false, problem: problemData(error) };
  }
  self.postMessage(answer);
});
