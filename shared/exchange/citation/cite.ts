/**
 * Citations of an article from what is known about it: MLA Handbook, 9th ed. (5.1-5.99, 6.1-6.26), Publication Manual of the
 * APA, 7th ed. (9.7-9.37, 10.1), Chicago Manual of Style, 17th ed. (14.191-14.200). Titles keep their own capitals: which
 * words are names cannot be told by rule. Where only the day of the last
 * change is stated, it stands for the date and is called that (APA 9.15; Chicago 14.12). What is not stated is "n.d." for a
 * date and left out otherwise. Pure.
 */
import type { CitationStyle, CiteRun } from '../../contract';
import type { ArticleMeta } from '../../model';
import { readDate } from '../../text/published-date';
import { webAddress } from '../web-address';
import { initialled, readAuthor, straight, turned, type AuthorName } from './names';

export type { CiteRun };

export interface Citation {
  /** As the list at the end has it. */
  readonly entry: readonly CiteRun[];
  /** What stands behind a quotation: in brackets, or (Chicago) the whole of a note. */
  readonly inText: readonly CiteRun[];
}

const NO_DATE = 'n.d.';
const MLA_MONTHS = ['Jan.', 'Feb.', 'Mar.', 'Apr.', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

interface DateParts {
  readonly year: string;
  readonly month: number | null;
  readonly day: number | null;
}

/** The article's own words where they are no date; null: not stated. */
function dateOf(published: string | null): DateParts | string | null {
  if (published === null) return null;
  const read = readDate(published);
  if (!read) return published;
  const date = new Date(read.atMs);
  return {
    year: String(date.getUTCFullYear()),
    month: read.precision === 'year' ? null : date.getUTCMonth(),
    day: read.precision === 'day' || read.precision === 'minute' ? date.getUTCDate() : null,
  };
}

/** Joins what there is. */
const words = (...parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join(' ');

function mlaDate({ published, modified, outlet }: ArticleMeta): string {
  if (published === null && modified !== null) return `${outlet === null ? 'Updated' : 'updated'} ${mlaDay(modified)}`;
  return mlaDay(published);
}

function mlaDay(stated: string | null): string {
  const date = dateOf(stated);
  if (date === null || typeof date === 'string') return date ?? NO_DATE;
  return words(
    date.day === null ? null : String(date.day),
    date.month === null ? null : (MLA_MONTHS[date.month] ?? null),
    date.year,
  );
}

function apaDate(meta: ArticleMeta): string {
  const date = dateOf(meta.published ?? meta.modified);
  if (date === null || typeof date === 'string') return date ?? NO_DATE;
  if (date.month === null) return date.year;
  return `${date.year}, ${words(MONTHS[date.month] ?? null, date.day === null ? null : String(date.day))}`;
}

function chicagoDate({ published, modified, outlet }: ArticleMeta): string {
  if (published === null && modified !== null)
    return `${outlet === null ? 'Last' : 'last'} modified ${chicagoDay(modified)}`;
  return chicagoDay(published);
}

function chicagoDay(stated: string | null): string {
  const date = dateOf(stated);
  if (date === null || typeof date === 'string') return date ?? NO_DATE;
  if (date.month === null) return date.year;
  const month = MONTHS[date.month] ?? '';
  return date.day === null ? `${month} ${date.year}` : `${month} ${String(date.day)}, ${date.year}`;
}

/** Quotation marks within a title that stands in quotation marks itself become single ones. */
function innerQuotes(title: string): string {
  let isOpen = false;
  return title
    .replace(/[“„]/gu, '‘')
    .replace(/”/gu, '’')
    .replace(/"/gu, () => ((isOpen = !isOpen) ? '‘' : '’'));
}

const endsSentence = (text: string): boolean => /[.!?…][’”)]?$/u.test(text);
/** A sign once: no "?." and no "..". */
const stop = (text: string): string => (endsSentence(text) ? text : `${text}.`);
const plain = (text: string): CiteRun => ({ text });
const slanted = (text: string): CiteRun => ({ text, italic: true });

/** Cites an article in a style. */
export function cite(meta: ArticleMeta, style: CitationStyle): Citation {
  const authors = meta.authors.map(readAuthor);
  switch (style) {
    case 'mla9':
      return citeMla(meta, authors);
    case 'apa7':
      return citeApa(meta, authors);
    case 'chicago17':
      return citeChicago(meta, authors);
  }
}

/** One: "A"; two: "A and B"; three: "A, B, and C". */
function listed(names: readonly string[], and: string): string {
  const last = names.at(-1) ?? '';
  if (names.length <= 1) return last;
  return names.length === 2 ? `${names[0] ?? ''} ${and} ${last}` : `${names.slice(0, -1).join(', ')}, ${and} ${last}`;
}

function citeMla(meta: ArticleMeta, authors: readonly AuthorName[]): Citation {
  const [first, second] = authors;
  const by = !first
    ? ''
    : !second
      ? turned(first)
      : authors.length === 2
        ? `${turned(first)}, and ${straight(second)}`
        : `${turned(first)}, et al.`;
  const title = innerQuotes(meta.title);
  const address = webAddress(meta.address)?.replace(/^https?:\/\//iu, '') ?? null;
  const tail = [mlaDate(meta), ...(address === null ? [] : [address])].join(', ');
  const short = !first
    ? `“${title}”`
    : authors.length === 1
      ? first.family
      : authors.length === 2
        ? `${first.family} and ${second?.family ?? ''}`
        : `${first.family} et al.`;
  return {
    entry: [
      plain(`${by === '' ? '' : `${stop(by)} `}“${stop(title)}” `),
      ...(meta.outlet === null ? [] : [slanted(meta.outlet), plain(', ')]),
      plain(stop(tail)),
    ],
    inText: [plain(`(${short})`)],
  };
}

/** The manual names up to twenty; of more, the first nineteen and the last. */
const APA_MOST = 20;

function citeApa(meta: ArticleMeta, authors: readonly AuthorName[]): Citation {
  const names = authors.map(initialled);
  const last = names.at(-1) ?? '';
  const by =
    names.length > APA_MOST
      ? `${names.slice(0, APA_MOST - 1).join(', ')}, . . . ${last}`
      : names.length < 2
        ? last
        : `${names.slice(0, -1).join(', ')}, & ${last}`;
  const date = apaDate(meta);
  const address = webAddress(meta.address);
  // A work that stands alone is slanted; an article of an outlet is not, the outlet is.
  const title = meta.outlet === null ? slanted(stop(meta.title)) : plain(stop(meta.title));
  const parsed = dateOf(meta.published ?? meta.modified);
  const year = parsed === null ? NO_DATE : typeof parsed === 'string' ? parsed : parsed.year;
  const [first, second] = authors;
  const short = !first
    ? `“${innerQuotes(meta.title)},” `
    : authors.length === 1
      ? `${first.family}, `
      : authors.length === 2
        ? `${first.family} & ${second?.family ?? ''}, `
        : `${first.family} et al., `;
  return {
    entry: [
      ...(by === '' ? [title, plain(` (${date}).`)] : [plain(`${stop(by)} (${date}). `), title]),
      ...(meta.outlet === null ? [] : [plain(' '), slanted(meta.outlet), plain('.')]),
      ...(address === null ? [] : [plain(` ${address}`)]),
    ],
    inText: [plain(`(${short}${year})`)],
  };
}

/** A note names up to three authors. */
const CHICAGO_NOTE_MOST = 3;
/** A bibliography names up to ten; of more, the first seven. */
const CHICAGO_LIST_MOST = 10;
const CHICAGO_LIST_FIRST = 7;

function citeChicago(meta: ArticleMeta, authors: readonly AuthorName[]): Citation {
  const [first] = authors;
  const straightNames = authors.map(straight);
  const inNote = authors.length > CHICAGO_NOTE_MOST ? `${straightNames[0] ?? ''} et al.` : listed(straightNames, 'and');
  const ordered = first ? [turned(first), ...straightNames.slice(1)] : [];
  const inList =
    ordered.length > CHICAGO_LIST_MOST
      ? `${ordered.slice(0, CHICAGO_LIST_FIRST).join(', ')}, et al.`
      : ordered.length === 2
        ? `${ordered[0] ?? ''}, and ${ordered[1] ?? ''}`
        : listed(ordered, 'and');
  const title = innerQuotes(meta.title);
  const date = chicagoDate(meta);
  const address = webAddress(meta.address);
  const outlet = meta.outlet === null ? [] : [slanted(meta.outlet), plain(', ')];
  return {
    entry: [
      plain(`${inList === '' ? '' : `${stop(inList)} `}“${stop(title)}” `),
      ...outlet,
      plain(`${stop(date)}${address === null ? '' : ` ${address}.`}`),
    ],
    inText: [
      plain(`${inNote === '' ? '' : `${inNote}, `}“${title},” `),
      ...outlet,
      plain(stop(`${date}${address === null ? '' : `, ${address}`}`)),
    ],
  };
}
