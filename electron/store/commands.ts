/** Commands: every change by a person with its inverse, per scope, oldest first by `seq`. */
import { z } from 'zod';
import { HistoryLabel } from '../../shared/contract';
import { unanswered } from '../../shared/model';
import { allRows, getRow, GIVEN, insert, run, type Db } from './db';

/** A record as a command knows it: whole, or null where it does not exist. */
export const RecordState = z.strictObject({
  type: z.enum([
    'mark',
    'role',
    'looked',
    'article',
    'source',
    'viewpoint',
    'item',
    'version',
    'placement',
    'collection',
    'membership',
    'savedSearch',
    'picture',
    'layer',
    'articleTags',
  ]),
  id: z.string(),
  state: z.unknown(),
});
export type RecordState = z.infer<typeof RecordState>;

export interface Command {
  readonly seq: number;
  readonly scope: string;
  readonly op: string;
  readonly label: HistoryLabel;
  /** Each touched record before the command; same order as `after`. */
  readonly before: readonly RecordState[];
  readonly after: readonly RecordState[];
  readonly group: string | null;
}

interface CommandRow {
  seq: number;
  scope: string;
  op: string;
  op_version: number;
  label: string;
  before: string;
  after: string;
  grp: string | null;
}

/** Shape of `before` and `after`; a later shape reads the earlier ones. 2: marks have answers. */
const OP_VERSION = 2;

const RecordStates = z.array(RecordState);

/** States as this program writes them, from those that an earlier one wrote. */
function readStates(json: string, opVersion: number): RecordState[] {
  const states = RecordStates.parse(JSON.parse(json));
  if (opVersion >= 2) return states;
  return states.map((record) =>
    record.type === 'mark' && typeof record.state === 'object' && record.state !== null
      ? { ...record, state: { ...unanswered(), ...record.state } }
      : record,
  );
}

const fromRow = (row: CommandRow): Command => ({
  seq: row.seq,
  scope: row.scope,
  op: row.op,
  label: HistoryLabel.parse(JSON.parse(row.label)),
  before: readStates(row.before, row.op_version),
  after: readStates(row.after, row.op_version),
  group: row.grp,
});

const toTouched = (states: readonly RecordState[]): string =>
  JSON.stringify(states.map(({ type, id }) => ({ type, id })));

const SELECT_COMMAND = 'SELECT seq, scope, op, op_version, label, before, after, grp FROM command';

/** The queries behind Undo and Redo; their plans are tested. */
export const NEXT_UNDO = `${SELECT_COMMAND} WHERE scope = ? AND undone = 0 ORDER BY seq DESC LIMIT 1`;
export const NEXT_REDO = `${SELECT_COMMAND} WHERE scope = ? AND undone = 1 ORDER BY seq LIMIT 1`;
const NEXT_UNDO_LABEL = `SELECT label FROM command WHERE scope = ${GIVEN} AND undone = 0 ORDER BY seq DESC LIMIT 1`;
const NEXT_REDO_LABEL = `SELECT label FROM command WHERE scope = ${GIVEN} AND undone = 1 ORDER BY seq LIMIT 1`;

/** What Undo would take back next. */
export function getNextUndo(db: Db, scope: string): Command | undefined {
  const row = getRow<CommandRow>(db, NEXT_UNDO, scope);
  return row && fromRow(row);
}

const NEXT_UNDO_STEP = 'SELECT seq, touched FROM command WHERE scope = ? AND undone = 0 ORDER BY seq DESC LIMIT 1';

/** The number of what Undo would take back next, and the records that it touched, as they are kept. Numbers are used again. */
export const getNextStep = (db: Db, scope: string): { seq: number; touched: string } | undefined =>
  getRow<{ seq: number; touched: string }>(db, NEXT_UNDO_STEP, scope);

/** What Redo would do again next. */
export function getNextRedo(db: Db, scope: string): Command | undefined {
  const row = getRow<CommandRow>(db, NEXT_REDO, scope);
  return row && fromRow(row);
}

/** The names of what Undo and Redo would do next; null: nothing. */
export function getNextLabels(db: Db, scope: string): { undo: HistoryLabel | null; redo: HistoryLabel | null } {
  const read = (sql: string): HistoryLabel | null => {
    const row = getRow<{ label: string }>(db, sql, scope);
    return row ? HistoryLabel.parse(JSON.parse(row.label)) : null;
  };
  return { undo: read(NEXT_UNDO_LABEL), redo: read(NEXT_REDO_LABEL) };
}

/** Adds a command at the end of its scope; what was taken back there cannot be redone any more. */
export function appendCommand(db: Db, command: Omit<Command, 'seq'>): void {
  run(db, 'DELETE FROM command WHERE scope = ? AND undone = 1', command.scope);
  insert(
    db,
    'INSERT INTO command (scope, op, op_version, label, touched, before, after, grp) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    command.scope,
    command.op,
    OP_VERSION,
    JSON.stringify(command.label),
    toTouched(command.after),
    JSON.stringify(command.before),
    JSON.stringify(command.after),
    command.group,
  );
}

/** Rewrites a command in its place: a later change of the same group, or records taken out by a purge. */
export function replaceCommand(db: Db, command: Command): void {
  run(
    db,
    'UPDATE command SET op_version = ?, label = ?, touched = ?, before = ?, after = ? WHERE seq = ?',
    OP_VERSION,
    JSON.stringify(command.label),
    toTouched(command.after),
    JSON.stringify(command.before),
    JSON.stringify(command.after),
    command.seq,
  );
}

/** Says whether a command is taken back. */
export function setUndone(db: Db, seq: number, undone: boolean): void {
  run(db, 'UPDATE command SET undone = ? WHERE seq = ?', undone ? 1 : 0, seq);
}

/** Forgets one command. */
export function deleteCommand(db: Db, seq: number): void {
  run(db, 'DELETE FROM command WHERE seq = ?', seq);
}

/** Forgets a scope's whole history. */
export function deleteScope(db: Db, scope: string): void {
  run(db, 'DELETE FROM command WHERE scope = ?', scope);
}

/** The commands of a scope that touched any of these records, oldest first. */
export function listCommandsTouching(db: Db, scope: string, ids: ReadonlySet<string>): Command[] {
  return allRows<CommandRow>(
    db,
    `${SELECT_COMMAND} WHERE scope = ? AND EXISTS (
       SELECT 1 FROM json_each(command.touched) t
       WHERE t.value ->> 'id' IN (SELECT value FROM json_each(?)))
     ORDER BY seq`,
    scope,
    JSON.stringify([...ids]),
  ).map(fromRow);
}
