/** The passages a mark leads to: from the list of marks, or chosen in the text. */
import { useEffect, useRef } from 'react';
import { Plus } from 'lucide-react';
import { DialogTrigger, Popover } from 'react-aria-components';
import type { ArticleView } from '../../../../shared/contract';
import type { Mark } from '../../../../shared/model';
import { t } from '../../../services/messages';
import { Button } from '../../../ui';
import { linkPassage, unlink } from '../../actions/answer-actions';
import { startChoosing } from '../../actions/choosing';
import { goToMark } from '../../actions/move-actions';
import { KindName } from '../../KindName';
import { quotePieces } from '../../logic/excerpt';
import { useReaderState, useSession } from '../../reader-context';
import { kindNameIn } from '../../speech';
import { set } from '../../state';
import { Picker, type PickerLine } from '../Picker';
import { FieldFrame } from './FieldFrame';
import { LinkChip } from './LinkChip';
import { findPassages, MOST_PASSAGES, passagesOf } from './links';

interface PassageAnswerProps {
  readonly article: ArticleView;
  readonly marks: readonly Mark[];
  readonly mark: Mark;
  readonly rel: 'backs' | 'replies';
  readonly label: string;
  readonly readOnly: boolean;
}

/** Words of a passage on its chip. */
const CHIP_CHARS = 44;
/** Longest search. */
const MOST_CHARS = 200;

export function PassageAnswer({ article, marks, mark, rel, label, readOnly }: PassageAnswerProps) {
  const session = useSession();
  const isOpen = useReaderState((s) => s.passagesFor === rel);
  const isWanted = useReaderState((s) => s.linkWanted === rel);
  const button = useRef<HTMLButtonElement>(null);
  const linked = passagesOf(mark, rel, marks);
  const { text } = article.version;
  const change = (open: boolean) => session.change(set('passagesFor', open ? rel : null));

  useEffect(() => {
    if (!isWanted || !button.current) return;
    button.current.focus();
    session.change(set('linkWanted', null));
  }, [session, isWanted]);

  const linesFor = (typed: string): readonly PickerLine[] => {
    const others = findPassages(marks, mark, typed, ({ kind }) => kindNameIn(article, kind)).filter(
      ({ id }) => !linked.some(({ passage }) => passage.id === id),
    );
    const rest = others.length - MOST_PASSAGES;
    return [
      ...others.slice(0, MOST_PASSAGES).map((passage): PickerLine => {
        const words = quotePieces(text, passage.ranges);
        return {
          id: passage.id,
          text: t('answers.passageLine', { kind: kindNameIn(article, passage.kind), words }),
          run: () => void linkPassage(session, mark, rel, passage),
          look: (
            <>
              <KindName article={article} code={passage.kind} />
              <span className="more-passage-words">{words}</span>
            </>
          ),
        };
      }),
      ...(rest > 0 ? [{ id: 'rest', text: t('answers.passageRest', { count: rest }), run: () => change(true) }] : []),
      {
        id: 'in-text',
        text: t('answers.passageInText'),
        run: () => startChoosing(session, mark, rel),
      },
    ];
  };

  if (readOnly && linked.length === 0) return null;
  return (
    <FieldFrame label={label}>
      {() => (
        <div className="more-links">
          {linked.length > 0 && (
            <ul role="list" aria-label={label} className="more-chips">
              {linked.map(({ link, passage }) => {
                const words = quotePieces(text, passage.ranges, CHIP_CHARS);
                return (
                  <LinkChip
                    key={passage.id}
                    text={`“${words}”`}
                    go={{
                      label: t('answers.openPassage', { kind: kindNameIn(article, passage.kind), words }),
                      run: () => goToMark(session, passage.id),
                    }}
                    {...(readOnly ? {} : { onRemove: () => void unlink(session, mark, link, `“${words}”`) })}
                  />
                );
              })}
            </ul>
          )}
          {!readOnly && (
            <DialogTrigger isOpen={isOpen} onOpenChange={change}>
              <Button ref={button} size="s" variant="quiet" className="more-add" icon={<Plus aria-hidden />}>
                {t('answers.passageAdd')}
              </Button>
              <Popover placement="top start" aria-label={label} className="reader-menu-popover question-popover">
                <Picker
                  label={label}
                  listLabel={t('answers.passageList')}
                  placeholder={t('answers.passageField')}
                  mostChars={MOST_CHARS}
                  linesFor={linesFor}
                  empty={t('answers.passageNone')}
                  onDone={() => change(false)}
                />
              </Popover>
            </DialogTrigger>
          )}
        </div>
      )}
    </FieldFrame>
  );
}
