/** Everything under "More", by kind. Nothing of it has to be answered. */
import { useEffect, useRef } from 'react';
import type { ArticleView } from '../../../../shared/contract';
import type { BaseKind, Mark } from '../../../../shared/model';
import { t } from '../../../services/messages';
import { setFields } from '../../actions/answer-actions';
import { useReaderState, useSession } from '../../reader-context';
import { set } from '../../state';
import { baseOf } from '../questions/answers';
import { AccusedAnswer } from './AccusedAnswer';
import { ChoiceAnswer } from './ChoiceAnswer';
import { choiceFields, quoteType } from './choice-fields';
import { MORE_FIELDS_ID } from './more-actions';
import { PassageAnswer } from './PassageAnswer';
import { Proposal } from './Proposal';
import type { Proposals } from './proposals';
import { ViewpointAnswer } from './ViewpointAnswer';
import { WhoseAnswer } from './WhoseAnswer';
import { WrittenAnswer } from './WrittenAnswer';
import './more.css';

interface MoreFieldsProps {
  readonly article: ArticleView;
  readonly marks: readonly Mark[];
  readonly mark: Mark;
  readonly proposals: Proposals;
  readonly readOnly: boolean;
}

export function MoreFields(props: MoreFieldsProps) {
  const { article, mark, readOnly } = props;
  const session = useSession();
  const isWanted = useReaderState((s) => s.moreWanted);
  const region = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const element = region.current;
    if (!isWanted || !element) return;
    (element.querySelector<HTMLElement>('button, input, textarea') ?? element).focus();
    session.change(set('moreWanted', false));
  }, [session, isWanted]);

  const base = baseOf(article, mark);
  return (
    <div
      ref={region}
      id={MORE_FIELDS_ID}
      role="group"
      aria-label={t('answers.moreLabel')}
      tabIndex={-1}
      className="more-fields"
    >
      {base !== null && <FieldsOfKind {...props} base={base} />}
      <ViewpointAnswer article={article} mark={mark} readOnly={readOnly} />
      <WrittenAnswer
        answer="reason"
        label={t('answers.reason')}
        placeholder={t('answers.reasonPrompt')}
        isLong
        {...{ mark, readOnly }}
      />
    </div>
  );
}

function FieldsOfKind({ base, ...props }: MoreFieldsProps & { readonly base: BaseKind }) {
  const { article, marks, mark, readOnly } = props;
  const common = { mark, readOnly };
  switch (base) {
    case 'quote':
      return <QuoteFields {...props} />;
    case 'claim':
      return (
        <>
          <WhoseAnswer article={article} kind="claim" {...common} />
          <AccusedAnswer article={article} {...common} />
          <ChoiceAnswer field={choiceFields.claim.reply} {...common} />
          <PassageAnswer rel="replies" label={t('answers.replyPassage')} {...{ article, marks, ...common }} />
          <ChoiceAnswer field={choiceFields.claim.checkable} {...common} />
          <WrittenAnswer answer="how" label={t('answers.how')} {...common} />
          <WrittenAnswer answer="result" label={t('answers.result')} {...common} />
          <WrittenAnswer answer="address" label={t('answers.address')} {...common} />
        </>
      );
    case 'framing':
      return (
        <>
          <ChoiceAnswer field={choiceFields.framing.device} {...common} />
          <WhoseAnswer article={article} kind="framing" {...common} />
        </>
      );
    case 'opinion':
      return <ChoiceAnswer field={choiceFields.opinion.signalled} {...common} />;
  }
}

function QuoteFields({ article, marks, mark, proposals, readOnly }: MoreFieldsProps) {
  const session = useSession();
  const { type, verb } = proposals;
  const common = { mark, readOnly };
  return (
    <>
      <ChoiceAnswer field={quoteType} {...common}>
        {type !== null && !readOnly && (
          <Proposal
            text={t(`answers.proposedType.${type}`)}
            onTake={() =>
              void setFields(session, mark, { quote: { type } }, t(quoteType.label), t(`answers.quoteType.${type}`))
            }
          />
        )}
      </ChoiceAnswer>
      <ChoiceAnswer field={choiceFields.quote.identified} {...common} />
      <WrittenAnswer answer="verb" label={t('answers.verb')} placeholder={t('answers.verbPrompt')} {...common}>
        {verb !== null && !readOnly && (
          <Proposal
            text={t('answers.proposedVerbWhy', { verb })}
            onTake={() => void setFields(session, mark, { quote: { verb } }, t('answers.verb'), verb)}
          />
        )}
      </WrittenAnswer>
      <ChoiceAnswer field={choiceFields.quote.reply} {...common} />
      <PassageAnswer rel="replies" label={t('answers.repliesTo')} {...{ article, marks, ...common }} />
    </>
  );
}
