/** Does the body carry the headline: the reader's answer, why, whose words it uses, by which passages. */
import { useMemo } from 'react';
import { blockAt, blockSpans } from '../../../shared/text/blocks';
import { t } from '../../services/messages';
import { speakerName } from '../../panel/figures/speaker-name';
import { quoteWords } from '../../../shared/report/words';
import { useReport } from '../report-data';
import { Answer } from './FigureTable';
import styles from './Figures.module.css';

export function HeadlineAnswer() {
  const { article, items, sourceById, numbers } = useReport();
  const { blocks } = article.version;
  const spans = useMemo(() => blockSpans(blocks), [blocks]);
  const { headline } = items;
  const whose = headline?.whose;
  return (
    <Answer title={t('report.headline')}>
      <p>{t(headline?.answer ? `report.headline.${headline.answer}` : 'report.headlineOpen')}</p>
      {headline?.reason.trim() && <p className={styles.written}>{headline.reason.trim()}</p>}
      {whose && (
        <p>
          {t('notes.headlineWhose')}{' '}
          {whose === 'ownVoice'
            ? t('people.ownVoice')
            : headline.source
              ? speakerName(sourceById, headline.source)
              : t('people.someone')}
        </p>
      )}
      {headline && headline.passages.length > 0 && (
        <>
          <p>{t('notes.passages')}:</p>
          <ul role="list" className={styles.passages}>
            {headline.passages.map((passage) => {
              const number = numbers[blockAt(spans, passage.start)];
              const isHere = headline.version === article.version.id;
              return (
                <li key={`${passage.start}-${passage.end}`}>
                  {t('report.inQuotes', { words: quoteWords([passage]) })}
                  <span className={styles.remark}>
                    {' '}
                    {!isHere
                      ? t('notes.passageOld')
                      : typeof number === 'number'
                        ? t('panel.rowParagraph', { number })
                        : ''}
                  </span>
                </li>
              );
            })}
          </ul>
        </>
      )}
    </Answer>
  );
}
