/** Whose claim or wording it is: the article's own voice, or a person's. */
import { useId, useState } from 'react';
import type { ArticleView } from '../../../../shared/contract';
import type { Mark } from '../../../../shared/model';
import { t } from '../../../services/messages';
import { useSources } from '../../../services/queries';
import { SourcePicker, voiceName } from '../questions/SourcePicker';
import { AnswerInWords, FieldFrame } from './FieldFrame';
import { PickField } from './PickField';

interface WhoseAnswerProps {
  readonly article: ArticleView;
  readonly mark: Mark;
  readonly kind: 'claim' | 'framing';
  readonly readOnly: boolean;
}

const labels = { claim: 'answers.claimWhose', framing: 'answers.framingWhose' } as const;

export function WhoseAnswer({ article, mark, kind, readOnly }: WhoseAnswerProps) {
  const buttonId = useId();
  const [isOpen, setOpen] = useState(false);
  const sources = useSources(article.id).data ?? [];
  const label = t(labels[kind]);
  const answer = voiceName(mark, kind, sources);
  if (readOnly) return <AnswerInWords label={label} answer={answer} />;
  return (
    <FieldFrame label={label}>
      {(labelId) => (
        <PickField {...{ label, labelId, answer, buttonId, isOpen }} onOpenChange={setOpen}>
          <SourcePicker mark={mark} kind={kind} question={label} sources={sources} onDone={() => setOpen(false)} />
        </PickField>
      )}
    </FieldFrame>
  );
}
