/** Which layer and article a record belongs to. */
import type { ArticleId, SpaceId } from '../../../shared/model';
import { getArticleOfLayer } from '../../store/articles';
import { getLayer } from '../../store/layers';
import type { Context } from '../deps';

/** The numbers and ids of a layer and its article, which never change. */
export interface RecordHome {
  readonly layer: { readonly n: number };
  readonly article: { readonly n: number; readonly id: ArticleId; readonly space: number; readonly spaceId: SpaceId };
}

/** Layers looked up within one call: a change is nearly always about one. */
const homesByCall = new WeakMap<Context, Map<string, RecordHome>>();

function findHome(ctx: Context, layerId: string): RecordHome | undefined {
  let homes = homesByCall.get(ctx);
  if (!homes) homesByCall.set(ctx, (homes = new Map<string, RecordHome>()));
  const known = homes.get(layerId);
  if (known) return known;
  const layer = getLayer(ctx.db, layerId);
  const article = layer && getArticleOfLayer(ctx.db, layer.n);
  if (!article) return undefined;
  const home: RecordHome = { layer, article };
  homes.set(layerId, home);
  return home;
}

/** The home of a layer's records. @throws Error where the layer is gone: a record never outlives it */
export function homeOfLayer(ctx: Context, layerId: string): RecordHome {
  const home = findHome(ctx, layerId);
  if (!home) throw new Error('A mark’s layer is gone');
  return home;
}

/** The article whose history this scope is, for push events; null for the library's. */
export function articleIdOfScope(ctx: Context, scope: string): ArticleId | null {
  if (!scope.startsWith('layer:')) return null;
  return findHome(ctx, scope.slice('layer:'.length))?.article.id ?? null;
}
