/** What comes of an act in the panel: shown at once, told aloud, taken back in one step. */
import type { OperationOutput } from '../../shared/contract';
import type { ArticleId, Source, Viewpoint } from '../../shared/model';
import { attempt } from '../app/attempt';
import { runCommand } from '../app/commands';
import { announce } from '../services/announcer';
import { t } from '../services/messages';
import { historyQuery, queryClient, sourcesQuery, viewpointsQuery } from '../services/queries';
import { showToast } from '../ui';

/** What Undo takes back next is known, and what was done is said. */
export function settle(article: ArticleId, history: OperationOutput<'history.get'>, said: string): void {
  queryClient.setQueryData(historyQuery(article).queryKey, history);
  announce(said);
}

/** Changes the people shown, without waiting for the core's push; the push brings the same. */
export const showSources = (article: ArticleId, change: (list: readonly Source[]) => Source[]): void =>
  void queryClient.setQueryData(sourcesQuery(article).queryKey, (list) => (list ? change(list) : list));

export const showViewpoints = (article: ArticleId, change: (list: readonly Viewpoint[]) => Viewpoint[]): void =>
  void queryClient.setQueryData(viewpointsQuery(article).queryKey, (list) => (list ? change(list) : list));

/** Puts changed records in place of their old ones, new ones at the end. */
export function put<T extends { readonly id: unknown }>(list: readonly T[], ...changed: readonly T[]): T[] {
  const known = new Map(changed.map((each) => [each.id, each]));
  const kept = list.map((each) => known.get(each.id) ?? each);
  const ids = new Set(list.map(({ id }) => id));
  return [...kept, ...changed.filter(({ id }) => !ids.has(id))];
}

/** Says it in sight as well, with Undo beside it. */
export const offerUndo = (text: string): void =>
  void showToast(text, { label: t('common.undo'), run: () => runCommand('app.undo') });

/** As `attempt`; answers whether it was done. */
export async function didIt(act: () => Promise<void>): Promise<boolean> {
  let isDone = false;
  await attempt(async () => {
    await act();
    isDone = true;
  });
  return isDone;
}
