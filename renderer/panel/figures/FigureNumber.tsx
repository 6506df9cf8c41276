/** A figure as the panel shows it: its number opens the passages behind it; without one its reason stands in words. */
import type { Figure } from '../../../shared/measures';
import { messages, t } from '../../services/messages';
import { openPassages } from '../panel-data';
import styles from './Figures.module.css';

/** Made once: a format costs more than all else about a figure, and a panel has dozens. */
const wholeNumber = new Intl.NumberFormat(messages.locale);

interface FigureNumberProps {
  readonly figure: Figure;
  /** What it counts, for the passages' heading and for assistive technology: "Ruth Amadi, quoted words". */
  readonly what: string;
  /** How the number is written; absent: as a whole number. */
  readonly format?: (value: number) => string;
  /** Shown for no number instead of the reason. */
  readonly none?: string;
}

export function FigureNumber({ figure, what, format, none }: FigureNumberProps) {
  const { value, reason, marks } = figure;
  if (value === null || (value === 0 && reason !== null)) {
    return <span className={styles.none}>{none ?? (reason === null ? '' : t(`measureReason.${reason}`))}</span>;
  }
  const text = format ? format(value) : wholeNumber.format(value);
  if (marks.length === 0) return <span className={styles.plain}>{text}</span>;
  return (
    <button
      type="button"
      className={styles.figure}
      aria-label={t('figures.open', { what, value: text, count: marks.length })}
      onClick={() => openPassages(what, marks)}
    >
      {text}
    </button>
  );
}
