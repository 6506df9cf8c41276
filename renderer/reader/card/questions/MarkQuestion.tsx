/** The one thing a kind of mark is asked, with its answer beside it. Never has to be answered. */
import type { ArticleView } from '../../../../shared/contract';
import type { Mark } from '../../../../shared/model';
import { baseOf } from './answers';
import { ChoiceQuestion } from './ChoiceQuestion';
import { SourceQuestion } from './SourceQuestion';
import './questions.css';

interface MarkQuestionProps {
  readonly article: ArticleView;
  readonly mark: Mark;
  readonly readOnly: boolean;
}

export function MarkQuestion({ article, mark, readOnly }: MarkQuestionProps) {
  const kind = baseOf(article, mark);
  if (kind === null) return null;
  return (
    <div className="mark-question">
      {kind === 'quote' || kind === 'opinion' ? (
        <SourceQuestion article={article} mark={mark} kind={kind} readOnly={readOnly} />
      ) : (
        <ChoiceQuestion mark={mark} kind={kind} readOnly={readOnly} />
      )}
    </div>
  );
}
