/** Choosing a passage in the text: the next mark that is opened or made is linked from the mark whose card is open. */
import type { LinkRel, Mark } from '../../../shared/model';
import { announce } from '../../services/announcer';
import { t } from '../../services/messages';
import type { ReaderSession } from '../session';
import { set, type Choosing } from '../state';

export function startChoosing(session: ReaderSession, mark: Mark, rel: LinkRel): void {
  const from = session.engine?.getCursor().offset ?? 0;
  session.change(set('passagesFor', null));
  session.change(set('choosing', { mark: mark.id, rel, from, at: null, chosen: null }));
  announce(t('answers.saidChoosing'));
}

/** Leaves the choosing, chosen or not: back to the place in the text and to the field it began from. */
export function stopChoosing(session: ReaderSession, { rel, from }: Choosing): void {
  session.change(set('choosing', null));
  session.engine?.setCursor(from, { focus: false, scroll: 'nearest' });
  session.change(set('linkWanted', rel));
}
