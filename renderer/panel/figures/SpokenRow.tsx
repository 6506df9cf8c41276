/** Quoted and paraphrased words of somebody, side by side and never added up: a bar and a number for each. */
import type { ReactNode } from 'react';
import type { Figure } from '../../../shared/measures';
import { shorten } from '../../reader/logic/excerpt';
import { t } from '../../services/messages';
import { barPercent, Bars, Swatch } from './Bars';
import { FigureNumber } from './FigureNumber';
import styles from './SpokenRow.module.css';

/** Of the room for both bars: how much the longest takes, and where the second begins. */
const LONGEST_PERCENT = 24;
const SECOND_PERCENT = 45;
/** Two lines at most beside the bars; all of a name stands in the table and shows on pointing at it. */
const SHOWN_CHARS = 36;

interface Spoken {
  readonly quoted: Figure;
  readonly paraphrased: Figure;
}

/** The most words that one of these bars stands for: what all of them are drawn against. */
export const mostWords = (rows: readonly Spoken[]): number =>
  Math.max(0, ...rows.flatMap(({ quoted, paraphrased }) => [quoted.value ?? 0, paraphrased.value ?? 0]));

interface SpokenRowProps extends Spoken {
  readonly name: string;
  /** Said more quietly after the name. */
  readonly tag?: string;
  /** Not a name, but what stands in for one. */
  readonly isNobody?: boolean;
  readonly after?: ReactNode;
  /** See `mostWords`. */
  readonly max: number;
}

export function SpokenRow({ name, tag = '', isNobody = false, after, max, quoted, paraphrased }: SpokenRowProps) {
  const first = barPercent(quoted.value, max, LONGEST_PERCENT);
  const second = barPercent(paraphrased.value, max, LONGEST_PERCENT);
  return (
    <li className={styles.row}>
      <span className={styles.who} title={tag === '' ? name : `${name}, ${tag}`}>
        <bdi className={isNobody ? styles.nobody : styles.name}>{shorten(name, SHOWN_CHARS)}</bdi>
        {tag !== '' && <span className={styles.tag}> {tag}</span>}
        {after}
      </span>
      <div className={styles.words}>
        <Bars
          summary={t('figures.quotedAndParaphrased', {
            quoted: quoted.value ?? 0,
            paraphrased: paraphrased.value ?? 0,
          })}
          bars={[
            { from: 0, percent: first, pattern: 'solid' },
            { from: SECOND_PERCENT, percent: second, pattern: 'hatched' },
          ]}
        />
        <span className={styles.number} style={{ insetInlineStart: `${first}%` }}>
          <SpokenWords name={name} sort="quoted" figure={quoted} />
        </span>
        <span className={styles.number} style={{ insetInlineStart: `${SECOND_PERCENT + second}%` }}>
          <SpokenWords name={name} sort="paraphrased" figure={paraphrased} />
        </span>
      </div>
    </li>
  );
}

interface SpokenWordsProps {
  readonly name: string;
  readonly sort: 'quoted' | 'paraphrased' | 'around';
  readonly figure: Figure;
}

/** Somebody without words has the number 0, not a reason. */
export function SpokenWords({ name, sort, figure }: SpokenWordsProps) {
  const what = t('figures.wordsWhat', { name, sort: t(`figures.${sort}`) });
  return <FigureNumber figure={figure} what={what} {...(figure.reason === 'noMarks' ? { none: '0' } : {})} />;
}

/** Stands over rows: which bar is which. */
export function SpokenLegend() {
  return (
    <span className={styles.legend} aria-hidden>
      <span>
        <Swatch pattern="solid" /> {t('figures.quoted')}
      </span>
      <span>
        <Swatch pattern="hatched" /> {t('figures.paraphrased')}
      </span>
    </span>
  );
}
