/** What a person can do to the library, each with what is said and shown of it. */
import type { ArticleSummary } from '../../shared/contract';
import type { ArticleId, ArticleMeta } from '../../shared/model';
import { announce } from '../services/announcer';
import { call, CallError } from '../services/api';
import { errorText, historyName, t } from '../services/messages';
import { queryClient } from '../services/queries';
import { showToast } from '../ui';

let dismissLast: () => void = () => {};

/** Says a thing in sight and aloud; it takes the place of what the library said before. */
export function say(text: string, undo?: () => void, urgency: 'polite' | 'assertive' = 'polite'): void {
  announce(text, urgency);
  dismissLast();
  dismissLast = showToast(text, undo && { label: t('common.undo'), run: undo });
}

/** Runs an act; a refusal is said, and answers null. */
export async function attempt<T>(act: () => Promise<T>): Promise<T | null> {
  try {
    return await act();
  } catch (error) {
    const text = error instanceof CallError ? errorText(error.data) : t('error.internal');
    say(text, undefined, 'assertive');
    return null;
  } finally {
    // What changed is pushed, and only that is fetched: the library may be long.
    await queryClient.invalidateQueries({ queryKey: ['history', null] });
  }
}

/**
 * Counts this window's changes to the library: a toast's Undo may only take back its own change,
 * which is the last one as long as the count has not moved on.
 */
let changes = 0;

/** An Undo for the change just made: history's own while nothing came after it, else the opposite act. */
export function undoOnce(opposite: () => Promise<unknown>): () => void {
  changes += 1;
  const mine = changes;
  return () => void (changes === mine ? undoLibrary() : attempt(opposite));
}

/**
 * Runs an act on the library's order, says what came of it and offers Undo. `undo`: the opposite act, for when other
 * changes came after; 'history' where only the library's own Undo can bring all of it back.
 */
export async function actOnLibrary<T>(
  act: () => Promise<T>,
  tell: (done: T) => { readonly said: string; readonly undo: (() => Promise<unknown>) | 'history' | null },
): Promise<boolean> {
  const done = await attempt(act);
  if (done === null) return false;
  const { said, undo } = tell(done);
  say(said, undo === null ? undefined : undo === 'history' ? undoLast() : undoOnce(undo));
  return true;
}

/** An Undo that holds only as long as its change is the last. */
function undoLast(): () => void {
  changes += 1;
  const mine = changes;
  return () => void (changes === mine ? undoLibrary() : say(t('library.undoElsewhere')));
}

const ids = (articles: readonly ArticleSummary[]): ArticleId[] => articles.map((article) => article.id);
const named = (articles: readonly ArticleSummary[]) => ({
  count: articles.length,
  title: articles[0]?.meta.title ?? '',
});

export async function trashArticles(articles: readonly ArticleSummary[]): Promise<void> {
  if (articles.length === 0) return;
  const done = await attempt(() => call('articles.trash', { articles: ids(articles) }));
  if (!done) return;
  say(
    t('library.trashed', named(articles)),
    undoOnce(() => call('articles.restore', { articles: done.articles })),
  );
}

export async function restoreArticles(articles: readonly ArticleSummary[]): Promise<void> {
  if (articles.length === 0) return;
  const done = await attempt(() => call('articles.restore', { articles: ids(articles) }));
  if (!done) return;
  say(
    t('trash.restored', named(articles)),
    undoOnce(() => call('articles.trash', { articles: done.articles })),
  );
}

/** Deletes for good; the caller has asked. */
export async function purgeArticles(articles: readonly ArticleSummary[]): Promise<void> {
  const done = await attempt(() => call('articles.purge', { articles: ids(articles) }));
  if (!done) return;
  changes += 1;
  say(t('trash.deleted', named(articles)));
}

export async function putSampleBack(): Promise<void> {
  const done = await attempt(() => call('articles.createSample', {}));
  if (!done) return;
  changes += 1;
  say(t('library.sampleIsBack'));
}

/** Saves changed details of an article. Answers whether they were taken; a refusal is thrown for the form to show. */
export async function saveDetails(
  article: ArticleId,
  before: ArticleMeta,
  changed: Partial<ArticleMeta>,
): Promise<void> {
  const done = await call('articles.update', { article, meta: changed });
  await queryClient.invalidateQueries({ queryKey: ['article', article] });
  const back = Object.fromEntries(
    Object.keys(changed).map((field) => [field, before[field as keyof ArticleMeta]]),
  ) as Partial<ArticleMeta>;
  say(
    t('details.saved', { title: done.article.meta.title }),
    undoOnce(() => call('articles.update', { article, meta: back })),
  );
}

async function step(operation: 'history.undo' | 'history.redo'): Promise<void> {
  const result = await attempt(() => call(operation, {}));
  if (!result) return;
  const isUndo = operation === 'history.undo';
  if (!result.done) return announce(t(isUndo ? 'library.nothingToUndo' : 'library.nothingToRedo'));
  changes += 1;
  const said = t(isUndo ? 'library.undone' : 'library.redone', { what: historyName(result.done) });
  const skipped = result.skipped.length > 0 ? ` ${t('library.skipped', { count: result.skipped.length })}` : '';
  say(said + skipped);
  // Details of an open article may be what came back.
  await queryClient.invalidateQueries({ queryKey: ['article'] });
}

export const undoLibrary = (): Promise<void> => step('history.undo');
export const redoLibrary = (): Promise<void> => step('history.redo');
