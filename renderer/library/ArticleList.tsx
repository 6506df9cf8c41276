/** The library's list: one key stop, arrows inside it, several at once with Shift or Ctrl; only what is in view is in the page. */
import { useMemo, useState } from 'react';
import { GridList, ListLayout, Virtualizer, type Selection } from 'react-aria-components';
import type { ArticleSummary } from '../../shared/contract';
import { goTo } from '../app/navigation';
import { ArticleRow } from './ArticleRow';
import styles from './LibraryScreen.module.css';

const ESTIMATED_ROW_PX = 76;

export interface ArticleListProps {
  readonly label: string;
  readonly articles: readonly ArticleSummary[];
  readonly selected: Selection;
  readonly onSelect: (selected: Selection) => void;
  readonly onEdit: (article: ArticleSummary) => void;
  readonly onTrash: (article: ArticleSummary) => void;
}

export const openArticle = ({ id }: Pick<ArticleSummary, 'id'>): void => goTo({ screen: 'reader', article: id });

export function ArticleList({ label, articles, selected, onSelect, onEdit, onTrash }: ArticleListProps) {
  // Taken once: "today" may be yesterday's for as long as the list stays open.
  const [nowMs] = useState(() => Date.now());
  const layoutOptions = useMemo(() => ({ estimatedRowSize: ESTIMATED_ROW_PX }), []);
  const byId = useMemo(() => new Map<unknown, ArticleSummary>(articles.map((a) => [a.id, a])), [articles]);
  return (
    <Virtualizer layout={ListLayout} layoutOptions={layoutOptions} shouldObserveItemSize>
      <GridList
        aria-label={label}
        className={styles.list ?? ''}
        items={articles}
        selectionMode="multiple"
        selectionBehavior="replace"
        selectedKeys={selected}
        onSelectionChange={onSelect}
        onAction={(key) => {
          const article = byId.get(key);
          if (article) openArticle(article);
        }}
      >
        {(article) => (
          <ArticleRow article={article} nowMs={nowMs} onEdit={onEdit} onTrash={onTrash} onOpen={openArticle} />
        )}
      </GridList>
    </Virtualizer>
  );
}
