/** Whose marks are shown; there is nothing to choose where nothing came from elsewhere. */
import { use } from 'react';
import type { ArticleView } from '../../shared/contract';
import { announce } from '../services/announcer';
import { t } from '../services/messages';
import { ShownLayerContext, useLayers } from '../services/queries';
import { Select } from '../ui';
import { authorOf, showLayer } from './shown-layer';

export function LayerChooser({ article }: { readonly article: ArticleView }) {
  const layers = useLayers(article.id).data ?? [];
  const shown = use(ShownLayerContext);
  if (layers.length < 2) return null;
  return (
    <Select<string>
      label={t('layers.label')}
      isLabelHidden
      size="s"
      value={shown?.id ?? article.layer}
      onChange={(id) => {
        const layer = layers.find((each) => each.id === id);
        const isOwn = !layer || layer.purpose === 'own';
        showLayer(isOwn ? null : { article: article.id, layer: layer.id });
        announce(isOwn ? t('layers.saidOwn') : t('layers.said', { count: layer.marks, author: authorOf(layer) }));
      }}
      choices={layers.map((layer) => ({
        value: layer.id,
        text:
          layer.purpose === 'own'
            ? t('layers.own', { count: layer.marks })
            : t('layers.imported', { author: authorOf(layer), count: layer.marks }),
      }))}
    />
  );
}
