/** The marked words, piece by piece, each with buttons that move its edges. */
import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import type { ArticleView } from '../../../shared/contract';
import type { Mark } from '../../../shared/model';
import type { MessageKey } from '../../../shared/messages';
import { useShownKeys, type CommandId } from '../../app/commands';
import { t } from '../../services/messages';
import { IconButton } from '../../ui';
import { moveEdgeOf, removePieceOf } from '../actions/mark-actions';
import { goToWords } from '../actions/move-actions';
import { shorten } from '../logic/excerpt';
import type { Edge } from '../logic/pieces';
import { useSession } from '../reader-context';

/** Words of one piece that the card shows; the text above shows them all. */
const SHOWN_CHARS = 72;

interface PieceListProps {
  readonly article: ArticleView;
  readonly mark: Mark;
  readonly readOnly: boolean;
}

export function PieceList({ article, mark, readOnly }: PieceListProps) {
  const session = useSession();
  const isSingle = mark.ranges.length === 1;
  return (
    <ul role="list" className="piece-list" aria-label={t(isSingle ? 'reader.wordsLabel' : 'reader.piecesLabel')}>
      {mark.ranges.map((range, index) => (
        <li key={index} className="piece">
          {!readOnly && <EdgeButtons edge="start" piece={index} />}
          <button type="button" className="piece-words" dir="auto" onClick={() => goToWords(session, range.start)}>
            {shorten(article.version.text.slice(range.start, range.end), SHOWN_CHARS)}
          </button>
          {!readOnly && <EdgeButtons edge="end" piece={index} />}
          {!isSingle && !readOnly && (
            <IconButton
              className="small-icon"
              label={t('reader.pieceRemove', { number: index + 1 })}
              onPress={() => void removePieceOf(session, mark, index)}
            >
              <X aria-hidden />
            </IconButton>
          )}
        </li>
      ))}
    </ul>
  );
}

interface EdgeButton {
  readonly label: MessageKey;
  readonly command: CommandId;
  readonly forward: boolean;
}
const edgeButtons: Record<Edge, readonly EdgeButton[]> = {
  start: [
    { label: 'reader.startEarlier', command: 'mark.startEarlier', forward: false },
    { label: 'reader.startLater', command: 'mark.startLater', forward: true },
  ],
  end: [
    { label: 'reader.endEarlier', command: 'mark.endEarlier', forward: false },
    { label: 'reader.endLater', command: 'mark.endLater', forward: true },
  ],
};

function EdgeButtons({ edge, piece }: { readonly edge: Edge; readonly piece: number }) {
  const keysFor = useShownKeys();
  const session = useSession();
  return (
    <span className="edge-buttons">
      {edgeButtons[edge].map(({ label, command, forward }) => (
        <IconButton
          key={label}
          className="small-icon"
          label={t(label)}
          keys={keysFor(command)}
          onPress={() => void moveEdgeOf(session, { edge, forward, piece })}
        >
          {forward ? <ChevronRight aria-hidden /> : <ChevronLeft aria-hidden />}
        </IconButton>
      ))}
    </span>
  );
}
