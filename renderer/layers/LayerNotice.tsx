/** Over the text while marks from elsewhere are shown: whose they are, what counts, and what can be done with them. */
import { use } from 'react';
import type { ArticleView } from '../../shared/contract';
import { t } from '../services/messages';
import { ShownLayerContext, useLayerMarks } from '../services/queries';
import { Button } from '../ui';
import { copyIntoMine, takeLayerAway } from './layer-actions';
import { authorOf, showLayer } from './shown-layer';

export function LayerNotice({ article }: { readonly article: ArticleView }) {
  const layer = use(ShownLayerContext);
  const lost = useLayerMarks(article.id, layer?.id ?? null).data?.lost ?? [];
  if (!layer) return null;
  return (
    <div className="reader-notice layer-notice">
      <p>{t('layers.notice', { author: authorOf(layer), count: layer.marks - lost.length })}</p>
      {lost.length > 0 ? (
        <details>
          <summary>{t('layers.lost', { count: lost.length })}</summary>
          <ul>
            {lost.map(({ id, ranges }) => (
              <li key={id}>“{ranges.map(({ exact }) => exact).join(' … ')}”</li>
            ))}
          </ul>
        </details>
      ) : null}
      <div className="layer-acts">
        <Button size="s" onPress={() => showLayer(null)}>
          {t('layers.back')}
        </Button>
        {article.trashedAt === null ? (
          <>
            <Button size="s" onPress={() => void copyIntoMine(article.id, layer)}>
              {t('layers.copyAll')}
            </Button>
            <Button size="s" onPress={() => void takeLayerAway(article.id, layer)}>
              {t('layers.trash')}
            </Button>
          </>
        ) : null}
      </div>
    </div>
  );
}
