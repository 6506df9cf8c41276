/** What was marked: marks and words of each kind. */
import { t } from '../../services/messages';
import { nameOfKind } from '../../panel/kinds';
import { useReport } from '../report-data';
import { Answer, FigureTable } from './FigureTable';
import { sayCount, sayShare, sayWords } from './say';

export function KindsAnswer() {
  const { article, measures } = useReport();
  const { kinds, markedWords, words, outside } = measures;
  return (
    <Answer title={t('report.worked')}>
      <FigureTable
        caption={t('report.kindsCaption', { words })}
        columns={[t('report.kind'), t('report.marks'), t('report.wordsColumn'), t('report.share')]}
        rows={kinds.map(({ kind, count, words: under, share }) => ({
          key: kind,
          head: nameOfKind(article, kind),
          cells: [sayCount(count), sayCount(under), sayShare(share)],
          marks: count.marks,
        }))}
        basis={markedWords.basis}
      />
      <p>{t('report.markedWords', { words: sayWords({ ...markedWords, value: markedWords.value ?? 0 }) })}</p>
      {outside.length > 0 && <p>{t('panel.outside', { count: outside.length })}</p>}
    </Answer>
  );
}
