/** "Who says it?": one of the people and papers of this article by a few letters, or a new one. */
import { useState } from 'react';
import { Autocomplete, DialogTrigger, Input, ListBox, ListBoxItem, Popover, TextField } from 'react-aria-components';
import type { ArticleView } from '../../../../shared/contract';
import type { Mark, Source } from '../../../../shared/model';
import { t } from '../../../services/messages';
import { useSources } from '../../../services/queries';
import { useReaderState, useSession } from '../../reader-context';
import { set } from '../../state';
import { assign, assignNew, giveToArticle, takeSourceBack } from './answer-actions';
import { isKnownName, proposeSources, questions } from './answers';
import { QuestionTrigger } from './QuestionTrigger';

interface SourceQuestionProps {
  readonly article: ArticleView;
  readonly mark: Mark;
  readonly kind: 'quote' | 'opinion';
  readonly readOnly: boolean;
}

/** Longest name that the core takes. */
const LONGEST_NAME_CHARS = 200;

interface Line {
  readonly id: string;
  readonly text: string;
  readonly run: () => void;
  readonly isCurrent?: boolean;
}

export function SourceQuestion({ article, mark, kind, readOnly }: SourceQuestionProps) {
  const session = useSession();
  const isOpen = useReaderState((s) => s.questionOpen);
  const sources = useSources(article.id).data ?? [];
  const question = t(questions[kind]);
  const change = (open: boolean) => session.change(set('questionOpen', open));

  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={change}>
      <QuestionTrigger question={question} answer={answerOf(mark, kind, sources)} readOnly={readOnly} />
      {/* Without a Dialog in it, the popover is the dialog itself, its hidden closing buttons with it. */}
      <Popover placement="top start" aria-label={question} className="reader-menu-popover question-popover">
        <div className="question-dialog">
          <NameField mark={mark} kind={kind} question={question} sources={sources} onDone={() => change(false)} />
        </div>
      </Popover>
    </DialogTrigger>
  );
}

function answerOf(mark: Mark, kind: 'quote' | 'opinion', sources: readonly Source[]): string | undefined {
  if (mark.source !== null) return sources.find(({ id }) => id === mark.source)?.name;
  if (kind === 'quote') return undefined;
  const whose = mark.fields.opinion?.whose;
  return whose === undefined ? undefined : t(whose === 'ownVoice' ? 'people.ownVoice' : 'people.someone');
}

interface NameFieldProps {
  readonly mark: Mark;
  readonly kind: 'quote' | 'opinion';
  readonly question: string;
  readonly sources: readonly Source[];
  readonly onDone: () => void;
}

function NameField({ mark, kind, question, sources, onDone }: NameFieldProps) {
  const [typed, setTyped] = useState('');
  const lines = useLines({ mark, kind, question, sources }, typed);

  const take = (line: Line | undefined) => {
    if (!line) return;
    onDone();
    line.run();
  };

  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped}>
      <div
        onKeyDownCapture={(event) => {
          const hasLine = event.target instanceof Element && event.target.hasAttribute('aria-activedescendant');
          if (event.key !== 'Enter' || hasLine || event.nativeEvent.isComposing || typed.trim() === '') return;
          event.preventDefault();
          event.stopPropagation();
          take(lines[0]);
        }}
      >
        <TextField aria-label={question} autoFocus>
          <Input
            role="combobox"
            aria-expanded
            aria-haspopup="listbox"
            className="question-input"
            placeholder={t('people.nameField')}
            maxLength={LONGEST_NAME_CHARS}
          />
        </TextField>
      </div>
      <ListBox
        aria-label={t('people.nameList')}
        className="reader-menu question-list"
        items={lines}
        onAction={(key) => take(lines.find(({ id }) => id === key))}
        renderEmptyState={() => <p className="question-empty">{t('people.noneYet')}</p>}
      >
        {({ id, text, isCurrent }) => (
          <ListBoxItem
            id={id}
            textValue={text}
            className="reader-menu-item question-item"
            aria-current={isCurrent ? 'true' : undefined}
          >
            {text}
          </ListBoxItem>
        )}
      </ListBox>
    </Autocomplete>
  );
}

/** What can be taken, best first: who fits, then a new one, then the ways out. */
function useLines({ mark, kind, question, sources }: Omit<NameFieldProps, 'onDone'>, typed: string): readonly Line[] {
  const session = useSession();
  const name = typed.trim();
  const ownVoice: Line = {
    id: 'own-voice',
    text: t('people.ownVoice'),
    run: () => void giveToArticle(session, mark, question),
    isCurrent: mark.fields.opinion?.whose === 'ownVoice',
  };
  const isAnswered = mark.source !== null || (kind === 'opinion' && mark.fields.opinion?.whose !== undefined);
  const found = proposeSources(sources, typed).map((source): Line => ({
    id: source.id,
    text: source.name,
    run: () => void assign(session, mark, source, question),
    isCurrent: source.id === mark.source,
  }));
  return [
    ...(kind === 'opinion' && ownVoice.text.toLocaleLowerCase().includes(name.toLocaleLowerCase()) ? [ownVoice] : []),
    ...found,
    ...(name !== '' && !isKnownName(sources, name)
      ? [
          {
            id: 'new',
            text: t('people.addNew', { name }),
            run: () => void assignNew(session, mark, name, question),
          },
        ]
      : []),
    ...(isAnswered && name === ''
      ? [
          {
            id: 'take-back',
            text: t('people.takeBack'),
            run: () => void takeSourceBack(session, mark, question),
          },
        ]
      : []),
  ];
}
