/** Links from marks to marks and sources of the same layer. */
import { LinkRel, MarkId, SourceId, type MarkLink } from '../../shared/model';
import { allRows, GIVEN, run, type Db } from './db';

export interface LinkRow {
  mark: number;
  rel: string;
  mark_id: string | null;
  source_id: string | null;
}

const SELECT_LINK = `SELECT k.mark, k.rel, m2.id AS mark_id, s.id AS source_id
  FROM mark_link k LEFT JOIN mark m2 ON m2.n = k.to_mark LEFT JOIN source s ON s.n = k.to_source`;

/** The links of a layer's marks; its plan is tested. */
export const LIST_MARK_LINKS = `${SELECT_LINK} JOIN mark m ON m.n = k.mark WHERE m.layer = ? ORDER BY k.mark, k.ord`;

/** A row as the link it is. */
export function toLink({ rel, mark_id, source_id }: LinkRow): MarkLink {
  if (mark_id !== null) return { rel: LinkRel.parse(rel), mark: MarkId.parse(mark_id) };
  return { rel: LinkRel.parse(rel), source: SourceId.parse(source_id) };
}

/** The links of one mark, by its internal number. */
export function listLinksOf(db: Db, mark: number): MarkLink[] {
  return allRows<LinkRow>(db, `${SELECT_LINK} WHERE k.mark = ${GIVEN} ORDER BY k.ord`, mark).map(toLink);
}

/** The links of one mark, by its id; none where it does not exist. */
export function listLinksOfMark(db: Db, mark: string): MarkLink[] {
  const sql = `${SELECT_LINK} WHERE k.mark = (SELECT n FROM mark WHERE id = ?) ORDER BY k.ord`;
  return allRows<LinkRow>(db, sql, mark).map(toLink);
}

/** Gives a mark these links in place of those it had. What they lead to is there already. */
export function replaceLinks(db: Db, mark: string, links: readonly MarkLink[]): void {
  run(db, 'DELETE FROM mark_link WHERE mark = (SELECT n FROM mark WHERE id = ?)', mark);
  links.forEach((link, ord) => {
    run(
      db,
      `INSERT INTO mark_link (mark, ord, rel, to_mark, to_source)
       VALUES ((SELECT n FROM mark WHERE id = ?), ?, ?, (SELECT n FROM mark WHERE id = ?), (SELECT n FROM source WHERE id = ?))`,
      mark,
      ord,
      link.rel,
      'mark' in link ? link.mark : null,
      'source' in link ? link.source : null,
    );
  });
}
