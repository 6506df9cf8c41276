/**
 * What the store needs of a SQLite connection: a small subset that better-sqlite3 has as it is and
 * that an adapter gives to SQLite's WASM build. Everything is synchronous.
 */

export type SqlValue = string | number | bigint | null | Uint8Array;

export interface Statement {
  run(...values: SqlValue[]): unknown;
  get(...values: SqlValue[]): unknown;
  all(...values: SqlValue[]): unknown[];
}

export interface Db {
  prepare(sql: string): Statement;
  exec(sql: string): unknown;
}

const statementsByDb = new WeakMap<Db, Map<string, Statement>>();

/** The statement for `sql` on this connection, compiled once and kept. `sql` must be a constant. */
export function prepared(db: Db, sql: string): Statement {
  let statements = statementsByDb.get(db);
  if (!statements) statementsByDb.set(db, (statements = new Map<string, Statement>()));
  let statement = statements.get(sql);
  if (!statement) statements.set(sql, (statement = db.prepare(sql)));
  return statement;
}

/**
 * A value that is given to a statement which joins or sorts. SQLite with its STAT4 statistics, as it is built here,
 * compiles such a statement anew each time a bare `?` in it is given a value, since the value might change its plan; what
 * a SELECT of its own answers is not looked at (sqlite.org/c3ref/c_prepare_persistent.html, "SQLITE_DBCONFIG_ENABLE_QPSG").
 * The plan is then one for all values. Compiling takes ten times as long as finding a row.
 */
export const GIVEN = '(SELECT ?)';

/** A row, where there is one. */
export type Found<Row> = Row | undefined;

/** The first row, or undefined. `Row` is what the statement selects: the caller vouches for it. */
export function getRow<Row>(db: Db, sql: string, ...values: SqlValue[]): Found<Row> {
  return prepared(db, sql).get(...values) as Found<Row>;
}

/** All rows. `Row` is what the statement selects: the caller vouches for it. */
export function allRows<Row>(db: Db, sql: string, ...values: SqlValue[]): Row[] {
  return prepared(db, sql).all(...values) as Row[];
}

/** Runs a statement that answers nothing. */
export function run(db: Db, sql: string, ...values: SqlValue[]): void {
  prepared(db, sql).run(...values);
}

/** The internal number of the row just inserted. */
export function insert(db: Db, sql: string, ...values: SqlValue[]): number {
  prepared(db, sql).run(...values);
  return getRow<{ n: number }>(db, 'SELECT last_insert_rowid() AS n')?.n ?? 0;
}

/**
 * Runs `work` in one write transaction: all of it is kept, or none. `beforeCommit` is the last
 * chance to refuse. `work` may not wait for anything.
 * @throws what `work` or `beforeCommit` throws, after the rollback
 */
export function inTransaction<T>(db: Db, work: () => T, beforeCommit?: () => void): T {
  begin(db);
  try {
    const result = work();
    beforeCommit?.();
    commit(db);
    return result;
  } catch (error) {
    rollBack(db);
    throw error;
  }
}

/** Opens a write transaction that goes on while the caller waits for something. Nothing else may write meanwhile. */
export function begin(db: Db): void {
  prepared(db, 'BEGIN IMMEDIATE').run();
}

/** Keeps what was written since `begin`. */
export function commit(db: Db): void {
  prepared(db, 'COMMIT').run();
}

/** SQLite ends the transaction by itself on some errors (disk full): then there is nothing to roll back. */
export function rollBack(db: Db): void {
  try {
    prepared(db, 'ROLLBACK').run();
  } catch {
    // Nothing is open any more.
  }
}
