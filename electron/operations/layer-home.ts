/** The layer that a call is about, with its article; looked up, and for changes in a state that allows them. */
import type { ArticleId, LayerId } from '../../shared/model';
import { getArticleOfLayer, type Article } from '../store/articles';
import { getLayer, type Layer } from '../store/layers';
import type { Context } from './deps';
import { assertInUse, conflict, findArticle, notFound } from './find';

export interface LayerHome {
  readonly article: Article;
  readonly layer: Layer;
}

export interface OfArticle {
  readonly article: ArticleId;
  /** Undefined: the own layer. */
  readonly layer?: LayerId | undefined;
}

/** A layer of an article, for reading. @throws PlumblineError `notFound` */
export function readHome(ctx: Context, input: OfArticle): LayerHome {
  const article = findArticle(ctx.db, input.article);
  const id = input.layer ?? article.layer;
  const layer = getLayer(ctx.db, id);
  if (!layer || layer.article !== article.n || layer.trashed) throw notFound('layer', id);
  return { article, layer };
}

/** As `readHome`, for changing. @throws PlumblineError `notFound`, or `conflict` in the trash or read-only */
export function writeHome(ctx: Context, input: OfArticle): LayerHome {
  return assertChangeable(readHome(ctx, input));
}

/** The home of a record of a layer, for changing. @throws PlumblineError `conflict` in the trash or read-only */
export function writeHomeOf(ctx: Context, record: { readonly layer: LayerId }): LayerHome {
  const layer = getLayer(ctx.db, record.layer);
  const article = layer && getArticleOfLayer(ctx.db, layer.n);
  if (!article) throw new Error('A record’s layer is gone');
  return assertChangeable({ article, layer });
}

function assertChangeable(home: LayerHome): LayerHome {
  assertInUse(home.article);
  if (home.layer.trashed) throw notFound('layer', home.layer.id);
  if (home.layer.readonly) {
    throw conflict('layer', home.layer.id, 'readonly', 'These marks can be read but not changed.');
  }
  return home;
}

/** The place after the last of a list. */
export const nextOrd = (list: readonly { readonly ord: number }[]): number => (list.at(-1)?.ord ?? -1) + 1;
