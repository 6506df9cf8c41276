/** The library: what the person has to read, as a contents page. */
import { useCallback, useMemo, useRef, useState } from 'react';
import { BookOpen, Plus } from 'lucide-react';
import type { ArticleSummary } from '../../shared/contract';
import { DEFAULT_SETTINGS, type ArticleId } from '../../shared/model';
import { useCommands } from '../app/commands';
import { goTo } from '../app/navigation';
import { findPlumbFile, openBringBack } from '../bring-back/bring-back-state';
import { findMarksFile, openElsewhere } from '../elsewhere/elsewhere-state';
import { openExport } from '../exchange/export-state';
import { CallError } from '../services/api';
import { errorText, messages, t } from '../services/messages';
import { useArticles, useSettings } from '../services/queries';
import { Button, EmptyState, Spinner } from '../ui';
import { putSampleBack, redoLibrary, trashArticles, undoLibrary } from './actions';
import { takeText } from './add/flow';
import { takeFiles } from './add/many/many';
import { ArticleList, openArticle } from './ArticleList';
import { DetailsSheet } from './DetailsSheet';
import { DropVeil } from './DropVeil';
import { useDrop } from './file-drop';
import { countNarrowed, filterArticles } from './filter';
import { LibraryFoot } from './LibraryFoot';
import { LibraryTools } from './LibraryTools';
import { showAll, useLibraryView } from './library-view';
import { findArticles, sortArticles } from './list-state';
import { CollectMenu } from './order/CollectMenu';
import { FilterBar } from './order/FilterBar';
import { TagButton } from './order/TagDialog';
import { usePaste, type Pasted } from './paste';
import { onFoundKey } from './search/found-keys';
import { SearchResults } from './search/SearchResults';
import { SelectionBar } from './SelectionBar';
import { useReturn } from './use-return';
import styles from './LibraryScreen.module.css';

const NO_SELECTION: ReadonlySet<ArticleId> = new Set();

export function LibraryScreen() {
  const { data: articles, error, refetch } = useArticles(false);
  const { data: trashed } = useArticles(true);
  const sort = useSettings().data?.librarySort ?? DEFAULT_SETTINGS.librarySort;
  const { text: query, filter, isFilterOpen } = useLibraryView();
  const [selection, setSelection] = useState(NO_SELECTION);
  const scroller = useRef<HTMLDivElement>(null);
  // The list wants to know what scrolls it from its first row on.
  const [isPlaced, setPlaced] = useState(false);
  const place = useCallback((element: HTMLDivElement | null) => {
    scroller.current = element;
    setPlaced(element !== null);
  }, []);
  const findRef = useRef<HTMLInputElement>(null);
  /** What the bar of acts covers of the list's foot. */
  const [footPx, setFootPx] = useState(0);
  const [edited, setEdited] = useState<ArticleSummary | null>(null);

  const left = useMemo(() => filterArticles(articles ?? [], filter), [articles, filter]);
  const narrowed = countNarrowed(filter);
  const within = useMemo(() => (narrowed === 0 ? null : left.map(({ id }) => id)), [narrowed, left]);
  const shown = useMemo(() => sortArticles(findArticles(left, query), sort, messages.locale), [left, query, sort]);
  const selected = useMemo(
    () => (selection.size === 0 ? [] : shown.filter((article) => selection.has(article.id))),
    [selection, shown],
  );
  const [first] = selected;

  const trash = (which: readonly ArticleSummary[]) => {
    setSelection(NO_SELECTION);
    void trashArticles(which);
  };
  useCommands({
    'library.open': { run: () => first && openArticle(first), enabled: selected.length === 1 },
    'library.rename': { run: () => first && setEdited(first), enabled: selected.length === 1 },
    'library.find': { run: () => findRef.current?.focus(), enabled: articles !== undefined && articles.length > 0 },
    'library.trash': { run: () => trash(selected), enabled: selected.length > 0 },
    'app.export': () => openExport(selected.map(({ id }) => id)),
    'app.undo': () => void undoLibrary(),
    'app.redo': () => void redoLibrary(),
  });
  const takeIn = ({ files, text }: Pick<Pasted, 'files' | 'text'>) => {
    const plumb = findPlumbFile(files);
    if (plumb) return openBringBack(plumb);
    const marksFile = findMarksFile(files);
    if (marksFile) return openElsewhere({ file: marksFile, article: null });
    if (text === null) return takeFiles(files);
    void takeText(text);
    goTo({ screen: 'add' });
  };
  const isDropping = useDrop(takeIn, true);
  usePaste((pasted) => {
    if (pasted.isInField || edited) return false;
    takeIn(pasted);
    return true;
  });

  const isSearching = query.trim() !== '';
  useReturn(scroller, isPlaced && (shown.length > 0 || isSearching));
  const add = (
    <Button variant="primary" icon={<Plus aria-hidden />} onPress={() => goTo({ screen: 'add' })}>
      {t('library.add')}
    </Button>
  );
  const isSampleGone = useMemo(() => articles !== undefined && !articles.some((article) => article.sample), [articles]);
  const isEmpty = articles?.length === 0;
  const list = (which: readonly ArticleSummary[]) => (
    <ArticleList
      label={t('library.listName', { sort: t(`library.sort.${sort}`) })}
      articles={which}
      selected={selection}
      onSelect={setSelection}
      onEdit={setEdited}
      onTrash={(article) => trash([article])}
      scroller={scroller}
      footPx={footPx}
    />
  );
  return (
    <div
      ref={place}
      className={styles.screen}
      onKeyDown={(event) => onFoundKey(event, scroller.current, findRef.current)}
    >
      <div className={styles.page}>
        <header className={styles.head}>
          <div className={styles.heading}>
            <h1 className={styles.title}>{t('library.title')}</h1>
            {articles && !isEmpty ? (
              <p className={styles.count}>
                {narrowed === 0
                  ? t('library.count', { count: articles.length })
                  : t('library.countLeft', { count: left.length, all: articles.length })}
              </p>
            ) : null}
          </div>
          {isEmpty ? null : add}
        </header>
        {articles && !isEmpty ? <LibraryTools {...{ query, sort, narrowed, isFilterOpen, findRef, scroller }} /> : null}
        {articles && !isEmpty && isFilterOpen ? <FilterBar articles={articles} /> : null}

        {error ? (
          <EmptyState
            title={t('library.failedTitle')}
            actions={
              <Button variant="primary" onPress={() => void refetch()}>
                {t('common.tryAgain')}
              </Button>
            }
          >
            {error instanceof CallError ? errorText(error.data) : t('error.internal')}
          </EmptyState>
        ) : !articles || !isPlaced ? (
          <Spinner label={t('library.loading')} />
        ) : isEmpty ? (
          <EmptyState
            icon={<BookOpen />}
            title={t('library.emptyTitle')}
            actions={
              <>
                {add}
                <Button onPress={() => void putSampleBack()}>{t('library.sampleBack')}</Button>
              </>
            }
          >
            {t('library.emptyText')} {t('library.dropAnywhere')}
          </EmptyState>
        ) : isSearching ? (
          <SearchResults query={query} byName={shown} within={within} renderList={list} onClear={showAll} />
        ) : shown.length === 0 ? (
          <EmptyState
            title={t('library.noneLeftTitle')}
            actions={<Button onPress={showAll}>{t('library.showAll')}</Button>}
          >
            {t('library.noneLeftText')}
          </EmptyState>
        ) : (
          list(shown)
        )}

        <LibraryFoot trashed={trashed?.length ?? 0} isSearching={isSearching} offersSample={isSampleGone && !isEmpty} />
      </div>
      <SelectionBar
        count={selected.length}
        onOpen={first && selected.length === 1 ? () => openArticle(first) : null}
        onEdit={first && selected.length === 1 ? () => setEdited(first) : null}
        collect={
          <>
            <CollectMenu articles={selected} />
            <TagButton articles={selected} />
          </>
        }
        onExport={() => openExport(selected.map(({ id }) => id))}
        onTrash={() => trash(selected)}
        onClear={() => setSelection(NO_SELECTION)}
        onHeight={setFootPx}
      />
      {isDropping ? <DropVeil text={t('library.dropHere')} /> : null}
      {edited ? <DetailsSheet article={edited} isOpen onClose={() => setEdited(null)} /> : null}
    </div>
  );
}
