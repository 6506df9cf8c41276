/** Layers: the marks of one hand on one article for one purpose. */
import { LayerId } from '../../shared/model';
import { allRows, getRow, insert, type Db } from './db';

export interface Layer {
  readonly n: number;
  readonly id: LayerId;
  readonly article: number;
  readonly readonly: boolean;
}

interface LayerRow {
  n: number;
  id: string;
  article: number;
  readonly: number;
}

const fromRow = (row: LayerRow): Layer => ({
  n: row.n,
  id: LayerId.parse(row.id),
  article: row.article,
  readonly: row.readonly === 1,
});

/** A layer by its id. */
export function getLayer(db: Db, id: string): Layer | undefined {
  const row = getRow<LayerRow>(db, 'SELECT n, id, article, readonly FROM layer WHERE id = ?', id);
  return row && fromRow(row);
}

/** All layers of an article. */
export function listLayers(db: Db, article: number): Layer[] {
  return allRows<LayerRow>(db, 'SELECT n, id, article, readonly FROM layer WHERE article = ? ORDER BY n', article).map(
    fromRow,
  );
}

/** Makes the layer of the person's own marks. */
export function createOwnLayer(db: Db, id: string, article: number): number {
  return insert(db, "INSERT INTO layer (id, article, purpose) VALUES (?, ?, 'own')", id, article);
}
