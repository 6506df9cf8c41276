/** A part of a tab under its own heading. */
import { useId, type ReactNode } from 'react';
import styles from './Claims.module.css';

interface ClaimsSectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

export function ClaimsSection({ title, children }: ClaimsSectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.section}>
      <h2 id={id} className={styles.heading}>
        {title}
      </h2>
      {children}
    </section>
  );
}
