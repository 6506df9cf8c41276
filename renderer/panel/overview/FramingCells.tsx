/** The four functions as a square of four: shaded by how many marks each has, dashed where there is none. */
import { useId } from 'react';
import { t } from '../../services/messages';
import styles from './FramingAnswer.module.css';

interface FramingCellsProps {
  readonly counts: readonly { readonly name: string; readonly count: number }[];
}

/** In hundredths of the square. */
const CELLS = [
  { x: 0, width: 46, y: 48 },
  { x: 50, width: 50, y: 48 },
  { x: 0, width: 46, y: 98 },
  { x: 50, width: 50, y: 98 },
] as const;

export function FramingCells({ counts }: FramingCellsProps) {
  const id = useId();
  const max = Math.max(1, ...counts.map(({ count }) => count));
  const summary = counts.map(({ name, count }) => t('panel.framingCell', { name, count })).join(' ');
  return (
    <svg role="img" aria-label={t('panel.framing')} aria-describedby={id} className={styles.picture}>
      <desc id={id}>{summary}</desc>
      {CELLS.map(({ x, width, y }, i) => {
        const count = counts[i]?.count ?? 0;
        return (
          <g key={`${x}-${y}`}>
            <line
              x1={`${x}%`}
              x2={`${x + width}%`}
              y1={`${y}%`}
              y2={`${y}%`}
              className={count === 0 ? styles.blank : styles.base}
            />
            {count > 0 && (
              <line
                x1={`${x}%`}
                x2={`${x + (width * count) / max}%`}
                y1={`${y}%`}
                y2={`${y}%`}
                className={styles.amount}
              />
            )}
          </g>
        );
      })}
    </svg>
  );
}
