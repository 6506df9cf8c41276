import { classNames } from './class-names';
import styles from './Kbd.module.css';

/** A key or a combination ("Ctrl+Alt+C"): each key gets its own cap. */
export function Kbd({ children, className }: { readonly children: string; readonly className?: string | undefined }) {
  const keys = splitKeys(children);
  return (
    <span className={classNames(styles.keys, className)}>
      {keys.map((key, index) => (
        <kbd key={index} className={styles.kbd}>
          {key}
        </kbd>
      ))}
    </span>
  );
}

/** Splits at "+", where the last key may itself be "+". */
function splitKeys(combo: string): string[] {
  if (combo === '+') return ['+'];
  const keys = combo.endsWith('++') ? [...combo.slice(0, -2).split('+'), '+'] : combo.split('+');
  return keys.filter(Boolean);
}
