/** A menu that hangs from whichever row's button opened it: one for a whole list, so that rows stay light. */
import type { ReactNode, RefObject } from 'react';
import { Menu, Popover, type Key, type Selection } from 'react-aria-components';
import styles from './AnchoredMenu.module.css';

export interface AnchoredMenuProps {
  readonly label: string;
  /** The button it hangs from. */
  readonly triggerRef: RefObject<HTMLElement | null>;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onAction: (key: Key) => void;
  /** The item that holds now, where the menu is a choice. */
  readonly chosen?: string | null;
  readonly placement?: 'bottom start' | 'bottom end';
  readonly children: ReactNode;
}

export function AnchoredMenu(props: AnchoredMenuProps) {
  const { label, triggerRef, isOpen, onClose, onAction, chosen, placement = 'bottom start', children } = props;
  const choice: { selectionMode?: 'single'; selectedKeys?: Selection } =
    chosen === undefined ? {} : { selectionMode: 'single', selectedKeys: new Set(chosen === null ? [] : [chosen]) };
  return (
    <Popover
      aria-label={label}
      triggerRef={triggerRef}
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      placement={placement}
      offset={4}
      className={styles.popover ?? ''}
    >
      <Menu
        aria-label={label}
        autoFocus
        className={styles.menu ?? ''}
        onAction={onAction}
        onClose={onClose}
        {...choice}
      >
        {children}
      </Menu>
    </Popover>
  );
}
