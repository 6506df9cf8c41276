/** Whose marks the reader shows of an article: the person's own, or those of a layer from elsewhere. */
import { use } from 'react';
import { create } from 'zustand';
import type { ArticleView, LayerSummary } from '../../shared/contract';
import type { ArticleId, LayerId } from '../../shared/model';
import { ShownLayerContext, useLayers } from '../services/queries';
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

export const authorOf = ({ author }: LayerSummary): string => author ?? t('layers.notStated');
