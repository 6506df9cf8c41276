/**
 * The order of telling beside the order of happening: two columns, a line from each date to its place in time. A heavy
 * line is told out of order. The dates as told are buttons; the picture has a summary in words and a table.
 */
import { useId, useMemo, useState } from 'react';
import type { DateHint } from '../../../shared/hints';
import { t } from '../../services/messages';
import { VisuallyHidden } from '../../ui';
import { ChartTable } from '../figures/ChartTable';
import { usePanelData } from '../panel-data';
import { orderRows } from './find-hints';
import { dayName, listOf } from './hint-words';
import { ShowAll } from './ShowAll';
import styles from './Hints.module.css';

interface DateOrderProps {
  readonly dates: readonly DateHint[];
  readonly anchorDay: number | null;
}

/** More lines than this cross beyond telling apart. */
const MOST_SHOWN = 16;
/** So many are named in a sentence. */
const MOST_NAMED = 5;

export function DateOrder({ dates, anchorDay }: DateOrderProps) {
  const headingId = useId();
  const [isAll, setAll] = useState(false);
  const shown = isAll ? dates : dates.slice(0, MOST_SHOWN);
  return (
    <section className={styles.part} aria-labelledby={headingId}>
      <h3 id={headingId} className={styles.subheading}>
        {t('hints.datesTitle')}
      </h3>
      {dates.length === 0 ? (
        <p className={styles.quiet}>{t('hints.datesNone')}</p>
      ) : (
        <Picture dates={shown} all={dates} anchorDay={anchorDay} />
      )}
      {shown.length < dates.length && <ShowAll count={dates.length} onPress={() => setAll(true)} />}
    </section>
  );
}

interface PictureProps extends DateOrderProps {
  readonly all: readonly DateHint[];
}

function Picture({ dates, all, anchorDay }: PictureProps) {
  const { onOpenWords } = usePanelData();
  const summaryId = useId();
  const { rows, happened } = useMemo(() => orderRows(dates), [dates]);
  const open = ({ start, end }: DateHint) => onOpenWords({ start, end });
  return (
    <>
      <p id={summaryId} className={styles.summary}>
        {summaryOf(all)}
      </p>
      <div className={styles.order}>
        <span className={styles.columnHead} aria-hidden>
          {t('hints.asTold')}
        </span>
        <span className={styles.columnHead} aria-hidden>
          {t('hints.asHappened')}
        </span>
        <ol className={styles.told} aria-label={t('hints.asTold')}>
          {rows.map(({ date }, i) => (
            <li key={date.start} className={styles.cell} style={{ gridRow: i + 1 }}>
              <button
                type="button"
                className={styles.date}
                data-out={date.isOutOfOrder || undefined}
                onClick={() => open(date)}
              >
                {date.text}
                {date.isOutOfOrder && <VisuallyHidden>, {t('hints.outOfOrder')}</VisuallyHidden>}
              </button>
            </li>
          ))}
        </ol>
        <svg
          role="img"
          aria-label={t('hints.datesPicture')}
          aria-describedby={summaryId}
          viewBox={`0 0 100 ${rows.length}`}
          preserveAspectRatio="none"
          className={styles.lines}
        >
          {rows.map(({ date, place }, i) =>
            place === null ? null : (
              <path
                key={date.start}
                d={`M0 ${i + 0.5}H6L94 ${place + 0.5}H100`}
                className={styles.line}
                data-out={date.isOutOfOrder || undefined}
              />
            ),
          )}
        </svg>
        <div
          className={styles.happened}
          aria-hidden
          style={{ gridTemplateRows: `repeat(${rows.length}, minmax(0, 1fr))` }}
        >
          {happened.map((date, i) => (
            <span key={date.start} className={styles.cell} style={{ gridRow: i + 1 }}>
              <span>
                {dayName(date)}
                {date.isReckoned && ' *'}
              </span>
            </span>
          ))}
        </div>
      </div>
      {dates.some(({ isOutOfOrder }) => isOutOfOrder) && (
        <p className={styles.legend} aria-hidden>
          <i className={styles.heavy} /> {t('hints.outOfOrder')}
          <i className={styles.thin} /> {t('hints.inOrder')}
        </p>
      )}
      {all.some(({ isReckoned, day }) => isReckoned && (anchorDay === null || day !== null)) && (
        <p className={styles.quiet}>
          {anchorDay === null
            ? t('hints.datesNoAnchor')
            : t('hints.datesReckoned', { date: dayName({ day: anchorDay, precision: 'day' }) })}
        </p>
      )}
      <ChartTable
        caption={t('hints.datesPicture')}
        columns={[t('hints.asTold'), t('hints.tableDay'), t('hints.tablePlace'), t('hints.tableTold')]}
        rows={rows.map(({ date, place }) => ({
          key: String(date.start),
          head: (
            <button type="button" className={styles.link} onClick={() => open(date)}>
              {date.text}
            </button>
          ),
          cells: [
            place === null
              ? t('hints.stands')
              : `${dayName(date)}${date.isReckoned ? ` (${t('hints.reckoned')})` : ''}`,
            place === null ? '–' : t('hints.place', { place: place + 1 }),
            place === null ? '–' : t(date.isOutOfOrder ? 'hints.outOfOrder' : 'hints.inOrder'),
          ],
        }))}
      />
    </>
  );
}

function summaryOf(dates: readonly DateHint[]): string {
  const named = (some: readonly DateHint[]) => {
    const words = some.slice(0, MOST_NAMED).map(({ text }) => text);
    return some.length > MOST_NAMED ? `${words.join(', ')} …` : listOf(words);
  };
  const out = dates.filter(({ isOutOfOrder }) => isOutOfOrder);
  const standing = dates.filter(({ day }) => day === null);
  const parts = [t('hints.datesSummary', { count: dates.length, out: out.length, list: named(out) })];
  if (standing.length > 0) parts.push(t('hints.datesAsTold', { count: standing.length, list: named(standing) }));
  return parts.join(' ');
}
