import type { ReactNode } from 'react';
import { DialogTrigger, Popover as AriaPopover } from 'react-aria-components';
import styles from './Popover.module.css';

export interface PopoverProps {
  readonly label: string;
  /** The button that opens it: a `Button` or `IconButton`. */
  readonly trigger: ReactNode;
  readonly children: ReactNode;
  readonly isOpen?: boolean | undefined;
  readonly onOpenChange?: ((isOpen: boolean) => void) | undefined;
}

/** A small sheet that hangs from a button; Escape and a click outside close it. */
export function Popover({ label, trigger, children, isOpen, onOpenChange }: PopoverProps) {
  return (
    <DialogTrigger {...(isOpen === undefined ? {} : { isOpen })} {...(onOpenChange ? { onOpenChange } : {})}>
      {trigger}
      {/* Without a Dialog in it, React Aria's popover is the dialog itself, its hidden closing buttons with it. */}
      <AriaPopover aria-label={label} className={styles.popover ?? ''} offset={6}>
        <div className={styles.body}>{children}</div>
      </AriaPopover>
    </DialogTrigger>
  );
}
