/** The trash: articles that can be put back, or deleted for good after asking. */
import { useMemo, useState } from 'react';
import { GridList, GridListItem, ListLayout, Virtualizer } from 'react-aria-components';
import { ArrowLeft, Trash2, Undo2 } from 'lucide-react';
import type { ArticleSummary } from '../../shared/contract';
import { useCommands } from '../app/commands';
import { goTo } from '../app/navigation';
import { CallError } from '../services/api';
import { dateLocale, errorText, t } from '../services/messages';
import { useArticles } from '../services/queries';
import { AlertDialog, Button, EmptyState, Spinner } from '../ui';
import { purgeArticles, redoLibrary, restoreArticles, undoLibrary } from './actions';
import { formatWhen } from './when';
import page from './LibraryScreen.module.css';
import styles from './TrashScreen.module.css';

const ESTIMATED_ROW_PX = 76;
/** Titles named one by one in the question before deleting. */
const NAMED_TITLES = 5;

export function TrashScreen() {
  const { data, error, refetch } = useArticles(true);
  const [doomed, setDoomed] = useState<readonly ArticleSummary[] | null>(null);
  const articles = useMemo(
    () => data && [...data].sort((a, b) => ((a.trashedAt ?? '') < (b.trashedAt ?? '') ? 1 : -1)),
    [data],
  );
  useCommands({ 'app.undo': () => void undoLibrary(), 'app.redo': () => void redoLibrary() });
  return (
    <div className={page.screen}>
      <div className={page.page}>
        <header className={page.head}>
          <div className={styles.heading}>
            <Button
              variant="quiet"
              size="s"
              icon={<ArrowLeft aria-hidden />}
              className={styles.back}
              onPress={() => goTo({ screen: 'library' })}
            >
              {t('trash.backToLibrary')}
            </Button>
            <h1 className={page.title}>{t('trash.title')}</h1>
            <p className={page.count}>{t('trash.intro')}</p>
          </div>
          {articles && articles.length > 0 ? (
            <Button variant="danger" onPress={() => setDoomed(articles)}>
              {t('trash.empty')}
            </Button>
          ) : null}
        </header>
        {error ? (
          <EmptyState
            title={t('library.failedTitle')}
            actions={<Button onPress={() => void refetch()}>{t('common.tryAgain')}</Button>}
          >
            {error instanceof CallError ? errorText(error.data) : t('error.internal')}
          </EmptyState>
        ) : !articles ? (
          <Spinner label={t('library.loading')} />
        ) : articles.length === 0 ? (
          <EmptyState
            icon={<Trash2 />}
            title={t('trash.emptyTitle')}
            actions={<Button onPress={() => goTo({ screen: 'library' })}>{t('trash.backToLibrary')}</Button>}
          >
            {t('trash.emptyText')}
          </EmptyState>
        ) : (
          <TrashList articles={articles} onDelete={(article) => setDoomed([article])} />
        )}
      </div>
      <AskBeforeDeleting
        doomed={doomed}
        onCancel={() => setDoomed(null)}
        onConfirm={(which) => {
          setDoomed(null);
          void purgeArticles(which);
        }}
      />
    </div>
  );
}

interface TrashListProps {
  readonly articles: readonly ArticleSummary[];
  readonly onDelete: (article: ArticleSummary) => void;
}

function TrashList({ articles, onDelete }: TrashListProps) {
  const [nowMs] = useState(() => Date.now());
  const layoutOptions = useMemo(() => ({ estimatedRowSize: ESTIMATED_ROW_PX }), []);
  return (
    <Virtualizer layout={ListLayout} layoutOptions={layoutOptions} shouldObserveItemSize>
      <GridList
        aria-label={t('trash.listName')}
        className={page.list ?? ''}
        items={articles}
        keyboardNavigationBehavior="tab"
      >
        {(article) => (
          <GridListItem id={article.id} textValue={article.meta.title} className={styles.row ?? ''}>
            <div className={page.about}>
              <p className={styles.articleTitle}>
                <bdi>{article.meta.title}</bdi>
              </p>
              <p className={page.where}>
                <span>{article.meta.outlet ?? t('library.outletNotStated')}</span>
                <span aria-hidden="true" className={page.dot}>
                  ·
                </span>
                <span>{t('library.marks', { count: article.marks })}</span>
                {article.trashedAt === null ? null : (
                  <>
                    <span aria-hidden="true" className={page.dot}>
                      ·
                    </span>
                    <span>{t('trash.trashedOn', { when: formatWhen(article.trashedAt, nowMs, dateLocale) })}</span>
                  </>
                )}
              </p>
            </div>
            <div className={styles.acts}>
              <Button size="s" icon={<Undo2 aria-hidden />} onPress={() => void restoreArticles([article])}>
                {t('trash.restore')}
              </Button>
              <Button size="s" variant="quiet" onPress={() => onDelete(article)}>
                {t('trash.delete')}
              </Button>
            </div>
          </GridListItem>
        )}
      </GridList>
    </Virtualizer>
  );
}

interface AskProps {
  /** What would be deleted; null: nothing is asked. */
  readonly doomed: readonly ArticleSummary[] | null;
  readonly onCancel: () => void;
  readonly onConfirm: (doomed: readonly ArticleSummary[]) => void;
}

function AskBeforeDeleting({ doomed, onCancel, onConfirm }: AskProps) {
  const articles = doomed ?? [];
  const values = {
    count: articles.length,
    title: articles[0]?.meta.title ?? '',
    marks: articles.reduce((sum, article) => sum + article.marks, 0),
  };
  return (
    <AlertDialog
      title={t('trash.confirmTitle', values)}
      isOpen={doomed !== null}
      onCancel={onCancel}
      onConfirm={() => onConfirm(articles)}
      confirmLabel={t('trash.delete')}
      cancelLabel={t('common.cancel')}
      isDanger
    >
      <p>{t('trash.confirmText', values)}</p>
      {articles.length > 1 ? (
        <ul role="list" className={styles.doomed}>
          {articles.slice(0, NAMED_TITLES).map((article) => (
            <li key={article.id}>
              <bdi>{article.meta.title}</bdi>
            </li>
          ))}
          {articles.length > NAMED_TITLES ? (
            <li className={styles.moreDoomed}>{t('trash.confirmMore', { count: articles.length - NAMED_TITLES })}</li>
          ) : null}
        </ul>
      ) : null}
      <p className={styles.warning}>{t('trash.confirmWarning')}</p>
    </AlertDialog>
  );
}
