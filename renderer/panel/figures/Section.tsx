/** A part of the panel under its own heading, that folds. How it stands is kept while the app is open. */
import { useId, type ReactNode } from 'react';
import { ChevronDown } from 'lucide-react';
import { setSectionOpen, usePanelView } from '../panel-state';
import styles from './Section.module.css';

interface SectionProps {
  /** By what its state is kept: "voices.order". */
  readonly id: string;
  readonly title: string;
  /** Whether it stands open before the reader has folded it. */
  readonly startsOpen?: boolean;
  readonly children: ReactNode;
}

export function Section({ id, title, startsOpen = true, children }: SectionProps) {
  const isOpen = usePanelView((view) => view.sections[id] ?? startsOpen);
  const heading = useId();
  return (
    <section aria-labelledby={heading} className={styles.section}>
      <h3 className={styles.heading}>
        <button
          type="button"
          className={styles.fold}
          aria-expanded={isOpen}
          onClick={() => setSectionOpen(id, !isOpen)}
        >
          <ChevronDown aria-hidden className={styles.chevron} />
          <span id={heading}>{title}</span>
        </button>
      </h3>
      {isOpen && <div className={styles.body}>{children}</div>}
    </section>
  );
}
