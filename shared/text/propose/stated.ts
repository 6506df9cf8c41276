/** What a text says of its own changes and rights in lines of its own: "Updated 12 May 2025, 14:05 BST", "© 2025 The Ledger". */
import { findDate } from './dates';

const UPDATE_WORDS =
  /(?<!\p{L})(?:last\s+)?(?:updated|modified|revised|corrected|amended|aktualisiert|stand|geändert|mise? à jour|modifiée?|actualizad[oa]|modificad[oa]|aggiornat[oa]|bijgewerkt|gewijzigd)(?!\p{L})/iu;
const OTHER_LABEL =
  /(?<!\p{L})(?:first\s+)?(?:published|posted|created|veröffentlicht|erschienen|publiée?|publicad[oa]|pubblicat[oa]|gepubliceerd)(?!\p{L})/giu;

/** A time right after a date, with its zone where one is named. */
const TIME_AFTER =
  /^[\s,·|–—-]*(?:(?:at|um|à|a las|alle|om|kl\.?)\s+)?(\d{1,2})(?:[:.h](\d{2}))?(?::\d{2})?\s*(a\.?m\.?|p\.?m\.?|uhr|h)?(?:\s*\(?(z|utc[+-]\d{1,2}(?::?\d{2})?|[a-z]{2,5}(?![\p{L}])|[+-]\d{2}:?\d{2})\)?)?/iu;
const ZONE_NAMES =
  /^(?:z|utc|gmt|bst|ist|wet|west|cet|cest|mez|mesz|eet|eest|msk|et|est|edt|ct|cst|cdt|mt|mst|mdt|pt|pst|pdt|aest|aedt|acst|awst|nzst|nzdt|jst|kst|hkt|sgt|sast)$/iu;

const pad = (part: string | number): string => String(part).padStart(2, '0');

/** A zone as ISO 8601 writes it where it names one offset; else its own short name after a space. */
function zoneOf(zone: string | undefined): string {
  if (zone === undefined) return '';
  if (/^(?:z|utc|gmt)$/iu.test(zone)) return 'Z';
  const offset = /^(?:utc)?([+-])(\d{1,2})(?::?(\d{2}))?$/iu.exec(zone);
  if (offset) return `${offset[1]}${pad(offset[2] ?? '')}:${offset[3] ?? '00'}`;
  return ZONE_NAMES.test(zone) ? ` ${zone.toUpperCase()}` : '';
}

/**
 * The first date of a line with its time of day and zone where it states them: `2025-05-12T14:05 BST`. A date that names no
 * day beyond doubt stays in its own words. Null: no date.
 */
export function findMoment(
  line: string,
): { readonly value: string; readonly start: number; readonly end: number } | null {
  const date = findDate(line);
  if (!date) return null;
  const { value, start, end } = date;
  const stated = line.slice(start, end);
  const iso = /^\d{4}-\d{2}-\d{2}[T ](\d{2}:\d{2})(?::\d{2})?(Z|[+-]\d{2}:?\d{2})?$/u.exec(stated);
  if (iso) return { value: `${value}T${iso[1]}${zoneOf(iso[2])}`, start, end };
  const time = TIME_AFTER.exec(line.slice(end));
  if (!time || !/^\d{4}-\d{2}-\d{2}$/u.test(value)) return date;
  const [whole, hours = '', minutes, half, zone] = time;
  // A lone number is a time only where something says so.
  if (minutes === undefined && half === undefined) return date;
  const isLate = /^p/iu.test(half ?? '');
  const isEarly = /^a/iu.test(half ?? '');
  const hour = (isLate || isEarly ? Number(hours) % 12 : Number(hours)) + (isLate ? 12 : 0);
  if (hour > 23 || Number(minutes ?? 0) > 59) return date;
  return { value: `${value}T${pad(hour)}:${minutes ?? '00'}${zoneOf(zone)}`, start, end: end + whole.length };
}

/** The part of a line that is about its update: from such a word to the next label or the line's end. */
function updatePart(line: string): { readonly start: number; readonly end: number } | null {
  const word = UPDATE_WORDS.exec(line);
  if (!word) return null;
  const after = word.index + word[0].length;
  OTHER_LABEL.lastIndex = after;
  const next = OTHER_LABEL.exec(line);
  return { start: word.index, end: next?.index ?? line.length };
}

/** When a line says that the text was last changed; null: it doesn't say. */
export function modifiedIn(line: string): string | null {
  const part = updatePart(line);
  return part && (findMoment(line.slice(part.start, part.end))?.value ?? null);
}

/** A line without what it says of an update. */
export function withoutUpdate(line: string): string {
  const part = updatePart(line);
  return part && findDate(line.slice(part.start, part.end))
    ? `${line.slice(0, part.start)} ${line.slice(part.end)}`
    : line;
}

const MAX_LICENCE_WORDS = 45;

/** True for a line of copyright or of a licence, and nothing longer. */
export function isLicenceLine(line: string): boolean {
  const text = line.trim();
  if (text.length > 400 || text.split(/\s+/u).length > MAX_LICENCE_WORDS) return false;
  if (/^(?:©|\(c\)\s+\S|copyright(?!\s+(?:law|act|case|claim|suit|office|infring|rules?|reform)))/iu.test(text))
    return /\d{4}|©|\(c\)|all rights/iu.test(text);
  return /creative commons licen[cs]e|\bCC[ -](?:BY|0)\b/iu.test(text);
}
