/** What can be done with marks from elsewhere; each act is one step of the article's Undo. */
import type { LayerSummary } from '../../shared/contract';
import type { ArticleId, MarkId } from '../../shared/model';
import { attempt } from '../app/attempt';
import { announce } from '../services/announcer';
import { call } from '../services/api';
import { t } from '../services/messages';
import { historyQuery, marksQuery, queryClient } from '../services/queries';
import { showToast } from '../ui';
import { authorOf, showLayer } from './shown-layer';

const offerUndo = (article: ArticleId, text: string): void => {
  announce(text);
  showToast(text, {
    label: t('common.undo'),
    run: () =>
      void attempt(async () => {
        await call('history.undo', { article });
      }),
  });
};

/** `marks` absent: all of them. */
export const copyIntoMine = (article: ArticleId, layer: LayerSummary, marks?: readonly MarkId[]): Promise<void> =>
  attempt(async () => {
    const done = await call('marks.copy', { layer: layer.id, ...(marks ? { marks: [...marks] } : {}) });
    queryClient.setQueryData(historyQuery(article).queryKey, done.history);
    void queryClient.invalidateQueries({ queryKey: marksQuery(article).queryKey });
    const text = t('layers.saidCopied', { count: done.copied.length, alike: done.alike });
    if (done.copied.length > 0) return offerUndo(article, text);
    announce(text);
    showToast(text);
  });

export const takeLayerAway = (article: ArticleId, layer: LayerSummary): Promise<void> =>
  attempt(async () => {
    const { marks, history } = await call('layers.trash', { layer: layer.id });
    queryClient.setQueryData(historyQuery(article).queryKey, history);
    showLayer(null);
    offerUndo(article, t('layers.saidTrashed', { count: marks, author: authorOf(layer) }));
  });
