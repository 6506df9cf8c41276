/** Marks as rows: one row for each piece, so that a mark of several pieces is whole again when it is read. Pure. */
import type { MarkLink, MarkRange } from '../model';
import type { Cell } from './csv';
import type { Laid } from './material';
import { writeLinks } from './own-links';
import { wordsOf } from './standing';

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
  'standing',
  'standing_by',
  'made_quote',
  'made_in_version',
  'made_version_id',
  'made_text_sha256',
  'made_pieces_json',
  'links_json',
  'article_tags',
  'collections',
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

/**
 * The rows of an article's chosen marks, those without a place last. Offsets count in the text that `version_id` and
 * `text_sha256` name: for a mark without a place the one that it was made in.
 */
export function marksRows(laid: Laid): Cell[][] {
  const outside = new Set(laid.measures.outside);
  return [...laid.chosen, ...laid.chosenLost].flatMap((mark) => {
    const { state, byReader, hasPlace, madeIn, made } = laid.standingOf(mark);
    return mark.ranges.map((range, i): Cell[] => {
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
        outside.has(mark.id) || !hasPlace ? 'no' : 'yes',
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
        hasPlace ? laid.version.hash : madeIn.hash,
        Object.keys(mark.fields).length === 0 ? null : JSON.stringify(mark.fields),
        laid.meta.modified,
        laid.meta.section,
        laid.meta.licence,
        state,
        mark.standing ? (byReader ? 'reader' : 'rule') : null,
        wordsOf(made),
        madeIn.ord,
        madeIn.id,
        madeIn.hash,
        mark.standing ? JSON.stringify(made.map(piece)) : null,
        mark.links.length === 0 ? null : JSON.stringify(writeLinks(mark.links, laid)),
        joinList(laid.articleTags),
        joinList(laid.collections),
      ];
    });
  });
}

const piece = ({ start, end, exact, prefix, suffix }: MarkRange): MarkRange => ({ start, end, exact, prefix, suffix });

/** "backs C2", "accuses Ms Ruiz". */
function linkText(link: MarkLink, laid: Laid): string {
  const to = 'mark' in link ? laid.nameOf(link.mark) : (laid.sourceById.get(link.source)?.name ?? '');
  return `${link.rel} ${to}`;
}
