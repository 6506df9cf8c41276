import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

export interface EmptyStateProps {
  readonly title: string;
  /** What to do next, in one or two sentences. */
  readonly children: ReactNode;
  /** The next act: one primary button, others beside it. */
  readonly actions?: ReactNode;
  readonly icon?: ReactNode;
  /** Level of its heading. */
  readonly level?: 1 | 2 | 3;
}

/** Nothing is here yet: says so, and what to do about it. */
export function EmptyState({ title, children, actions, icon, level = 2 }: EmptyStateProps) {
  const Heading = `h${level}` as const;
  return (
    <div className={styles.empty}>
      {icon ? (
        <span className={styles.icon} aria-hidden>
          {icon}
        </span>
      ) : null}
      <Heading className={styles.title}>{title}</Heading>
      <div className={styles.text}>{children}</div>
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </div>
  );
}
