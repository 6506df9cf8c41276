/** What the find field finds: articles by name as lines of the library, then the places in texts, marks and notes. */
import { useEffect, useState, type ReactNode } from 'react';
import type { ArticleSummary } from '../../../shared/contract';
import type { ArticleId } from '../../../shared/model';
import { announce } from '../../services/announcer';
import { t } from '../../services/messages';
import { Button, EmptyState, Spinner } from '../../ui';
import { FoundRows, Group } from './ResultGroup';
import { usePart, useSettled, type PartState } from './use-search';
import styles from './Search.module.css';

const FIRST_TITLES = 5;

export interface SearchResultsProps {
  readonly query: string;
  /** The articles whose name has what is typed, in the library's order. */
  readonly byName: readonly ArticleSummary[];
  /** Null: nothing narrows the library. */
  readonly within: readonly ArticleId[] | null;
  readonly renderList: (articles: readonly ArticleSummary[]) => ReactNode;
  readonly onClear: () => void;
}

export function SearchResults({ query, byName, within, renderList, onClear }: SearchResultsProps) {
  const text = useSettled(query.trim());
  const texts = usePart('text', text, within);
  const marks = usePart('mark', text, within);
  const notes = usePart('note', text, within);
  const [allNamesFor, setAllNamesFor] = useState<string | null>(null);
  const names = allNamesFor === text ? byName : byName.slice(0, FIRST_TITLES);

  const parts = [texts, marks, notes];
  const isSettled = text === query.trim() && parts.every(({ part, isBusy }) => part && !isBusy);
  const total = (state: PartState): number => state.part?.total ?? 0;
  const said = t('library.search.said', {
    names: byName.length,
    texts: total(texts),
    marks: total(marks),
    notes: total(notes),
  });
  useEffect(() => {
    if (isSettled) announce(said);
  }, [isSettled, said]);

  if (isSettled && byName.length === 0 && parts.every((state) => total(state) === 0)) {
    return (
      <EmptyState
        title={t('library.noMatchTitle', { query: query.trim() })}
        actions={<Button onPress={onClear}>{t('library.showAll')}</Button>}
      >
        {t('library.noMatchText')}
      </EmptyState>
    );
  }
  return (
    <div className={styles.results}>
      {byName.length > 0 ? (
        <Group
          heading={t('library.search.inNames')}
          total={byName.length}
          onMore={names.length < byName.length ? () => setAllNamesFor(text) : null}
        >
          {renderList(names)}
        </Group>
      ) : null}
      <PartGroup heading={t('library.search.inTexts')} state={texts} />
      <PartGroup heading={t('library.search.inMarks')} state={marks} />
      <PartGroup heading={t('library.search.inNotes')} state={notes} />
      {parts.some(({ part }) => part === undefined) ? <Spinner label={t('library.search.busy')} /> : null}
    </div>
  );
}

function PartGroup({ heading, state: { part, more } }: { readonly heading: string; readonly state: PartState }) {
  if (!part || part.total === 0) return null;
  return (
    <Group heading={heading} total={part.total} onMore={more}>
      <FoundRows part={part} />
      {more === null && part.total > part.rows.length ? (
        <p className={styles.rest}>{t('library.search.rest', { count: part.total - part.rows.length })}</p>
      ) : null}
    </Group>
  );
}
