/** Viewpoints of a layer. */
import { LayerId, ViewpointId, type Viewpoint } from '../../shared/model';
import { allRows, getRow, run, type Db } from './db';

interface ViewpointRow {
  id: string;
  layer_id: string;
  ord: number;
  name: string;
  rev: number;
}

const fromRow = (row: ViewpointRow): Viewpoint => ({
  id: ViewpointId.parse(row.id),
  layer: LayerId.parse(row.layer_id),
  ord: row.ord,
  name: row.name,
  rev: row.rev,
});

const SELECT_VIEWPOINT =
  'SELECT p.id, l.id AS layer_id, p.ord, p.name, p.rev FROM viewpoint p JOIN layer l ON l.n = p.layer';

/** The viewpoints of a layer in the order in which they were named. */
export function listViewpoints(db: Db, layer: number): Viewpoint[] {
  return allRows<ViewpointRow>(db, `${SELECT_VIEWPOINT} WHERE p.layer = ? ORDER BY p.ord, p.n`, layer).map(fromRow);
}

/** A viewpoint by its id. */
export function getViewpoint(db: Db, id: string): Viewpoint | undefined {
  const row = getRow<ViewpointRow>(db, `${SELECT_VIEWPOINT} WHERE p.id = ?`, id);
  return row && fromRow(row);
}

/** The internal number of a viewpoint, or undefined when it is not there. */
export function findViewpoint(db: Db, id: string): number | undefined {
  return getRow<{ n: number }>(db, 'SELECT n FROM viewpoint WHERE id = ?', id)?.n;
}

/** Saves a viewpoint as it is, new or known. */
export function putViewpoint(db: Db, viewpoint: Viewpoint): void {
  run(
    db,
    `INSERT INTO viewpoint (id, layer, ord, name, rev) VALUES (?, (SELECT n FROM layer WHERE id = ?), ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, rev = excluded.rev`,
    viewpoint.id,
    viewpoint.layer,
    viewpoint.ord,
    viewpoint.name,
    viewpoint.rev,
  );
}

/** Deletes a viewpoint; nothing may refer to it any more when the transaction ends. */
export function deleteViewpoint(db: Db, id: string): void {
  run(db, 'DELETE FROM viewpoint WHERE id = ?', id);
}
