/** From a PDF's lines to blocks: paragraphs across columns and pages, mended hyphens, what repeats at the edges. Pure. */
import type { Block, Run } from '../../../shared/model';
import { makePiece, type Piece, type Proposal } from '../../../shared/text/propose/pieces';
import { proposeRoles } from '../../../shared/text/propose/roles';
import { readingOrder, type PdfLine, type PlacedPage } from './pdf-layout';

/** The outer part of a page's height in which running heads and page numbers stand. */
const EDGE_SHARE = 0.12;
const EDGE_LINES = 3;

interface Group {
  readonly lines: PdfLine[];
  given: Proposal | null;
}

export function blocksOfPages(pages: readonly PlacedPage[]): Block[] {
  const byPage = pages.map((page, number) => readingOrder(page, number));
  const edges = findEdges(pages, byPage);
  const body = bodyStyle(byPage.flat().filter((line) => !edges.has(line)));
  const groups: Group[] = [];
  const furniture: Group[] = [];
  const leading = typicalLeading(byPage.flat());
  for (const line of byPage.flat()) {
    const edge = edges.get(line);
    if (edge) {
      furniture.push({ lines: [line], given: { role: 'furniture', reason: edge } });
      continue;
    }
    const group = groups.at(-1);
    const last = group?.lines.at(-1);
    if (group && last && continues(last, line, body, leading)) group.lines.push(line);
    else groups.push({ lines: [line], given: null });
  }
  nameByStyle(groups, body, pages);
  const compounds = hyphenated(byPage.flat());
  const placed = weave(groups, furniture);
  return proposeRoles(placed.map((group) => pieceOf(group, compounds)));
}

/** Each page's edge lines after the paragraph that the page's end stands in. */
function weave(groups: readonly Group[], furniture: readonly Group[]): Group[] {
  const waiting = [...furniture];
  const woven: Group[] = [];
  const pageOf = (group: Group | undefined) => group?.lines[0]?.page ?? Number.POSITIVE_INFINITY;
  groups.forEach((group, i) => {
    woven.push(group);
    while (waiting.length > 0 && pageOf(waiting[0]) < pageOf(groups[i + 1])) {
      const next = waiting.shift();
      if (next) woven.push(next);
    }
  });
  return [...woven, ...waiting];
}

const pattern = (text: string): string => text.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ').trim();
const PAGE_NUMBER =
  /^[\s\p{P}]*(?:(?:page|seite|p\.?|s\.?)\s*)?(?:#|[ivxl]{1,6})(?:\s*(?:of|\/|von|sur|de)\s*#)?[\s\p{P}]*$/u;

/** What browsers print above and below a page: when and what, its address and "1/3". */
const PRINTED_BY_BROWSER =
  /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? +\d{1,2}[:.]\d{2}(?: *[ap]m)?(?: .{0,200})?$|^(?:https?|file):\/\/\S{3,300} +\d{1,4}\/\d{1,4}$/iu;

/** Lines at the edges of pages that come again on others, and page numbers. */
function findEdges(
  pages: readonly PlacedPage[],
  byPage: readonly (readonly PdfLine[])[],
): Map<PdfLine, 'runningHead' | 'pageNumber'> {
  const atEdge: PdfLine[] = [];
  byPage.forEach((lines, number) => {
    const height = pages[number]?.height ?? 0;
    const sorted = lines.toSorted((a, b) => b.y - a.y);
    const top = sorted.slice(0, EDGE_LINES).filter((line) => line.y > height * (1 - EDGE_SHARE));
    const bottom = sorted.slice(-EDGE_LINES).filter((line) => line.y < height * EDGE_SHARE);
    atEdge.push(...top, ...bottom);
  });
  const seen = new Map<string, Set<number>>();
  for (const line of atEdge) {
    const pagesOf = seen.get(pattern(line.text)) ?? new Set<number>();
    seen.set(pattern(line.text), pagesOf.add(line.page));
  }
  const needed = Math.max(2, Math.ceil(pages.length * 0.25));
  const edges = new Map<PdfLine, 'runningHead' | 'pageNumber'>();
  for (const line of atEdge) {
    const words = pattern(line.text);
    if (PRINTED_BY_BROWSER.test(line.text)) edges.set(line, 'runningHead');
    else if (PAGE_NUMBER.test(words)) edges.set(line, 'pageNumber');
    else if ((seen.get(words)?.size ?? 0) >= needed && line.text.length <= 160) edges.set(line, 'runningHead');
  }
  return edges;
}

interface Style {
  readonly size: number;
  readonly font: string;
}

/** The size and face that most letters are set in. */
function bodyStyle(lines: readonly PdfLine[]): Style {
  const sizes = new Map<number, number>();
  const fonts = new Map<string, number>();
  for (const { size, font, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    sizes.set(rounded, (sizes.get(rounded) ?? 0) + text.length);
    fonts.set(font, (fonts.get(font) ?? 0) + text.length);
  }
  const most = <Key>(counts: Map<Key, number>) => [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
  return { size: most(sizes) ?? 10, font: most(fonts) ?? '' };
}

/** The distance between lines within paragraphs, in type sizes: a small one among all, for short paragraphs part as often as they go on. */
function typicalLeading(lines: readonly PdfLine[]): number {
  const gaps: number[] = [];
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    if (before && before.page === line.page && before.column === line.column && isSameSize(before, line)) {
      gaps.push((before.y - line.y) / Math.max(line.size, 1));
    }
  });
  gaps.sort((a, b) => a - b);
  return gaps.find((gap, i) => i >= gaps.length * 0.2 && gap > 0.8) ?? 1.2;
}

const isSameSize = (a: { size: number }, b: { size: number }): boolean =>
  Math.abs(a.size - b.size) <= Math.max(a.size, b.size) * 0.08;
const BULLET = /^(?:[•▪●◦‣–—-]\s|\(?\d{1,2}[.)]\s|\(?[a-z][.)]\s)/u;
const endsSentence = (text: string): boolean => /[.!?…:。！？]["'”’»)\]]*\d{0,2}$/u.test(text);

function continues(before: PdfLine, line: PdfLine, body: Style, leading: number): boolean {
  if (!isSameSize(before, line) || BULLET.test(line.text)) return false;
  const isHeading = line.size > body.size * 1.12 || (line.font !== body.font && before.font === line.font);
  if ((before.font === body.font) !== (line.font === body.font) && !isHyphenated(before, line)) {
    // A line wholly in another face is a title, unless it goes on in the middle of a sentence.
    if (endsSentence(before.text) || /^\p{Lu}/u.test(line.text)) return false;
  }
  const width = line.columnRight - line.columnLeft;
  const isBeside = before.page === line.page && before.column === line.column;
  if (!isBeside) {
    // A column goes on at the top of the next; what stands below is another part of the page.
    if (before.page === line.page && line.y < before.y && !/^\p{Ll}/u.test(line.text)) return false;
    return (
      !isHeading &&
      isSameSize(line, body) &&
      !endsSentence(before.text) &&
      (/^[\p{Ll}\d“‘"(]/u.test(line.text) ||
        before.right > before.columnRight - (before.columnRight - before.columnLeft) * 0.1)
    );
  }
  const gap = (before.y - line.y) / Math.max(line.size, 1);
  if (gap > leading * 1.35 || gap < 0) return false;
  if (isHeading) return true;
  const indent = line.left - line.columnLeft;
  const wasIndented = before.left - before.columnLeft > line.size * 0.6;
  if (indent > line.size * 0.6 && indent < width * 0.3 && !wasIndented) return false;
  const isShort = before.right < before.columnRight - width * 0.12;
  return !(isShort && endsSentence(before.text));
}

const isHyphenated = (before: PdfLine, line: PdfLine): boolean =>
  /\p{L}[-\u00ad‐]$/u.test(before.text) && /^\p{Ll}/u.test(line.text);

/** The headline, subheadings and footnotes, as far as type alone tells. */
function nameByStyle(groups: readonly Group[], body: Style, pages: readonly PlacedPage[]): void {
  const words = (group: Group) => group.lines.reduce((sum, line) => sum + line.text.split(' ').length, 0);
  const size = (group: Group) => group.lines[0]?.size ?? 0;
  const first = groups.filter((group) => group.lines[0]?.page === 0 && words(group) >= 2 && words(group) <= 40);
  const largest = Math.max(0, ...first.map(size));
  const headline = largest > body.size * 1.25 ? first.find((group) => size(group) === largest) : undefined;
  groups.forEach((group, i) => {
    const [line] = group.lines;
    if (!line) return;
    const text = group.lines.map((l) => l.text).join(' ');
    const next = groups[i + 1]?.lines[0];
    const isOtherFace = line.font !== body.font && group.lines.every((l) => l.font === line.font);
    if (group === headline) group.given = { role: 'headline', reason: 'markup' };
    else if (BULLET.test(text) && /^[•▪●◦‣]/u.test(text)) group.given = { role: 'listItem', reason: 'listMarker' };
    else if (
      line.size < body.size * 0.9 &&
      /^(?:\d{1,3}|[*†‡§])\s*\S/u.test(text) &&
      line.y < (pages[line.page]?.height ?? 0) * 0.35
    ) {
      group.given = { role: 'furniture', reason: 'footnote' };
    } else if (
      words(group) <= 16 &&
      !/[.,;:]$/.test(text) &&
      next &&
      isSameSize(next, body) &&
      (headline === undefined || groups.indexOf(headline) < i)
    ) {
      const isLarger = line.size > body.size * 1.1;
      const isFace =
        isOtherFace && line.size >= body.size * 0.98 && next.font === body.font && /^[\p{Lu}\d]/u.test(text);
      if (isLarger || isFace) group.given = { role: 'subheading', reason: 'titleLine' };
    }
  });
}

/** Words that stand with a hyphen inside a line: at a line's end they keep it. */
function hyphenated(lines: readonly PdfLine[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { text } of lines) for (const [word] of text.matchAll(/\p{L}+[-‐]\p{L}+/gu)) found.add(word.toLowerCase());
  return found;
}

function pieceOf({ lines, given }: Group, compounds: ReadonlySet<string>): Piece {
  let text = '';
  for (const line of lines) text = joinLine(text, line.text, compounds);
  const runs: Run[] = [{ text: text.toWellFormed().replaceAll('\0', '\uFFFD') }];
  return makePiece(runs, { given });
}

function joinLine(text: string, line: string, compounds: ReadonlySet<string>): string {
  if (text === '') return line;
  const broken = /(\p{L}+)[-\u00ad‐]$/u.exec(text);
  const rest = /^\p{Ll}+/u.exec(line)?.[0];
  if (broken && rest)
    return compounds.has(`${broken[1]}-${rest}`.toLowerCase()) ? text + line : text.slice(0, -1) + line;
  if (/[-–—/]$/u.test(text) && /^\S/u.test(line) && /\p{L}[-/]$/u.test(text)) return text + line;
  const isSpaceless = /[\u3040-\u30ff\u3400-\u9fff]$/u.test(text) && /^[\u3040-\u30ff\u3400-\u9fff]/u.test(line);
  return isSpaceless ? text + line : `${text} ${line}`;
}
