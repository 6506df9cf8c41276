/** Values as publishers write them, made fit to be shown: entities, stray markup, names with jobs, dates in many shapes. */
import { findMoment } from '../../../shared/text/propose/stated';

/** One line of plain words; null where nothing is left. */
export function cleanLine(value: unknown, most: number): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const text = decodeEntities(
    String(value)
      .slice(0, 20_000)
      .replace(/<\/?[a-z][^<>]{0,500}>/gi, ' '),
  )
    .toWellFormed()
    .replaceAll('\0', '')
    .replace(/\s+/gu, ' ')
    .trim();
  return text === '' ||
    text.length > most ||
    /^(?:null|undefined|none|n\/a|false|true|\[object object\]|-)$/i.test(text)
    ? null
    : text;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', rsquo: '’', lsquo: '‘', rdquo: '”', ldquo: '“', ndash: '–', mdash: '—', hellip: '…', eacute: 'é', copy: '©',
}; // prettier-ignore

/** Values in scripts are often escaped once too often. */
function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(String(hex), 16) : null;
    if (code !== null) return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    return ENTITIES[String(name).toLowerCase()] ?? whole;
  });
}

const NOT_PEOPLE =
  /^(?:admin|administrator|editor|editors|editorial|staff|staff (?:writer|reporter)s?|guest|user|author|webmaster|wordpress|anonymous|unknown|by|redaktion|redaction)$/i;

/** Names in one value: "By Ana Ruiz and Tom Ode, Political Editor" names two people. */
export function namesFrom(value: unknown): string[] {
  const line = cleanLine(value, 400);
  if (!line || /^https?:|^www\.|^@|\S@\S/i.test(line)) return [];
  const names = line
    .replace(/^(?:by|von|par|por|di|door|text|words|written by|reporting by)\s*:?\s+(?=\S)/i, '')
    .replace(/\s*\((?:avec|with|mit|con|met)\s+([^()]{2,200})\)/giu, ', $1')
    .split(/\s*[;|•·/]\s*|\s+(?:and|und|et|y|e|en|with|&)\s+|\s*&\s*/)
    .flatMap((part) => splitCommas(part))
    .map((name) => unshout(name.replace(/\s*\([^()]*\)\s*$/, '').replace(/^[\s,.–—-]+|[\s,–—-]+$/g, '')))
    .filter((name) => name.length >= 2 && name.length <= 120 && /\p{L}{2}/u.test(name) && !NOT_PEOPLE.test(name));
  return [...new Set(names)].slice(0, 50);
}

const JOB =
  /\b(?:editor|reporter|correspondent|writer|columnist|journalist|staff|chief|head|analyst|professor|producer|news|bureau|contributor|photographer|director|fellow|lecturer|researcher|redakteur(?:in)?|korrespondent(?:in)?|journaliste|jr\.?|sr\.?|ph\.?d\.?|md)\b/i;

/** "Ana Ruiz, Tom Ode" are two; what follows a comma and is a job, or one word, is none. */
function splitCommas(part: string): string[] {
  const pieces = part.split(/\s*,\s*/).filter((piece) => piece !== '');
  const [first] = pieces;
  if (!first || pieces.length === 1) return pieces;
  // "Dana Ortwell, HARBOUR LEDGER" and "Dana Ortwell, BBC" are signed for an outlet.
  const isShouted = (text: string) => text === text.toUpperCase();
  return pieces.filter(
    (piece, i) =>
      i === 0 ||
      (!JOB.test(piece) &&
        /^\p{Lu}\S*\s+\S/u.test(piece) &&
        piece.split(' ').length <= 5 &&
        (isShouted(first) || !/\p{Lu}{2}/u.test(piece) || !isShouted(piece))),
  );
}

/** "DANA ORTWELL" is Dana Ortwell; an agency's short name stays as it is. */
function unshout(name: string): string {
  if (name !== name.toUpperCase() || !/\p{Lu}{4}/u.test(name) || !name.includes(' ')) return name;
  return name.replace(/\p{L}+/gu, (w) => (w.length <= 1 ? w : w.charAt(0) + w.slice(1).toLowerCase()));
}

/** A date as stated, in ISO 8601 where it is beyond doubt; null for what is no date. */
export function cleanDate(value: unknown): string | null {
  if (typeof value === 'number' || /^\d{10}(?:\d{3})?$/.test(String(value).trim())) {
    const number = Number(value);
    const date = new Date(number > 1e12 ? number : number * 1_000);
    const year = date.getUTCFullYear();
    return Number.isFinite(number) && year > 1980 && year < 2100 ? date.toISOString().replace('.000Z', 'Z') : null;
  }
  const line = cleanLine(value, 100);
  if (!line || !/\d/.test(line)) return null;
  const iso =
    /^(\d{4}-\d{2}-\d{2})(?:[T ]+(\d{2}:\d{2})(:\d{2}(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?/i.exec(
      line,
    );
  if (iso) {
    const [, day = '', time, seconds = '', zone = ''] = iso;
    if (/^0|-00/.test(day)) return null;
    if (!time) return day;
    const shortSeconds = seconds.replace(/[.,]\d+$/, '');
    return `${day}T${time}${shortSeconds}${cleanZone(zone)}`;
  }
  const compact = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z)?)?$/.exec(line);
  if (compact) {
    const [, year, month, day, hour, minute, second, zone] = compact;
    return `${year}-${month}-${day}${hour ? `T${hour}:${minute}${second ? `:${second}` : ''}${zone ?? ''}` : ''}`;
  }
  const mail =
    /^(?:\w{3,9},?\s+)?(\d{1,2})\s+(\w{3})\w*\s+(\d{4})\s+(\d{2}:\d{2})(:\d{2})?\s*(GMT|UTC|Z|[+-]\d{4})?$/i.exec(line);
  if (mail) {
    const [, day = '', month = '', year, time, seconds = '', zone = ''] = mail;
    const number = MONTHS.indexOf(month.toLowerCase()) + 1;
    if (number > 0) return `${year}-${pad(number)}-${pad(Number(day))}T${time}${seconds}${cleanZone(zone)}`;
  }
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:\s+(\d{2}:\d{2})(:\d{2})?)?$/.exec(line);
  if (slashed) {
    const [, a = '', b = '', year, time, seconds = ''] = slashed;
    const [month, day] = Number(a) > 12 ? [b, a] : [a, b];
    // Either could be the month: as stated.
    if (Number(month) > 12 || Number(day) <= 12 || Number(day) > 31) return line;
    return `${year}-${pad(Number(month))}-${pad(Number(day))}${time ? `T${time}${seconds}` : ''}`;
  }
  const moment = findMoment(line);
  const rest = moment ? `${line.slice(0, moment.start)}${line.slice(moment.end)}`.replace(WEEKDAY, '') : line;
  return moment && /^\d{4}-\d{2}-\d{2}/.test(moment.value) && !/[\p{L}\p{N}]/u.test(rest) ? moment.value : line;
}

const WEEKDAY = /(?<!\p{L})(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?(?!\p{L})/giu;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const pad = (number: number): string => String(number).padStart(2, '0');

function cleanZone(zone: string): string {
  if (zone === '') return '';
  if (/^(?:z|utc|gmt)$/i.test(zone)) return 'Z';
  const offset = /^([+-]\d{2}):?(\d{2})?$/.exec(zone);
  return offset ? `${offset[1]}:${offset[2] ?? '00'}` : '';
}

/** A language tag such as "en-GB"; null for what is none. */
export function cleanLanguage(value: unknown): string | null {
  const line = cleanLine(value, 40)
    ?.split(/[\s,;]/)[0]
    ?.replaceAll('_', '-')
    .replace(/\.utf-?8$/i, '');
  if (!line || !/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/.test(line) || /^(?:und|mul|zxx)$/i.test(line)) return null;
  try {
    return Intl.getCanonicalLocales(line)[0] ?? null;
  } catch {
    return null;
  }
}
