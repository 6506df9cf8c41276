/** Pipe tables, which CommonMark reads as a paragraph of lines: one block for each row. */
import type { Run } from '../../model';
import { runsText } from './runs';

const DELIMITER_ROW = /^\s*\|?\s*:?-{1,}:?\s*(?:\|\s*:?-{1,}:?\s*)*\|?\s*$/u;

/** The rows of a pipe table without its delimiter row; null when the paragraph is none. Cells stay parted by `|`. */
export function tableRowsOf(runs: readonly Run[]): Run[][] | null {
  const lines = linesOf(runs);
  const delimiter = lines[1];
  if (lines.length < 3 || !delimiter || !runsText(delimiter).includes('|') || !DELIMITER_ROW.test(runsText(delimiter)))
    return null;
  if (!lines.every((line) => runsText(line).includes('|'))) return null;
  return lines.filter((_, i) => i !== 1).map(withoutOuterPipes);
}

function linesOf(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    run.text.split('\n').forEach((text, i) => {
      if (i > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push({ ...run, text });
    });
  }
  return lines;
}

function withoutOuterPipes(line: readonly Run[]): Run[] {
  return line
    .map((run, i) => {
      let { text } = run;
      if (i === 0) text = text.replace(/^\s*\|\s*/u, '');
      if (i === line.length - 1) text = text.replace(/\|\s*$/u, '').trimEnd();
      return { ...run, text };
    })
    .filter((run) => run.text !== '');
}
