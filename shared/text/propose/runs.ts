/** Runs as blocks keep them: no empty ones, neighbours of one style joined, no white space at line ends. */
import type { Run } from '../../model';

export type Style = Omit<Run, 'text'>;

/** The runs' texts joined by nothing. */
export const runsText = (runs: readonly Run[]): string => runs.map((run) => run.text).join('');

const sameStyle = (a: Run, b: Run): boolean => a.bold === b.bold && a.italic === b.italic && a.link === b.link;

/** Character references can bring in what cleaning took out: `&#13;`, `&#0;`. */
const withoutControls = (text: string): string =>
  text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').replaceAll('\0', '\uFFFD').toWellFormed();

/**
 * Tidies runs so that their text is clean (see `cleanText`) and neither begins nor ends with a line break. Styles stay on
 * their words. `[]` when nothing but white space was in them.
 */
export function tidyRuns(raw: readonly Run[]): Run[] {
  const runs = raw.map((run) => ({ ...run, text: withoutControls(run.text) }));
  const kept = keptUnits(runsText(runs));
  const tidied: Run[] = [];
  let at = 0;
  for (const run of runs) {
    let text = '';
    for (const unit of run.text.split('')) {
      if (kept[at] === 1) text += unit;
      at += 1;
    }
    const last = tidied.at(-1);
    if (text === '') continue;
    if (last && sameStyle(last, run)) last.text += text;
    else tidied.push({ ...run, text });
  }
  return tidied;
}

/** 1 for each unit that stays: all but white space before a line break or the end, and line breaks (and marks of byte order) at the start. */
function keptUnits(text: string): Uint8Array {
  const kept = new Uint8Array(text.length).fill(1);
  let atLineEnd = true;
  for (let i = text.length - 1; i >= 0; i -= 1) {
    const unit = text.charAt(i);
    if (unit === '\n') atLineEnd = true;
    else if (unit.trim() !== '') atLineEnd = false;
    else if (atLineEnd) kept[i] = 0;
  }
  for (let i = 0; i < text.length && /[\n\uFEFF]/.test(text.charAt(i)); i += 1) kept[i] = 0;
  for (let i = text.length - 1; i >= 0 && (text.charAt(i) === '\n' || kept[i] === 0); i -= 1) kept[i] = 0;
  return kept;
}
