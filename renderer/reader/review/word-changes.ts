/** Which words of a passage were changed, for showing the old one beside the new one. Pure. */
import { compareVersions } from '../../../shared/anchoring';

export interface WordRun {
  readonly text: string;
  readonly isChanged: boolean;
}

export interface WordChanges {
  readonly old: readonly WordRun[];
  readonly now: readonly WordRun[];
}

/** Both texts in runs: what only one of them has is changed. */
export function wordChanges(old: string, now: string): WordChanges {
  if (old === now) return { old: runOf(old, false), now: runOf(now, false) };
  const block = (text: string) => [{ role: 'paragraph' as const, runs: [{ text }] }];
  const runs = compareVersions(block(old), block(now)).rows.flatMap((row) => row.runs);
  const of = (changed: 'removed' | 'added') =>
    runs
      .filter(({ kind }) => kind === 'same' || kind === changed)
      .map(({ kind, text }) => ({ text, isChanged: kind === changed }));
  return { old: of('removed'), now: of('added') };
}

const runOf = (text: string, isChanged: boolean): WordRun[] => (text === '' ? [] : [{ text, isChanged }]);

/** At most this much of what stands before and after a passage is shown. */
const AROUND_UNITS = 70;

/** What stands around a passage of a text, cut at words, within its own line. */
export function around(
  text: string,
  { start, end }: { start: number; end: number },
): { before: string; after: string } {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end);
  const before = text.slice(Math.max(lineStart, start - AROUND_UNITS), start);
  const after = text.slice(end, Math.min(lineEnd < 0 ? text.length : lineEnd, end + AROUND_UNITS));
  return { before: cutStart(before, start - AROUND_UNITS > lineStart), after: cutEnd(after) };
}

function cutStart(text: string, isCut: boolean): string {
  if (!isCut) return text;
  const space = text.indexOf(' ');
  return `… ${space >= 0 ? text.slice(space + 1) : text.toWellFormed()}`;
}

function cutEnd(text: string): string {
  if (text.length < AROUND_UNITS) return text;
  const space = text.lastIndexOf(' ');
  return `${space > 0 ? text.slice(0, space) : text.toWellFormed()} …`;
}
