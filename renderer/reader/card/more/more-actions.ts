/** The keys of "More": into its fields and out of them, and taking what is proposed. */
import type { Mark } from '../../../../shared/model';
import { announce } from '../../../services/announcer';
import { t } from '../../../services/messages';
import { storeAnswer } from '../../actions/answer-actions';
import { findMark, withChosenMark } from '../../actions/target-mark';
import type { ReaderSession } from '../../session';
import { set } from '../../state';
import { setMoreOpen, useMoreView } from './more-view';
import { hasProposals, proposeAnswers, takenProposals, type Proposals } from './proposals';

/** The elements that the key goes between. */
export const MORE_FIELDS_ID = 'mark-more';
export const MORE_BUTTON_ID = 'mark-more-button';

/** Unfolds the fields and goes into them; pressed in there, folds them and goes to their button. */
export function goToMore(session: ReaderSession): void {
  const fields = document.getElementById(MORE_FIELDS_ID);
  if (useMoreView.getState().isOpen && fields?.contains(document.activeElement)) {
    document.getElementById(MORE_BUTTON_ID)?.focus();
    setMoreOpen(false);
    return announce(t('answers.saidMoreFolded'));
  }
  withChosenMark(session, () => {
    setMoreOpen(true);
    session.change(set('moreWanted', true));
  });
}

/** What is proposed, in words. */
export const proposalNames = ({ type, verb }: Proposals): string =>
  [
    ...(type === null ? [] : [t(`answers.quoteType.${type}`)]),
    ...(verb === null ? [] : [t('answers.proposedVerb', { verb })]),
  ].join(', ');

/** Takes all that is proposed for the mark: one step of Undo. */
export async function takeProposals(session: ReaderSession, mark: Mark): Promise<void> {
  const proposed = proposeAnswers(session.article, findMark(session, mark.id) ?? mark, session.spans);
  if (session.isLocked) return announce(t(session.refusal));
  if (!hasProposals(proposed)) return announce(t('answers.refuseNothingProposed'));
  const said = t('answers.saidTaken', { what: proposalNames(proposed) });
  await storeAnswer(session, mark, { fields: takenProposals(proposed) }, said);
}

export const takeProposed = (session: ReaderSession): void =>
  withChosenMark(session, (mark) => void takeProposals(session, mark));
