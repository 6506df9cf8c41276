/** The panel beside the text: what the reader's marks add up to, and the marks one by one. */
import { useEffect } from 'react';
import type { ArticleView } from '../../shared/contract';
import type { KindCode, Mark, MarkId } from '../../shared/model';
import { t } from '../services/messages';
import { useSources } from '../services/queries';
import { Tabs } from '../ui';
import { MarksTab } from './marks/MarksTab';
import { Overview } from './overview/Overview';
import { PeopleTab } from './people/PeopleTab';
import { openPanelFor, setPanelTab, usePanelView } from './panel-state';
import styles from './PanelPane.module.css';

export interface PanelPaneProps {
  readonly article: ArticleView;
  /** In document order. */
  readonly marks: readonly Mark[];
  readonly selected: MarkId | null;
  readonly onOpenMark: (id: MarkId) => void;
  /** Brings a block of the article into view, by its index. */
  readonly onOpenParagraph: (block: number) => void;
  /** Lets one kind stand out in the text; null: all alike. */
  readonly onEmphasis?: (kind: KindCode | null) => void;
}

export function PanelPane({ article, marks, selected, onOpenMark, onOpenParagraph, onEmphasis }: PanelPaneProps) {
  const sources = useSources(article.id).data;
  const tab = usePanelView((view) => view.tab);
  useEffect(() => openPanelFor(article.id), [article.id]);
  // The text follows the list: while one kind is listed, it alone stands out.
  const follow = (kinds: readonly KindCode[]) => onEmphasis?.(kinds.length === 1 ? (kinds[0] ?? null) : null);

  return (
    <Tabs
      label={t('panel.tabsLabel')}
      selected={tab}
      onSelect={setPanelTab}
      className={styles.pane}
      items={[
        {
          id: 'overview',
          title: t('panel.overview'),
          content: (
            <div className={styles.scroll}>
              <Overview article={article} marks={marks} onOpenMark={onOpenMark} onOpenParagraph={onOpenParagraph} />
            </div>
          ),
        },
        {
          id: 'people',
          title: t('people.tab'),
          ...(sources ? { count: sources.length } : {}),
          content: (
            <div className={styles.scroll}>
              {sources ? <PeopleTab article={article} marks={marks} sources={sources} /> : null}
            </div>
          ),
        },
        {
          id: 'marks',
          title: t('panel.marks'),
          count: marks.length,
          content: (
            <div className={styles.fill}>
              <MarksTab
                article={article}
                marks={marks}
                selected={selected}
                onOpenMark={onOpenMark}
                onOpenParagraph={onOpenParagraph}
                onKinds={follow}
              />
            </div>
          ),
        },
      ]}
    />
  );
}
