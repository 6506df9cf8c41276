/** Layers: the marks of one hand on one article for one purpose. */
import { z } from 'zod';
import { LayerId } from '../../shared/model';
import { allRows, getRow, insert, run, type Db } from './db';

const LayerPurpose = z.enum(['own', 'reading', 'handin', 'class', 'imported']);
export type LayerPurpose = z.infer<typeof LayerPurpose>;

export interface Layer {
  readonly n: number;
  readonly id: LayerId;
  readonly rev: number;
  readonly article: number;
  readonly purpose: LayerPurpose;
  /** Whose marks they are, as stated where they come from; null: the person's own, or not said. */
  readonly author: string | null;
  readonly readonly: boolean;
  /** Taken away: shown nowhere, brought back by Undo. */
  readonly trashed: boolean;
}

interface LayerRow {
  n: number;
  id: string;
  rev: number;
  article: number;
  purpose: string;
  author: string | null;
  readonly: number;
  trashed_at: string | null;
}

const fromRow = (row: LayerRow): Layer => ({
  n: row.n,
  id: LayerId.parse(row.id),
  rev: row.rev,
  article: row.article,
  purpose: LayerPurpose.parse(row.purpose),
  author: row.author,
  readonly: row.readonly === 1,
  trashed: row.trashed_at !== null,
});

const SELECT_LAYER = 'SELECT n, id, rev, article, purpose, author, readonly, trashed_at FROM layer';

/** A layer by its id, taken away or not. */
export function getLayer(db: Db, id: string): Layer | undefined {
  const row = getRow<LayerRow>(db, `${SELECT_LAYER} WHERE id = ?`, id);
  return row && fromRow(row);
}

/** All layers of an article, those that were taken away too. */
export function listLayers(db: Db, article: number): Layer[] {
  return allRows<LayerRow>(db, `${SELECT_LAYER} WHERE article = ? ORDER BY n`, article).map(fromRow);
}

/** Makes the layer of the person's own marks. */
export function createOwnLayer(db: Db, id: string, article: number): number {
  return insert(db, "INSERT INTO layer (id, article, purpose) VALUES (?, ?, 'own')", id, article);
}

export interface ImportedLayer {
  readonly id: LayerId;
  readonly article: number;
  readonly author: string | null;
  readonly rev: number;
}

/** Makes a layer of marks from elsewhere: they can be read, not changed. */
export function createImportedLayer(db: Db, { id, article, author, rev }: ImportedLayer): number {
  return insert(
    db,
    "INSERT INTO layer (id, rev, article, purpose, author, readonly) VALUES (?, ?, ?, 'imported', ?, 1)",
    id,
    rev,
    article,
    author,
  );
}

/** Takes a layer away, or brings it back. `trashedAt` null: it is in use. */
export function setLayerTrashed(db: Db, id: string, trashedAt: string | null, rev: number): void {
  run(db, 'UPDATE layer SET trashed_at = ?, rev = ? WHERE id = ?', trashedAt, rev, id);
}

/** Deletes a layer with its marks. */
export function deleteLayer(db: Db, id: string): void {
  run(db, 'DELETE FROM layer WHERE id = ?', id);
}

/** How many marks a layer has. */
export const countLayerMarks = (db: Db, layer: number): number =>
  getRow<{ marks: number }>(db, 'SELECT count(*) AS marks FROM mark WHERE layer = ?', layer)?.marks ?? 0;
