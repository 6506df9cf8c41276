/** Words in each quarter of the text: the article's own, quoted, paraphrased, around quotes. Never added up. */
import type { Account, Figure } from '../../../shared/measures';
import { messages, t } from '../../services/messages';
import { barPercent, Bars, type BarPart } from '../figures/Bars';
import { ChartTable } from '../figures/ChartTable';
import { FigureNumber } from '../figures/FigureNumber';
import { HowCounted } from '../figures/HowCounted';
import { usePanelData } from '../panel-data';
import styles from './Voices.module.css';

type Sort = 'own' | 'quoted' | 'paraphrased' | 'around';
type Quarter = Account['quarters'][number];

const SORTS: readonly { readonly sort: Sort; readonly pattern: BarPart['pattern'] }[] = [
  { sort: 'own', pattern: 'light' },
  { sort: 'quoted', pattern: 'solid' },
  { sort: 'paraphrased', pattern: 'hatched' },
  { sort: 'around', pattern: 'light' },
];
/** Breadth of a quarter, and of the longest bar in it, in hundredths of the picture. */
const QUARTER_PERCENT = 25;
const LONGEST_PERCENT = 22;
/** A share below this would read as none at all. */
const LEAST_SHARE = 0.005;

const sortName = (sort: Sort): string => t(sort === 'own' ? 'voices.own' : `figures.${sort}`);
const quarterName = ({ quarter }: Quarter): string => t('panel.densityQuarter', { quarter: String(quarter) });

export function QuarterWords() {
  const { quarters, voices } = usePanelData().account;
  const max = Math.max(0, ...quarters.map(({ words }) => words));
  const number = (quarter: Quarter, sort: Sort) => (
    <FigureNumber
      figure={quarter[sort]}
      what={t('voices.quarterWhat', { sort: sortName(sort), quarter: quarterName(quarter) })}
      {...(quarter[sort].reason === 'noMarks' ? { none: '0' } : {})}
    />
  );
  return (
    <>
      <p className={styles.sentence}>
        <OwnShare share={voices.ownShare} own={voices.own} />
      </p>
      <div className={styles.quarterHead} aria-hidden>
        <span />
        <span className={styles.four}>
          {quarters.map(({ quarter }) => (
            <span key={quarter}>{t('panel.densityShort', { quarter: String(quarter) })}</span>
          ))}
        </span>
      </div>
      <ul className={styles.rows}>
        {SORTS.map(({ sort, pattern }) => (
          <li key={sort} className={styles.quarterRow}>
            <span>{sortName(sort)}</span>
            <span className={styles.four}>
              {quarters.map((quarter) => (
                <span key={quarter.quarter}>{number(quarter, sort)}</span>
              ))}
            </span>
            <div className={styles.bars}>
              <Bars
                summary={t('voices.quarterSummary', {
                  sort: sortName(sort),
                  words: new Intl.ListFormat(messages.locale, { type: 'unit' }).format(
                    quarters.map((quarter) => String(quarter[sort].value ?? 0)),
                  ),
                })}
                bars={quarters.map((quarter, i) => ({
                  from: i * QUARTER_PERCENT,
                  percent: barPercent(quarter[sort].value, max, LONGEST_PERCENT),
                  pattern,
                }))}
              />
            </div>
          </li>
        ))}
      </ul>
      <ChartTable
        caption={t('voices.quartersCaption')}
        columns={[t('voices.sortColumn'), ...quarters.map(quarterName)]}
        rows={SORTS.map(({ sort }) => ({
          key: sort,
          head: sortName(sort),
          cells: quarters.map((quarter) => <span key={quarter.quarter}>{number(quarter, sort)}</span>),
        }))}
      />
      <HowCounted sentence={t('voices.quartersHow')} formula={t('voices.quartersFormula')} basis={voices.own.basis} />
    </>
  );
}

/** How many words are the article's own: a share only where enough stands under it. */
function OwnShare({ share, own }: { readonly share: Figure; readonly own: Figure }) {
  const words = (
    <FigureNumber figure={own} what={t('panel.ownVoiceWhat')} format={(count) => t('voices.wordsCount', { count })} />
  );
  const percent = share.value === null || share.value < LEAST_SHARE ? '' : t('voices.ownShare', { share: share.value });
  return messages
    .parts('voices.ownSentence', { words: () => words, of: own.basis.words, percent })
    .map((part, i) => <span key={i}>{part as React.ReactNode}</span>);
}
