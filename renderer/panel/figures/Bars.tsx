/** Bars of one row, as one picture: neutral ink, told apart by pattern. Their numbers stand beside them. */
import { useId } from 'react';
import styles from './Bars.module.css';

export interface BarPart {
  /** Where the bar begins and how long it is, in hundredths of the picture's width. */
  readonly from: number;
  readonly percent: number;
  readonly pattern: 'solid' | 'hatched' | 'light';
}

interface BarsProps {
  /** What the picture says, in words. */
  readonly summary: string;
  readonly bars: readonly BarPart[];
}

/** A bar that stands for something is never thinner than this. */
const THINNEST_PERCENT = 1.2;

/** Hundredths that `value` takes of a bar that takes `most` for `max`; nothing for nothing. */
export const barPercent = (value: number | null, max: number, most: number): number =>
  value === null || value <= 0 || max <= 0 ? 0 : Math.max(THINNEST_PERCENT, (value / max) * most);

export function Bars({ summary, bars }: BarsProps) {
  const hatch = useId();
  return (
    <svg role="img" aria-label={summary} className={styles.bars}>
      <defs>
        <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="5" height="5" className={styles.hatchGround} />
          <rect width="2" height="5" className={styles.hatchLine} />
        </pattern>
      </defs>
      {bars
        .filter(({ percent }) => percent > 0)
        .map(({ from, percent, pattern }) => (
          <rect
            key={from}
            x={`${from}%`}
            width={`${percent}%`}
            height="100%"
            rx="1.5"
            className={styles[pattern]}
            {...(pattern === 'hatched' ? { fill: `url(#${hatch})` } : {})}
          />
        ))}
    </svg>
  );
}

/** The look of a pattern, for a legend. */
export function Swatch({ pattern }: { readonly pattern: BarPart['pattern'] }) {
  return (
    <span className={styles.swatch} aria-hidden>
      <Bars summary="" bars={[{ from: 0, percent: 100, pattern }]} />
    </span>
  );
}
