/** The keys that work on the selected mark, in one quiet row. They repeat buttons, so they are not read out. */
import { useShownKeys, type CommandId } from '../../app/commands';
import { t } from '../../services/messages';
import type { MessageKey } from '../../../shared/messages';
import { Kbd } from '../../ui';

interface CardHintsProps {
  /** Enter would open another mark here rather than the note. */
  readonly enterGoesOn: boolean;
  readonly readOnly: boolean;
}

export function CardHints({ enterGoesOn, readOnly }: CardHintsProps) {
  const keysFor = useShownKeys();
  const hints: [MessageKey, ...CommandId[]][] = [
    [enterGoesOn ? 'reader.hintNextHere' : 'reader.hintNote', 'mark.open'],
    ...(enterGoesOn ? ([['reader.hintNote', 'mark.note']] as [MessageKey, CommandId][]) : []),
    ...(readOnly
      ? []
      : ([
          ['reader.hintEdges', 'mark.startEarlier', 'mark.startLater', 'mark.endEarlier', 'mark.endLater'],
          ['reader.hintKind', 'mark.kind'],
        ] as [MessageKey, ...CommandId[]][])),
    ['reader.hintNext', 'move.nextMark'],
    ...(readOnly ? [] : ([['reader.hintDelete', 'mark.delete']] as [MessageKey, CommandId][])),
  ];
  return (
    <div className="card-hints" aria-hidden="true">
      {hints.map(([key, ...commands]) => (
        <span key={key}>
          {commands
            .flatMap((id) => keysFor(id) ?? [])
            .map((keys) => (
              <Kbd key={keys}>{keys}</Kbd>
            ))}
          {t(key)}
        </span>
      ))}
    </div>
  );
}
