/** Does the headline hold? The reader's own answer, with the passages they named. */
import { useMemo } from 'react';
import { CountableText } from '../../../shared/measures';
import { blockSpans } from '../../../shared/text/blocks';
import { messages, t } from '../../services/messages';
import { More } from '../figures/More';
import { speakerName } from '../figures/speaker-name';
import { usePanelData } from '../panel-data';
import { Answer } from './Answer';
import styles from './HeadlineAnswer.module.css';

export function HeadlineAnswer() {
  const { by, article, items, sourceById, onOpenWords } = usePanelData();
  const check = items.headline;
  const more = <More tab="notes" about={t('panel.headline')} />;
  const passages = check?.passages ?? [];
  const answer = check?.answer ?? null;
  if (check === null || answer === null) {
    return (
      <Answer
        title={t('panel.headline')}
        sentence={article.roles.includes('headline') ? t('panel.headlineOpen', by) : t('panel.headlineMissing')}
        more={<More tab="notes" about={t('panel.headline')} text={t('panel.headlineAsk')} />}
        table={null}
      />
    );
  }
  const whose =
    check.whose === 'ownVoice'
      ? t('panel.headlineOwn')
      : check.whose === 'source'
        ? t('panel.headlineOf', { who: speakerName(sourceById, check.source), known: String(check.source !== null) })
        : '';
  return (
    <Answer
      title={t('panel.headline')}
      sentence={
        <>
          {messages
            .parts(`panel.headline.${answer}`, { b: (children) => <b key="b">{children as React.ReactNode}</b> })
            .map((part, i) => (
              <span key={i}>{part as React.ReactNode}</span>
            ))}{' '}
          {whose}{' '}
          {passages.length > 0 && (
            <span className={styles.passages}>
              {t('panel.headlinePassages', { count: passages.length })}
              {passages.map(({ start, exact }, i) => (
                <button
                  key={start}
                  type="button"
                  className={styles.passage}
                  aria-label={t('panel.headlinePassage', { number: i + 1, words: exact })}
                  onClick={() => onOpenWords(start)}
                >
                  {i + 1}
                </button>
              ))}
            </span>
          )}
        </>
      }
      more={more}
      aside={passages.length > 0 && <PassageStrip />}
      table={
        passages.length === 0
          ? null
          : {
              caption: t('panel.headlineCaption'),
              columns: [t('panel.headlineColumn'), t('panel.headlineWhere')],
              rows: passages.map(({ start, exact }, i) => ({
                key: String(start),
                head: i + 1,
                cells: [exact],
              })),
            }
      }
    />
  );
}

/** Where the passages stand, first to last word of the text. */
function PassageStrip() {
  const { article, items } = usePanelData();
  const { version, roles } = article;
  const countable = useMemo(() => new CountableText(blockSpans(version.blocks), roles), [version.blocks, roles]);
  const places = (items.headline?.passages ?? []).map(({ start, end }) => ({
    from: countable.fractionAt(start),
    to: countable.fractionAtEnd(end),
  }));
  return (
    <svg role="img" aria-label={t('panel.headlinePicture', { count: places.length })} className={styles.strip}>
      <line x1="0" x2="100%" y1="50%" y2="50%" className={styles.line} />
      {places.map(({ from, to }, i) => (
        <rect
          key={i}
          x={`${Math.min(from * 100, 98.5)}%`}
          width={`${Math.max(1.5, (to - from) * 100)}%`}
          height="100%"
          className={styles.place}
        />
      ))}
    </svg>
  );
}
