/** From plain text to pieces: every non-empty line is one, except where lines only wrap (e-mails, files of fixed width). */
import { cleanText } from '../clean';
import { makePiece, type Piece } from './pieces';
import { LIST_MARKER } from './lists';

/** Narrower than this it may be verse, an address or a list; wider than this nobody wraps by hand. In UTF-16 units. */
const MIN_WIDTH = 56;
const MAX_WIDTH = 120;
/** Breaks needed, and the share of them that must come where the line was full, before we call a text wrapped. */
const MIN_FULL_BREAKS = 3;
const MIN_FULL_SHARE = 0.65;
/** Verse begins its lines with capitals; wrapped prose seldom does (German nouns: about two in five). */
const MAX_CAPITAL_SHARE = 0.8;

/** Cleans the text and cuts it into pieces. Joining the pieces' texts by `\n` gives the non-empty lines joined by `\n`. */
export function piecesOfPlainText(raw: string): Piece[] {
  const lines = cleanText(raw).split('\n');
  const width = wrapWidth(lines);
  const pieces: Piece[] = [];
  let block: string[] = [];
  let blankBefore = true;
  const close = (nextBlankBefore: boolean) => {
    if (block.length > 0)
      pieces.push(makePiece([{ text: block.join('\n') }], { softWrap: block.length > 1, blankBefore }));
    if (block.length > 0 || nextBlankBefore) blankBefore = nextBlankBefore;
    block = [];
  };
  lines.forEach((line, i) => {
    if (line === '') {
      close(true);
      return;
    }
    const before = lines[i - 1] ?? '';
    if (block.length > 0 && !(width !== null && isWrapBreak(before, line, width))) close(false);
    block.push(line);
  });
  close(true);
  return pieces;
}

/** The width at which the text wraps, in UTF-16 units; null when it does not. */
function wrapWidth(lines: readonly string[]): number | null {
  const broken: { line: string; next: string }[] = [];
  for (let i = 0; i + 1 < lines.length; i += 1) {
    const line = lines[i] ?? '';
    const next = lines[i + 1] ?? '';
    if (line !== '' && next !== '' && !LIST_MARKER.test(next) && /\s/.test(line.trim())) broken.push({ line, next });
  }
  if (broken.length < MIN_FULL_BREAKS) return null;
  const lengths = broken.map(({ line }) => line.length).sort((a, b) => a - b);
  const width = lengths[Math.floor((lengths.length - 1) * 0.9)] ?? 0;
  if (width < MIN_WIDTH || width > MAX_WIDTH) return null;
  const full = broken.filter(({ line, next }) => isWrapBreak(line, next, width));
  const capitals = full.filter(({ next }) => /^\s*["“‘«„]?\p{Lu}/u.test(next)).length;
  if (full.length < MIN_FULL_BREAKS || full.length < broken.length * MIN_FULL_SHARE) return null;
  return capitals > full.length * MAX_CAPITAL_SHARE ? null : width;
}

/**
 * True when the next line's first word would not have fitted on this one: the test by which formatters
 * re-join wrapped text. List items, deeper indents and changes of quoting begin something new.
 */
function isWrapBreak(line: string, next: string, width: number): boolean {
  if (LIST_MARKER.test(next) || line.startsWith('>') !== next.startsWith('>')) return false;
  if (indentOf(next) > indentOf(line) && !LIST_MARKER.test(line)) return false;
  const first = /^[>\s]*(\S+)/u.exec(next)?.[1] ?? '';
  const unit = /^[\u3040-\u30ff\u3400-\u9fff]/u.test(first) ? 1 : first.length;
  return line.length <= width + 20 && line.length + 1 + unit > width;
}

const indentOf = (line: string): number => line.length - line.trimStart().length;
