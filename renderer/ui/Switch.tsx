import type { ReactNode } from 'react';
import {
  Checkbox as AriaCheckbox,
  Switch as AriaSwitch,
  type CheckboxProps as AriaCheckboxProps,
  type SwitchProps as AriaSwitchProps,
} from 'react-aria-components';
import { Check, Minus } from 'lucide-react';
import { classNames } from './class-names';
import styles from './Switch.module.css';

interface Words {
  readonly children: ReactNode;
  readonly help?: ReactNode;
  readonly className?: string | undefined;
}

/** Something that is on or off and takes effect at once. */
export function Switch({
  children,
  help,
  className,
  ...props
}: Omit<AriaSwitchProps, 'className' | 'style' | 'children'> & Words) {
  return (
    <AriaSwitch {...props} className={classNames(styles.line, styles.between, className)}>
      <span className={styles.words}>
        {children}
        {help ? <span className={styles.help}>{help}</span> : null}
      </span>
      <span className={styles.track} aria-hidden>
        <span className={styles.knob} />
      </span>
    </AriaSwitch>
  );
}

/** One of several that can each be chosen. */
export function Checkbox({
  children,
  help,
  className,
  ...props
}: Omit<AriaCheckboxProps, 'className' | 'style' | 'children'> & Words) {
  return (
    <AriaCheckbox {...props} className={classNames(styles.line, className)}>
      {({ isIndeterminate }) => (
        <>
          <span className={styles.box} aria-hidden>
            {isIndeterminate ? <Minus /> : <Check />}
          </span>
          <span className={styles.words}>
            {children}
            {help ? <span className={styles.help}>{help}</span> : null}
          </span>
        </>
      )}
    </AriaCheckbox>
  );
}
