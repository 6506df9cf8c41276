import type { ReactNode } from 'react';
import {
  Header,
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuSection as AriaMenuSection,
  MenuTrigger,
  Popover,
  Separator,
  type MenuItemProps as AriaMenuItemProps,
  type MenuProps as AriaMenuProps,
} from 'react-aria-components';
import { classNames } from './class-names';
import { Kbd } from './Kbd';
import styles from './Menu.module.css';

export interface MenuProps extends Omit<AriaMenuProps<object>, 'className' | 'style' | 'children'> {
  /** The button that opens it: a `Button` or `IconButton`. */
  readonly trigger: ReactNode;
  readonly children: ReactNode;
  readonly label: string;
}

/** A button with a menu of acts. */
export function Menu({ trigger, children, label, ...props }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className={styles.popover ?? ''} offset={4}>
        <AriaMenu {...props} aria-label={label} className={styles.menu ?? ''}>
          {children}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

export interface MenuItemProps extends Omit<AriaMenuItemProps, 'className' | 'style' | 'children' | 'textValue'> {
  readonly text: string;
  readonly icon?: ReactNode;
  readonly keys?: string | undefined;
  readonly isDanger?: boolean;
}

export function MenuItem({ text, icon, keys, isDanger, ...props }: MenuItemProps) {
  return (
    <AriaMenuItem {...props} textValue={text} className={classNames(styles.item, isDanger && styles.danger)}>
      <span className={styles.icon} aria-hidden>
        {icon}
      </span>
      <span className={styles.text}>{text}</span>
      {keys ? <Kbd>{keys}</Kbd> : null}
    </AriaMenuItem>
  );
}

export function MenuSection({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <AriaMenuSection>
      <Header className={styles.header}>{title}</Header>
      {children}
    </AriaMenuSection>
  );
}

export const MenuSeparator = () => <Separator className={styles.separator ?? ''} />;
