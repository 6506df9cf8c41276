/** Spaces: where things live apart. This version has the own space only. */
import { SpaceId } from '../../shared/model';
import { getRow, insert, run, type Db } from './db';

export interface Space {
  readonly n: number;
  readonly id: SpaceId;
}

interface SpaceRow {
  n: number;
  id: string;
}

const fromRow = (row: SpaceRow): Space => ({ n: row.n, id: SpaceId.parse(row.id) });

/**
 * The person's own space; every data file has one.
 * @throws Error when the file was never set up
 */
export function getOwnSpace(db: Db): Space {
  const row = getRow<SpaceRow>(db, "SELECT n, id FROM space WHERE kind = 'own'");
  if (!row) throw new Error('The data file has no own space');
  return fromRow(row);
}

/** Makes the own space of a fresh file. */
export function createOwnSpace(db: Db, id: string): Space {
  const n = insert(db, "INSERT INTO space (id, kind) VALUES (?, 'own')", id);
  return { n, id: SpaceId.parse(id) };
}

/** Makes a space that no list shows, for what is not whole yet. Answers its number. It must not outlast its transaction. */
export const createSpaceApart = (db: Db, id: string): number =>
  insert(db, "INSERT INTO space (id, kind) VALUES (?, 'work')", id);

/** Moves all articles of a space apart into another, and removes it. */
export function joinSpace(db: Db, apart: number, into: number): void {
  run(db, 'UPDATE article SET space = ? WHERE space = ?', into, apart);
  run(db, 'DELETE FROM space WHERE n = ?', apart);
}
