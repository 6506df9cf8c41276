/** What finds, orders and narrows the library. Drawn anew only when one of these changes, not with every step in the list. */
import { memo, type RefObject } from 'react';
import { ListFilter } from 'lucide-react';
import { announce } from '../services/announcer';
import { call, CallError } from '../services/api';
import { errorText, t } from '../services/messages';
import { queryClient, settingsQuery } from '../services/queries';
import { SearchField, Select, ToggleButton } from '../ui';
import { setFilterOpen, setText } from './library-view';
import { LIBRARY_SORTS, type LibrarySort } from './list-state';
import { onFindKey } from './search/found-keys';
import styles from './LibraryScreen.module.css';

async function keepSort(librarySort: LibrarySort): Promise<void> {
  queryClient.setQueryData(settingsQuery.queryKey, (settings) => settings && { ...settings, librarySort });
  try {
    await call('settings.update', { librarySort });
  } catch (error) {
    // The list is ordered as asked all the same; only the memory of it failed.
    if (error instanceof CallError) announce(errorText(error.data), 'assertive');
  }
}

export interface LibraryToolsProps {
  readonly query: string;
  readonly sort: LibrarySort;
  /** How many fields narrow the library. */
  readonly narrowed: number;
  readonly isFilterOpen: boolean;
  readonly findRef: RefObject<HTMLInputElement | null>;
  readonly scroller: RefObject<HTMLElement | null>;
}

export const LibraryTools = memo(function LibraryTools(props: LibraryToolsProps) {
  const { query, sort, narrowed, isFilterOpen, findRef, scroller } = props;
  return (
    <div className={styles.tools}>
      <SearchField
        label={t('library.find')}
        clearLabel={t('library.findClear')}
        value={query}
        onChange={setText}
        onKeyDown={(event) => query.trim() !== '' && onFindKey(event, scroller.current)}
        inputRef={findRef}
        className={styles.find}
      />
      <Select
        label={t('library.sortBy')}
        choices={LIBRARY_SORTS.map((value) => ({ value, text: t(`library.sort.${value}`) }))}
        value={sort}
        onChange={(value) => void keepSort(value)}
        className={styles.sort}
      />
      <ToggleButton
        icon={<ListFilter aria-hidden />}
        isSelected={isFilterOpen}
        onChange={setFilterOpen}
        className={styles.filter}
      >
        {t('library.filter.open', { count: narrowed })}
      </ToggleButton>
    </div>
  );
});
