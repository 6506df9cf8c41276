/** Whose marks the reader shows of an article: the person's own, or those of a layer from elsewhere. */
import { use, useEffect, useMemo } from 'react';
import { create } from 'zustand';
import type { ArticleView, LayerSummary, MarkView } from '../../shared/contract';
import type { ArticleId, LayerId } from '../../shared/model';
import { marksFrom, OWN_MARKS, type WhoseMarks } from '../../shared/report/whose';
import { usePlace } from '../app/navigation';
import { ShownLayerContext, useLayerMarks, useLayers, useMarks } from '../services/queries';
import { t } from '../services/messages';

interface Shown {
  readonly article: ArticleId;
  readonly layer: LayerId;
}

/** Null: the own marks, as always when an article is opened. */
const useShown = create<{ readonly shown: Shown | null }>(() => ({ shown: null }));

export const showLayer = (shown: Shown | null): void => useShown.setState({ shown });

/** The layer from elsewhere that is to be shown; null: the own marks. One that was taken away is shown no more. */
export function useChosenLayer(article: ArticleId): LayerSummary | null {
  const shown = useShown((state) => state.shown);
  const layers = useLayers(article).data ?? [];
  if (shown?.article !== article) return null;
  return layers.find(({ id, purpose }) => id === shown.layer && purpose === 'imported') ?? null;
}

/** Nothing can be changed: the article lies in the trash, or the marks shown are from elsewhere. */
export function useIsLocked(article: ArticleView): boolean {
  const layer = use(ShownLayerContext);
  return article.trashedAt !== null || layer !== null;
}

/** Whose marks the sentences around are about. */
export function useWhoseMarks(): WhoseMarks {
  const layer = use(ShownLayerContext);
  return useMemo(() => (layer ? marksFrom(layer.author, t) : OWN_MARKS), [layer]);
}

/** What is shown of an article: its own marks, or those of the layer, placed and without a place. Undefined while they load. */
export function useShownMarks(article: ArticleId): {
  readonly layer: LayerSummary | null;
  readonly marks: readonly MarkView[] | undefined;
  readonly error: Error | null;
  readonly refetch: () => Promise<unknown>;
} {
  const layer = useChosenLayer(article);
  const own = useMarks(article);
  const theirs = useLayerMarks(article, layer?.id ?? null);
  return layer
    ? { layer, marks: theirs.data?.marks, error: theirs.error, refetch: theirs.refetch }
    : { layer: null, marks: own.data, error: own.error, refetch: own.refetch };
}

/** Shows the own marks again once the article and its report are left; between the two the choice stays. */
export function useLayerLeave(article: ArticleId): void {
  useEffect(
    () => () => {
      const { place } = usePlace.getState();
      const stays = (place.screen === 'reader' || place.screen === 'report') && place.article === article;
      if (!stays) showLayer(null);
    },
    [article],
  );
}

export const authorOf = ({ author }: LayerSummary): string => author ?? t('layers.notStated');
