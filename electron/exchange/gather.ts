/** Gathers what an export is made from. */
import type { Material } from '../../shared/exchange/material';
import type { MadeIn } from '../../shared/exchange/standing';
import type { Context } from '../operations/deps';
import { findArticle, readNewest } from '../operations/find';
import { listMarksOf } from '../operations/marks';
import { getAccount, getMeasures } from '../operations/measures';
import { viewItem } from '../operations/standings';
import { listKinds } from '../store/kinds';
import { listItems } from '../store/layer-items';
import { listSources } from '../store/sources';
import { getVersion } from '../store/versions';
import { listViewpoints } from '../store/viewpoints';
import type { ArticleId } from '../../shared/model';

/** One article with the person's own marks and all that was said of them. @throws PlumblineError `notFound` */
export function gatherMaterial(ctx: Context, id: ArticleId): Material {
  const article = findArticle(ctx.db, id);
  const { version, roles } = readNewest(ctx.db, article);
  const { marks, lost = [] } = listMarksOf(ctx, { article: id });
  const others = new Set([...marks, ...lost].flatMap(({ standing }) => standing?.madeIn ?? []));
  return {
    id: article.id,
    layer: article.layer,
    author: null,
    meta: article.meta,
    version,
    roles,
    kinds: listKinds(ctx.db, article.space),
    marks,
    lost,
    madeIn: [...others].flatMap((made): readonly MadeIn[] | MadeIn => getVersion(ctx.db, made) ?? []),
    sources: listSources(ctx.db, article.layerN),
    viewpoints: listViewpoints(ctx.db, article.layerN),
    items: listItems(ctx.db, article.layerN).map((item) => viewItem(ctx, version, item)),
    measures: getMeasures(ctx, { article: id }),
    account: getAccount(ctx, { article: id }),
  };
}
