/** Pictures: their bytes kept once by hash, the articles that hold them, and the blocks that show them. */
import { PictureMediaType, VersionId, type BlockPicture, type PictureRef } from '../../shared/model';
import { allRows, getRow, insert, run, type Db } from './db';

export interface KeptPicture extends PictureRef {
  readonly mediaType: PictureMediaType;
  readonly bytes: Uint8Array;
}

interface PictureRow {
  hash: string;
  media_type: string;
  width: number;
  height: number;
  bytes: Uint8Array;
}

/** A picture with its bytes. */
export function getPicture(db: Db, hash: string): KeptPicture | undefined {
  const row = getRow<PictureRow>(db, 'SELECT hash, media_type, width, height, bytes FROM picture WHERE hash = ?', hash);
  return row && { ...row, mediaType: PictureMediaType.parse(row.media_type) };
}

/** A picture's number and what a block says of it, without its bytes. */
export function findPicture(db: Db, hash: string): (PictureRef & { readonly n: number }) | undefined {
  return getRow<PictureRef & { n: number }>(db, 'SELECT n, hash, width, height FROM picture WHERE hash = ?', hash);
}

/** Keeps a picture, unless it is there already. */
export function ensurePicture(db: Db, picture: KeptPicture, addedAt: string): void {
  if (findPicture(db, picture.hash))
    return run(db, 'UPDATE picture SET added_at = ? WHERE hash = ?', addedAt, picture.hash);
  const { hash, mediaType, width, height, bytes } = picture;
  insert(
    db,
    'INSERT INTO picture (hash, media_type, width, height, bytes, added_at) VALUES (?, ?, ?, ?, ?, ?)',
    hash,
    mediaType,
    width,
    height,
    bytes,
    addedAt,
  );
}

/** Lets an article hold a picture: it stays for as long as the article does. */
export function holdPicture(db: Db, article: number, hash: string): void {
  run(
    db,
    'INSERT OR IGNORE INTO article_picture (article, picture) SELECT ?, n FROM picture WHERE hash = ?',
    article,
    hash,
  );
}

/** What the pictures that an article holds weigh together, in bytes. */
export function weighPictures(db: Db, article: number): number {
  const row = getRow<{ bytes: number | null }>(
    db,
    'SELECT sum(length(p.bytes)) AS bytes FROM article_picture a JOIN picture p ON p.n = a.picture WHERE a.article = ?',
    article,
  );
  return row?.bytes ?? 0;
}

/** Deletes the pictures that no article holds; with a moment, only those that were added before it. */
export function deleteUnusedPictures(db: Db, addedBefore = '9999'): void {
  run(
    db,
    `DELETE FROM picture WHERE added_at < ?
     AND NOT EXISTS (SELECT 1 FROM article_picture WHERE article_picture.picture = picture.n)`,
    addedBefore,
  );
}

/** Deletes a picture unless an article holds it. */
export function deleteUnheldPicture(db: Db, hash: string): void {
  run(
    db,
    `DELETE FROM picture WHERE hash = ?
     AND NOT EXISTS (SELECT 1 FROM article_picture WHERE article_picture.picture = picture.n)`,
    hash,
  );
}

/** The picture beside a block of a version. */
export interface PictureOfBlock {
  readonly id: string;
  readonly version: VersionId;
  /** Index in the version's blocks. */
  readonly block: number;
  readonly hash: string;
  readonly rev: number;
}

/** The query behind an article's pictures; its plan is tested. */
export const LIST_BLOCK_PICTURES = `SELECT b.id, b.block, b.rev, p.hash, p.width, p.height
  FROM block_picture b JOIN picture p ON p.n = b.picture WHERE b.version = ? ORDER BY b.block`;

interface BlockPictureRow {
  id: string;
  block: number;
  rev: number;
  hash: string;
  width: number;
  height: number;
}

/** The pictures of a version, by block. */
export const listBlockPictures = (db: Db, version: number): BlockPicture[] =>
  allRows<BlockPictureRow>(db, LIST_BLOCK_PICTURES, version).map(({ block, hash, width, height }) => ({
    block,
    picture: { hash, width, height },
  }));

const SELECT_BLOCK_PICTURE = `SELECT b.id, v.id AS version, b.block, p.hash, b.rev
  FROM block_picture b JOIN version v ON v.n = b.version JOIN picture p ON p.n = b.picture`;

const fromRow = (row: { id: string; version: string; block: number; hash: string; rev: number }): PictureOfBlock => ({
  ...row,
  version: VersionId.parse(row.version),
});

/** By its id. */
export function getPictureOfBlock(db: Db, id: string): PictureOfBlock | undefined {
  const row = getRow<PictureOfBlock>(db, `${SELECT_BLOCK_PICTURE} WHERE b.id = ?`, id);
  return row && fromRow(row);
}

/** By the block that shows it. */
export function findPictureOfBlock(db: Db, version: number, block: number): PictureOfBlock | undefined {
  const row = getRow<PictureOfBlock>(db, `${SELECT_BLOCK_PICTURE} WHERE b.version = ? AND b.block = ?`, version, block);
  return row && fromRow(row);
}

/** Saves which picture a block shows, new or known. The picture must be kept. */
export function putPictureOfBlock(db: Db, { id, version, block, hash, rev }: PictureOfBlock): void {
  run(
    db,
    `INSERT INTO block_picture (id, version, block, picture, rev)
     VALUES (?, (SELECT n FROM version WHERE id = ?), ?, (SELECT n FROM picture WHERE hash = ?), ?)
     ON CONFLICT (id) DO UPDATE SET picture = excluded.picture, rev = excluded.rev`,
    id,
    version,
    block,
    hash,
    rev,
  );
}

/** The block shows no picture any more; its article still holds it. */
export function deletePictureOfBlock(db: Db, id: string): void {
  run(db, 'DELETE FROM block_picture WHERE id = ?', id);
}
