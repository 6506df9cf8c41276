/** The keys that work on the selected mark, in one quiet row. They repeat buttons, so they are not read out. */
import { useShownKeys, type CommandId } from '../../app/commands';
import { t } from '../../services/messages';
import type { MarkId } from '../../../shared/model';
import type { MessageKey } from '../../../shared/messages';
import { Kbd } from '../../ui';
import { marksHere } from '../actions/target-mark';
import { hasNextHere } from '../logic/open-cycle';
import { useReaderState, useSession } from '../reader-context';

interface CardHintsProps {
  /** The selected mark. */
  readonly mark: MarkId;
  readonly readOnly: boolean;
}

export function CardHints({ mark, readOnly }: CardHintsProps) {
  const session = useSession();
  const offset = useReaderState((s) => s.cursor.offset);
  const cycle = useReaderState((s) => s.cycle);
  // Enter opens another mark here rather than the note.
  const enterGoesOn = hasNextHere(marksHere(session, offset), mark, offset, cycle);
  const keysFor = useShownKeys();
  const hints = allHints(enterGoesOn).filter((hint) => hint.whenReadOnly || !readOnly);
  return (
    <div className="card-hints" aria-hidden="true">
      {hints.map(({ text, commands }) => (
        <span key={text}>
          {commands
            .flatMap((id) => keysFor(id) ?? [])
            .map((keys) => (
              <Kbd key={keys}>{keys}</Kbd>
            ))}
          {t(text)}
        </span>
      ))}
    </div>
  );
}

interface Hint {
  readonly text: MessageKey;
  readonly commands: readonly CommandId[];
  /** It also works on an article in the trash. */
  readonly whenReadOnly?: true;
}

const allHints = (enterGoesOn: boolean): readonly Hint[] => [
  ...(enterGoesOn ? [{ text: 'reader.hintNextHere', commands: ['mark.open'], whenReadOnly: true } as const] : []),
  { text: 'reader.hintNote', commands: [enterGoesOn ? 'mark.note' : 'mark.open'] },
  { text: 'people.hintQuestion', commands: ['mark.answer'] },
  { text: 'answers.hintMore', commands: ['mark.more'], whenReadOnly: true },
  { text: 'reader.hintEdges', commands: ['mark.startEarlier', 'mark.startLater', 'mark.endEarlier', 'mark.endLater'] },
  { text: 'reader.hintKind', commands: ['mark.kind'] },
  { text: 'reader.hintNext', commands: ['move.nextMark'], whenReadOnly: true },
  { text: 'reader.hintDelete', commands: ['mark.delete'] },
];
