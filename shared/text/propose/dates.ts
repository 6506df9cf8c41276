/** Dates as articles write them, and lines that hold nothing else. */
import type { Piece } from './pieces';

/** Month names, as dates put them, and their usual short forms in languages of Europe and its neighbours. */
const MONTH_WORDS: readonly string[] = [
  'january jan januar jänner janvier janv enero ene gennaio januari janeiro января янв січня stycznia ledna januára ianuarie ocak tammikuuta ιανουαρίου يناير ינואר जनवरी',
  'february feb februar février févr fevrier febrero febbraio februari fevereiro февраля фев лютого lutego února februára februarie şubat helmikuuta φεβρουαρίου فبراير شباط פברואר फरवरी',
  'march mar märz mrz mars marzo maart março marts марта мар березня marca března martie mart maaliskuuta μαρτίου مارس آذار מרץ मार्च',
  'april apr avril avr abril abr aprile апреля апр квітня kwietnia dubna apríla aprilie nisan huhtikuuta απριλίου أبريل ابريل نيسان אפריל अप्रैल',
  'may mai mayo maggio mei maio maj мая травня maja května mája mayıs toukokuuta μαΐου μαίου مايو أيار מאי मई',
  'june jun juni juin junio giugno junho июня июн червня czerwca června júna iunie haziran kesäkuuta ιουνίου يونيو حزيران יוני जून',
  'july jul juli juillet juil julio luglio julho июля июл липня lipca července júla iulie temmuz heinäkuuta ιουλίου يوليو تموز יולי जुलाई',
  'august aug août aout agosto augustus ago augusti августа авг серпня sierpnia srpna augusta ağustos elokuuta αυγούστου أغسطس اغسطس آب אוגוסט अगस्त',
  'september sep sept septembre septiembre settembre setembro set сентября сен вересня września září septembra septembrie eylül syyskuuta σεπτεμβρίου سبتمبر أيلول ספטמבר सितंबर',
  'october oct oktober okt octobre octubre ottobre outubro out октября окт жовтня października října októbra octombrie ekim lokakuuta οκτωβρίου أكتوبر اكتوبر אוקטובר अक्टूबर',
  'november nov novembre noviembre novembro ноября ноя листопада listopada listopadu novembra noiembrie kasım marraskuuta νοεμβρίου نوفمبر נובמבר नवंबर',
  'december dec dezember dez décembre déc diciembre dic dicembre dezembro desember декабря дек грудня grudnia prosince decembra decembrie aralık joulukuuta δεκεμβρίου ديسمبر דצמבר दिसंबर',
];
const MONTHS = new Map(MONTH_WORDS.flatMap((words, month) => words.split(' ').map((w) => [w, month + 1] as const)));
const MONTH = [...MONTHS.keys()].sort((a, b) => b.length - a.length).join('|');

const ISO_DATE = /(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?(?![\d-])/u;
const DAY_MONTH = new RegExp(
  `(?<![\\p{L}\\d])(\\d{1,2})(?:\\.|st|nd|rd|th|er)?\\s+(?:of\\s+|de\\s+|ב)?(${MONTH})(?:\\s?/\\s?(?:${MONTH}))?\\.?(?![\\p{L}])(?:[,،]?\\s+(?:de\\s+|del\\s+)?(\\d{4}))?`,
  'iu',
);
const MONTH_DAY = new RegExp(
  `(?<![\\p{L}\\d])(${MONTH})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:,?\\s+(\\d{4}))?`,
  'iu',
);
const NUMERIC = /(?<![\d.])(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)/u;

/** 2025年3月14日, 2025년 3월 14일 */
const EAST_ASIAN = /(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/u;

export interface FoundDate {
  /** `YYYY-MM-DD` where the words name one day beyond doubt; else the words as typed. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** The first date in a line; null when there is none. `14/03/2025` is read, `03/04/2025` is kept as typed. */
export function findDate(text: string): FoundDate | null {
  const dayMonth = DAY_MONTH.exec(text);
  const monthDay = MONTH_DAY.exec(text);
  const iso = ISO_DATE.exec(text);
  const eastAsian = EAST_ASIAN.exec(text);
  if (eastAsian) return found(eastAsian, isoDay(eastAsian[1], eastAsian[2], eastAsian[3]));
  if (iso) return found(iso, isoDay(iso[1], iso[2], iso[3]));
  if (dayMonth && !(monthDay && monthDay.index < dayMonth.index && monthDay[3])) {
    return found(dayMonth, isoDay(dayMonth[3], monthNumber(dayMonth[2]), dayMonth[1]));
  }
  if (monthDay) return found(monthDay, isoDay(monthDay[3], monthNumber(monthDay[1]), monthDay[2]));
  const numeric = NUMERIC.exec(text);
  if (!numeric) return null;
  const [, a = '', separator, b = '', year] = numeric;
  // With dots the day comes first everywhere; else only where one number can't be a month.
  if (separator === '.' || Number(a) > 12) return found(numeric, isoDay(year, b, a));
  return found(numeric, Number(b) > 12 ? isoDay(year, a, b) : null);
}

const found = (match: RegExpExecArray, iso: string | null): FoundDate => ({
  value: iso ?? match[0].trim(),
  start: match.index,
  end: match.index + match[0].length,
});

const monthNumber = (word: string | undefined): string => String(MONTHS.get((word ?? '').toLowerCase()) ?? 0);

function isoDay(year: string | undefined, month: string | undefined, day: string | undefined): string | null {
  const [m, d] = [Number(month), Number(day)];
  if (!year || !(m >= 1 && m <= 12) || !(d >= 1 && d <= 31)) return null;
  return `${year}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}

/** Words that stand beside a date in a date line and say nothing else. */
const BESIDE = new RegExp(
  '(?<![\\p{L}])(?:first|last|published|posted|updated|modified|created|date|issued|at|on|as of|am|pm|a\\.m\\.|p\\.m\\.|gmt|utc|bst|cet|cest|est|edt|cst|cdt|mst|mdt|pst|pdt|et|pt|uhr|h|hrs|' +
    'veröffentlicht|aktualisiert|stand|vom|um|publié|publiée|mis à jour|mise à jour|le|à|publicado|publicada|actualizado|actualizada|el|a las|pubblicato|aggiornato|il|alle|gepubliceerd|bijgewerkt|op|om|' +
    'mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|' +
    'montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|' +
    'lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)(?![\\p{L}])',
  'giu',
);
/** "Posted on March 2, 2025 by …": what follows is whose it is. */
const SAYS_WHEN_POSTED =
  /^(?:first published|published|posted|updated|last updated|veröffentlicht|aktualisiert|publié|mis à jour|publicado|actualizado|pubblicato|aggiornato|gepubliceerd)(?![\p{L}])/iu;
const TIME = /\d{1,2}(?::|\.|h|u)\d{2}(?::\d{2})?|\d{1,2}\s?(?=[ap]\.?m\b)/giu;

/**
 * True for a line that holds a date and nothing but what belongs to one: label, weekday, time, zone; also a place
 * before it ("LONDON, 14 March") or an outlet beside it ("Harbour Ledger · 14 March 2025").
 */
export function isDateLine({ text, facts }: Piece): boolean {
  const line = text.trim();
  if (facts.words > 20 || line.length > 140 || line.length < 6) return false;
  let rest = line;
  let dates = 0;
  for (let date = findDate(rest); date && dates < 3; date = findDate(rest)) {
    rest = `${rest.slice(0, date.start)} ${rest.slice(date.end)}`;
    dates += 1;
  }
  if (dates === 0) return false;
  const left = rest.replace(TIME, ' ').replace(BESIDE, ' ').replace(/\d{4}/u, ' ');
  if (!/[\p{L}\p{N}]/u.test(left)) return true;
  if (facts.terminal) return false;
  if (SAYS_WHEN_POSTED.test(line) && facts.words <= 16) return true;
  const place = /^\p{Lu}[\p{L}.'’\- ]{1,30},?\s*(?:\([\p{L} ]{2,30}\))?[\s,—–-]*$/u;
  if (/^\p{Lu}[\p{L}.'’\- ]{1,30}[,(—–]/u.test(line) && place.test(left.replace(/\s+/gu, ' ').trim())) return true;
  const parts = line.split(/\s*[|·•]\s*/u);
  return (
    parts.length > 1 &&
    parts.length <= 4 &&
    parts.every((part) => part.split(/\s+/u).length <= 5 || findDate(part) !== null)
  );
}
