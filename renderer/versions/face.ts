/** What of the versions is open. Kept outside the reader: a new version starts the reader anew, and this goes on. */
import { create } from 'zustand';
import type { ArticleId } from '../../shared/model';

interface VersionsFace {
  /** The article that a newer text is being added to. */
  readonly adding: ArticleId | null;
}

export const useVersionsFace = create<VersionsFace>(() => ({ adding: null }));

export const openAddVersion = (article: ArticleId): void => useVersionsFace.setState({ adding: article });
export const closeAddVersion = (): void => useVersionsFace.setState({ adding: null });
