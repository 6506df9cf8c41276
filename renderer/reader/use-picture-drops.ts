/** A picture let go over a block of the reader, or pasted where the cursor is. Answers whether one is over the window. */
import { firstPicture } from '../app/choose-picture';
import { findMarksFile, openElsewhere } from '../elsewhere/elsewhere-state';
import { useDrop } from '../library/file-drop';
import { usePaste } from '../library/paste';
import { announce } from '../services/announcer';
import { t } from '../services/messages';
import { putPicture } from './actions/picture-actions';
import type { ReaderSession } from './session';

export function usePictureDrops(session: ReaderSession): boolean {
  usePaste(({ files, isInField }) => {
    const picture = isInField ? null : firstPicture(files);
    // A sheet that stands over the text takes pastes for itself.
    if (!picture || document.querySelector('[role="dialog"]')) return false;
    void putPicture(session, picture);
    return true;
  });
  return useDrop(({ files, target }) => {
    const picture = firstPicture(files);
    if (!picture) {
      const file = findMarksFile(files);
      if (file) openElsewhere({ file, article: session.article.id });
      return;
    }
    const block = session.engine?.blockUnder(target) ?? null;
    if (block === null) announce(t('picture.dropHere'), 'assertive');
    else void putPicture(session, picture, block);
  });
}
