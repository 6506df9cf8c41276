/** What micromark must never be given: inputs on which it takes quadratic time. One linear look, before parsing. */
import { PlumblineError } from '../../contract/errors';
import { utf8Length } from '../clean';

/** More than this is no article; micromark needs about a second for it. */
export const MAX_MARKDOWN_BYTES = 1_000_000;
/** Open brackets in one paragraph, and block quote or list markers on one line. Real articles stay below ten. */
const MAX_OPEN_BRACKETS = 200;
const MAX_MARKERS_ON_A_LINE = 20;
/** Runs of emphasis marks and of backticks in one paragraph. Real paragraphs stay below a hundred. */
const MAX_DELIMITER_RUNS = 2_000;

/**
 * Refuses Markdown that would take long to read.
 * @throws PlumblineError tooLarge (more than 1 MB), invalidInput (nested too deeply)
 */
export function checkMarkdown(text: string): void {
  const bytes = utf8Length(text);
  if (bytes > MAX_MARKDOWN_BYTES) {
    throw new PlumblineError('tooLarge', `That is ${bytes} bytes of Markdown; the limit is ${MAX_MARKDOWN_BYTES}.`, {
      bytes,
      limitBytes: MAX_MARKDOWN_BYTES,
    });
  }
  let open = 0;
  let brackets = 0;
  let runs = 0;
  for (const line of text.split('\n')) {
    if (line.trim() === '') {
      open = 0;
      brackets = 0;
      runs = 0;
      continue;
    }
    if (markersOn(line) > MAX_MARKERS_ON_A_LINE) throw tooDeep();
    let before = '';
    for (const char of line) {
      if (char === '[') {
        open += 1;
        brackets += 1;
      } else if (char === ']') open = Math.max(0, open - 1);
      else if ((char === '*' || char === '_' || char === '`') && char !== before) runs += 1;
      before = char;
    }
    if (open > MAX_OPEN_BRACKETS || brackets > MAX_DELIMITER_RUNS || runs > MAX_DELIMITER_RUNS) throw tooDeep();
  }
}

/** Block quote and list markers at the start of a line, which nest. */
function markersOn(line: string): number {
  let markers = 0;
  for (let at = 0; at < line.length;) {
    const marker = /^[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))/u.exec(line.slice(at, at + 40));
    if (!marker) break;
    markers += 1;
    at += marker[0].length;
  }
  return markers;
}

const tooDeep = (): PlumblineError =>
  new PlumblineError(
    'invalidInput',
    'This nests brackets, quotes, lists or emphasis too deeply to be read as Markdown. Add it as plain text.',
    {
      fields: [
        {
          field: 'text',
          problem: 'nests brackets, quotes, lists or emphasis too deeply to be read as Markdown; add it as plain text',
        },
      ],
    },
  );
