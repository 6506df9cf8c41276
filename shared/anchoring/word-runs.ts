/** What was put in and taken out between two short texts, word by word, readable. */
import { alignTexts } from './align';
import type { CompareRun } from './compare-shape';
import { tokenize, Vocabulary } from './tokens';

/** A lone short word between two longer changes reads better as part of them. */
const LONE_UNITS = 4;
const CHANGE_UNITS = 10;

/** Runs whose same and removed texts make up `old` and whose same and added texts make up `next`. */
export function wordRuns(old: string, next: string): CompareRun[] {
  const vocabulary = new Vocabulary();
  const oldWords = tokenize(old, [{ start: 0, end: old.length }], vocabulary);
  const newWords = tokenize(next, [{ start: 0, end: next.length }], vocabulary);
  const { toNew } = alignTexts(oldWords, newWords, vocabulary.size);
  const runs: CompareRun[] = [];
  let oldAt = 0;
  let newAt = 0;
  for (let word = 0; word < oldWords.count; word += 1) {
    const at = toNew[word] ?? -1;
    if (at < 0) continue;
    between(runs, old.slice(oldAt, oldWords.starts[word]), next.slice(newAt, newWords.starts[at]));
    between(
      runs,
      old.slice(oldWords.starts[word], oldWords.ends[word]),
      next.slice(newWords.starts[at], newWords.ends[at]),
    );
    oldAt = oldWords.ends[word] ?? 0;
    newAt = newWords.ends[at] ?? 0;
  }
  between(runs, old.slice(oldAt), next.slice(newAt));
  return foldLoneWords(runs);
}

function push(runs: CompareRun[], kind: CompareRun['kind'], text: string): void {
  if (text === '') return;
  const last = runs.at(-1);
  if (last?.kind === kind) last.text += text;
  else runs.push({ kind, text });
}

/** The same, or what both begin and end with as white space and signs, and in between the one for the other. */
function between(runs: CompareRun[], old: string, next: string): void {
  if (old === next) {
    push(runs, 'same', old);
    return;
  }
  const limit = Math.min(old.length, next.length);
  const isSign = (text: string, at: number) => !/^[\p{L}\p{N}\p{M}\uD800-\uDFFF]$/u.test(text.charAt(at));
  let head = 0;
  while (head < limit && old[head] === next[head] && isSign(old, head)) head += 1;
  let tail = 0;
  while (
    tail < limit - head &&
    old[old.length - 1 - tail] === next[next.length - 1 - tail] &&
    isSign(old, old.length - 1 - tail)
  ) {
    tail += 1;
  }
  push(runs, 'same', old.slice(0, head));
  push(runs, 'removed', old.slice(head, old.length - tail));
  push(runs, 'added', next.slice(head, next.length - tail));
  push(runs, 'same', old.slice(old.length - tail));
}

/** Runs between two `same` runs, made one removed and one added run. */
function foldLoneWords(runs: readonly CompareRun[]): CompareRun[] {
  const folded: CompareRun[] = [];
  let removed = '';
  let added = '';
  const flush = () => {
    push(folded, 'removed', removed);
    push(folded, 'added', added);
    removed = '';
    added = '';
  };
  runs.forEach((run, i) => {
    if (run.kind === 'removed') removed += run.text;
    else if (run.kind === 'added') added += run.text;
    else if (isLone(run, removed + added, runs.slice(i + 1))) {
      removed += run.text;
      added += run.text;
    } else {
      flush();
      push(folded, 'same', run.text);
    }
  });
  flush();
  return folded;
}

function isLone(run: CompareRun, before: string, following: readonly CompareRun[]): boolean {
  if (run.text.trim().length > LONE_UNITS || before.length < CHANGE_UNITS) return false;
  const end = following.findIndex((next) => next.kind === 'same');
  const after = following.slice(0, end < 0 ? following.length : end).reduce((sum, next) => sum + next.text.length, 0);
  return after >= CHANGE_UNITS;
}
