/**
 * Dates that the text states, found by rule (English). Hints to look at: the rules don't know what happened then, and
 * they say so where a day is only reckoned from the date of the article.
 */
import type { TextRange } from '../model';
import { dayNumber, daysIn, readIsoDay, weekday } from './day-numbers';

export interface DateHint extends TextRange {
  /** The words as they stand. */
  readonly text: string;
  /** First day it can mean, in days from 1970-01-01; null: can't be reckoned (a month without a year; no date of the article). */
  readonly day: number | null;
  /** How exact the words are. */
  readonly precision: 'day' | 'month' | 'year';
  /** Reckoned from the date of the article ("yesterday", "12 March" without a year). */
  readonly isReckoned: boolean;
  /** Stands after a date that lies later: told out of order. Years and months count as out of order only as a whole. */
  readonly isOutOfOrder: boolean;
}

const MONTHS = [
  'january|jan',
  'february|feb',
  'march|mar',
  'april|apr',
  'may',
  'june|jun',
  'july|jul',
  'august|aug',
  'september|sept|sep',
  'october|oct',
  'november|nov',
  'december|dec',
];
const MONTH = MONTHS.join('|');
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const YEAR = '(?:1[5-9]|20)\\d{2}';

/** 1 to 12; 0 for what is no month, and for "may" and "march" as verbs. */
const monthOf = (word: string): number =>
  /^\p{Lu}/u.test(word) ? MONTHS.findIndex((names) => names.split('|').includes(word.toLowerCase())) + 1 : 0;

interface Found {
  readonly day: number | null;
  readonly precision: DateHint['precision'];
  readonly isReckoned: boolean;
}

/** When the article was published: what "yesterday" is reckoned from. */
type Anchor = ReturnType<typeof readIsoDay>;

interface Rule {
  readonly pattern: RegExp;
  /** Null: no such day. */
  read(groups: readonly (string | undefined)[], anchor: Anchor): Found | null;
}

function ofDay(year: string | undefined, month: number, day: string | undefined, anchor: Anchor): Found | null {
  const d = Number(day);
  const y = year === undefined ? (anchor?.year ?? null) : Number(year);
  if (month < 1 || month > 12 || d < 1 || d > daysIn(y ?? 2000, month)) return null;
  return { day: y === null ? null : dayNumber(y, month, d), precision: 'day', isReckoned: year === undefined };
}

const reckoned = (day: number | null, precision: DateHint['precision'] = 'day'): Found => ({
  day,
  precision,
  isReckoned: true,
});

/** In order of what they hold: a longer one wins over a shorter one at the same place. */
const RULES: readonly Rule[] = [
  { pattern: /(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?![\d-])/giu, read: ([, y, m, d], a) => ofDay(y, Number(m), d, a) },
  {
    pattern: new RegExp(
      `(?<![\\p{L}\\d])(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(${MONTH})\\b\\.?(?:,?\\s+(${YEAR}))?`,
      'giu',
    ),
    read: ([, d, m = '', y], anchor) => ofDay(y, monthOf(m), d, anchor),
  },
  {
    pattern: new RegExp(
      `(?<![\\p{L}\\d])(${MONTH})\\b\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?(?![\\d])(?:,?\\s+(${YEAR}))?`,
      'giu',
    ),
    read: ([, m = '', d, y], anchor) => ofDay(y, monthOf(m), d, anchor),
  },
  {
    pattern: new RegExp(`(?<![\\p{L}\\d])(${MONTH})\\b\\.?,?\\s+(${YEAR})(?!\\d)`, 'giu'),
    read: ([, m = '', y]) => {
      const month = monthOf(m);
      return month === 0 ? null : { day: dayNumber(Number(y), month, 1), precision: 'month', isReckoned: false };
    },
  },
  {
    pattern: new RegExp(
      `(?<=\\b(?:in|since|by|until|from|of|during|early|late|before|after|spring|summer|autumn|winter)\\s)(${YEAR})(?![\\d.,]*\\d|\\s*%)`,
      'giu',
    ),
    read: ([, y]) => ({ day: dayNumber(Number(y), 1, 1), precision: 'year', isReckoned: false }),
  },
  {
    // Which year is not said, and "in April" of an autumn may be the one to come: nothing is reckoned.
    pattern: new RegExp(
      `(?<=\\b(?:in|since|by|until|from|during|early|late|before|after|last|next|this|mid)[\\s-])(${MONTH})\\b(?!\\.?,?\\s+\\d)`,
      'giu',
    ),
    read: ([, m = '']) => (monthOf(m) === 0 ? null : reckoned(null, 'month')),
  },
  {
    pattern: /(?<!\p{L})(today|tonight|yesterday|tomorrow)(?!\p{L})/giu,
    read: ([, word = ''], anchor) => {
      const shift = { yesterday: -1, tomorrow: 1 }[word.toLowerCase()] ?? 0;
      return reckoned(anchor && anchor.number + shift);
    },
  },
  {
    pattern: new RegExp(`(?<!\\p{L})(?:(last|next|this)\\s+)?(${WEEKDAYS.join('|')})(?!\\p{L})`, 'giu'),
    read: ([, which, name = ''], anchor) => {
      if (!anchor) return reckoned(null);
      const ahead = (WEEKDAYS.indexOf(name.toLowerCase()) - weekday(anchor.number) + 7) % 7;
      return reckoned(anchor.number + (which?.toLowerCase() === 'next' ? ahead || 7 : ahead === 0 ? 0 : ahead - 7));
    },
  },
  {
    pattern: /(?<!\p{L})(last|next|this)\s+year(?!\p{L})/giu,
    read: ([, which = ''], anchor) => {
      const shift = { last: -1, next: 1 }[which.toLowerCase()] ?? 0;
      return reckoned(anchor && dayNumber(anchor.year + shift, 1, 1), 'year');
    },
  },
];

/**
 * The dates of a text in the order in which they are told. `published` is the article's own date (ISO 8601) or null.
 * A weekday is reckoned as the last one up to that day, with "next" as the one after it.
 */
export function findDates(text: string, published: string | null): DateHint[] {
  const anchor = readIsoDay(published);
  const taken: (TextRange & { readonly found: Found | null })[] = [];
  for (const { pattern, read } of RULES) {
    for (const match of text.matchAll(pattern)) {
      const range = { start: match.index, end: match.index + match[0].replace(/[\s.]+$/u, '').length };
      if (taken.some((other) => range.start < other.end && range.end > other.start)) continue;
      // What reads like a day that there isn't stays no date, also in part.
      taken.push({ ...range, found: read(match, anchor) });
    }
  }
  let latest = -Infinity;
  return taken
    .sort((a, b) => a.start - b.start)
    .flatMap(({ start, end, found }): DateHint[] => {
      if (!found) return [];
      const { day, precision, isReckoned } = found;
      const isOutOfOrder = day !== null && lastDay(day, precision) < latest;
      if (day !== null) latest = Math.max(latest, day);
      return [{ start, end, text: text.slice(start, end), day, precision, isReckoned, isOutOfOrder }];
    });
}

/** Last day that the words can mean, near enough: "2006" is not told out of order after "March 2006". */
const lastDay = (day: number, precision: DateHint['precision']): number =>
  day + { day: 0, month: 30, year: 365 }[precision];

/** The same dates in the order in which they happened; those that can't be reckoned are left out. */
export const inOrderOfHappening = (dates: readonly DateHint[]): DateHint[] =>
  dates.filter((date) => date.day !== null).sort((a, b) => (a.day ?? 0) - (b.day ?? 0) || a.start - b.start);
