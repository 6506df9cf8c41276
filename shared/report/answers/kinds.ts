/** What was marked: marks and words of each kind. Pure. */
import { rowsOnly, words as said, type AnswerPart, type Telling } from './shape';

/** The table of kinds, the words under any mark, and the marks that count nowhere. */
export function kindsParts({ measures, kindNameOf, say, t }: Telling): AnswerPart[] {
  const { kinds, markedWords, words, outside } = measures;
  return [
    {
      type: 'table',
      key: 'kinds',
      caption: t('report.kindsCaption', { words }),
      columns: [t('report.kind'), t('report.marks'), t('report.wordsColumn'), t('report.share')],
      groups: rowsOnly(
        kinds.map(({ kind, count, words: under, share }) => ({
          key: kind,
          head: kindNameOf(kind),
          cells: [say.sayCount(count), say.sayCount(under), say.sayShare(share)],
          marks: count.marks,
        })),
      ),
      basis: markedWords.basis,
    },
    said(
      'markedWords',
      t('report.markedWords', { words: say.sayWords({ ...markedWords, value: markedWords.value ?? 0 }) }),
    ),
    ...(outside.length > 0 ? [said('outside', t('panel.outside', { count: outside.length }), 'plain', outside)] : []),
  ];
}
