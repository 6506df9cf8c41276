/** Gathers what an export is made from. */
import { toBase64 } from '../../shared/exchange/base64';
import type { MarkedMaterial, Material, PagePicture } from '../../shared/exchange/material';
import type { MadeIn } from '../../shared/exchange/standing';
import { OWN_MARKS } from '../../shared/report/whose';
import type { ArticleId } from '../../shared/model';
import type { Context } from '../operations/deps';
import { findArticle, readNewest } from '../operations/find';
import { accountMarks, measureMarks } from '../operations/measures';
import { viewItem, viewMarks } from '../operations/standings';
import { listVersions } from '../operations/versions';
import { listCollectionNames } from '../store/collections';
import { listKinds } from '../store/kinds';
import { listItems } from '../store/layer-items';
import { compareMarks, listMarks } from '../store/marks';
import { getPicture, listBlockPictures } from '../store/pictures';
import { listSources } from '../store/sources';
import { listOwnTags } from '../store/tags';
import { getVersion } from '../store/versions';
import { listViewpoints } from '../store/viewpoints';

/** One article with the person's own marks and all that was said of them. @throws PlumblineError `notFound` */
export const gatherMarked = (ctx: Context, id: ArticleId): MarkedMaterial => gather(ctx, id);

/** The same with its figures. @throws PlumblineError `notFound` */
export function gatherMaterial(ctx: Context, id: ArticleId): Material {
  const { layerN, ...material } = gather(ctx, id);
  const counted = { ...material, language: material.meta.language };
  return { ...material, measures: measureMarks(ctx, layerN, counted), account: accountMarks(counted) };
}

function gather(ctx: Context, id: ArticleId) {
  const article = findArticle(ctx.db, id);
  const { layerN } = article;
  const { version, roles } = readNewest(ctx.db, article);
  const { marks, lost } = viewMarks(ctx, version, listMarks(ctx.db, layerN));
  const others = new Set([...marks, ...lost].flatMap(({ standing }) => standing?.madeIn ?? []));
  return {
    id: article.id,
    layer: article.layer,
    layerN,
    by: OWN_MARKS,
    meta: article.meta,
    articleTags: listOwnTags(ctx.db, article.n),
    collections: listCollectionNames(ctx.db, article.n),
    version,
    listVersions: () => listVersions(ctx, { article: id }).versions,
    timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    listPictures: () => readPictures(ctx, version.n),
    roles,
    kinds: listKinds(ctx.db, article.space),
    // Those that moved stand where they are now.
    marks: marks.sort(compareMarks),
    lost,
    madeIn: [...others].flatMap((made): readonly MadeIn[] | MadeIn => getVersion(ctx.db, made) ?? []),
    sources: listSources(ctx.db, layerN),
    viewpoints: listViewpoints(ctx.db, layerN),
    items: listItems(ctx.db, layerN).map((item) => viewItem(ctx, version, item)),
  };
}

/** One at a time: no more of them than needed is held. */
function* readPictures(ctx: Context, version: number): Generator<PagePicture> {
  for (const { block, picture } of listBlockPictures(ctx.db, version)) {
    const kept = getPicture(ctx.db, picture.hash);
    if (!kept) continue;
    const { width, height, mediaType, bytes } = kept;
    yield { block, width, height, mediaType, base64: toBase64(bytes) };
  }
}
