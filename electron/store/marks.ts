/** Marks with their pieces and tags, read and written whole. */
import {
  Certainty,
  FIELDS_VERSION,
  LayerId,
  MarkFields,
  MarkId,
  SourceId,
  VersionId,
  ViewpointId,
  type Mark,
  type MarkLink,
  type MarkRange,
} from '../../shared/model';
import { allRows, getRow, GIVEN, insert, run, type Db } from './db';
import { groupBy } from './group-by';
import { LIST_MARK_LINKS, listLinksOf, toLink, type LinkRow } from './mark-links';
import { deleteUnusedTags, replaceTags } from './tags';

interface MarkRow {
  n: number;
  id: string;
  layer_id: string;
  kind: string;
  note: string;
  certainty: string | null;
  source_id: string | null;
  viewpoint_id: string | null;
  fields: string;
  rev: number;
}

interface RangeRow {
  mark: number;
  version_id: string;
  start: number;
  end: number;
  exact: string;
  prefix: string;
  suffix: string;
}

interface TagRow {
  mark: number;
  name: string;
}

function fromRows(row: MarkRow, ranges: readonly RangeRow[], tags: readonly string[], links: MarkLink[]): Mark {
  const first = ranges[0];
  if (!first) throw new Error('A mark has no piece');
  return {
    id: MarkId.parse(row.id),
    layer: LayerId.parse(row.layer_id),
    version: VersionId.parse(first.version_id),
    kind: row.kind,
    note: row.note,
    tags: [...tags],
    certainty: row.certainty === null ? null : Certainty.parse(row.certainty),
    source: row.source_id === null ? null : SourceId.parse(row.source_id),
    viewpoint: row.viewpoint_id === null ? null : ViewpointId.parse(row.viewpoint_id),
    // Most marks of a long text have no answers yet.
    fields: row.fields === '{}' ? {} : MarkFields.parse(JSON.parse(row.fields)),
    links,
    ranges: ranges.map((r): MarkRange => ({
      start: r.start,
      end: r.end,
      exact: r.exact,
      prefix: r.prefix,
      suffix: r.suffix,
    })),
    rev: row.rev,
  };
}

const SELECT_MARK = `SELECT m.n, m.id, l.id AS layer_id, k.code AS kind, m.note, m.certainty,
  s.id AS source_id, p.id AS viewpoint_id, m.fields, m.rev
  FROM mark m JOIN layer l ON l.n = m.layer JOIN kind k ON k.n = m.kind
    LEFT JOIN source s ON s.n = m.source LEFT JOIN viewpoint p ON p.n = m.viewpoint`;
const SELECT_RANGE = `SELECT r.mark, v.id AS version_id, r.start, r."end", r.exact, r.prefix, r.suffix
  FROM mark_range r JOIN version v ON v.n = r.version`;
const SELECT_TAG = 'SELECT mt.mark, t.name FROM mark_tag mt JOIN tag t ON t.n = mt.tag';

/** The three queries behind an article's marks; their plans are tested. */
export const LIST_MARKS = `${SELECT_MARK} WHERE m.layer = ?`;
export const LIST_MARK_RANGES = `${SELECT_RANGE} JOIN mark m ON m.n = r.mark WHERE m.layer = ? ORDER BY r.mark, r.ord`;
export const LIST_MARK_TAGS = `${SELECT_TAG} JOIN mark m ON m.n = mt.mark WHERE m.layer = ? ORDER BY mt.mark, mt.ord`;

/** A mark by its id. */
export function getMark(db: Db, id: string): Mark | undefined {
  const row = getRow<MarkRow>(db, `${SELECT_MARK} WHERE m.id = ${GIVEN}`, id);
  if (!row) return undefined;
  const ranges = allRows<RangeRow>(db, `${SELECT_RANGE} WHERE r.mark = ${GIVEN} ORDER BY r.ord`, row.n);
  const tags = allRows<TagRow>(db, `${SELECT_TAG} WHERE mt.mark = ${GIVEN} ORDER BY mt.ord`, row.n);
  return fromRows(
    row,
    ranges,
    tags.map((t) => t.name),
    listLinksOf(db, row.n),
  );
}

/** Document order: by first start, then longer first, then id. */
export function compareMarks(a: Mark, b: Mark): number {
  const start = (a.ranges[0]?.start ?? 0) - (b.ranges[0]?.start ?? 0);
  const end = (b.ranges.at(-1)?.end ?? 0) - (a.ranges.at(-1)?.end ?? 0);
  return start || end || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** All marks of a layer in document order. */
export function listMarks(db: Db, layer: number): Mark[] {
  const ranges = groupBy(allRows<RangeRow>(db, LIST_MARK_RANGES, layer), (row) => row.mark);
  const tags = groupBy(allRows<TagRow>(db, LIST_MARK_TAGS, layer), (row) => row.mark);
  const links = groupBy(allRows<LinkRow>(db, LIST_MARK_LINKS, layer), (row) => row.mark);
  return allRows<MarkRow>(db, LIST_MARKS, layer)
    .map((row) =>
      fromRows(
        row,
        ranges.get(row.n) ?? [],
        (tags.get(row.n) ?? []).map((t) => t.name),
        (links.get(row.n) ?? []).map(toLink),
      ),
    )
    .sort(compareMarks);
}

/** The layer of a mark, by its internal number; undefined when there is no such mark. */
export function findMarkLayer(db: Db, id: string): number | undefined {
  return getRow<{ layer: number }>(db, 'SELECT layer FROM mark WHERE id = ?', id)?.layer;
}

/** Internal numbers that a mark's row refers to; the caller has looked them up. */
export interface MarkHome {
  readonly space: number;
  readonly layer: number;
  readonly kind: number;
  readonly version: number;
  readonly source: number | null;
  readonly viewpoint: number | null;
}

/**
 * Saves a mark as it is, new or known, with its pieces, tags and answers. Its source and viewpoint are there already;
 * its links follow by `replaceLinks`, once the marks they lead to are there.
 */
export function putMark(db: Db, mark: Mark, home: MarkHome, newId: () => string): void {
  const known = getRow<{ n: number }>(db, 'SELECT n FROM mark WHERE id = ?', mark.id);
  const n = known
    ? known.n
    : insert(
        db,
        `INSERT INTO mark (id, layer, kind, note, certainty, source, viewpoint, fields_version, fields, rev)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        mark.id,
        home.layer,
        home.kind,
        mark.note,
        mark.certainty,
        home.source,
        home.viewpoint,
        FIELDS_VERSION,
        JSON.stringify(mark.fields),
        mark.rev,
      );
  if (known) {
    run(
      db,
      `UPDATE mark SET kind = ?, note = ?, certainty = ?, source = ?, viewpoint = ?, fields_version = ?, fields = ?,
       rev = ? WHERE n = ?`,
      home.kind,
      mark.note,
      mark.certainty,
      home.source,
      home.viewpoint,
      FIELDS_VERSION,
      JSON.stringify(mark.fields),
      mark.rev,
      n,
    );
    run(db, 'DELETE FROM mark_range WHERE mark = ?', n);
  }
  mark.ranges.forEach((r, ord) => {
    run(
      db,
      'INSERT INTO mark_range (mark, ord, version, start, "end", exact, prefix, suffix) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      n,
      ord,
      home.version,
      r.start,
      r.end,
      r.exact,
      r.prefix,
      r.suffix,
    );
  });
  if (mark.tags.length > 0 || known) {
    replaceTags(db, home.space, n, mark.tags, newId);
    deleteUnusedTags(db);
  }
}

/** Deletes a mark with its pieces; tags that nothing else carries go with it. */
export function deleteMark(db: Db, id: string): void {
  run(db, 'DELETE FROM mark WHERE id = ?', id);
}

/** The query behind the library's counts; its plan is tested. */
export const COUNT_MARKS = `SELECT l.article, k.code, count(*) AS marks
  FROM layer l CROSS JOIN mark m ON m.layer = l.n JOIN kind k ON k.n = m.kind
  WHERE l.purpose = 'own' GROUP BY l.article, m.kind`;
const COUNT_MARKS_OF_ARTICLE = `SELECT l.article, k.code, count(*) AS marks
  FROM layer l CROSS JOIN mark m ON m.layer = l.n JOIN kind k ON k.n = m.kind
  WHERE l.article = ? AND l.purpose = 'own' GROUP BY l.article, m.kind`;

/** Own marks by article number and kind code, for all articles or for one. Without marks: absent. */
export function countMarks(db: Db, article?: number): Map<number, Record<string, number>> {
  const rows = allRows<{ article: number; code: string; marks: number }>(
    db,
    article === undefined ? COUNT_MARKS : COUNT_MARKS_OF_ARTICLE,
    ...(article === undefined ? [] : [article]),
  );
  const counts = new Map<number, Record<string, number>>();
  for (const row of rows) counts.set(row.article, { ...counts.get(row.article), [row.code]: row.marks });
  return counts;
}
