/** A PDF's words stand at places on pages. From the places: lines, columns, the order in which a page is read. Pure. */
import { withVowelMarks } from './pdf-marks';
import { mirrored, runsFromRight, unshaped, withForeignRuns, withInitials } from './pdf-page';

/** Words in one style, as they are placed: in points from the page's left and bottom edge. */
export interface PlacedWords {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** The height of the type. */
  readonly size: number;
  readonly font: string;
}

export interface PlacedPage {
  readonly width: number;
  readonly height: number;
  readonly words: readonly PlacedWords[];
}

export interface PdfLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly font: string;
  readonly page: number;
  /** Lines of one stretch of one column, from top to bottom, share it. */
  column: number;
  columnLeft: number;
  columnRight: number;
}

/** Wider gaps than this (in type sizes) may be the space between columns. */
const COLUMN_GAP_SIZES = 1.1;
const WORD_GAP_SIZES = 0.12;
/** A wider gap than this (in type sizes, from line to line) sets what follows apart from a column. */
const TAIL_GAP_SIZES = 1.5;
const MIN_COLUMN_LINES = 4;
const MAX_COLUMN_DEPTH = 2;

const LIGATURES: Readonly<Record<string, string>> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'st', ﬆ: 'st' };

/** A page's lines in reading order. */
export function readingOrder(given: PlacedPage, number: number): PdfLine[] {
  const whole = withVowelMarks(given);
  const isMirrored = runsFromRight(whole);
  const page = withInitials(isMirrored ? mirrored(whole) : whole);
  const segments = rowsOf(page.words).flatMap((row) => segmentsOf(row, number, isMirrored));
  const ordered: PdfLine[][] = [];
  order(segments, 0, page.width, 0, ordered);
  ordered.forEach((lines, column) => {
    const left = Math.min(...lines.map((line) => line.left));
    const right = Math.max(...lines.map((line) => line.right));
    for (const line of lines) {
      line.column = column;
      line.columnLeft = left;
      line.columnRight = right;
    }
  });
  return ordered.flat();
}

/** Words on one baseline; raised and lowered small ones belong to it. */
function rowsOf(words: readonly PlacedWords[]): PlacedWords[][] {
  const sorted = words
    .filter((word) => word.text.trim() !== '' || word.width > 0)
    .toSorted((a, b) => b.y - a.y || a.x - b.x);
  const rows: PlacedWords[][] = [];
  for (const word of sorted) {
    const row = rows.at(-1);
    const head = row?.[0];
    if (row && head && Math.abs(head.y - word.y) < Math.max(head.size, word.size) * 0.4) row.push(word);
    else rows.push([word]);
  }
  return rows.map((row) => row.toSorted((a, b) => a.x - b.x));
}

function segmentsOf(row: readonly PlacedWords[], page: number, isMirrored: boolean): PdfLine[] {
  const groups: PlacedWords[][] = [];
  for (const word of row) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    const gap = before ? word.x - (before.x + before.width) : 0;
    if (group && before && gap <= COLUMN_GAP_SIZES * Math.max(before.size, 4)) group.push(word);
    else if (word.text.trim() !== '') groups.push([word]);
  }
  return groups.map((group) => lineOf(group, page, isMirrored)).filter((line) => line.text !== '');
}

/** A letter with a mark above or below it that is set by itself. */
const isMark = (text: string): boolean => text.length <= 3 && /\p{Mn}/u.test(text);

/** The space between two words, on whichever side the second stands. */
const gapOf = (a: PlacedWords, b: PlacedWords): number => Math.max(b.x - a.x - a.width, a.x - b.x - b.width);

function lineOf(words: readonly PlacedWords[], page: number, isMirrored: boolean): PdfLine {
  let text = '';
  let before: PlacedWords | null = null;
  const chars = new Map<string, number>();
  let size = 0;
  for (const word of isMirrored ? withForeignRuns(words) : words) {
    const isApart =
      before !== null &&
      gapOf(before, word) > WORD_GAP_SIZES * word.size &&
      !isMark(before.text) &&
      !isMark(word.text) &&
      !/\s$/.test(text) &&
      !/^\s/.test(word.text);
    text += (isApart ? ' ' : '') + word.text;
    before = word;
    const weight = (chars.get(word.font) ?? 0) + word.text.trim().length;
    chars.set(word.font, weight);
    if (word.text.trim() !== '') size = Math.max(size, word.size);
  }
  const clean = unshaped(text)
    .replace(/[ﬀ-ﬆ]/g, (sign) => LIGATURES[sign] ?? sign)
    .replace(/[ \t\u00a0]+/g, ' ')
    .trim()
    // Within a line a soft hyphen is not seen; at its end it is the one that broke the word.
    .replace(/\u00ad(?!$)/g, '');
  const font = [...chars].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? '';
  const left = words[0]?.x ?? 0;
  const end = Math.max(left, ...words.map((word) => word.x + word.width));
  return {
    text: clean,
    left,
    right: end,
    y: words[0]?.y ?? 0,
    size,
    font,
    page,
    column: 0,
    columnLeft: left,
    columnRight: end,
  };
}

/** Puts segments in order: whole lines part the page into bands, and in each band columns are read one after the other. */
function order(segments: readonly PdfLine[], from: number, to: number, depth: number, into: PdfLine[][]): void {
  const gutter = depth < MAX_COLUMN_DEPTH ? findGutter(segments, from, to) : null;
  const byRow = segments.toSorted((a, b) => b.y - a.y || a.left - b.left);
  if (gutter === null) {
    if (byRow.length > 0) into.push(joinRows(byRow));
    return;
  }
  let left: PdfLine[] = [];
  let right: PdfLine[] = [];
  let across: PdfLine[] = [];
  const flushSides = () => {
    const below = tailOf(left, right);
    order(
      left.filter((line) => !below.has(line)),
      from,
      gutter,
      depth + 1,
      into,
    );
    order(right, gutter, to, depth + 1, into);
    if (below.size > 0) into.push(joinRows([...below]));
    left = [];
    right = [];
  };
  const flushAcross = () => {
    if (across.length > 0) into.push(joinRows(across));
    across = [];
  };
  for (const segment of byRow) {
    if (isAcross(segment, gutter)) {
      flushSides();
      across.push(segment);
      continue;
    }
    flushAcross();
    (segment.right <= gutter + 1 ? left : right).push(segment);
  }
  flushSides();
  flushAcross();
}

/** Lines of the first column that stand apart from it, below all of the second: a table, notes, under both. */
function tailOf(left: readonly PdfLine[], right: readonly PdfLine[]): ReadonlySet<PdfLine> {
  const foot = Math.min(...right.map((line) => line.y));
  const from = left.findIndex((line, i) => {
    const above = left[i - 1];
    if (!above || line.y >= foot - line.size || above.y - line.y <= line.size * TAIL_GAP_SIZES) return false;
    // Both columns end there; else the first one merely goes on.
    return Math.abs(above.y - foot) <= above.size * 3;
  });
  return new Set(right.length === 0 || from < 0 ? [] : left.slice(from));
}

const isAcross = (segment: PdfLine, gutter: number): boolean => segment.left < gutter - 1 && segment.right > gutter + 1;

/** Segments of one row of a column are one line: a tab, a wide space in a title. */
function joinRows(segments: readonly PdfLine[]): PdfLine[] {
  const lines: PdfLine[] = [];
  for (const segment of segments) {
    const last = lines.at(-1);
    if (last && Math.abs(last.y - segment.y) < Math.max(last.size, segment.size) * 0.4) {
      lines[lines.length - 1] = {
        ...last,
        text: `${last.text} ${segment.text}`,
        right: segment.right,
        size: Math.max(last.size, segment.size),
      };
    } else lines.push(segment);
  }
  return lines;
}

/** A vertical strip that few lines cross and that has lines on both sides over the same height; null where there is none. */
function findGutter(segments: readonly PdfLine[], from: number, to: number): number | null {
  const width = to - from;
  if (segments.length < MIN_COLUMN_LINES * 2 || width < 100) return null;
  let best: { at: number; crossing: number; middle: number } | null = null;
  for (let at = from + width * 0.22; at <= from + width * 0.78; at += 2) {
    let crossing = 0;
    const left: PdfLine[] = [];
    const right: PdfLine[] = [];
    for (const segment of segments) {
      if (isAcross(segment, at)) crossing += 1;
      else (segment.right <= at + 1 ? left : right).push(segment);
    }
    const fewer = Math.min(left.length, right.length);
    if (fewer < MIN_COLUMN_LINES || crossing > fewer * 0.5 || !standBeside(left, right)) continue;
    const middle = Math.abs(at - (from + to) / 2);
    if (!best || crossing < best.crossing || (crossing === best.crossing && middle < best.middle))
      best = { at, crossing, middle };
  }
  return best?.at ?? null;
}

/** Both sides run over the same height for a good part, and hold text rather than numbers of a table or a list. */
function standBeside(left: readonly PdfLine[], right: readonly PdfLine[]): boolean {
  const range = (lines: readonly PdfLine[]) => ({
    top: Math.max(...lines.map((l) => l.y)),
    bottom: Math.min(...lines.map((l) => l.y)),
  });
  const [a, b] = [range(left), range(right)];
  const shared = Math.min(a.top, b.top) - Math.max(a.bottom, b.bottom);
  const shorter = Math.min(a.top - a.bottom, b.top - b.bottom);
  const average = (lines: readonly PdfLine[]) => lines.reduce((sum, line) => sum + line.text.length, 0) / lines.length;
  return shared > shorter * 0.3 && average(left) >= 12 && average(right) >= 12;
}
