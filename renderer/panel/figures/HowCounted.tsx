/** How a figure comes about: a plain sentence, the formula, where it comes from, what it rests on here. Folded away. */
import type { Figure } from '../../../shared/measures';
import { t } from '../../services/messages';
import styles from './Figures.module.css';

interface HowCountedProps {
  /** One plain sentence: what is counted, and what is not. */
  readonly sentence: string;
  readonly formula?: string;
  /** Whose measure it is: "Pielou 1966". Absent: ours. */
  readonly source?: string;
  readonly basis?: Figure['basis'];
}

export function HowCounted({ sentence, formula, source, basis }: HowCountedProps) {
  return (
    <details className={styles.how}>
      <summary>{t('figures.howCounted')}</summary>
      <p>{sentence}</p>
      {formula !== undefined && <p className={styles.formula}>{formula}</p>}
      {basis && <p>{t('figures.basis', basis)}</p>}
      {source !== undefined && <p>{t('figures.source', { source })}</p>}
    </details>
  );
}
