/** Words of the text as passages of the headline check. */
import { addPassage } from '../../panel/notes/note-actions';
import { announce } from '../../services/announcer';
import { t } from '../../services/messages';
import type { ReaderSession } from '../session';

/** Adds the selected words, else the cursor's sentence, to the passages of the headline check. */
export async function addToHeadlineCheck(session: ReaderSession): Promise<void> {
  const { engine, article } = session;
  if (session.isLocked) return announce(t(session.refusal));
  if (!engine) return;
  const { selection, offset } = engine.getCursor();
  const { start, end } = selection ?? engine.sentenceAt(offset);
  if (end <= start) return announce(t('reader.refuseNoWords'));
  await addPassage(article.id, article.version.text.slice(start, end), { start, end });
}
