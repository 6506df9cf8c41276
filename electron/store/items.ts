/** Items of a layer. So far one type: "looked at", the reader's "nothing to mark here" of a block. */
import { ItemId, LayerId, VersionId } from '../../shared/model';
import { allRows, getRow, run, type Db } from './db';

export interface LookedItem {
  readonly id: ItemId;
  readonly layer: LayerId;
  readonly version: VersionId;
  /** Index in the version's blocks. */
  readonly block: number;
  readonly rev: number;
}

interface LookedRow {
  id: string;
  layer_id: string;
  version_id: string;
  block: number;
  rev: number;
}

const fromRow = (row: LookedRow): LookedItem => ({
  id: ItemId.parse(row.id),
  layer: LayerId.parse(row.layer_id),
  version: VersionId.parse(row.version_id),
  block: row.block,
  rev: row.rev,
});

const SELECT_LOOKED = `SELECT i.id, l.id AS layer_id, v.id AS version_id, i.block, i.rev
  FROM item i JOIN layer l ON l.n = i.layer JOIN version v ON v.n = i.version`;

/** What a layer says was looked at in a version, by block. */
export function listLooked(db: Db, layer: number, version: number): LookedItem[] {
  return allRows<LookedRow>(
    db,
    `${SELECT_LOOKED} WHERE i.layer = ? AND i.type = 'looked' AND i.version = ? ORDER BY i.block`,
    layer,
    version,
  ).map(fromRow);
}

/** A "looked at" by its id. */
export function getLooked(db: Db, id: string): LookedItem | undefined {
  const row = getRow<LookedRow>(db, `${SELECT_LOOKED} WHERE i.id = ? AND i.type = 'looked'`, id);
  return row && fromRow(row);
}

/** Saves a "looked at" as it is, new or known. */
export function putLooked(db: Db, item: LookedItem): void {
  run(
    db,
    `INSERT INTO item (id, layer, type, version, block, rev)
     VALUES (?, (SELECT n FROM layer WHERE id = ?), 'looked', (SELECT n FROM version WHERE id = ?), ?, ?)
     ON CONFLICT (id) DO UPDATE SET block = excluded.block, rev = excluded.rev`,
    item.id,
    item.layer,
    item.version,
    item.block,
    item.rev,
  );
}

/** Takes a "looked at" back. */
export function deleteLooked(db: Db, id: string): void {
  run(db, "DELETE FROM item WHERE id = ? AND type = 'looked'", id);
}
