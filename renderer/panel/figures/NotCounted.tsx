/** Above the figures of a later version: how many marks are in none of them, because their words were not found. */
import type { MarkId } from '../../../shared/model';
import { t } from '../../services/messages';
import styles from './NotCounted.module.css';

interface NotCountedProps {
  readonly lost: number;
  readonly onReview?: (id: MarkId | null) => void;
}

export function NotCounted({ lost, onReview }: NotCountedProps) {
  if (lost === 0) return null;
  const text = t('panel.notCounted', { count: lost });
  return (
    <p className={styles.line}>
      {onReview ? (
        <button type="button" className={styles.link} onClick={() => onReview(null)}>
          {text}
        </button>
      ) : (
        text
      )}
    </p>
  );
}
