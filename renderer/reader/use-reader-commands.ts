/** What the command table's entries do while an article is open. */
import { useMemo } from 'react';
import type { BlockRole } from '../../shared/model';
import { useCommands, type CommandHandlers } from '../app/commands';
import { togglePanel } from '../app/layout';
import { openMarkList } from '../panel/panel-state';
import { addToHeadlineCheck } from './actions/headline-actions';
import { redo, undo } from './actions/history-actions';
import { setRole, toggleLooked } from './actions/block-actions';
import { addSelectedPiece, deleteSelected, markWords, moveEdgeOf, openKindMenu } from './actions/mark-actions';
import { goToNeighbour, goToNextOpen, openHere, stepBack, writeNote } from './actions/move-actions';
import { choosePictureHere, takePictureOut } from './actions/picture-actions';
import { putDownPerson } from './actions/person-actions';
import { focusPanel, openFind, openReport, showSide } from './actions/view-actions';
import { goToMore, takeProposed } from './card/more/more-actions';
import { openQuestion } from './card/questions/answer-actions';
import { attachSelected, openReview } from './review/review-actions';
import type { ReaderSession } from './session';
import { set } from './state';

const isInText = (session: ReaderSession): boolean =>
  document.activeElement?.closest('[data-region="text"]') != null || session.engine === null;

export function useReaderCommands(session: ReaderSession): void {
  const handlers = useMemo(() => createHandlers(session), [session]);
  useCommands(handlers);
}

function createHandlers(session: ReaderSession): CommandHandlers {
  const role = (to: BlockRole) => () => void setRole(session, to);
  return {
    'app.undo': () => void undo(session),
    'app.redo': () => void redo(session),
    'app.print': () => openReport(session),
    'mark.claim': () => void markWords(session, 'claim'),
    'mark.quote': () => void markWords(session, 'quote'),
    'mark.framing': () => void markWords(session, 'framing'),
    'mark.opinion': () => void markWords(session, 'opinion'),
    'mark.addPiece': () => void addSelectedPiece(session),
    'mark.looked': () => void toggleLooked(session),
    'mark.open': () => openHere(session),
    'mark.person': () => putDownPerson(session),
    'mark.note': () => writeNote(session),
    'mark.delete': () => void deleteSelected(session),
    'mark.kind': () => openKindMenu(session),
    'mark.answer': () => openQuestion(session),
    'mark.headline': () => void addToHeadlineCheck(session),
    'mark.more': () => goToMore(session),
    'mark.takeProposed': () => takeProposed(session),
    'mark.startEarlier': () => void moveEdgeOf(session, { edge: 'start', forward: false }),
    'mark.startLater': () => void moveEdgeOf(session, { edge: 'start', forward: true }),
    'mark.endEarlier': () => void moveEdgeOf(session, { edge: 'end', forward: false }),
    'mark.endLater': () => void moveEdgeOf(session, { edge: 'end', forward: true }),
    'move.nextMark': () => goToNeighbour(session, true),
    'move.previousMark': () => goToNeighbour(session, false),
    'move.nextOpen': () => goToNextOpen(session),
    'move.back': () => stepBack(session, !isInText(session)),
    'move.find': () => openFind(session),
    'block.headline': role('headline'),
    'block.standfirst': role('standfirst'),
    'block.byline': role('byline'),
    'block.dateline': role('dateline'),
    'block.subheading': role('subheading'),
    'block.paragraph': role('paragraph'),
    'block.quotation': role('quotation'),
    'block.listItem': role('listItem'),
    'block.caption': role('caption'),
    'block.furniture': role('furniture'),
    'picture.put': () => void choosePictureHere(session),
    'picture.takeOut': () => void takePictureOut(session),
    'view.sentences': () => showSide(session, 'sentences'),
    'view.marks': () => {
      showSide(session, 'marks');
      openMarkList();
      focusPanel();
    },
    'versions.review': () => openReview(session),
    'review.attach': () => void attachSelected(session),
    'view.panel': togglePanel,
    'view.comfort': () => session.change(set('comfortOpen', true)),
    'view.details': () => session.change(set('detailsOpen', true)),
  };
}
