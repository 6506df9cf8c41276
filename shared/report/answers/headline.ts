/** Does the body carry the headline: the reader's answer, why, whose words it uses, by which passages. Pure. */
import type { HeadlineCheck } from '../../model';
import { blockAt, blockSpans } from '../../text/blocks';
import { quoteWords } from '../words';
import { words as said, type AnswerPart, type Telling } from './shape';

/** The answer on the headline, open or given. */
export function headlineParts(telling: Telling): AnswerPart[] {
  const { items, by, t } = telling;
  const headline = items.find((item) => item.type === 'headline');
  if (!headline) return [said('open', t('report.headlineOpen'))];
  const { answer, reason, whose, source } = headline;
  const name = whose === 'ownVoice' ? t('people.ownVoice') : source ? telling.speaker(source) : t('people.someone');
  return [
    said('answer', answer ? t(`report.headline.${answer}`, by) : t('report.headlineOpen')),
    ...(reason.trim() ? [said('reason', reason.trim(), 'written')] : []),
    ...(whose ? [said('whose', `${t('notes.headlineWhose')} ${name}`)] : []),
    ...passages(headline, telling),
  ];
}

function passages({ passages: all, version: made }: HeadlineCheck, { version, numbers, t }: Telling): AnswerPart[] {
  if (all.length === 0) return [];
  const spans = blockSpans(version.blocks);
  const placeOf = (start: number): string => {
    if (made !== version.id) return t('notes.passageOld');
    const number = numbers[blockAt(spans, start)];
    return typeof number === 'number' ? t('panel.rowParagraph', { number }) : '';
  };
  return [
    {
      type: 'passages',
      key: 'passages',
      title: `${t('notes.passages')}:`,
      passages: all.map((passage) => ({
        key: `${passage.start}-${passage.end}`,
        words: t('report.inQuotes', { words: quoteWords([passage]) }),
        place: placeOf(passage.start),
      })),
    },
  ];
}
