/** Cutting, joining and correcting blocks under review, and what is said about each. */
import { useState } from 'react';
import type { RecutRefusal } from '../../../shared/text';
import { announce } from '../../services/announcer';
import { t } from '../../services/messages';
import { showToast } from '../../ui';
import { changeReview, useAddFlow } from './flow';
import { correctText, joinRows, splitAt, type Review } from './review-state';
import { moveTo, selectRows, type RowSelection } from './row-selection';

/** The block whose words stand in a text field. */
export interface Editing {
  readonly row: number;
  /** Why what was typed cannot be kept so. */
  readonly problem: string | null;
}

export interface Recut {
  readonly editing: Editing | null;
  readonly edit: (row: number) => void;
  /** Makes two blocks at the caret. */
  readonly split: (typed: string, caret: number) => void;
  /** Keeps the corrections; false where they cannot be kept, and the field stays. */
  readonly commit: (typed: string) => boolean;
  readonly revert: () => void;
  readonly join: () => void;
}

export function useRecut(selection: RowSelection, onSelect: (selection: RowSelection) => void): Recut {
  const [editing, setEditing] = useState<Editing | null>(null);

  const refuse = (why: RecutRefusal | 'apart' | 'last'): void => {
    const problem = t(`recut.refused.${why}`);
    announce(problem, 'assertive');
    if (editing) setEditing({ ...editing, problem });
    else showToast({ text: problem, tone: 'problem' });
  };
  /** The change, or null where it is refused; then the reason stands at the field. */
  const change = (make: (review: Review) => Review | RecutRefusal): Review | null => {
    const { review } = useAddFlow.getState();
    if (!review) return null;
    const made = make(review);
    if (typeof made === 'string') {
      refuse(made);
      return null;
    }
    changeReview(() => made);
    return made;
  };

  const edit = (row: number) => {
    const count = useAddFlow.getState().review?.blocks.length ?? 0;
    onSelect(moveTo(selection, row, count));
    setEditing({ row, problem: null });
  };
  const split = (typed: string, caret: number) => {
    if (!editing) return;
    const { row } = editing;
    if (!change((review) => splitAt(review, row, typed, caret))) return;
    setEditing(null);
    onSelect(selectRows([row + 1]));
    announce(t('recut.saidSplit', { number: row + 2 }));
  };
  const commit = (typed: string): boolean => {
    if (!editing) return true;
    const { row } = editing;
    const before = useAddFlow.getState().review;
    const after = change((review) => correctText(review, row, typed));
    if (!after) return false;
    setEditing(null);
    if (after !== before) {
      announce(t('recut.saidCorrected', { count: after.blocks[row]?.corrections?.length ?? 0 }));
    }
    return true;
  };
  const join = () => {
    const rows = [...selection.selected].sort((a, b) => a - b);
    const [first, last] = rows.length > 1 ? [rows[0] ?? 0, rows.at(-1) ?? 0] : [selection.cursor, selection.cursor + 1];
    if (rows.length > 1 && last - first + 1 !== rows.length) return refuse('apart');
    if (last >= (useAddFlow.getState().review?.blocks.length ?? 0)) return refuse('last');
    if (!change((review) => joinRows(review, first, last))) return undefined;
    onSelect(selectRows([first]));
    return announce(t('recut.saidJoined', { count: last - first + 1, number: first + 1 }));
  };
  return { editing, edit, split, commit, revert: () => setEditing(null), join };
}
