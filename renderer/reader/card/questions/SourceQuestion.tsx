/** "Who says it?": answered with one of the people and papers of this article, or a new one. */
import { DialogTrigger, Popover } from 'react-aria-components';
import type { ArticleView } from '../../../../shared/contract';
import type { Mark } from '../../../../shared/model';
import { t } from '../../../services/messages';
import { useSources } from '../../../services/queries';
import { useReaderState, useSession } from '../../reader-context';
import { set } from '../../state';
import { questions } from './answers';
import { QuestionTrigger } from './QuestionTrigger';
import { SourcePicker, voiceName } from './SourcePicker';

interface SourceQuestionProps {
  readonly article: ArticleView;
  readonly mark: Mark;
  readonly kind: 'quote' | 'opinion';
  readonly readOnly: boolean;
}

export function SourceQuestion({ article, mark, kind, readOnly }: SourceQuestionProps) {
  const session = useSession();
  const isOpen = useReaderState((s) => s.questionOpen);
  const sources = useSources(article.id).data ?? [];
  const question = t(questions[kind]);
  const change = (open: boolean) => session.change(set('questionOpen', open));

  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={change}>
      <QuestionTrigger question={question} answer={voiceName(mark, kind, sources)} readOnly={readOnly} />
      {/* Without a Dialog in it, the popover is the dialog itself, its hidden closing buttons with it. */}
      <Popover placement="top start" aria-label={question} className="reader-menu-popover question-popover">
        <SourcePicker mark={mark} kind={kind} question={question} sources={sources} onDone={() => change(false)} />
      </Popover>
    </DialogTrigger>
  );
}
