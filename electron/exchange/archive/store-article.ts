/** An article that comes back, as it was. */
import { compareTexts, editMapOf } from '../../../shared/anchoring';
import { extraOf, type ArchivedArticle, type ArchivedLayer, type ExtraOwner } from '../../../shared/archive/shape';
import { Item, Mark, Source, Viewpoint, type ArticleMeta } from '../../../shared/model';
import { canonicalText } from '../../../shared/text';
import { insertWholeLayer, putKeptFields } from '../../store/archive-rows';
import { getArticle, insertArticle, setArticleWords, updateArticle, type Article } from '../../store/articles';
import { putRoleChange } from '../../store/block-roles';
import { putLooked } from '../../store/items';
import { findKind } from '../../store/kinds';
import { putItem } from '../../store/layer-items';
import { replaceLinks } from '../../store/mark-links';
import { listMarks, putMark } from '../../store/marks';
import { holdPicture, putPictureOfBlock } from '../../store/pictures';
import { putPlacement } from '../../store/placements';
import { findSource, putSource } from '../../store/sources';
import { replaceArticleTags } from '../../store/tags';
import { ensureText } from '../../store/texts';
import { getVersion, insertVersion, setVersionHidden, type Version } from '../../store/versions';
import { findViewpoint, putViewpoint } from '../../store/viewpoints';
import type { Context } from '../../operations/deps';
import { readNewest } from '../../operations/find';
import { basisOf, keepStandings } from '../../operations/standings';
import { countCountableWords } from '../../operations/words';

/** The space that an article comes to belong to, and the one that it lies in until all are there. */
export interface Home {
  readonly space: number;
  readonly apart: number;
}

/**
 * Saves a checked article with all that belongs to it; its pictures are kept already, none of its ids is here. Where its
 * marks stand in later versions is worked out again, what the reader said of it goes before.
 */
export function storeArticle(ctx: Context, { space, apart }: Home, record: ArchivedArticle): Article {
  const { db } = ctx;
  const { title, outlet, authors, published, address, language, modified, section, licence } = record;
  const meta: ArticleMeta = { title, outlet, authors, published, address, language, modified, section, licence };
  const { id, sample, addedAt, trashedAt } = record;
  const n = insertArticle(db, { id, space: apart, meta, sample, words: 0, addedAt });
  if (trashedAt !== null) updateArticle(db, n, meta, trashedAt, 1);
  const keepExtra = (type: ExtraOwner, each: { readonly id: string } & Readonly<Record<string, unknown>>): void => {
    const extra = extraOf(type, each);
    if (extra) putKeptFields(db, n, type, each.id, extra);
  };
  keepExtra('article', record);
  if (record.tags.length > 0) replaceArticleTags(db, { n, space }, record.tags, ctx.newId);
  const versions = storeVersions(ctx, n, record, keepExtra);
  for (const layer of record.layers) storeLayer(ctx, { space, article: n, versions }, layer, keepExtra);
  const article = getArticle(db, id);
  if (!article) throw new Error('An article was not saved');
  const { version, roles } = readNewest(db, article);
  setArticleWords(db, n, countCountableWords(version.blocks, roles, language));
  return article;
}

type KeepExtra = (type: ExtraOwner, record: { readonly id: string } & Readonly<Record<string, unknown>>) => void;

function storeVersions(
  ctx: Context,
  article: number,
  record: ArchivedArticle,
  keepExtra: KeepExtra,
): Map<string, Version> {
  const { db } = ctx;
  const versions = new Map<string, Version>();
  for (const each of record.versions) {
    const text = canonicalText(each.blocks);
    const parent = each.parent === null ? undefined : versions.get(each.parent);
    insertVersion(db, {
      id: each.id,
      article,
      ord: each.ord,
      text: ensureText(db, ctx.sha256(text), text),
      blocks: each.blocks,
      cause: each.cause,
      ...(parent && each.addedAt !== null
        ? {
            descent: {
              parent: parent.n,
              addedAt: each.addedAt,
              editMap: editMapOf(compareTexts(parent.blocks, each.blocks).alignment),
            },
          }
        : {}),
    });
    if (each.hidden) setVersionHidden(db, each.id, true, 1);
    const version = getVersion(db, each.id);
    if (!version) throw new Error('A version was not saved');
    versions.set(each.id, version);
    keepExtra('version', each);
    for (const role of each.roles) {
      putRoleChange(db, { id: role.id, version: version.id, block: role.block, role: role.role, rev: 1 });
      keepExtra('role', role);
    }
    for (const picture of each.pictures) {
      holdPicture(db, article, picture.hash);
      putPictureOfBlock(db, {
        id: picture.id,
        version: version.id,
        block: picture.block,
        hash: picture.hash,
        rev: 1,
      });
      keepExtra('picture', picture);
    }
  }
  return versions;
}

interface LayerHome {
  readonly space: number;
  readonly article: number;
  readonly versions: ReadonlyMap<string, Version>;
}

function storeLayer(ctx: Context, home: LayerHome, record: ArchivedLayer, keepExtra: KeepExtra): void {
  const { db } = ctx;
  const layer = record.id;
  const own = { layer, rev: 1 };
  const layerN = insertWholeLayer(db, home.article, record);
  keepExtra('layer', record);
  for (const each of record.viewpoints) {
    putViewpoint(db, strip(Viewpoint, { ...each, ...own }));
    keepExtra('viewpoint', each);
  }
  for (const each of record.sources) {
    putSource(db, strip(Source, { ...each, ...own }));
    keepExtra('source', each);
  }
  const { space, versions } = home;
  for (const each of record.marks) {
    const mark = strip(Mark, { ...each, ...own });
    const kind = findKind(db, space, mark.kind);
    const version = versions.get(mark.version)?.n;
    if (kind === undefined || version === undefined) throw new Error('A mark’s kind or version is gone');
    const source = mark.source === null ? null : (findSource(db, mark.source) ?? null);
    const viewpoint = mark.viewpoint === null ? null : (findViewpoint(db, mark.viewpoint) ?? null);
    putMark(db, mark, { space, layer: layerN, kind, version, source, viewpoint }, ctx.newId);
    keepExtra('mark', each);
  }
  for (const { id, links } of record.marks) if (links.length > 0) replaceLinks(db, id, links);
  for (const each of record.items) {
    putItem(db, stripItem({ ...each, ...own }));
    keepExtra('item', each);
  }
  for (const each of record.looked) {
    putLooked(db, { id: each.id, version: each.version, block: each.block, ...own });
    keepExtra('looked', each);
  }
  const marks = listMarks(db, layerN);
  const byId = new Map<string, Mark>(marks.map((mark) => [mark.id, mark]));
  for (const { mark: id, version, decidedBy, pieces } of record.placements) {
    const mark = byId.get(id);
    if (mark) putPlacement(db, { mark: mark.id, version, decidedBy, basis: basisOf(mark), pieces, rev: 1 });
  }
  if (versions.size > 1) placeInLater(ctx, marks, versions);
}

/** From version to version, as it went when they were added: each looks at where a mark stood in the one before. */
function placeInLater(ctx: Context, marks: readonly Mark[], versions: ReadonlyMap<string, Version>): void {
  for (const version of versions.values()) {
    const earlier = marks.filter((mark) => (versions.get(mark.version)?.ord ?? 0) < version.ord);
    keepStandings(ctx, version, earlier);
  }
}

/** The record with the fields that its schema knows. */
function strip<T>(schema: { readonly shape: object; parse(value: unknown): T }, record: object): T {
  return schema.parse(Object.fromEntries(Object.entries(record).filter(([key]) => Object.hasOwn(schema.shape, key))));
}

function stripItem(record: { readonly type: Item['type'] }): Item {
  const schema = Item.options.find((option) => option.shape.type.value === record.type);
  if (!schema) throw new Error(`There is no item of type ${record.type}`);
  return strip<Item>(schema, record);
}
