/** A question with a few answers in plain words, each with its number as a key. */
import { Menu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components';
import type { Mark } from '../../../../shared/model';
import { t } from '../../../services/messages';
import { Kbd } from '../../../ui';
import { useReaderState, useSession } from '../../reader-context';
import { set } from '../../state';
import { choose, takeChoiceBack } from './answer-actions';
import { choiceOf, choices as allChoices, questions, type ChoiceKind } from './answers';
import { QuestionTrigger } from './QuestionTrigger';

interface ChoiceQuestionProps {
  readonly mark: Mark;
  readonly kind: ChoiceKind;
  readonly readOnly: boolean;
}

const TAKE_BACK = 'take-back';

export function ChoiceQuestion({ mark, kind, readOnly }: ChoiceQuestionProps) {
  const session = useSession();
  const isOpen = useReaderState((s) => s.questionOpen);
  const question = t(questions[kind]);
  const choices = allChoices[kind];
  const chosen = choiceOf(kind, mark);

  const answer = (key: string): boolean => {
    const choice = choices.find(({ code }) => code === key);
    if (choice) void choose(session, mark, choice, question);
    else if (key === TAKE_BACK) void takeChoiceBack(session, mark, kind, question);
    return choice !== undefined;
  };
  const answerByNumber = (key: string): boolean => {
    const choice = choices[Number(key) - 1];
    if (!choice) return false;
    session.change(set('questionOpen', false));
    return answer(choice.code);
  };

  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={(open) => session.change(set('questionOpen', open))}>
      <QuestionTrigger question={question} answer={chosen && t(chosen.text)} readOnly={readOnly} />
      <Popover placement="top start" className="reader-menu-popover">
        <div
          onKeyDownCapture={(event) => {
            if (event.ctrlKey || event.metaKey || event.altKey || !answerByNumber(event.key)) return;
            event.preventDefault();
            event.stopPropagation();
          }}
        >
          <Menu aria-label={question} className="reader-menu" onAction={(key) => answer(String(key))}>
            {choices.map(({ code, text }, i) => (
              <MenuItem
                key={code}
                id={code}
                className="reader-menu-item question-item"
                textValue={t(text)}
                aria-current={code === chosen?.code ? 'true' : undefined}
              >
                <Kbd>{String(i + 1)}</Kbd>
                {t(text)}
              </MenuItem>
            ))}
            {chosen && <Separator className="reader-menu-line" />}
            {chosen && (
              <MenuItem id={TAKE_BACK} className="reader-menu-item question-item" textValue={t('people.takeBack')}>
                {t('people.takeBack')}
              </MenuItem>
            )}
          </Menu>
        </div>
      </Popover>
    </MenuTrigger>
  );
}
