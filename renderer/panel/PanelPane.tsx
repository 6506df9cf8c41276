/** The panel beside the text: what the reader's marks add up to, and the marks one by one. */
import { use, useEffect } from 'react';
import type { ArticleView } from '../../shared/contract';
import type { KindCode, Mark, MarkId } from '../../shared/model';
import { authorOf, useWhoseMarks } from '../layers/shown-layer';
import { t } from '../services/messages';
import { ShownLayerContext } from '../services/queries';
import { Tabs, type TabItem } from '../ui';
import { ClaimsTab } from './claims/ClaimsTab';
import { PanelTabsContext } from './figures/More';
import { FramingTab } from './framing/FramingTab';
import { NotCounted } from './figures/NotCounted';
import { MarksTab } from './marks/MarksTab';
import { NotesTab } from './notes/NotesTab';
import { Overview } from './overview/Overview';
import { PanelDataContext, useGatheredData, useLostOf, type TextActs } from './panel-data';
import { openPanelFor, setPanelTab, usePanelView, type PanelTab } from './panel-state';
import { PeopleTab } from './people/PeopleTab';
import styles from './PanelPane.module.css';

export interface PanelPaneProps extends TextActs {
  readonly article: ArticleView;
  /** In document order. */
  readonly marks: readonly Mark[];
  readonly selected: MarkId | null;
  /** Lets one kind stand out in the text; null: all alike. */
  readonly onEmphasis?: (kind: KindCode | null) => void;
}

export function PanelPane({ article, marks, selected, onEmphasis, ...acts }: PanelPaneProps) {
  const data = useGatheredData(article, marks, acts);
  const lost = useLostOf(article);
  const tab = usePanelView((view) => view.tab);
  useEffect(() => openPanelFor(article.id), [article.id]);
  // The text follows the list: while one kind is listed, it alone stands out.
  const follow = (kinds: readonly KindCode[]) => onEmphasis?.(kinds.length === 1 ? (kinds[0] ?? null) : null);
  const layer = use(ShownLayerContext);
  const by = useWhoseMarks();
  const figures = (part: React.ReactNode) => (
    <div className={styles.scroll}>
      {layer ? <p className={styles.counting}>{t('layers.figuresOf', { author: authorOf(layer) })}</p> : null}
      {data ? (
        <>
          <NotCounted lost={lost.length} {...(acts.onReview && !layer ? { onReview: acts.onReview } : {})} />
          {part}
        </>
      ) : (
        <Counting />
      )}
    </div>
  );

  const items: readonly TabItem<PanelTab>[] = [
    { id: 'overview', title: t('panel.overview'), content: figures(<Overview />) },
    {
      id: 'people',
      title: t('people.tab'),
      ...(data ? { count: data.sources.length } : {}),
      content: figures(<PeopleTab />),
    },
    {
      id: 'claims',
      title: t('claims.tab'),
      ...(data ? { count: data.account.claims.count.value ?? 0 } : {}),
      content: figures(<ClaimsTab />),
    },
    { id: 'framing', title: t('framing.tab'), content: figures(<FramingTab />) },
    { id: 'notes', title: t('notes.tab'), content: figures(<NotesTab selected={selected} />) },
    {
      id: 'marks',
      title: t('panel.marks'),
      count: marks.length,
      content: (
        <div className={styles.fill}>
          <MarksTab
            article={article}
            marks={marks}
            lost={lost}
            selected={selected}
            onOpenMark={acts.onOpenMark}
            onOpenParagraph={acts.onOpenParagraph}
            onKinds={follow}
            {...(acts.onReview ? { onReview: acts.onReview } : {})}
          />
        </div>
      ),
    },
  ];

  return (
    <PanelDataContext value={data}>
      <PanelTabsContext value={new Set(items.map(({ id }) => id))}>
        <Tabs
          label={t('panel.tabsLabel', by)}
          selected={tab}
          onSelect={setPanelTab}
          className={styles.pane}
          items={items}
        />
      </PanelTabsContext>
    </PanelDataContext>
  );
}

function Counting() {
  return (
    <p className={styles.counting} role="status">
      {t('panel.counting')}
    </p>
  );
}
