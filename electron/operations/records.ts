/**
 * Records as Undo knows them: read whole, written whole, compared whole. A state holds no moment, so
 * that history never tells when something was done.
 */
import { z } from 'zod';
import type { PiecePlacement } from '../../shared/anchoring';
import type { Context } from './deps';
import {
  BlockRole,
  GivenMeta,
  Item,
  ItemId,
  LayerId,
  Mark,
  PictureHash,
  Source,
  VersionId,
  Viewpoint,
  type ArticleId,
} from '../../shared/model';
import {
  getArticle,
  getArticleOfLayer,
  getArticleOfVersion,
  setArticleWords,
  updateArticle,
  type Article,
} from '../store/articles';
import { deleteRoleChange, getRoleChange, putRoleChange } from '../store/block-roles';
import type { RecordState } from '../store/commands';
import { deleteLooked, getLooked, putLooked } from '../store/items';
import { findKind } from '../store/kinds';
import { getLayer, listLayers, type Layer } from '../store/layers';
import { deleteItem, getItem, listItems, putItem } from '../store/layer-items';
import { replaceLinks } from '../store/mark-links';
import { deleteMark, getMark, listMarks, putMark } from '../store/marks';
import { deletePictureOfBlock, getPictureOfBlock, putPictureOfBlock } from '../store/pictures';
import { deletePlacement, getPlacement, markOfName, Placement, putPlacement } from '../store/placements';
import { deleteSource, findSource, getSource, putSource } from '../store/sources';
import { deleteUnusedTags, listOwnTags, replaceArticleTags } from '../store/tags';
import { getNewestVersion, getVersion, getVersionFacts, setVersionHidden } from '../store/versions';
import { deleteViewpoint, findViewpoint, getViewpoint, putViewpoint } from '../store/viewpoints';
import { readNewest, rolesOf } from './find';
import { keepPieces, keepStandings, standsAsMade } from './standings';
import {
  readCollection,
  readMembership,
  readSavedSearch,
  writeCollection,
  writeMembership,
  writeSavedSearch,
} from './library-records';
import { readLayer, writeLayer } from './layer-records';
import { countCountableWords, countWordsMoved } from './words';

/** A reader's change of a block's role. */
const RoleState = z.strictObject({
  id: z.string(),
  version: VersionId,
  block: z.int().min(0),
  role: BlockRole,
  rev: z.int().min(1),
});
/** "Nothing to mark here" of a block. */
const LookedState = z.strictObject({
  id: ItemId,
  layer: LayerId,
  version: VersionId,
  block: z.int().min(0),
  rev: z.int().min(1),
});
/** What a person can change of an article. */
export const ArticleState = z.strictObject({ meta: GivenMeta, trashed: z.boolean(), rev: z.int().min(1) });
export type ArticleState = z.infer<typeof ArticleState>;

/** The tags of an article itself; none is a state like another. */
export const ArticleTagsState = z.strictObject({ tags: z.array(z.string()) });
export type ArticleTagsState = z.infer<typeof ArticleTagsState>;

/** Whether a later version is there for the reader: Undo of its addition hides it. */
const VersionState = z.strictObject({ id: VersionId, hidden: z.boolean(), rev: z.int().min(1) });
export type VersionState = z.infer<typeof VersionState>;

/** Which picture a block shows. */
const PictureState = z.strictObject({
  id: z.string(),
  version: VersionId,
  block: z.int().min(0),
  hash: PictureHash,
  rev: z.int().min(1),
});

type RecordType = RecordState['type'];

/** The record as it stands now; `state` null where it does not exist. */
export function readRecord(ctx: Context, type: RecordType, id: string): RecordState {
  return { type, id, state: readState(ctx, type, id) };
}

function readState(ctx: Context, type: RecordType, id: string): unknown {
  switch (type) {
    case 'mark':
      return getMark(ctx.db, id) ?? null;
    case 'role':
      return getRoleChange(ctx.db, id) ?? null;
    case 'looked':
      return getLooked(ctx.db, id) ?? null;
    case 'picture':
      return getPictureOfBlock(ctx.db, id) ?? null;
    case 'source':
      return getSource(ctx.db, id) ?? null;
    case 'viewpoint':
      return getViewpoint(ctx.db, id) ?? null;
    case 'item':
      return getItem(ctx.db, id) ?? null;
    case 'version': {
      const facts = getVersionFacts(ctx.db, id);
      return facts ? ({ id: facts.id, hidden: facts.hidden, rev: facts.rev } satisfies VersionState) : null;
    }
    case 'placement': {
      // What was worked out is no act of the reader's: only decisions are undone.
      const placement = getPlacement(ctx.db, id);
      return placement?.decidedBy === 'reader' ? placement : null;
    }
    case 'collection':
      return readCollection(ctx, id);
    case 'membership':
      return readMembership(ctx, id);
    case 'savedSearch':
      return readSavedSearch(ctx, id);
    case 'layer':
      return readLayer(ctx, id);
    case 'articleTags': {
      const article = getArticle(ctx.db, id);
      return article ? ({ tags: listOwnTags(ctx.db, article.n) } satisfies ArticleTagsState) : null;
    }
    case 'article': {
      const article = getArticle(ctx.db, id);
      return article
        ? ({ meta: article.meta, trashed: article.trashedAt !== null, rev: article.rev } satisfies ArticleState)
        : null;
    }
  }
}

/** True when both are the same record in the same state, rev included. */
export const isSameState = (a: RecordState, b: RecordState): boolean =>
  a.type === b.type && a.id === b.id && isSameJson(wholeState(a), wholeState(b));

/** What earlier programs kept of an article knows fewer details: they are not stated. */
const wholeState = ({ type, state }: RecordState): unknown =>
  type === 'article' && state !== null ? ArticleState.parse(state) : state;

/** True when both say the same as JSON, whatever the order of their keys. */
export const isSameJson = (a: unknown, b: unknown): boolean =>
  JSON.stringify(a, sortKeys) === JSON.stringify(b, sortKeys);

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What others refer to is written before them. */
const RANK: Readonly<Record<RecordType, number>> = {
  layer: 0,
  viewpoint: 0,
  source: 1,
  mark: 2,
  item: 3,
  version: 4,
  role: 5,
  looked: 5,
  picture: 5,
  article: 5,
  placement: 6,
  collection: 5,
  savedSearch: 5,
  membership: 6,
  articleTags: 6,
};

/**
 * Writes records as they are given (null: they go) and notes what changed, in an order in which every reference
 * finds what it refers to. The cached number of words follows roles and language. `placed`: where marks stand that were
 * looked for already, each piece in its mark's order.
 */
export function writeRecords(
  ctx: Context,
  states: readonly RecordState[],
  placed: ReadonlyMap<string, readonly PiecePlacement[]> = new Map(),
): void {
  const recount = watchWords(ctx, states);
  const ordered = [...states].sort((a, b) => RANK[a.type] - RANK[b.type]);
  const kept = ordered.filter(({ state }) => state !== null);
  for (const record of kept) if (record.type !== 'item') writers[record.type](ctx, record);
  for (const record of kept) if (record.type === 'mark') writeLinks(ctx, record);
  for (const record of kept) if (record.type === 'item') writers.item(ctx, record);
  const gone = ordered.filter(({ state }) => state === null);
  for (const { type, id } of gone) if (type === 'mark') replaceLinks(ctx.db, id, []);
  for (const record of gone) writers[record.type](ctx, record);
  if (gone.some(({ type }) => type === 'mark') || kept.some(({ type }) => type === 'articleTags')) {
    deleteUnusedTags(ctx.db);
  }
  recount();
  placeWritten(ctx, states, placed);
}

/** Marks that came back as they were made in an earlier version, and those no longer settled, are looked for in the newest. */
function placeWritten(
  ctx: Context,
  written: readonly RecordState[],
  placed: ReadonlyMap<string, readonly PiecePlacement[]>,
): void {
  const byArticle = new Map<number, Mark[]>();
  for (const { type, id } of written) {
    if (type !== 'mark' && type !== 'placement') continue;
    const mark = getMark(ctx.db, type === 'mark' ? id : markOfName(id));
    if (!mark) continue;
    const { article } = homeOfLayer(ctx, mark.layer);
    const known = byArticle.get(article.n);
    if (known) known.push(mark);
    else byArticle.set(article.n, [mark]);
  }
  for (const [article, marks] of byArticle) {
    const version = getNewestVersion(ctx.db, article);
    for (const mark of marks) {
      const pieces = placed.get(mark.id);
      if (pieces && !standsAsMade(mark, version)) keepPieces(ctx, version, mark, pieces);
    }
    keepStandings(
      ctx,
      version,
      marks.filter(({ id }) => !placed.has(id)),
    );
  }
}

const writers: Readonly<Record<RecordType, (ctx: Context, record: RecordState) => void>> = {
  mark: writeMark,
  role: writeRole,
  looked: writeLooked,
  picture: writePicture,
  article: writeArticle,
  source: writeSource,
  viewpoint: writeViewpoint,
  item: writeItem,
  version: writeVersion,
  placement: writePlacement,
  collection: writeCollection,
  membership: writeMembership,
  savedSearch: writeSavedSearch,
  layer: writeLayer,
  articleTags: writeArticleTags,
};

function writeMark(ctx: Context, { id, state }: RecordState): void {
  const { db, changes } = ctx;
  const before = getMark(db, id);
  const after = state === null ? undefined : Mark.parse(state);
  const home = after ?? before;
  if (!home) return;
  const { layer, article } = homeOfLayer(ctx, home.layer);
  if (after) {
    const kind = findKind(db, article.space, after.kind);
    const version = getVersion(db, after.version);
    if (kind === undefined || !version) throw new Error('A mark’s kind or version is gone');
    const source = after.source === null ? null : numberOf(findSource(db, after.source));
    const viewpoint = after.viewpoint === null ? null : numberOf(findViewpoint(db, after.viewpoint));
    putMark(
      db,
      after,
      { space: article.space, layer: layer.n, kind, version: version.n, source, viewpoint },
      ctx.newId,
    );
  } else {
    deleteMark(db, id);
  }
  changes.add('mark', id, article.id);
  if (JSON.stringify(before?.tags ?? []) !== JSON.stringify(after?.tags ?? [])) {
    changes.add('tags', article.spaceId, null);
  }
}

function numberOf(n: number | undefined): number {
  if (n === undefined) throw new Error('What a mark refers to is gone');
  return n;
}

function writeLinks(ctx: Context, { id, state }: RecordState): void {
  const { links } = Mark.parse(state);
  const known = getMark(ctx.db, id)?.links ?? [];
  if (!isSameJson(links, known)) replaceLinks(ctx.db, id, links);
}

function writeSource(ctx: Context, { id, state }: RecordState): void {
  const after = state === null ? undefined : Source.parse(state);
  const home = after ?? getSource(ctx.db, id);
  if (!home) return;
  if (after) putSource(ctx.db, after);
  else deleteSource(ctx.db, id);
  ctx.changes.add('source', id, homeOfLayer(ctx, home.layer).article.id);
}

function writeViewpoint(ctx: Context, { id, state }: RecordState): void {
  const after = state === null ? undefined : Viewpoint.parse(state);
  const home = after ?? getViewpoint(ctx.db, id);
  if (!home) return;
  if (after) putViewpoint(ctx.db, after);
  else deleteViewpoint(ctx.db, id);
  ctx.changes.add('viewpoint', id, homeOfLayer(ctx, home.layer).article.id);
}

function writeItem(ctx: Context, { id, state }: RecordState): void {
  const after = state === null ? undefined : Item.parse(state);
  const home = after ?? getItem(ctx.db, id);
  if (!home) return;
  if (after) putItem(ctx.db, after);
  else deleteItem(ctx.db, id);
  ctx.changes.add('item', id, homeOfLayer(ctx, home.layer).article.id);
}

interface LayerHome {
  readonly layer: Layer;
  readonly article: Article;
}

/** Layers looked up within one call: a bulk change is nearly always about one. */
const homesByCall = new WeakMap<Context, Map<string, LayerHome>>();

function homeOfLayer(ctx: Context, id: string): LayerHome {
  let homes = homesByCall.get(ctx);
  if (!homes) homesByCall.set(ctx, (homes = new Map<string, LayerHome>()));
  const known = homes.get(id);
  if (known) return known;
  const layer = getLayer(ctx.db, id);
  const article = layer && getArticleOfLayer(ctx.db, layer.n);
  if (!article) throw new Error('A mark’s layer is gone');
  const home = { layer, article };
  homes.set(id, home);
  return home;
}

/** A version comes or goes: the words that count and where marks stand are the newest one's. */
function writeVersion(ctx: Context, { id, state }: RecordState): void {
  const after = VersionState.parse(state);
  setVersionHidden(ctx.db, id, after.hidden, after.rev);
  const article = getArticleOfVersion(ctx.db, id);
  if (article) followNewest(ctx, article);
}

/** After the newest version became another one: counts its words, looks for all marks in it, and tells of both. */
export function followNewest(ctx: Context, article: Article): void {
  const { version, roles } = readNewest(ctx.db, article);
  setArticleWords(ctx.db, article.n, countCountableWords(version.blocks, roles, article.meta.language));
  for (const layer of listLayers(ctx.db, article.n)) {
    const marks = listMarks(ctx.db, layer.n);
    keepStandings(ctx, version, marks);
    for (const mark of marks) ctx.changes.add('mark', mark.id, article.id);
    // The headline's passages are read in the newest version too.
    for (const item of listItems(ctx.db, layer.n)) {
      if (item.type === 'headline') ctx.changes.add('item', item.id, article.id);
    }
  }
  ctx.changes.add('article', article.id, article.id);
}

function writePlacement(ctx: Context, { id, state }: RecordState): void {
  if (state === null) deletePlacement(ctx.db, id);
  else putPlacement(ctx.db, Placement.parse(state));
  const mark = getMark(ctx.db, markOfName(id));
  if (mark) ctx.changes.add('mark', mark.id, homeOfLayer(ctx, mark.layer).article.id);
}

function writeRole(ctx: Context, { id, state }: RecordState): void {
  const after = state === null ? undefined : RoleState.parse(state);
  const version = (after ?? getRoleChange(ctx.db, id))?.version;
  if (after) putRoleChange(ctx.db, after);
  else deleteRoleChange(ctx.db, id);
  const article = version && getArticleOfVersion(ctx.db, version);
  if (article) ctx.changes.add('article', article.id, article.id);
}

function writeLooked(ctx: Context, { id, state }: RecordState): void {
  const after = state === null ? undefined : LookedState.parse(state);
  const version = (after ?? getLooked(ctx.db, id))?.version;
  if (after) putLooked(ctx.db, after);
  else deleteLooked(ctx.db, id);
  const article = version && getArticleOfVersion(ctx.db, version);
  if (article) ctx.changes.add('article', article.id, article.id);
}

function writePicture(ctx: Context, { id, state }: RecordState): void {
  const after = state === null ? undefined : PictureState.parse(state);
  const version = (after ?? getPictureOfBlock(ctx.db, id))?.version;
  if (after) putPictureOfBlock(ctx.db, after);
  else deletePictureOfBlock(ctx.db, id);
  const article = version && getArticleOfVersion(ctx.db, version);
  if (article) ctx.changes.add('article', article.id, article.id);
}

function writeArticle(ctx: Context, { id, state }: RecordState): void {
  const after = ArticleState.parse(state);
  const article = getArticle(ctx.db, id);
  if (!article) throw new Error('An article is gone');
  const trashedAt = after.trashed ? (article.trashedAt ?? ctx.now().toISOString()) : null;
  updateArticle(ctx.db, article.n, after.meta, trashedAt, after.rev);
  if (after.meta.language !== article.meta.language) {
    const { version, roles } = readNewest(ctx.db, article);
    setArticleWords(ctx.db, article.n, countCountableWords(version.blocks, roles, after.meta.language));
  }
  ctx.changes.add('article', article.id, article.id);
  if (after.trashed !== (article.trashedAt !== null)) ctx.changes.add('tags', article.spaceId, null);
}

function writeArticleTags(ctx: Context, { id, state }: RecordState): void {
  const article = getArticle(ctx.db, id);
  if (!article) throw new Error('An article is gone');
  replaceArticleTags(ctx.db, article, ArticleTagsState.parse(state).tags, ctx.newId);
  ctx.changes.add('listed', article.id, article.id);
}

/** Remembers the roles that are about to change; the function it answers corrects the articles' words after it. */
function watchWords(ctx: Context, states: readonly RecordState[]): () => void {
  const ids = new Set<string>();
  for (const { type, id, state } of states) {
    if (type !== 'role') continue;
    const version = state === null ? getRoleChange(ctx.db, id)?.version : RoleState.parse(state).version;
    if (version) ids.add(version);
  }
  const watched = [...ids].flatMap((id) => {
    const version = getVersion(ctx.db, id);
    return version ? [{ version, before: rolesOf(ctx.db, version) }] : [];
  });
  return () => {
    for (const { version, before } of watched) {
      const article = getArticleOfVersion(ctx.db, version.id);
      if (!article) continue;
      const moved = countWordsMoved(version.blocks, before, rolesOf(ctx.db, version), article.meta.language);
      if (moved !== 0) setArticleWords(ctx.db, article.n, article.words + moved);
    }
  };
}

/** The article that a record belongs to now, for push events. */
export function articleIdOfScope(ctx: Context, scope: string): ArticleId | null {
  if (!scope.startsWith('layer:')) return null;
  const layer = getLayer(ctx.db, scope.slice('layer:'.length));
  return layer ? (getArticleOfLayer(ctx.db, layer.n)?.id ?? null) : null;
}
