/** Dates as an article states them: shown in their own precision, ordered where they can be read. */

/** How precisely a date is stated. */
type Precision = 'year' | 'month' | 'day' | 'minute';

export interface ReadDate {
  readonly precision: Precision;
  /** The wall-clock time the article states, kept as if it were UTC: no time zone ever moves it to another day. */
  readonly atMs: number;
  /** The time zone as the article states it: "UTC", "UTC+02:00", "BST"; null where it states none. */
  readonly zone: string | null;
}

const ISO =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2}| [A-Z]{2,5})?)?)?)?$/;

/** A calendar date that exists, or null: 31 February is a misprint, not March. */
function makeDate(precision: Precision, year: number, month = 1, day = 1, hour = 0, minute = 0): ReadDate | null {
  if (month < 1 || month > 12 || hour > 23 || minute > 59) return null;
  const date = new Date(Date.UTC(2000, month - 1, day, hour, minute));
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return { precision, atMs: date.getTime(), zone: null };
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const NAMED_MONTH = /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/i;

/** "14 March 2025", "March 14, 2025", "Friday, Mar. 14 2025", "March 2025"; anything less clear is left unread. */
function readNamedMonth(text: string): ReadDate | null {
  const month = NAMED_MONTH.exec(text)?.[1];
  const numbers = text.match(/\d+/g) ?? [];
  if (!month || /[:/]/.test(text)) return null;
  const year = numbers.find((n) => n.length === 4);
  const rest = numbers.filter((n) => n !== year);
  if (!year || rest.length > 1) return null;
  const monthNumber = MONTHS.indexOf(month.toLowerCase()) + 1;
  const [day] = rest;
  if (day === undefined) return makeDate('month', Number(year), monthNumber);
  return makeDate('day', Number(year), monthNumber, Number(day));
}

/** Reads an ISO date or one with its month in English words; null: only the article's own words are known. */
export function readDate(published: string): ReadDate | null {
  const text = published.trim();
  const iso = ISO.exec(text);
  if (!iso) return readNamedMonth(text);
  const [, year, month, day, hour, minute, zone] = iso;
  const precision: Precision = hour ? 'minute' : day ? 'day' : month ? 'month' : 'year';
  const date = makeDate(
    precision,
    Number(year),
    Number(month ?? 1),
    Number(day ?? 1),
    Number(hour ?? 0),
    Number(minute ?? 0),
  );
  return date && zone ? { ...date, zone: zoneName(zone) } : date;
}

const zoneName = (zone: string): string =>
  zone === 'Z' ? 'UTC' : /^[+-]/.test(zone) ? `UTC${zone.replace(/^(...)(\d)/, '$1:$2')}` : zone.trim();

const FORMATS: Record<Precision, Intl.DateTimeFormatOptions> = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  day: { year: 'numeric', month: 'long', day: 'numeric' },
  minute: { year: 'numeric', month: 'long', day: 'numeric', hour: 'numeric', minute: '2-digit' },
};

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(locale: string, precision: Precision): Intl.DateTimeFormat {
  const key = `${locale} ${precision}`;
  let made = formatters.get(key);
  if (!made) formatters.set(key, (made = new Intl.DateTimeFormat(locale, { ...FORMATS[precision], timeZone: 'UTC' })));
  return made;
}

/** The date in the reader's way of writing and the article's precision and zone; its own words where they cannot be read. */
export function formatPublished(published: string, locale: string): string {
  const read = readDate(published);
  if (!read) return published;
  const date = formatterFor(locale, read.precision).format(read.atMs);
  return read.zone === null ? date : `${date} ${read.zone}`;
}

/** As `formatPublished`, without the time of day: for lists. */
export function formatDay(published: string, locale: string): string {
  const read = readDate(published);
  if (!read) return published;
  return formatterFor(locale, read.precision === 'minute' ? 'day' : read.precision).format(read.atMs);
}
