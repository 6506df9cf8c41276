/**
 * The blocks of an article under review, each with what it is proposed to be and why. A grid that one key stop reaches:
 * arrows move, Shift selects, a letter says what the block is. Only what is in view is in the page.
 */
import { useVirtualizer, defaultRangeExtractor, type Range } from '@tanstack/react-virtual';
import { useCallback, useEffect, useId, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import type { Block, BlockRole } from '../../../shared/model';
import { t } from '../../services/messages';
import { useListOffsetPx } from '../use-list-offset';
import styles from './BlockList.module.css';
import { BlockRow } from './BlockRow';
import { selectionAfterKey } from './list-keys';
import { ROLE_KEYS, roleForKey } from './role-keys';
import { choosePictureFor, takePictureFrom, takesPicture } from './review-pictures';
import { RoleMenu } from './RoleMenu';
import { actedRows, moveCursor, moveTo, toggleRow, type RowSelection } from './row-selection';
import type { Recut } from './use-recut';

const ESTIMATED_ROW_PX = 96;
const OVERSCAN_ROWS = 8;

export interface BlockListProps {
  readonly blocks: readonly Block[];
  readonly selection: RowSelection;
  readonly onSelectionChange: (selection: RowSelection) => void;
  readonly onRole: (rows: readonly number[], role: BlockRole) => void;
  readonly recut: Recut;
  /** What scrolls the list: the screen's own scroller. */
  readonly scroller: RefObject<HTMLElement | null>;
}

export function BlockList({ blocks, selection, onSelectionChange, onRole, recut, scroller }: BlockListProps) {
  const gridRef = useRef<HTMLDivElement>(null);
  const menuTriggerRef = useRef<HTMLElement | null>(null);
  const [menuRow, setMenuRow] = useState<number | null>(null);
  const helpId = useId();
  const { cursor, selected } = selection;

  const rangeExtractor = useCallback(
    (range: Range) => [...new Set([...defaultRangeExtractor(range), cursor])].sort((a, b) => a - b),
    [cursor],
  );
  const virtualizer = useVirtualizer({
    count: blocks.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ESTIMATED_ROW_PX,
    overscan: OVERSCAN_ROWS,
    scrollMargin: useListOffsetPx(gridRef, scroller),
    scrollPaddingStart: 72,
    scrollPaddingEnd: 96,
    rangeExtractor,
  });

  // The focus follows the cursor while it is in the list; a role menu keeps it to itself.
  const cursorRef = useRef(cursor);
  useEffect(() => {
    if (cursorRef.current === cursor) return;
    cursorRef.current = cursor;
    virtualizer.scrollToIndex(cursor, { align: 'auto' });
    if (gridRef.current?.contains(document.activeElement)) focusRow(gridRef.current, cursor);
  }, [cursor, virtualizer]);

  // Once the field is gone; where it stayed, the focus stays in it.
  const focusCursor = () => {
    const row = gridRef.current?.querySelector<HTMLElement>('[data-row][tabindex="0"]');
    if (row && !row.querySelector('textarea')) row.focus({ preventScroll: true });
  };
  const openMenu = (row: number, trigger: HTMLElement) => {
    if (!selected.has(row)) onSelectionChange(moveTo(selection, row, blocks.length));
    menuTriggerRef.current = trigger;
    setMenuRow(row);
  };
  const closeMenu = () => {
    const row = menuRow;
    setMenuRow(null);
    if (row !== null) requestAnimationFrame(focusCursor);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const mod = event.ctrlKey || event.metaKey;
    const role = mod || event.altKey || event.shiftKey ? undefined : roleForKey(event.key);
    const isLetter = !mod && !event.altKey && !event.shiftKey;
    if (role) onRole(actedRows(selection), role);
    else if (isLetter && event.key.toLowerCase() === 'e') recut.edit(cursor);
    else if (isLetter && event.key.toLowerCase() === 'j') recut.join();
    else if (event.key === 'Enter' && !mod) {
      const trigger = gridRef.current?.querySelector<HTMLElement>(`[data-row="${cursor}"] [data-role-button]`);
      if (trigger) openMenu(cursor, trigger);
    } else {
      const next = selectionAfterKey(
        selection,
        { key: event.key, shiftKey: event.shiftKey, altKey: event.altKey, mod },
        blocks.length,
      );
      if (!next) return;
      onSelectionChange(next);
    }
    event.preventDefault();
    event.stopPropagation();
  };

  const pictureOf = (row: number | null) => {
    const block = row === null ? undefined : blocks[row];
    if (row === null || !block || !takesPicture(block)) return undefined;
    return {
      isThere: block.picture !== undefined,
      onPut: () => void choosePictureFor(row),
      onTakeOut: () => takePictureFrom(row),
    };
  };

  const letters = ROLE_KEYS.map(({ role, key }) => `${key.toUpperCase()} ${t(`role.${role}`)}`).join(', ');
  return (
    <>
      <p id={helpId} hidden>
        {t('review.listHelp', { letters })}
      </p>
      <div
        ref={gridRef}
        role="grid"
        tabIndex={-1}
        onFocus={(event) => {
          // The grid itself is no place to be: keys act on the row at the cursor.
          if (event.target === event.currentTarget) return focusRow(event.currentTarget, cursor);
          // A row may get the focus by other ways than our keys (a screen reader's, a script's): the cursor goes with it.
          const row = Number(event.target.closest<HTMLElement>('[data-row]')?.dataset['row'] ?? cursor);
          if (row === cursor) return;
          onSelectionChange((selected.has(row) ? moveCursor : moveTo)(selection, row, blocks.length));
        }}
        aria-label={t('review.listName')}
        aria-describedby={helpId}
        aria-multiselectable="true"
        aria-rowcount={blocks.length}
        className={styles.list}
        style={{ height: virtualizer.getTotalSize() }}
        onKeyDown={onKeyDown}
      >
        {virtualizer.getVirtualItems().map((item) => {
          const block = blocks[item.index];
          if (!block) return null;
          return (
            <BlockRow
              key={item.key}
              ref={virtualizer.measureElement}
              block={block}
              index={item.index}
              isCursor={item.index === cursor}
              isSelected={selected.has(item.index)}
              isMenuOpen={menuRow === item.index}
              topPx={item.start - virtualizer.options.scrollMargin}
              onPick={(index, { extend, toggle }) =>
                onSelectionChange(
                  toggle ? toggleRow(selection, index, blocks.length) : moveTo(selection, index, blocks.length, extend),
                )
              }
              onOpenMenu={openMenu}
              onEdit={recut.edit}
              field={
                recut.editing?.row === item.index
                  ? {
                      problem: recut.editing.problem,
                      onSplit: recut.split,
                      onCommit: recut.commit,
                      onRevert: recut.revert,
                      onLeave: () => requestAnimationFrame(focusCursor),
                    }
                  : undefined
              }
            />
          );
        })}
      </div>
      <RoleMenu
        triggerRef={menuTriggerRef}
        role={menuRow === null ? null : (blocks[menuRow]?.role ?? null)}
        onRole={(role) => onRole(actedRows(selection), role)}
        picture={pictureOf(menuRow)}
        onCorrect={() => afterMenu(() => recut.edit(cursor))}
        onJoin={recut.join}
        onClose={closeMenu}
      />
    </>
  );
}

function focusRow(grid: HTMLElement | null, row: number): void {
  const element = grid?.querySelector<HTMLElement>(`[data-row="${row}"]`);
  // A text field in the row keeps the focus.
  if (element && !element.querySelector('textarea')) element.focus({ preventScroll: true });
}

/** Once the menu has given the focus back: a field that took it before would lose it again. */
function afterMenu(act: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(act));
}
