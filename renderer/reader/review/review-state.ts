/** What is being looked over: kept outside the pane, so that keys of the reader can act on it. */
import { create } from 'zustand';
import type { MarkId, TextRange } from '../../../shared/model';

interface ReviewState {
  /** The mark that stands open in the pane. */
  readonly current: MarkId | null;
  /** The mark that is waiting for words to be selected in the text. */
  readonly attaching: MarkId | null;
  /** The words that were selected to show a place, not by the person. */
  readonly shown: TextRange | null;
  /** The open mark is to take the focus; who gives it takes this back. */
  readonly focusWanted: boolean;
}

export const useReview = create<ReviewState>(() => ({
  current: null,
  attaching: null,
  shown: null,
  focusWanted: false,
}));

export const setCurrent = (current: MarkId | null): void => useReview.setState({ current, attaching: null });
export const setAttaching = (attaching: MarkId | null): void => useReview.setState({ attaching });
export const wantFocus = (): void => useReview.setState({ focusWanted: true });
