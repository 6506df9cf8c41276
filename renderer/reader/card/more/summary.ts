/** What was answered under "More", in a few words for when it is folded. */
import type { ArticleView } from '../../../../shared/contract';
import type { Mark, Source } from '../../../../shared/model';
import { t } from '../../../services/messages';
import { shorten } from '../../logic/excerpt';
import { textAnswers, type TextAnswer } from '../../logic/text-answers';
import { baseOf } from '../questions/answers';
import { voiceName } from '../questions/SourcePicker';
import { answerKey, choiceFields, type ChoiceField } from './choice-fields';
import { accusedBy, passagesOf } from './links';

/** Words of one answer that the summary shows. */
const SHOWN_CHARS = 32;

/** In the order of the fields. */
export function summarise(
  article: ArticleView,
  mark: Mark,
  marks: readonly Mark[],
  sources: readonly Source[],
): readonly string[] {
  const chosen = (of: ChoiceField): string[] => {
    const key = answerKey(of, mark);
    return key === undefined ? [] : [t(key)];
  };
  const written = (...of: TextAnswer[]): string[] =>
    of.flatMap((each) => {
      const text = textAnswers[each].read(mark);
      return text === undefined ? [] : [shorten(text, SHOWN_CHARS)];
    });
  const replies = passagesOf(mark, 'replies', marks).length;
  const base = baseOf(article, mark);
  const whose = (of: 'claim' | 'framing'): string[] => {
    const name = voiceName(mark, of, sources);
    return name === undefined ? [] : [name];
  };
  const answers: Record<NonNullable<typeof base>, () => string[]> = {
    quote: () => [
      ...chosen(choiceFields.quote.type),
      ...chosen(choiceFields.quote.identified),
      ...written('verb'),
      ...chosen(choiceFields.quote.reply),
      ...(replies > 0 ? [t('answers.sumReplies', { count: replies })] : []),
    ],
    claim: () => [
      ...whose('claim'),
      ...accusedBy(mark, sources).map(({ source }) => t('answers.sumAccuses', { name: source.name })),
      ...chosen(choiceFields.claim.reply),
      ...(replies > 0 ? [t('answers.sumReplyPassages', { count: replies })] : []),
      ...chosen(choiceFields.claim.checkable),
      ...written('how', 'result', 'address'),
    ],
    framing: () => [...chosen(choiceFields.framing.device), ...whose('framing')],
    opinion: () => chosen(choiceFields.opinion.signalled),
  };
  return [
    ...(base === null ? [] : answers[base]()),
    ...(mark.fields.reason === undefined ? [] : [t('answers.sumReason')]),
    ...(mark.certainty === 'unsure' ? [t('answers.sumUnsure')] : []),
  ];
}
