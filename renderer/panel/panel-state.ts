/** What the panel shows: kept outside it, so that it stands as it was when the panel is shown again. */
import { create } from 'zustand';
import type { ArticleId } from '../../shared/model';
import { NO_FILTER, type MarkFilter } from './logic/filter';

export type PanelTab = 'overview' | 'people' | 'claims' | 'framing' | 'notes' | 'marks';

interface PanelView {
  /** The article that the filter belongs to. */
  readonly article: ArticleId | null;
  readonly tab: PanelTab;
  readonly filter: MarkFilter;
  readonly tableOpen: boolean;
  /** Parts that the reader folded or unfolded, by their id. */
  readonly sections: Readonly<Record<string, boolean>>;
  /** The list of marks is to take the focus; who gives it takes this back. */
  readonly focusList: boolean;
}

export const usePanelView = create<PanelView>(() => ({
  article: null,
  tab: 'overview',
  filter: NO_FILTER,
  tableOpen: false,
  sections: {},
  focusList: false,
}));

/** Another article begins with all its marks. */
export function openPanelFor(article: ArticleId): void {
  if (usePanelView.getState().article !== article) usePanelView.setState({ article, filter: NO_FILTER });
}

export const setPanelTab = (tab: PanelTab): void => usePanelView.setState({ tab });
export const setMarkFilter = (filter: MarkFilter): void => usePanelView.setState({ filter });
export const setTableOpen = (tableOpen: boolean): void => usePanelView.setState({ tableOpen });
export const setSectionOpen = (id: string, isOpen: boolean): void =>
  usePanelView.setState(({ sections }) => ({ sections: { ...sections, [id]: isOpen } }));

/** Shows the list of marks, with a filter where one is given, and puts the focus into it. */
export function openMarkList(filter?: MarkFilter): void {
  usePanelView.setState({ tab: 'marks', focusList: true, ...(filter ? { filter } : {}) });
}
