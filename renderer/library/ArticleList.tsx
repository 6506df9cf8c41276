/** The library's list: one key stop, arrows inside it, several at once with Shift or Ctrl; only what is in view is in the page. */
import { useMemo, useRef, useState } from 'react';
import { GridList, ListLayout, Virtualizer, type Selection } from 'react-aria-components';
import { FolderOpen, PencilLine, Trash2 } from 'lucide-react';
import type { ArticleSummary } from '../../shared/contract';
import { useShownKeys } from '../app/commands';
import { goTo } from '../app/navigation';
import { t } from '../services/messages';
import { MenuItem } from '../ui';
import { AnchoredMenu } from './AnchoredMenu';
import { ArticleRow } from './ArticleRow';
import { rememberOpening } from './use-return';
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

export function openArticle({ id }: Pick<ArticleSummary, 'id'>): void {
  rememberOpening(id);
  goTo({ screen: 'reader', article: id });
}

export function ArticleList({ label, articles, selected, onSelect, onEdit, onTrash }: ArticleListProps) {
  // Taken once: "today" may be yesterday's for as long as the list stays open.
  const [nowMs] = useState(() => Date.now());
  const layoutOptions = useMemo(() => ({ estimatedRowSize: ESTIMATED_ROW_PX }), []);
  const byId = useMemo(() => new Map<unknown, ArticleSummary>(articles.map((a) => [a.id, a])), [articles]);
  const menuTrigger = useRef<HTMLElement | null>(null);
  const [menuFor, setMenuFor] = useState<ArticleSummary | null>(null);
  const shownKeys = useShownKeys();
  const openMenu = (article: ArticleSummary, trigger: Element) => {
    menuTrigger.current = trigger instanceof HTMLElement ? trigger : null;
    setMenuFor(article);
  };
  const act = (key: unknown) => {
    if (!menuFor) return;
    if (key === 'open') openArticle(menuFor);
    else if (key === 'edit') onEdit(menuFor);
    else onTrash(menuFor);
  };
  return (
    <>
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
          {(article) => <ArticleRow article={article} nowMs={nowMs} onMenu={openMenu} />}
        </GridList>
      </Virtualizer>
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
