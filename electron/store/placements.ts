/** Where marks stand in versions that they were not made in; read and written whole. */
import { z } from 'zod';
import { PiecePlacement, weakestState } from '../../shared/anchoring';
import { MarkId, VersionId } from '../../shared/model';
import { allRows, getRow, run, type Db } from './db';

/** A mark's standing in one version. */
export const Placement = z.strictObject({
  mark: MarkId,
  version: VersionId,
  decidedBy: z.enum(['rule', 'reader']),
  /** The mark's version and pieces that it was worked out from; it holds only while they are the mark's. */
  basis: z.string(),
  pieces: z.array(PiecePlacement).min(1),
  rev: z.int().min(1),
});
export type Placement = z.infer<typeof Placement>;

interface PlacementRow {
  mark_id: string;
  version_id: string;
  decided_by: string;
  basis: string;
  pieces: string;
  rev: number;
}

const fromRow = (row: PlacementRow): Placement =>
  Placement.parse({
    mark: row.mark_id,
    version: row.version_id,
    decidedBy: row.decided_by,
    basis: row.basis,
    pieces: JSON.parse(row.pieces) as unknown,
    rev: row.rev,
  });

const SELECT_PLACEMENT = `SELECT m.id AS mark_id, v.id AS version_id, p.decided_by, p.basis, p.pieces, p.rev
  FROM placement p JOIN mark m ON m.n = p.mark JOIN version v ON v.n = p.version`;

/** The query behind a later version's marks; its plan is tested. */
export const LIST_PLACEMENTS = `${SELECT_PLACEMENT} WHERE p.version = ?`;

/** All placements in a version, by mark. */
export function listPlacements(db: Db, version: number): Map<string, Placement> {
  return new Map(allRows<PlacementRow>(db, LIST_PLACEMENTS, version).map((row) => [row.mark_id, fromRow(row)]));
}

/** A mark's placement in a version. */
export function findPlacement(db: Db, mark: string, version: number): Placement | undefined {
  const row = getRow<PlacementRow>(db, `${SELECT_PLACEMENT} WHERE m.id = ? AND p.version = ?`, mark, version);
  return row && fromRow(row);
}

/** A placement by the names of its mark and version, as `nameOf` joins them. */
export function getPlacement(db: Db, name: string): Placement | undefined {
  const [mark = '', version = ''] = name.split('/');
  const row = getRow<PlacementRow>(db, `${SELECT_PLACEMENT} WHERE m.id = ? AND v.id = ?`, mark, version);
  return row && fromRow(row);
}

/** What a placement is called in commands: it has no id of its own. */
export const nameOf = (placement: Pick<Placement, 'mark' | 'version'>): string =>
  `${placement.mark}/${placement.version}`;

/** What a reader decided about a mark, in any version. */
export function listDecisions(db: Db, mark: string): Placement[] {
  return allRows<PlacementRow>(db, `${SELECT_PLACEMENT} WHERE m.id = ? AND p.decided_by = 'reader'`, mark).map(fromRow);
}

/** The mark in a placement's name. */
export const markOfName = (name: string): string => name.split('/')[0] ?? '';

/** Saves a placement as it is; the mark's earlier one in that version goes. */
export function putPlacement(db: Db, placement: Placement): void {
  run(
    db,
    `INSERT INTO placement (mark, version, state, decided_by, basis, pieces, rev)
     VALUES ((SELECT n FROM mark WHERE id = ?), (SELECT n FROM version WHERE id = ?), ?, ?, ?, ?, ?)
     ON CONFLICT (mark, version) DO UPDATE SET state = excluded.state, decided_by = excluded.decided_by,
       basis = excluded.basis, pieces = excluded.pieces, rev = excluded.rev`,
    placement.mark,
    placement.version,
    weakestState(placement.pieces),
    placement.decidedBy,
    placement.basis,
    JSON.stringify(placement.pieces),
    placement.rev,
  );
}

/** Takes a placement away, by the name of it. */
export function deletePlacement(db: Db, name: string): void {
  const [mark = '', version = ''] = name.split('/');
  run(
    db,
    'DELETE FROM placement WHERE mark = (SELECT n FROM mark WHERE id = ?) AND version = (SELECT n FROM version WHERE id = ?)',
    mark,
    version,
  );
}
