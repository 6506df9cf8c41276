/** What micromark must never be given: inputs on which it takes quadratic time. One linear look, before parsing. */
import { PlumblineError } from '../../contract/errors';
import { utf8Length } from '../clean';

/** More than this is no article; micromark needs about a second for it. */
export const MAX_MARKDOWN_BYTES = 1_000_000;
/** Block quote and list markers at the start of one line, and columns before one: how deep things nest. */
const MAX_MARKERS_ON_A_LINE = 20;
const MAX_INDENT_BEFORE_MARKER = 60;
/** Brackets opened and not closed again. Real paragraphs have one or two. */
const MAX_OPEN_BRACKETS = 100;

interface Tally {
  lines: number;
  brackets: number;
  /** Runs of `*`, `_` and backticks. */
  delimiters: number;
  /** `<` and `&`, where HTML or a character reference is tried. */
  openers: number;
  /** Block quote and list markers, an indented one by its depth. */
  markers: number;
}
/** Measured on micromark 4: what an article of 100,000 words may have stays well below, what takes seconds lies above. */
const MOST_IN_A_PARAGRAPH: Tally = { lines: 2_000, brackets: 800, delimiters: 800, openers: 2_000, markers: 4_000 };
const MOST_IN_ALL: Tally = { lines: 40_000, brackets: 8_000, delimiters: 20_000, openers: 20_000, markers: 20_000 };

const noTally = (): Tally => ({ lines: 0, brackets: 0, delimiters: 0, openers: 0, markers: 0 });
const exceeds = (tally: Tally, most: Tally): boolean =>
  (Object.keys(most) as (keyof Tally)[]).some((what) => tally[what] > most[what]);

/**
 * Refuses Markdown that would take long to read.
 * @throws PlumblineError tooLarge (more than 1 MB), invalidInput (nests too deeply, or holds too much markup)
 */
export function checkMarkdown(text: string): void {
  const bytes = utf8Length(text);
  if (bytes > MAX_MARKDOWN_BYTES) {
    throw new PlumblineError('tooLarge', `That is ${bytes} bytes of Markdown; the limit is ${MAX_MARKDOWN_BYTES}.`, {
      bytes,
      limitBytes: MAX_MARKDOWN_BYTES,
    });
  }
  const all = noTally();
  let paragraph = noTally();
  let open = 0;
  for (const line of text.split('\n')) {
    all.lines += 1;
    if (line.trim() === '') {
      if (exceeds(all, MOST_IN_ALL)) throw tooMuch();
      paragraph = noTally();
      open = 0;
      continue;
    }
    const found = tallyOf(line);
    for (const what of Object.keys(found) as (keyof Tally)[]) paragraph[what] += found[what];
    for (const what of Object.keys(found) as (keyof Tally)[]) if (what !== 'lines') all[what] += found[what];
    open = Math.max(0, open + unclosedBrackets(line));
    const isTooDeep =
      markersOn(line) > MAX_MARKERS_ON_A_LINE ||
      indentBeforeMarker(line) > MAX_INDENT_BEFORE_MARKER ||
      open > MAX_OPEN_BRACKETS;
    if (isTooDeep || exceeds(paragraph, MOST_IN_A_PARAGRAPH)) throw tooMuch();
  }
  if (exceeds(all, MOST_IN_ALL)) throw tooMuch();
}

function tallyOf(line: string): Tally {
  const tally = noTally();
  tally.lines = 1;
  tally.markers = markersOn(line) + Math.floor(indentBeforeMarker(line) / 2);
  let before = '';
  for (const char of line) {
    if (char === '[') tally.brackets += 1;
    else if (char === '<' || char === '&') tally.openers += 1;
    else if ((char === '*' || char === '_' || char === '`') && char !== before) tally.delimiters += 1;
    before = char;
  }
  return tally;
}

function unclosedBrackets(line: string): number {
  let open = 0;
  for (const char of line) {
    if (char === '[') open += 1;
    else if (char === ']') open -= 1;
  }
  return open;
}

const MARKER = /^[ \t]*(?:>|[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))/u;

/** Block quote and list markers at the start of a line, which nest. */
function markersOn(line: string): number {
  let markers = 0;
  for (let at = 0; at < line.length;) {
    const marker = MARKER.exec(line.slice(at, at + 40));
    if (!marker) break;
    markers += 1;
    at += marker[0].length;
  }
  return markers;
}

function indentBeforeMarker(line: string): number {
  const text = line.trimStart();
  return MARKER.test(text.slice(0, 12)) ? line.length - text.length : 0;
}

const PROBLEM = 'nests too deeply or holds too much markup to be read as Markdown; add it as plain text';

const tooMuch = (): PlumblineError =>
  new PlumblineError('invalidInput', `This text ${PROBLEM}.`, { fields: [{ field: 'text', problem: PROBLEM }] });
