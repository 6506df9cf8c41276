/** One block under review. */
import { memo, type MouseEvent, type Ref } from 'react';
import { ChevronDown } from 'lucide-react';
import type { Block } from '../../../shared/model';
import { t } from '../../services/messages';
import styles from './BlockList.module.css';
import { BlockField, type BlockFieldProps } from './BlockField';
import { BlockText } from './BlockText';
import { PictureThumb } from './PictureThumb';

export interface BlockRowProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly block: Block;
  readonly index: number;
  readonly isCursor: boolean;
  readonly isSelected: boolean;
  readonly isMenuOpen: boolean;
  /** Where the row begins below the list's own top. */
  readonly topPx: number;
  readonly onPick: (index: number, how: { readonly extend: boolean; readonly toggle: boolean }) => void;
  readonly onOpenMenu: (index: number, trigger: HTMLElement) => void;
  readonly onEdit: (index: number) => void;
  /** Its words stand in a text field. */
  readonly field?: Omit<BlockFieldProps, 'block' | 'number'> | undefined;
}

export const BlockRow = memo(function BlockRow(props: BlockRowProps) {
  const { ref, block, index, isCursor, isSelected, isMenuOpen, topPx, onPick, onOpenMenu, onEdit, field } = props;
  const role = t(`role.${block.role}`);
  const reason = t(`roleReason.${block.reason ?? 'markup'}`);
  const pick = (event: MouseEvent<HTMLDivElement>) => {
    const isOnButton = event.target instanceof Element && event.target.closest('[data-role-button]');
    const isInField = event.target instanceof Element && event.target.closest('textarea');
    if (event.button !== 0 || isOnButton || isInField) return;
    // Shift+click would select words of the page between the two rows.
    if (event.shiftKey || event.detail === 2) event.preventDefault();
    if (event.detail === 2) return onEdit(index);
    event.currentTarget.focus({ preventScroll: true });
    onPick(index, { extend: event.shiftKey, toggle: event.ctrlKey || event.metaKey });
  };
  return (
    <div
      ref={ref}
      role="row"
      aria-rowindex={index + 1}
      aria-selected={isSelected}
      tabIndex={isCursor ? 0 : -1}
      className={styles.row}
      data-index={index}
      data-row={index}
      data-role={block.role}
      data-cursor={isCursor || undefined}
      data-by-reader={block.reason === 'byReader' || undefined}
      style={{ transform: `translateY(${topPx}px)` }}
      onMouseDown={pick}
    >
      <div role="gridcell" className={styles.role}>
        <button
          type="button"
          tabIndex={-1}
          data-role-button
          className={styles.roleButton}
          aria-label={t('review.roleOf', { role })}
          aria-haspopup="menu"
          aria-expanded={isMenuOpen}
          onClick={(event) => onOpenMenu(index, event.currentTarget)}
        >
          {role}
          <ChevronDown aria-hidden="true" size="1em" />
        </button>
        <span className={styles.reason}>{reason}</span>
        {block.corrections ? (
          <span className={styles.reason}>{t('recut.corrections', { count: block.corrections.length })}</span>
        ) : null}
      </div>
      <div role="gridcell" className={styles.words}>
        <PictureThumb block={block} />
        {field ? <BlockField block={block} number={index + 1} {...field} /> : <BlockText block={block} />}
      </div>
    </div>
  );
});
