import { classNames } from './class-names';
import styles from './Kind.module.css';

export interface KindProps {
  /** The kind's code, or for an added kind the code of its base; colours and lines follow it. */
  readonly kind: string;
  readonly className?: string | undefined;
}

/** The kind's letter in a square, as in the margin. Decoration: its name must stand beside it or in `label`. */
export function KindBadge({
  kind,
  letter,
  label,
  className,
}: KindProps & { readonly letter: string; readonly label?: string }) {
  return (
    <span
      data-kind={kind}
      className={classNames(styles.badge, className)}
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      {letter}
    </span>
  );
}

/** The kind's name in its hue and with its line. */
export function KindLabel({ kind, name, className }: KindProps & { readonly name: string }) {
  return (
    <span data-kind={kind} className={classNames(styles.label, className)}>
      {name}
    </span>
  );
}
