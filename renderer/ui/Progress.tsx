import { ProgressBar as AriaProgressBar } from 'react-aria-components';
import { classNames } from './class-names';
import styles from './Progress.module.css';

/** Something is under way. `label` says what. */
export function Spinner({ label, className }: { readonly label: string; readonly className?: string }) {
  return (
    <AriaProgressBar aria-label={label} isIndeterminate className={classNames(styles.spinner, className)}>
      <span className={styles.weight} />
    </AriaProgressBar>
  );
}

/** How far something is: `value` of `max`. */
export function Progress({
  label,
  value,
  max,
}: {
  readonly label: string;
  readonly value: number;
  readonly max: number;
}) {
  return (
    <AriaProgressBar aria-label={label} value={value} maxValue={max} className={styles.bar ?? ''}>
      {({ percentage }) => <span className={styles.fill} style={{ width: `${percentage ?? 0}%` }} />}
    </AriaProgressBar>
  );
}
