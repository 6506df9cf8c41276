/** What becomes of a file's marks: how many stand how, and each by its words where one asks. */
import type { ImportedMark, ImportPreview } from '../../shared/contract';
import { problemText, t } from '../services/messages';
import { OutcomeList } from '../ui';

const ORDER = ['exact', 'context', 'needsReview', 'lost', 'same', 'refused'] as const;

export const Outcomes = ({ marks }: Pick<ImportPreview, 'marks'>) => (
  <OutcomeList
    groups={ORDER.map((outcome) => ({
      key: outcome,
      text: t(`elsewhere.outcome.${outcome}`),
      lines: marks
        .filter((mark) => mark.outcome === outcome)
        .map((mark, i) => ({ key: `${mark.id} ${i}`, text: lineOf(mark) })),
      isOpen: false,
    }))}
    more={(count) => t('elsewhere.more', { count })}
  />
);

function lineOf({ id, exact, problem }: ImportedMark): string {
  const words = exact === '' ? id : `“${exact}”`;
  return problem ? t('elsewhere.problemLine', { words, problem: problemText(problem) }) : words;
}
