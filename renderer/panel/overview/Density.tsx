/** Where in the text the marks begin: a row for each kind, a column for each quarter. */
import type { Account, Figure } from '../../../shared/measures';
import type { KindCode } from '../../../shared/model';
import { t } from '../../services/messages';
import { ChartTable } from '../figures/ChartTable';
import { FigureNumber } from '../figures/FigureNumber';
import { Badge, lookOfKind, nameOfKind } from '../kinds';
import { usePanelData } from '../panel-data';
import styles from './Density.module.css';

type Quarter = Account['quarters'][number];

/** Height of a kind's row, and of its highest bar in it. */
const ROW = 20;
const BAR = 15;
/** Breadth of a quarter and of its bar, in hundredths of the picture. */
const QUARTER_PERCENT = 25;
const BREADTH_PERCENT = 23.5;

const countOf = (quarter: Quarter, kind: KindCode): Figure | undefined =>
  quarter.kinds.find((each) => each.kind === kind)?.count;

/** All marks that begin in a quarter. */
function totalOf({ kinds }: Quarter): Figure | null {
  const [first] = kinds;
  if (!first) return null;
  const marks = kinds.flatMap(({ count }) => count.marks);
  return { ...first.count, value: marks.length, reason: marks.length === 0 ? 'noMarks' : null, marks };
}

const quarterName = ({ quarter }: Quarter): string => t('panel.densityQuarter', { quarter: String(quarter) });

export function Density() {
  const { article, account } = usePanelData();
  const { quarters } = account;
  const kinds = article.kinds.map(({ code }) => code);
  const values = (kind: KindCode) => quarters.map((quarter) => countOf(quarter, kind)?.value ?? 0);
  const max = Math.max(0, ...kinds.flatMap(values));
  if (max === 0) return <p className={styles.sentence}>{t('panel.densityNone')}</p>;
  const summary = kinds
    .map((kind) => t('panel.densitySummary', { kind: nameOfKind(article, kind), counts: values(kind).join(', ') }))
    .join(' ');
  return (
    <>
      <p className={styles.sentence}>{t('panel.densitySentence')}</p>
      <div className={styles.picture}>
        <div className={styles.letters} aria-hidden>
          {kinds.map((kind) => (
            <Badge key={kind} article={article} kind={kind} />
          ))}
        </div>
        <svg
          role="img"
          aria-label={`${t('panel.densityCaption')}. ${summary}`}
          className={styles.svg}
          style={{ height: kinds.length * ROW }}
        >
          {kinds.map((kind, row) => (
            <g key={kind} data-kind={lookOfKind(article, kind)}>
              <line x1="0" x2="100%" y1={(row + 1) * ROW - 0.5} y2={(row + 1) * ROW - 0.5} className={styles.ground} />
              {values(kind).map((value, i) => {
                const height = (value / max) * BAR;
                return (
                  <rect
                    key={i}
                    x={`${i * QUARTER_PERCENT}%`}
                    width={`${BREADTH_PERCENT}%`}
                    y={(row + 1) * ROW - height}
                    height={height}
                    className={styles.bar}
                  />
                );
              })}
            </g>
          ))}
        </svg>
        <ul className={styles.totals} aria-label={t('panel.densityCaption')}>
          {quarters.map((quarter) => {
            const total = totalOf(quarter);
            return (
              <li key={quarter.quarter}>
                <span className={styles.quarter}>{t('panel.densityShort', { quarter: String(quarter.quarter) })}</span>{' '}
                {total && (
                  <FigureNumber
                    figure={total}
                    what={t('panel.densityWhat', { quarter: quarterName(quarter) })}
                    none="0"
                  />
                )}
              </li>
            );
          })}
        </ul>
      </div>
      <ChartTable
        caption={t('panel.densityCaption')}
        columns={[t('panel.kindsKind'), ...quarters.map(quarterName)]}
        rows={kinds.map((kind) => ({
          key: kind,
          head: nameOfKind(article, kind),
          cells: quarters.map((quarter) => {
            const figure = countOf(quarter, kind);
            const what = t('panel.densityKindWhat', {
              kind: nameOfKind(article, kind),
              quarter: quarterName(quarter),
            });
            return figure ? <FigureNumber key={quarter.quarter} figure={figure} what={what} none="0" /> : '';
          }),
        }))}
      />
    </>
  );
}
