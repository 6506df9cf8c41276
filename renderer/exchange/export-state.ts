/** Whether the export sheet is open, and for which articles. */
import { create } from 'zustand';
import type { ArticleId } from '../../shared/model';

interface ExportState {
  readonly isOpen: boolean;
  /** The articles one came from; empty: from no article, so that all are offered. */
  readonly articles: readonly ArticleId[];
}

export const useExportState = create<ExportState>(() => ({ isOpen: false, articles: [] }));

export const openExport = (articles: readonly ArticleId[]): void => useExportState.setState({ isOpen: true, articles });
export const closeExport = (): void => useExportState.setState({ isOpen: false });
