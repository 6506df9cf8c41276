import type { ReactNode } from 'react';
import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
  Text,
} from 'react-aria-components';
import { Check, ChevronDown } from 'lucide-react';
import { classNames } from './class-names';
import fieldStyles from './Field.module.css';
import menuStyles from './Menu.module.css';
import styles from './Select.module.css';

export interface Choice<V extends string> {
  readonly value: V;
  readonly text: string;
  /** A second, quieter line. */
  readonly detail?: string;
  readonly icon?: ReactNode;
}

export interface SelectProps<V extends string> {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly help?: string;
  readonly choices: readonly Choice<V>[];
  readonly value: V;
  readonly onChange: (value: V) => void;
  readonly isDisabled?: boolean;
  readonly size?: 's' | 'm';
  readonly className?: string | undefined;
}

/** One of a list, closed until asked for. */
export function Select<V extends string>(props: SelectProps<V>) {
  const { label, isLabelHidden, help, choices, value, onChange, isDisabled = false, size = 'm', className } = props;
  const choose = (key: unknown) => {
    const choice = choices.find((each) => each.value === key);
    if (choice) onChange(choice.value);
  };
  return (
    <AriaSelect
      value={value}
      onChange={choose}
      isDisabled={isDisabled}
      {...(isLabelHidden ? { 'aria-label': label } : {})}
      className={classNames(fieldStyles.field, className)}
    >
      {isLabelHidden ? null : <Label className={fieldStyles.label}>{label}</Label>}
      <Button className={classNames(styles.button, size === 's' && styles.small)}>
        <SelectValue className={styles.value ?? ''}>{({ selectedText }) => selectedText}</SelectValue>
        <ChevronDown aria-hidden />
      </Button>
      {help ? (
        <Text slot="description" className={fieldStyles.help ?? ''}>
          {help}
        </Text>
      ) : null}
      <Popover className={menuStyles.popover ?? ''} offset={4}>
        <ListBox className={menuStyles.menu ?? ''} items={choices.map((choice) => ({ ...choice, id: choice.value }))}>
          {(choice) => (
            <ListBoxItem id={choice.value} textValue={choice.text} className={menuStyles.item ?? ''}>
              <span className={menuStyles.icon} aria-hidden>
                {choice.icon}
              </span>
              <span className={menuStyles.text}>
                {choice.text}
                {choice.detail ? <span className={menuStyles.detail}>{choice.detail}</span> : null}
              </span>
              <Check className={menuStyles.check} aria-hidden />
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
