/** Kinds of marks, per space: the four bases, later also a pack's own. */
import { BASE_KINDS, BaseKind, type Kind } from '../../shared/model';
import { allRows, getRow, GIVEN, run, type Db } from './db';

interface KindRow {
  code: string;
  base: string | null;
  name: string | null;
  letter: string;
}

const fromRow = (row: KindRow): Kind => ({
  code: row.code,
  base: row.base === null ? null : BaseKind.parse(row.base),
  name: row.name,
  letter: row.letter,
});

/** The kinds of a space in their order. */
export function listKinds(db: Db, space: number): Kind[] {
  return allRows<KindRow>(
    db,
    `SELECT code, base, name, letter FROM kind WHERE space = ${GIVEN} ORDER BY ord, n`,
    space,
  ).map(fromRow);
}

/** The internal number of a space's kind, or undefined when it has none of that code. */
export function findKind(db: Db, space: number, code: string): number | undefined {
  return getRow<{ n: number }>(db, 'SELECT n FROM kind WHERE space = ? AND code = ?', space, code)?.n;
}

/** Gives a fresh space the four kinds, named by the catalogue, lettered by their own initial. */
export function createBaseKinds(db: Db, space: number, newId: () => string): void {
  BASE_KINDS.forEach((code, ord) => {
    run(
      db,
      'INSERT INTO kind (id, space, ord, code, base, letter) VALUES (?, ?, ?, ?, ?, ?)',
      newId(),
      space,
      ord,
      code,
      code,
      code.charAt(0).toUpperCase(),
    );
  });
}
