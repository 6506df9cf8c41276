/** Undo and redo of an article's marks. */
import { call } from '../../services/api';
import { announce } from '../../services/announcer';
import { historyName, t } from '../../services/messages';
import { historyQuery, queryClient } from '../../services/queries';
import { showToast } from '../../ui';
import type { ReaderSession } from '../session';
import { attempt } from '../../app/attempt';

const texts = {
  'history.undo': { done: 'reader.undone', nothing: 'reader.nothingToUndo' },
  'history.redo': { done: 'reader.redone', nothing: 'reader.nothingToRedo' },
} as const;

/** Only the last step is told: steps taken in a row do not pile up. */
let dismissLast = () => {};

async function step(session: ReaderSession, way: keyof typeof texts): Promise<void> {
  if (session.inTrash) return announce(t('reader.refuseInTrash'));
  await attempt(async () => {
    // Words being typed are a change too: they are stored first, so that Undo takes them back.
    await session.drafts.flushAll();
    const article = session.article.id;
    const { done, skipped, history } = await call(way, { article });
    queryClient.setQueryData(historyQuery(article).queryKey, history);
    const parts = [done ? t(texts[way].done, { what: historyName(done) }) : t(texts[way].nothing)];
    if (skipped.length > 0) parts.push(t('reader.undoneSkipped', { count: skipped.length }));
    const text = parts.join(' ');
    announce(text);
    dismissLast();
    dismissLast = showToast(text);
  });
}

export const undo = (session: ReaderSession): Promise<void> => step(session, 'history.undo');
export const redo = (session: ReaderSession): Promise<void> => step(session, 'history.redo');
