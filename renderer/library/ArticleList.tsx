/**
 * The library's list: one key stop, arrows inside it, several at once with Shift or Ctrl. Only what is in view is in the
 * page, and a row costs the same in a list of ten and of ten thousand.
 */
import { useMemo, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { FolderOpen, PencilLine, Trash2 } from 'lucide-react';
import type { ArticleSummary } from '../../shared/contract';
import { useShownKeys } from '../app/commands';
import { goTo } from '../app/navigation';
import { t } from '../services/messages';
import { MenuItem } from '../ui';
import { AnchoredMenu } from './AnchoredMenu';
import { ArticleRow } from './ArticleRow';
import { orderOf } from './list/list-selection';
import { moveInRow } from './list/row-parts';
import { useListCursor } from './list/use-list-cursor';
import { usePointer } from './list/use-pointer';
import { useRows } from './list/use-rows';
import { useTypeAhead } from './list/use-type-ahead';
import { rememberOpening } from './use-return';
import type { ArticleId } from '../../shared/model';
import styles from './LibraryScreen.module.css';

export interface ArticleListProps {
  readonly label: string;
  readonly articles: readonly ArticleSummary[];
  readonly selected: ReadonlySet<ArticleId>;
  readonly onSelect: (selected: ReadonlySet<ArticleId>) => void;
  readonly onEdit: (article: ArticleSummary) => void;
  readonly onTrash: (article: ArticleSummary) => void;
  /** What scrolls the list: the screen's own scroller. */
  readonly scroller: RefObject<HTMLElement | null>;
  /** How much of the scroller's foot is covered, in px. */
  readonly footPx: number;
}

export function openArticle({ id }: Pick<ArticleSummary, 'id'>): void {
  rememberOpening(id);
  goTo({ screen: 'reader', article: id });
}

export function ArticleList(props: ArticleListProps) {
  const { label, articles, selected, onSelect, onEdit, onTrash, scroller, footPx } = props;
  // Taken once: "today" may be yesterday's for as long as the list stays open.
  const [nowMs] = useState(() => Date.now());
  const order = useMemo(() => orderOf(articles.map(({ id }) => id)), [articles]);
  const gridRef = useRef<HTMLDivElement>(null);
  const cursor = useListCursor({ order, selected, onSelect, gridRef });
  const rows = useRows({ order, cursorIndex: cursor.index, moves: cursor.moves, gridRef, scroller, footPx });
  const typeAhead = useTypeAhead(articles, cursor.index);

  const menuTrigger = useRef<HTMLElement | null>(null);
  const [menuFor, setMenuFor] = useState<ArticleSummary | null>(null);
  const shownKeys = useShownKeys();
  const openAt = (index: number) => {
    const article = articles[index];
    if (article) openArticle(article);
  };
  const pointer = usePointer({
    cursor,
    onOpen: openAt,
    onFollow: (index) => {
      const article = articles[index];
      if (article) rememberOpening(article.id);
    },
    onMenu: (index, trigger) => {
      menuTrigger.current = trigger;
      setMenuFor(articles[index] ?? null);
    },
  });
  const act = (key: unknown) => {
    if (!menuFor) return;
    if (key === 'open') openArticle(menuFor);
    else if (key === 'edit') onEdit(menuFor);
    else onTrash(menuFor);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey || event.defaultPrevented) return;
    const held = { shiftKey: event.shiftKey, mod: event.ctrlKey || event.metaKey };
    const isOnRow = event.target instanceof Element && event.target.matches('[data-row]');
    const typed = typeAhead(event);
    if (typed === 'taken') event.preventDefault();
    else if (typed !== null) cursor.goTo(typed);
    else if (moveInRow(event)) event.stopPropagation();
    // A link's and a button's own.
    else if (!isOnRow && (event.key === 'Enter' || event.key === ' ')) return;
    else if (event.key === 'Enter' && !held.mod && !held.shiftKey) openAt(cursor.index);
    else if (!cursor.press(event.key, held, rows.pageRows())) return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <>
      <div
        ref={gridRef}
        role="grid"
        aria-label={label}
        aria-multiselectable="true"
        aria-rowcount={articles.length}
        aria-colcount={1}
        tabIndex={cursor.index < 0 ? 0 : -1}
        className={styles.list}
        style={{ height: rows.totalPx }}
        onKeyDown={onKeyDown}
        onFocus={cursor.onFocus}
        onBlur={cursor.onBlur}
        {...pointer}
      >
        {rows.shown.map(({ index, topPx }) => {
          const article = articles[index];
          if (!article) return null;
          return (
            <ArticleRow
              key={article.id}
              ref={rows.measure}
              article={article}
              index={index}
              topPx={topPx}
              nowMs={nowMs}
              isCursor={index === cursor.index}
              isSelected={selected.has(article.id)}
              isMenuOpen={menuFor?.id === article.id}
            />
          );
        })}
      </div>
      <AnchoredMenu
        label={t('library.actionsFor', { title: menuFor?.meta.title ?? '' })}
        triggerRef={menuTrigger}
        isOpen={menuFor !== null}
        placement="bottom end"
        onClose={() => setMenuFor(null)}
        onAction={act}
      >
        <MenuItem id="open" text={t('library.open')} icon={<FolderOpen />} keys={shownKeys('library.open')} />
        <MenuItem id="edit" text={t('library.editDetails')} icon={<PencilLine />} keys={shownKeys('library.rename')} />
        <MenuItem id="trash" text={t('library.moveToTrash')} icon={<Trash2 />} keys={shownKeys('library.trash')} />
      </AnchoredMenu>
    </>
  );
}
