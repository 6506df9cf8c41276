/** All marks in the order of the text, with filters by kind and by words. */
import { useDeferredValue, useEffect, useMemo, useRef, type RefObject } from 'react';
import { ToggleButton } from 'react-aria-components';
import { X } from 'lucide-react';
import type { ArticleView, MarkView } from '../../../shared/contract';
import type { KindCode, Mark, MarkId } from '../../../shared/model';
import { useShownKeys } from '../../app/commands';
import type { CommandId } from '../../app/commands';
import { announce } from '../../services/announcer';
import { useWhoseMarks } from '../../layers/shown-layer';
import { messages, t } from '../../services/messages';
import { Button, EmptyState, IconButton, Kbd, SearchField, Tooltip, VisuallyHidden } from '../../ui';
import { Badge, lookOfKind, nameOfKind } from '../kinds';
import { filterMarks, isFiltering, NO_FILTER, toggleKind, type MarkFilter } from '../logic/filter';
import { openMarkList, setMarkFilter, usePanelView } from '../panel-state';
import { LostMarks } from './LostMarks';
import { MarkList } from './MarkList';
import styles from './MarksTab.module.css';

interface MarksTabProps {
  readonly article: ArticleView;
  readonly marks: readonly Mark[];
  /** Marks whose words are not in this version: under the list, never in a count. */
  readonly lost: readonly MarkView[];
  readonly selected: MarkId | null;
  readonly onOpenMark: (id: MarkId) => void;
  readonly onOpenParagraph: (block: number) => void;
  /** The kinds that the list is filtered by; empty: all. */
  readonly onKinds: (kinds: readonly KindCode[]) => void;
  readonly onReview?: (id: MarkId) => void;
}

export function MarksTab(props: MarksTabProps) {
  const { article, marks, lost, selected, onOpenMark, onOpenParagraph, onKinds, onReview } = props;
  const by = useWhoseMarks();
  const filter = usePanelView((view) => view.filter);
  const deferred = useDeferredValue(filter);
  const shown = useMemo(() => filterMarks(marks, deferred), [marks, deferred]);
  const shownLost = useMemo(() => filterMarks(lost, deferred), [lost, deferred]);
  useSaidCount(filter, shown.length, marks.length);
  const tab = useRef<HTMLDivElement>(null);
  useListFocus(tab);

  if (marks.length + lost.length === 0) {
    return (
      <div ref={tab} className={styles.empty}>
        <NoMarks article={article} onOpenParagraph={onOpenParagraph} />
      </div>
    );
  }
  const showAll = () => {
    openMarkList(NO_FILTER);
    onKinds([]);
  };
  return (
    <div ref={tab} className={styles.tab}>
      <div className={styles.filters}>
        <SearchField
          label={t('panel.find', by)}
          placeholder={t('panel.findPlaceholder')}
          clearLabel={t('panel.findClear')}
          value={filter.text}
          onChange={(text) => setMarkFilter({ ...filter, text })}
        />
        <KindFilter article={article} marks={marks} filter={filter} onKinds={onKinds} />
        {filter.only ? (
          <p className={styles.only}>
            <span>{t('panel.filterOnly', { what: filter.only.what })}</span>
            <IconButton label={t('panel.filterOnlyClear')} onPress={() => openMarkList({ ...filter, only: null })}>
              <X aria-hidden />
            </IconButton>
          </p>
        ) : null}
        <p className={styles.count}>
          {isFiltering(filter)
            ? t('panel.shownSome', { shown: shown.length, of: marks.length })
            : t('panel.shownAll', { of: marks.length })}
          {isFiltering(filter) ? (
            <button type="button" className={styles.link} onClick={showAll}>
              {t('panel.showAll')}
            </button>
          ) : null}
        </p>
      </div>
      {shown.length + shownLost.length === 0 ? (
        <div className={styles.empty}>
          <EmptyState
            level={2}
            title={t('panel.noMatchTitle')}
            actions={<Button onPress={showAll}>{t('panel.showAll')}</Button>}
          >
            {t('panel.noMatchHelp', { ...by, of: marks.length })}
          </EmptyState>
        </div>
      ) : (
        <MarkList article={article} all={marks} shown={shown} selected={selected} onOpenMark={onOpenMark}>
          {shownLost.length > 0 ? (
            <LostMarks article={article} lost={shownLost} {...(onReview ? { onOpen: onReview } : {})} />
          ) : null}
        </MarkList>
      )}
    </div>
  );
}

interface KindFilterProps {
  readonly article: ArticleView;
  readonly marks: readonly Mark[];
  readonly filter: MarkFilter;
  readonly onKinds: (kinds: readonly KindCode[]) => void;
}

function KindFilter({ article, marks, filter, onKinds }: KindFilterProps) {
  const counts = useMemo(() => {
    const byKind = new Map<KindCode, number>();
    for (const { kind } of marks) byKind.set(kind, (byKind.get(kind) ?? 0) + 1);
    return byKind;
  }, [marks]);
  const codes = [...new Set([...article.kinds.map((kind) => kind.code), ...counts.keys()])];
  return (
    <div role="group" aria-label={t('panel.filterKinds')} className={styles.kinds}>
      {codes.map((code) => {
        const name = nameOfKind(article, code);
        const count = counts.get(code) ?? 0;
        return (
          <Tooltip key={code} text={name}>
            <ToggleButton
              className={styles.kind ?? ''}
              data-kind={lookOfKind(article, code)}
              isSelected={filter.kinds.includes(code)}
              onChange={() => {
                const next = toggleKind(filter, code);
                setMarkFilter(next);
                onKinds(next.kinds);
              }}
            >
              <Badge article={article} kind={code} />
              <span aria-hidden>{new Intl.NumberFormat(messages.locale).format(count)}</span>
              <VisuallyHidden>{t('panel.filterKind', { kind: name, count })}</VisuallyHidden>
            </ToggleButton>
          </Tooltip>
        );
      })}
    </div>
  );
}

/** Puts the focus into the list when it was asked for: on the row that Tab reaches, else on the next act. */
function useListFocus(tab: RefObject<HTMLElement | null>): void {
  const isAsked = usePanelView((view) => view.focusList);
  useEffect(() => {
    if (!isAsked) return undefined;
    // Rows are laid out by the next frame but one.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        usePanelView.setState({ focusList: false });
        const next =
          tab.current?.querySelector<HTMLElement>('ol button[tabindex="0"]') ?? tab.current?.querySelector('button');
        next?.focus({ preventScroll: true });
      });
    });
    return () => cancelAnimationFrame(frame);
  }, [isAsked, tab]);
}

/** Says how many marks are left once the person stops typing. */
function useSaidCount(filter: MarkFilter, shown: number, of: number): void {
  const said = useRef(filter);
  useEffect(() => {
    if (said.current === filter) return undefined;
    const timer = setTimeout(() => {
      said.current = filter;
      announce(t('panel.saidShown', { shown, of }));
    }, 600);
    return () => clearTimeout(timer);
  }, [filter, shown, of]);
}

const MARKING: readonly CommandId[] = ['mark.claim', 'mark.quote', 'mark.framing', 'mark.opinion'];

function NoMarks({ article, onOpenParagraph }: Pick<MarksTabProps, 'article' | 'onOpenParagraph'>) {
  const shownKey = useShownKeys();
  const first = article.roles.findIndex((role) => role === 'paragraph');
  const keys = MARKING.flatMap((id) => shownKey(id) ?? []);
  return (
    <EmptyState
      level={2}
      title={t('panel.emptyTitle')}
      actions={
        first >= 0 ? (
          <Button onPress={() => onOpenParagraph(first)}>{t('panel.startReading', { number: 1 })}</Button>
        ) : null
      }
    >
      {messages
        .parts('panel.emptyHelp', {
          keys: () => (
            <span className={styles.keys}>
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </span>
          ),
        })
        .map((part, i) => (
          <span key={i}>{part}</span>
        ))}
    </EmptyState>
  );
}
