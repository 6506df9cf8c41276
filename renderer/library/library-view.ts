/** What the library shows: what was typed and what narrows it. The window's own memory, so that Back finds it again. */
import { create } from 'zustand';
import { NO_FILTER, type LibraryFilter } from '../../shared/model';

interface LibraryView {
  readonly text: string;
  readonly filter: LibraryFilter;
  readonly isFilterOpen: boolean;
}

export const useLibraryView = create<LibraryView>(() => ({ text: '', filter: NO_FILTER, isFilterOpen: false }));

export const setText = (text: string): void => useLibraryView.setState({ text });
export const setFilterOpen = (isFilterOpen: boolean): void => useLibraryView.setState({ isFilterOpen });
export const narrow = (change: Partial<LibraryFilter>): void =>
  useLibraryView.setState(({ filter }) => ({ filter: { ...filter, ...change } }));
export const showAll = (): void => useLibraryView.setState({ text: '', filter: NO_FILTER });
