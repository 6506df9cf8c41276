import type { ReactNode, Ref } from 'react';
import {
  Button as AriaButton,
  ToggleButton as AriaToggleButton,
  type ButtonProps as AriaButtonProps,
  type ToggleButtonProps as AriaToggleButtonProps,
} from 'react-aria-components';
import { classNames } from './class-names';
import { Tooltip } from './Tooltip';
import styles from './Button.module.css';

export type ButtonVariant = 'primary' | 'plain' | 'quiet' | 'danger';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  /** `primary`: the one next act; `plain`: outlined; `quiet`: bare until pointed at; `danger`: takes something away. */
  readonly variant?: ButtonVariant;
  readonly size?: 's' | 'm';
  readonly icon?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string | undefined;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button({ variant = 'plain', size = 'm', icon, children, className, ...props }: ButtonProps) {
  return (
    <AriaButton
      {...props}
      className={classNames(styles.button, styles[variant], size === 's' && styles.small, className)}
    >
      {icon}
      {children}
    </AriaButton>
  );
}

export interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children' | 'aria-label'> {
  /** Its name, for the tooltip and for assistive technology. */
  readonly label: string;
  /** Keys that do the same, shown in the tooltip: "Ctrl+Z". */
  readonly keys?: string | undefined;
  readonly children: ReactNode;
  readonly className?: string | undefined;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button with a picture instead of words; its name shows on hover and focus. */
export function IconButton({ label, keys, children, className, ...props }: IconButtonProps) {
  return (
    <Tooltip text={label} keys={keys}>
      <AriaButton
        {...props}
        aria-label={label}
        className={classNames(styles.button, styles.quiet, styles.icon, className)}
      >
        {children}
      </AriaButton>
    </Tooltip>
  );
}

export interface ToggleButtonProps extends Omit<AriaToggleButtonProps, 'className' | 'style' | 'children'> {
  readonly icon?: ReactNode;
  readonly children: ReactNode;
  readonly size?: 's' | 'm';
  readonly className?: string | undefined;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function ToggleButton({ icon, children, size = 'm', className, ...props }: ToggleButtonProps) {
  return (
    <AriaToggleButton
      {...props}
      className={classNames(styles.button, styles.quiet, styles.toggle, size === 's' && styles.small, className)}
    >
      {icon}
      {children}
    </AriaToggleButton>
  );
}
