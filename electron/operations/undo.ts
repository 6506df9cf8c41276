/**
 * The one way in which a person's changes are made: written, and kept with their inverse, per scope.
 * design.md §3 "Undo".
 */
import type { HistoryLabel, HistoryState, StepId } from '../../shared/contract';
import {
  appendCommand,
  deleteCommand,
  getNextLabels,
  getNextRedo,
  getNextStep,
  getNextUndo,
  replaceCommand,
  setUndone,
  type Command,
  type RecordState,
} from '../store/commands';
import type { Context } from './deps';
import { articleIdOfScope, isSameState, readRecord, writeRecords } from './records';
import { keepWhole } from './references';

/** History of a layer's marks, roles and "looked at". */
export const layerScope = (layer: string): string => `layer:${layer}`;
/** History of a space's library: articles added, renamed, trashed, restored. */
export const spaceScope = (space: string): string => `space:${space}`;

export interface Change {
  readonly scope: string;
  /** The operation's name, kept with the command. */
  readonly op: string;
  readonly label: HistoryLabel;
  /** The records as they are to be. */
  readonly after: readonly RecordState[];
}

/** Makes a change: one step of Undo. */
export function makeChange(ctx: Context, change: Change): void {
  const before = change.after.map(({ type, id }) => readRecord(ctx, type, id));
  writeRecords(ctx, change.after);
  keepCommand(ctx, { ...change, before, group: null });
}

/** Keeps a change that is made already, e.g. an article that was added; `before` is what Undo goes back to. */
export function keepCommand(ctx: Context, command: Omit<Command, 'seq'>): void {
  appendCommand(ctx.db, command);
  noteHistory(ctx, command.scope);
}

/**
 * As `makeChange` for one record, but a change that follows one of the same group on the same record is
 * joined to it: both are one step. Where the two together change nothing, neither leaves a step.
 * `label` names the step from its first state to its last.
 */
export function makeGroupedChange(
  ctx: Context,
  change: Omit<Change, 'label' | 'after'> & {
    readonly after: RecordState;
    readonly group: string;
    label(before: RecordState, after: RecordState): HistoryLabel;
    /** True when both states hold the same, whatever their rev. */
    isSame(before: RecordState, after: RecordState): boolean;
  },
): void {
  const { after, group, scope, op } = change;
  const current = readRecord(ctx, after.type, after.id);
  const last = joinable(ctx, scope, op, group, current);
  const first = last?.before[0];
  if (!last || !first) {
    writeRecords(ctx, [after]);
    keepCommand(ctx, { scope, op, label: change.label(current, after), before: [current], after: [after], group });
    return;
  }
  if (change.isSame(first, after)) {
    writeRecords(ctx, [first]);
    deleteCommand(ctx.db, last.seq);
  } else {
    writeRecords(ctx, [after]);
    replaceCommand(ctx.db, { ...last, label: change.label(first, after), after: [after] });
  }
  noteHistory(ctx, scope);
}

/** The scope's last command, when nothing was undone since and it is the same group's on the record as it stands. */
function joinable(ctx: Context, scope: string, op: string, group: string, current: RecordState): Command | undefined {
  const last = getNextUndo(ctx.db, scope);
  if (!last || last.op !== op || last.group !== group || last.after.length !== 1) return undefined;
  if (getNextLabels(ctx.db, scope).redo !== null) return undefined;
  const after = last.after[0];
  return after && isSameState(after, current) ? last : undefined;
}

export interface Step {
  readonly done: HistoryLabel | null;
  readonly skipped: { type: string; id: string }[];
  readonly history: HistoryState;
}

/** Takes back the scope's last change. Records that have changed since are left as they are and named, and so are those whose references would lead nowhere. */
export function undo(ctx: Context, scope: string): Step {
  return step(ctx, scope, getNextUndo(ctx.db, scope), true);
}

/** Does again what was last taken back in the scope. */
export function redo(ctx: Context, scope: string): Step {
  return step(ctx, scope, getNextRedo(ctx.db, scope), false);
}

function step(ctx: Context, scope: string, command: Command | undefined, isUndo: boolean): Step {
  if (!command) return { done: null, skipped: [], history: readHistory(ctx, scope) };
  const [from, to] = isUndo ? [command.after, command.before] : [command.before, command.after];
  const matching = to.filter((target, i) => {
    const expected = from[i];
    return expected && isSameState(expected, readRecord(ctx, target.type, target.id));
  });
  const applied = keepWhole(ctx, matching);
  const skipped = to.filter((target) => !applied.includes(target)).map(({ type, id }) => ({ type, id }));
  // Taking back a deletion puts records in as they lay; taking back several runs from last to first.
  writeRecords(ctx, isUndo ? applied.reverse() : applied);
  setUndone(ctx.db, command.seq, isUndo);
  noteHistory(ctx, scope);
  return { done: command.label, skipped, history: readHistory(ctx, scope) };
}

/** Names the step that Undo would take back next; null: there is none. */
export function readStep(ctx: Context, scope: string): StepId | null {
  const next = getNextStep(ctx.db, scope);
  return next ? `${next.seq}-${ctx.sha256(next.touched).slice(0, 16)}` : null;
}

/** What Undo and Redo would do next in the scope. */
export function readHistory(ctx: Context, scope: string): HistoryState {
  return getNextLabels(ctx.db, scope);
}

function noteHistory(ctx: Context, scope: string): void {
  ctx.changes.add('history', scope, articleIdOfScope(ctx, scope));
}
