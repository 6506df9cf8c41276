/**
 * The rows of the list of marks. Only those in sight are on the page; the list is one stop of Tab, arrow keys move
 * through it, Enter or a click opens.
 */
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import type { ArticleView } from '../../../shared/contract';
import type { Mark, MarkId } from '../../../shared/model';
import { blockSpans } from '../../../shared/text/blocks';
import { t } from '../../services/messages';
import { OverlapIndex } from '../logic/overlaps';
import { marginNumbers, placeOf } from '../../../shared/report/places';
import { stepTo } from '../logic/row-keys';
import { MarkRow } from './MarkRow';
import styles from './MarkList.module.css';

interface MarkListProps {
  readonly article: ArticleView;
  readonly all: readonly Mark[];
  readonly shown: readonly Mark[];
  readonly selected: MarkId | null;
  readonly onOpenMark: (id: MarkId) => void;
  /** Stands under the rows and scrolls with them. */
  readonly children?: ReactNode;
}

/** What a row is taken to measure before it was laid out. */
const ROW_GUESS_PX = 88;

export function MarkList({ article, all, shown, selected, onOpenMark, children }: MarkListProps) {
  const { blocks } = article.version;
  const { roles } = article;
  const spans = useMemo(() => blockSpans(blocks), [blocks]);
  const numbers = useMemo(() => marginNumbers(roles), [roles]);
  const overlaps = useMemo(() => new OverlapIndex(all), [all]);
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useRef<HTMLOListElement>(null);
  const scrolledTo = useRef<MarkId | null>(null);
  /** Where the person went by keys; a new selection takes its place. */
  const [moved, setMoved] = useState<{ to: MarkId; selected: MarkId | null } | null>(null);

  const selectedIndex = shown.findIndex((mark) => mark.id === selected);
  const movedIndex = moved?.selected === selected ? shown.findIndex((mark) => mark.id === moved.to) : -1;
  /** The row that Tab reaches. */
  const stop = movedIndex >= 0 ? movedIndex : Math.max(0, selectedIndex);
  const setCurrent = (to: MarkId) => setMoved({ to, selected });

  const list = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_GUESS_PX,
    overscan: 6,
    getItemKey: (index) => shown[index]?.id ?? index,
    // The row with the focus stays on the page wherever one scrolls, else the focus would be lost.
    rangeExtractor: (range) => {
      const indexes = defaultRangeExtractor(range);
      return indexes.includes(stop) || stop >= shown.length ? indexes : [...indexes, stop].sort((a, b) => a - b);
    },
  });

  useEffect(() => {
    // Only a new selection scrolls, not every change of the list around it.
    if (selected === scrolledTo.current || selectedIndex < 0) return;
    scrolledTo.current = selected;
    list.scrollToIndex(selectedIndex, { align: 'auto' });
  }, [list, selected, selectedIndex]);

  const move = (event: KeyboardEvent) => {
    const index = stepTo(event.key, stop, shown.length);
    const mark = index === null ? undefined : shown[index];
    if (index === null || !mark) return;
    event.preventDefault();
    setCurrent(mark.id);
    list.scrollToIndex(index, { align: 'auto' });
    focusRow(rows.current, index);
  };

  return (
    <div ref={scroller} className={styles.scroll}>
      <ol
        ref={rows}
        role="list"
        aria-label={t('panel.listLabel')}
        className={styles.rows}
        style={{ height: list.getTotalSize() }}
        onKeyDown={move}
      >
        {list.getVirtualItems().map((item) => {
          const mark = shown[item.index];
          if (!mark) return null;
          return (
            <li
              key={item.key}
              ref={list.measureElement}
              data-index={item.index}
              className={styles.row}
              style={{ transform: `translateY(${item.start}px)` }}
              aria-setsize={shown.length}
              aria-posinset={item.index + 1}
            >
              <MarkRow
                article={article}
                mark={mark}
                place={placeOf(mark, spans, roles, numbers)}
                overlapping={overlaps.overlapping(mark)}
                isSelected={mark.id === selected}
                isStop={item.index === stop}
                onOpen={onOpenMark}
                onFocus={setCurrent}
              />
            </li>
          );
        })}
      </ol>
      {children}
    </div>
  );
}

/** The row is on the page by the next frame but one. */
function focusRow(rows: HTMLElement | null, index: number): void {
  const focus = () =>
    rows?.querySelector<HTMLElement>(`[data-index="${index}"] button`)?.focus({ preventScroll: true });
  focus();
  requestAnimationFrame(() => requestAnimationFrame(focus));
}
