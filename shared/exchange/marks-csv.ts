/** Marks as rows: one row for each piece, so that a mark of several pieces is whole again when it is read. Pure. */
import type { MarkLink } from '../model';
import { freeText, parseCsv, type Cell } from './csv';
import type { ForeignMark } from './foreign';
import type { Laid } from './material';

/** Names of the columns. They only grow. */
export const MARKS_HEADER = [
  'mark',
  'kind',
  'kind_code',
  'quote',
  'note',
  'tags',
  'certainty',
  'who',
  'viewpoint',
  'whose',
  'backing',
  'checkable',
  'quote_type',
  'identified',
  'verb',
  'reply',
  'function',
  'device',
  'signalled',
  'reason',
  'checked_how',
  'checked_result',
  'checked_address',
  'links',
  'place',
  'counts',
  'piece',
  'pieces',
  'start_utf16',
  'end_utf16',
  'prefix',
  'suffix',
  'article',
  'outlet',
  'published',
  'address',
  'mark_id',
  'who_id',
  'viewpoint_id',
  'article_id',
  'version_id',
  'text_sha256',
  'fields_json',
  'modified',
  'section',
  'licence',
] as const;

/** A list in one cell: `; ` between entries, a backslash before a semicolon or backslash inside one. */
export const joinList = (entries: readonly string[]): string =>
  entries.map((entry) => entry.replace(/[\\;]/gu, '\\$&')).join('; ');

/** What `joinList` was given. */
export function splitList(cell: string): string[] {
  if (cell === '') return [];
  const entries: string[] = [];
  let entry = '';
  for (let at = 0; at < cell.length; at += 1) {
    const sign = cell[at] ?? '';
    if (sign === '\\' && at + 1 < cell.length) entry += cell[(at += 1)] ?? '';
    else if (sign === ';') {
      entries.push(entry);
      entry = '';
      if (cell[at + 1] === ' ') at += 1;
    } else entry += sign;
  }
  return [...entries, entry];
}

/** The rows of an article's chosen marks. */
export function marksRows(laid: Laid): Cell[][] {
  const outside = new Set(laid.measures.outside);
  return laid.chosen.flatMap((mark) =>
    mark.ranges.map((range, i): Cell[] => {
      const base = laid.baseOf(mark.kind);
      const { quote, claim, framing, opinion, reason } = mark.fields;
      const of = <T>(kind: typeof base, value: T | undefined): T | null => (base === kind ? (value ?? null) : null);
      return [
        laid.nameOf(mark.id),
        laid.kindNameOf(mark.kind),
        mark.kind,
        range.exact,
        mark.note,
        joinList(mark.tags),
        mark.certainty,
        (mark.source && laid.sourceById.get(mark.source)?.name) ?? null,
        laid.viewpointOf(mark)?.name ?? null,
        of('claim', claim?.whose) ?? of('framing', framing?.whose) ?? of('opinion', opinion?.whose),
        of('claim', claim?.backing),
        of('claim', claim?.checkable),
        of('quote', quote?.type),
        of('quote', quote?.identified),
        of('quote', quote?.verb),
        of('quote', quote?.reply) ?? of('claim', claim?.reply),
        of('framing', framing?.function),
        of('framing', framing?.device),
        of('opinion', opinion?.signalled),
        reason ?? null,
        of('claim', claim?.checked?.how),
        of('claim', claim?.checked?.result),
        of('claim', claim?.checked?.address),
        joinList(mark.links.map((link) => linkText(link, laid))),
        laid.placeNameOf(mark),
        outside.has(mark.id) ? 'no' : 'yes',
        i + 1,
        mark.ranges.length,
        range.start,
        range.end,
        range.prefix,
        range.suffix,
        laid.meta.title,
        laid.meta.outlet,
        laid.meta.published,
        laid.meta.address,
        mark.id,
        mark.source,
        mark.viewpoint,
        laid.id,
        mark.version,
        laid.version.hash,
        Object.keys(mark.fields).length === 0 ? null : JSON.stringify(mark.fields),
        laid.meta.modified,
        laid.meta.section,
        laid.meta.licence,
      ];
    }),
  );
}

/** "backs C2", "accuses Ms Ruiz". */
function linkText(link: MarkLink, laid: Laid): string {
  const to = 'mark' in link ? laid.nameOf(link.mark) : (laid.sourceById.get(link.source)?.name ?? '');
  return `${link.rel} ${to}`;
}

export interface CsvReading {
  readonly marks: readonly ForeignMark[];
  /** Why the file cannot be used; null: it can. */
  readonly problem: { readonly line: number; readonly code: string; readonly column?: string } | null;
}

/** Columns without which there is no mark. */
const NEEDED = ['quote'] as const;

/**
 * Reads rows of marks, ours or anyone's with a column `quote`. Pieces with the same `mark_id` are one mark. Fields that
 * are not ours are left to the caller, which checks `fieldsJson` by the model's schema.
 */
export function readMarksCsv(source: string): CsvReading {
  const { rows, problem } = parseCsv(source);
  if (rows === null) return { marks: [], problem };
  const header = (rows[0] ?? []).map((cell) => freeText(cell).trim().toLowerCase());
  for (const column of NEEDED) {
    if (!header.includes(column)) return { marks: [], problem: { line: 1, code: 'missingColumn', column } };
  }
  const marks: { mark: ForeignMark; pieces: ForeignMark['pieces'][number][] }[] = [];
  const byId = new Map<string, (typeof marks)[number]>();
  rows.slice(1).forEach((row, i) => {
    const cell = (name: string): string => freeText(row[header.indexOf(name)] ?? '');
    const piece = {
      exact: cell('quote'),
      prefix: cell('prefix'),
      suffix: cell('suffix'),
      start: readNumber(cell('start_utf16')),
      end: readNumber(cell('end_utf16')),
    };
    const id = cell('mark_id');
    const known = id === '' ? undefined : byId.get(id);
    if (known) return void known.pieces.push(piece);
    const pieces = [piece];
    const mark: ForeignMark = {
      id: id === '' ? `row ${i + 2}` : id,
      kind: cell('kind_code') || cell('kind').toLowerCase(),
      note: cell('note'),
      tags: splitList(cell('tags')),
      certainty: cell('certainty'),
      who: cell('who'),
      fieldsJson: cell('fields_json'),
      unit: 'utf16',
      pieces,
    };
    const entry = { mark, pieces };
    marks.push(entry);
    if (id !== '') byId.set(id, entry);
  });
  return { marks: marks.map(({ mark }) => mark), problem: null };
}

const readNumber = (cell: string): number | null => (/^\d{1,9}$/u.test(cell.trim()) ? Number(cell) : null);
