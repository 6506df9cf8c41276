/** What going out whole and coming back need of the tables beside what each record's own file reads and writes. */
import { z } from 'zod';
import { VersionCause } from '../../shared/contract';
import { LayerId, VersionId, type Settings } from '../../shared/model';
import { allRows, getRow, insert, run, type Db } from './db';

/** The numbers of all of a space's articles, those in the trash too, in the order in which they were added. */
export const listArticleNumbers = (db: Db, space: number): number[] =>
  allRows<{ n: number }>(db, 'SELECT n FROM article WHERE space = ? ORDER BY n', space).map(({ n }) => n);

/** A version with its descent, hidden or not. */
export interface WholeVersion {
  readonly n: number;
  readonly id: VersionId;
  readonly ord: number;
  readonly cause: VersionCause;
  readonly parent: VersionId | null;
  readonly addedAt: string | null;
  readonly hidden: boolean;
}

interface VersionRow {
  n: number;
  id: string;
  ord: number;
  cause: string;
  parent: string | null;
  added_at: string | null;
  hidden: number;
}

/** All versions of an article, oldest first. */
export const listWholeVersions = (db: Db, article: number): WholeVersion[] =>
  allRows<VersionRow>(
    db,
    `SELECT v.n, v.id, v.ord, v.cause, p.id AS parent, v.added_at, v.hidden
     FROM version v LEFT JOIN version p ON p.n = v.parent WHERE v.article = ? ORDER BY v.ord`,
    article,
  ).map((row) => ({
    n: row.n,
    id: VersionId.parse(row.id),
    ord: row.ord,
    cause: VersionCause.parse(row.cause),
    parent: row.parent === null ? null : VersionId.parse(row.parent),
    addedAt: row.added_at,
    hidden: row.hidden === 1,
  }));

/** The pictures beside a version's blocks, with the ids of the records that say so. */
export const listPictureRecords = (db: Db, version: number): { id: string; block: number; hash: string }[] =>
  allRows<{ id: string; block: number; hash: string }>(
    db,
    `SELECT b.id, b.block, p.hash FROM block_picture b JOIN picture p ON p.n = b.picture
     WHERE b.version = ? ORDER BY b.block`,
    version,
  );

const Purpose = z.enum(['own', 'reading', 'handin', 'class', 'imported']);

/** A layer with all that is said of it. */
export interface WholeLayer {
  readonly id: LayerId;
  readonly purpose: z.infer<typeof Purpose>;
  readonly author: string | null;
  readonly revision: number;
  readonly readonly: boolean;
  readonly trashedAt: string | null;
}

interface LayerRow {
  n: number;
  id: string;
  purpose: string;
  author: string | null;
  revision: number;
  readonly: number;
  trashed_at: string | null;
}

/** All layers of an article in the order in which they were made. */
export const listWholeLayers = (db: Db, article: number): (WholeLayer & { readonly n: number })[] =>
  allRows<LayerRow>(
    db,
    'SELECT n, id, purpose, author, revision, readonly, trashed_at FROM layer WHERE article = ? ORDER BY n',
    article,
  ).map((row) => ({
    n: row.n,
    id: LayerId.parse(row.id),
    purpose: Purpose.parse(row.purpose),
    author: row.author,
    revision: row.revision,
    readonly: row.readonly === 1,
    trashedAt: row.trashed_at,
  }));

/** Saves a layer as it is; it has no marks yet. */
export const insertWholeLayer = (db: Db, article: number, layer: WholeLayer): number =>
  insert(
    db,
    'INSERT INTO layer (id, article, purpose, author, revision, readonly, trashed_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
    layer.id,
    article,
    layer.purpose,
    layer.author,
    layer.revision,
    layer.readonly ? 1 : 0,
    layer.trashedAt,
  );

/** Where a layer's marks stand in versions, as kept; the caller checks that it still holds. */
export interface KeptPlacement {
  readonly mark: string;
  readonly version: string;
  readonly decided_by: 'rule' | 'reader';
  readonly basis: string;
  readonly pieces: string;
}
/** All placements of a layer's marks, by mark and version. */
export const listKeptPlacements = (db: Db, layer: number): KeptPlacement[] =>
  allRows<KeptPlacement>(
    db,
    `SELECT m.id AS mark, v.id AS version, p.decided_by, p.basis, p.pieces FROM mark m
       JOIN placement p ON p.mark = m.n JOIN version v ON v.n = p.version
     WHERE m.layer = ? ORDER BY m.id, v.ord`,
    layer,
  );

const IS_TAKEN = {
  article: 'SELECT 1 FROM article WHERE id = ?',
  version: 'SELECT 1 FROM version WHERE id = ?',
  role: 'SELECT 1 FROM block_role WHERE id = ?',
  picture: 'SELECT 1 FROM block_picture WHERE id = ?',
  layer: 'SELECT 1 FROM layer WHERE id = ?',
  viewpoint: 'SELECT 1 FROM viewpoint WHERE id = ?',
  source: 'SELECT 1 FROM source WHERE id = ?',
  mark: 'SELECT 1 FROM mark WHERE id = ?',
  item: 'SELECT 1 FROM item WHERE id = ?',
} as const;

/** True when a record of that type and id is here. */
export const isIdTaken = (db: Db, type: keyof typeof IS_TAKEN, id: string): boolean =>
  getRow(db, IS_TAKEN[type], id) !== undefined;

type Fields = Readonly<Record<string, unknown>>;
const FieldsInFile = z.record(z.string(), z.unknown());

/** What files said of records beside what this program knows, by `type:id`. `article` null: of collections and searches. */
export function listKeptFields(db: Db, article: number | null): Map<string, Fields> {
  const rows = allRows<{ type: string; id: string; fields: string }>(
    db,
    'SELECT type, id, fields FROM kept_field WHERE article IS ?',
    article,
  );
  return new Map(rows.map(({ type, id, fields }) => [`${type}:${id}`, FieldsInFile.parse(JSON.parse(fields))]));
}

/** Keeps what a file said of a record. */
export function putKeptFields(db: Db, article: number | null, type: string, id: string, fields: Fields): void {
  run(
    db,
    `INSERT INTO kept_field (article, type, id, fields) VALUES (?, ?, ?, ?)
     ON CONFLICT (type, id) DO UPDATE SET fields = excluded.fields`,
    article,
    type,
    id,
    JSON.stringify(fields),
  );
}

/** The settings that were ever changed, as they are stored. */
export function listChangedSettings(db: Db): Map<string, unknown> {
  const rows = allRows<{ key: keyof Settings; value: string }>(db, 'SELECT key, value FROM setting ORDER BY key');
  return new Map(rows.map(({ key, value }) => [key, JSON.parse(value) as unknown]));
}
