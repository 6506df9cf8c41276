/** Who speaks first and last, and where in the text each of them does. */
import { useMemo } from 'react';
import { CountableText, type Voice } from '../../../shared/measures';
import type { MarkId } from '../../../shared/model';
import { blockSpans } from '../../../shared/text/blocks';
import { t } from '../../services/messages';
import { ChartTable } from '../figures/ChartTable';
import { FigureNumber } from '../figures/FigureNumber';
import { HowCounted } from '../figures/HowCounted';
import { orderSentence, speakerName } from '../figures/speaker-name';
import { marginNumbers, placeOf } from '../../../shared/report/places';
import { usePanelData } from '../panel-data';
import styles from './Voices.module.css';

/** More rows than this are left to the table. */
const MOST_ROWS = 12;
/** Least width of a quote's place, in hundredths of the strip. */
const LEAST_PERCENT = 1.2;

export function OrderStrip() {
  const { article, account, markById, sourceById } = usePanelData();
  const { voices } = account;
  const { version, roles } = article;
  const spans = useMemo(() => blockSpans(version.blocks), [version.blocks]);
  const countable = useMemo(() => new CountableText(spans, roles), [spans, roles]);
  const numbers = useMemo(() => marginNumbers(roles), [roles]);

  const speaking = [...voices.people, voices.unassigned].filter(({ quotes }) => quotes.value !== 0);
  const nameOf = ({ source }: Voice): string => speakerName(sourceById, source);
  const rangesOf = ({ quotes }: Voice) => quotes.marks.flatMap((id) => markById.get(id)?.ranges ?? []);
  const placeName = (id: MarkId | undefined): string => {
    const mark = id === undefined ? undefined : markById.get(id);
    if (!mark) return '';
    const place = placeOf(mark, spans, roles, numbers);
    return 'number' in place ? t('panel.rowParagraph', place) : t(`role.${place.role}`);
  };
  const left = speaking.length - MOST_ROWS;
  return (
    <>
      <p className={styles.sentence}>{orderSentence(account, sourceById)}</p>
      <ul className={styles.rows}>
        {speaking.slice(0, MOST_ROWS).map((voice) => (
          <li key={voice.source} className={styles.placed}>
            <span className={voice.source === null ? styles.nobody : styles.name} title={nameOf(voice)}>
              {nameOf(voice)}
            </span>
            <svg
              role="img"
              aria-label={t('voices.orderPlaces', {
                count: voice.quotes.value ?? 0,
                first: placeName(voice.quotes.marks[0]),
                last: placeName(voice.quotes.marks.at(-1)),
              })}
              className={styles.strip}
            >
              <line x1="0" x2="100%" y1="50%" y2="50%" className={styles.line} />
              {rangesOf(voice).map(({ start, end }, i) => {
                const from = countable.fractionAt(start) * 100;
                const width = Math.max(LEAST_PERCENT, countable.fractionAtEnd(end) * 100 - from);
                return (
                  <rect
                    key={i}
                    x={`${Math.min(from, 100 - LEAST_PERCENT)}%`}
                    width={`${width}%`}
                    height="100%"
                    className={styles.place}
                  />
                );
              })}
            </svg>
            <FigureNumber figure={voice.quotes} what={t('voices.quotesWhat', { name: nameOf(voice) })} />
          </li>
        ))}
        <li className={styles.placed} aria-hidden>
          <span className={styles.axis}>
            <span>{t('panel.mapStart')}</span>
            <span>{t('panel.mapEnd')}</span>
          </span>
        </li>
      </ul>
      {left > 0 && <p className={styles.quiet}>{t('voices.leftToTable', { count: left })}</p>}
      <ChartTable
        caption={t('voices.orderCaption')}
        columns={[t('panel.speakersWho'), t('voices.quotes'), t('voices.first'), t('voices.last')]}
        rows={speaking.map((voice) => ({
          key: voice.source ?? 'open',
          head: nameOf(voice),
          cells: [
            <FigureNumber key="quotes" figure={voice.quotes} what={t('voices.quotesWhat', { name: nameOf(voice) })} />,
            placeName(voice.quotes.marks[0]),
            placeName(voice.quotes.marks.at(-1)),
          ],
        }))}
      />
      <HowCounted sentence={t('voices.orderHow')} source={t('voices.orderSource')} basis={voices.own.basis} />
    </>
  );
}
