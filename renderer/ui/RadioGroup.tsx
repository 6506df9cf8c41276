import type { ReactNode } from 'react';
import { Label, RadioButton, RadioField, RadioGroup as AriaRadioGroup, Text } from 'react-aria-components';
import { classNames } from './class-names';
import type { Choice } from './Select';
import fieldStyles from './Field.module.css';
import styles from './RadioGroup.module.css';

export interface RadioGroupProps<V extends string> {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly help?: ReactNode;
  readonly choices: readonly Choice<V>[];
  readonly value: V;
  readonly onChange: (value: V) => void;
  readonly isDisabled?: boolean;
  readonly className?: string | undefined;
}

function Group<V extends string>(props: RadioGroupProps<V> & { readonly look: 'list' | 'segments' | 'cards' }) {
  const { label, isLabelHidden, help, choices, value, onChange, isDisabled = false, look, className } = props;
  const choose = (next: string) => {
    const choice = choices.find((each) => each.value === next);
    if (choice) onChange(choice.value);
  };
  return (
    <AriaRadioGroup
      value={value}
      onChange={choose}
      isDisabled={isDisabled}
      orientation={look === 'list' ? 'vertical' : 'horizontal'}
      {...(isLabelHidden ? { 'aria-label': label } : {})}
      className={classNames(fieldStyles.field, className)}
    >
      {isLabelHidden ? null : <Label className={fieldStyles.label}>{label}</Label>}
      {help ? (
        <Text slot="description" className={fieldStyles.help ?? ''}>
          {help}
        </Text>
      ) : null}
      <div className={styles[look]}>
        {choices.map((choice) => (
          <RadioField key={choice.value} value={choice.value} className={styles.field ?? ''}>
            <RadioButton className={styles.radio ?? ''}>
              {look === 'list' ? <span className={styles.dot} aria-hidden /> : null}
              {choice.icon ? (
                <span className={styles.icon} aria-hidden>
                  {choice.icon}
                </span>
              ) : null}
              <span className={styles.text}>{choice.text}</span>
            </RadioButton>
            {choice.detail ? (
              <Text slot="description" className={styles.detail ?? ''}>
                {choice.detail}
              </Text>
            ) : null}
          </RadioField>
        ))}
      </div>
    </AriaRadioGroup>
  );
}

/** One of a few, all in sight, one below the other. */
export const RadioGroup = <V extends string>(props: RadioGroupProps<V>) => <Group {...props} look="list" />;

/** One of a few short words, side by side. */
export const Segmented = <V extends string>(props: RadioGroupProps<V>) => <Group {...props} look="segments" />;

/** One of a few, each with a picture (`icon`) above its name. */
export const ChoiceCards = <V extends string>(props: RadioGroupProps<V>) => <Group {...props} look="cards" />;
