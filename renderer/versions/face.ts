/** What of the versions is open. Kept outside the reader: a new version starts the reader anew, and this goes on. */
import { create } from 'zustand';
import type { ArticleId } from '../../shared/model';

interface VersionsFace {
  /** The article that a newer text is being added to. */
  readonly adding: ArticleId | null;
  /** The newer text is to be got from the article's address. */
  readonly isAgain: boolean;
}

export const useVersionsFace = create<VersionsFace>(() => ({ adding: null, isAgain: false }));

export const openAddVersion = (article: ArticleId): void =>
  useVersionsFace.setState({ adding: article, isAgain: false });
export const openGetAgain = (article: ArticleId): void => useVersionsFace.setState({ adding: article, isAgain: true });
/** The newer text comes from the person after all. */
export const leaveGetAgain = (): void => useVersionsFace.setState({ isAgain: false });
export const closeAddVersion = (): void => useVersionsFace.setState({ adding: null });
