import type { ReactNode } from 'react';
import {
  CheckboxButton,
  CheckboxField,
  SwitchButton,
  SwitchField,
  Text,
  type CheckboxFieldProps,
  type SwitchFieldProps,
} from 'react-aria-components';
import { Check, Minus } from 'lucide-react';
import { classNames } from './class-names';
import styles from './Switch.module.css';

interface Words {
  readonly children: ReactNode;
  /** A sentence under it. */
  readonly help?: ReactNode;
  readonly className?: string | undefined;
}

export type SwitchProps = Omit<SwitchFieldProps, 'className' | 'style' | 'children'> & Words;

/** Something that is on or off and takes effect at once. */
export function Switch({ children, help, className, ...props }: SwitchProps) {
  return (
    <SwitchField {...props} className={classNames(styles.field, className)}>
      <SwitchButton className={classNames(styles.line, styles.between)}>
        <span className={styles.words}>{children}</span>
        <span className={styles.track} aria-hidden>
          <span className={styles.knob} />
        </span>
      </SwitchButton>
      <Help text={help} className={styles.switchHelp} />
    </SwitchField>
  );
}

export type CheckboxProps = Omit<CheckboxFieldProps, 'className' | 'style' | 'children'> & Words;

/** One of several that can each be chosen. */
export function Checkbox({ children, help, className, ...props }: CheckboxProps) {
  return (
    <CheckboxField {...props} className={classNames(styles.field, className)}>
      <CheckboxButton className={styles.line ?? ''}>
        {({ isIndeterminate }) => (
          <>
            <span className={styles.box} aria-hidden>
              {isIndeterminate ? <Minus /> : <Check />}
            </span>
            <span className={styles.words}>{children}</span>
          </>
        )}
      </CheckboxButton>
      <Help text={help} className={styles.boxHelp} />
    </CheckboxField>
  );
}

function Help({ text, className }: { readonly text: ReactNode; readonly className: string | undefined }) {
  if (!text) return null;
  return (
    <Text slot="description" className={classNames(styles.help, className)}>
      {text}
    </Text>
  );
}
