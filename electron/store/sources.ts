/** People and papers of a layer with their spellings, read and written whole. */
import {
  Identification,
  LayerId,
  ReplyState,
  Source,
  SourceId,
  SourceRole,
  SourceType,
  ViewpointId,
} from '../../shared/model';
import { allRows, getRow, run, type Db } from './db';
import { groupBy } from './group-by';

interface SourceRow {
  n: number;
  id: string;
  layer_id: string;
  ord: number;
  name: string;
  speaks: string | null;
  identification: string | null;
  says_why: string | null;
  role: string | null;
  type: string | null;
  affiliation: string | null;
  viewpoint_id: string | null;
  reply: string | null;
  note: string;
  rev: number;
}

interface SpellingRow {
  source: number;
  text: string;
}

const maybe = <T>(schema: { parse(value: unknown): T }, value: string | null): T | null =>
  value === null ? null : schema.parse(value);

const fromRow = (row: SourceRow, spellings: readonly SpellingRow[]): Source => ({
  id: SourceId.parse(row.id),
  layer: LayerId.parse(row.layer_id),
  ord: row.ord,
  name: row.name,
  speaks: Source.shape.speaks.parse(row.speaks),
  identification: maybe(Identification, row.identification),
  saysWhy: Source.shape.saysWhy.parse(row.says_why),
  role: maybe(SourceRole, row.role),
  type: maybe(SourceType, row.type),
  affiliation: row.affiliation,
  viewpoint: maybe(ViewpointId, row.viewpoint_id),
  reply: maybe(ReplyState, row.reply),
  note: row.note,
  spellings: spellings.map((s) => s.text),
  rev: row.rev,
});

const SELECT_SOURCE = `SELECT s.n, s.id, l.id AS layer_id, s.ord, s.name, s.speaks, s.identification, s.says_why, s.role,
  s.type, s.affiliation, p.id AS viewpoint_id, s.reply, s.note, s.rev
  FROM source s JOIN layer l ON l.n = s.layer LEFT JOIN viewpoint p ON p.n = s.viewpoint`;

/** The query behind an article's people; its plan is tested. */
export const LIST_SOURCES = `${SELECT_SOURCE} WHERE s.layer = ? ORDER BY s.ord, s.n`;
const LIST_SPELLINGS = `SELECT x.source, x.text FROM spelling x JOIN source s ON s.n = x.source
  WHERE s.layer = ? ORDER BY x.source, x.ord`;

/** The sources of a layer in the order in which they were put down. */
export function listSources(db: Db, layer: number): Source[] {
  const spellings = groupBy(allRows<SpellingRow>(db, LIST_SPELLINGS, layer), (row) => row.source);
  return allRows<SourceRow>(db, LIST_SOURCES, layer).map((row) => fromRow(row, spellings.get(row.n) ?? []));
}

/** A source by its id. */
export function getSource(db: Db, id: string): Source | undefined {
  const row = getRow<SourceRow>(db, `${SELECT_SOURCE} WHERE s.id = ?`, id);
  if (!row) return undefined;
  return fromRow(
    row,
    allRows<SpellingRow>(db, 'SELECT source, text FROM spelling WHERE source = ? ORDER BY ord', row.n),
  );
}

/** The internal number of a source, or undefined when it is not there. */
export function findSource(db: Db, id: string): number | undefined {
  return getRow<{ n: number }>(db, 'SELECT n FROM source WHERE id = ?', id)?.n;
}

/** Saves a source as it is, new or known, with its spellings. Its viewpoint is there already. */
export function putSource(db: Db, source: Source): void {
  run(
    db,
    `INSERT INTO source (id, layer, ord, name, speaks, identification, says_why, role, type, affiliation, viewpoint, reply, note, rev)
     VALUES (?, (SELECT n FROM layer WHERE id = ?), ?, ?, ?, ?, ?, ?, ?, ?, (SELECT n FROM viewpoint WHERE id = ?), ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, speaks = excluded.speaks,
       identification = excluded.identification, says_why = excluded.says_why, role = excluded.role,
       type = excluded.type, affiliation = excluded.affiliation, viewpoint = excluded.viewpoint,
       reply = excluded.reply, note = excluded.note, rev = excluded.rev`,
    source.id,
    source.layer,
    source.ord,
    source.name,
    source.speaks,
    source.identification,
    source.saysWhy,
    source.role,
    source.type,
    source.affiliation,
    source.viewpoint,
    source.reply,
    source.note,
    source.rev,
  );
  const n = findSource(db, source.id) ?? 0;
  run(db, 'DELETE FROM spelling WHERE source = ?', n);
  source.spellings.forEach((text, ord) => {
    run(db, 'INSERT INTO spelling (source, ord, text) VALUES (?, ?, ?)', n, ord, text);
  });
}

/** Deletes a source with its spellings; nothing may refer to it any more when the transaction ends. */
export function deleteSource(db: Db, id: string): void {
  run(db, 'DELETE FROM source WHERE id = ?', id);
}
