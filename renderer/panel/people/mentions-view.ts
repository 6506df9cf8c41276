/** Whose names are shown in the text, and at which of them the reader is. The text follows it. */
import { create } from 'zustand';
import type { ArticleId, SourceId } from '../../../shared/model';

export interface ShownMentions {
  readonly article: ArticleId;
  readonly person: SourceId;
  /** Index of the one that stands out. */
  readonly at: number;
  /** Another number with every step, also for one that arrives where it was. */
  readonly step: number;
}

let lastStep = 0;

export const useMentionsView = create<{ readonly shown: ShownMentions | null }>(() => ({ shown: null }));

export const showMentions = (article: ArticleId, person: SourceId): void =>
  useMentionsView.setState({ shown: { article, person, at: 0, step: ++lastStep } });

export const hideMentions = (): void => useMentionsView.setState({ shown: null });

/** One on or back among `count`, round the end. */
export const stepMention = (count: number, forward: boolean): void =>
  useMentionsView.setState(({ shown }) =>
    shown && count > 0
      ? {
          shown: {
            ...shown,
            at: (Math.min(shown.at, count - 1) + (forward ? 1 : count - 1)) % count,
            step: ++lastStep,
          },
        }
      : { shown },
  );
