/** Later versions of an article: added, listed, read, compared. None is ever changed or deleted. */
import { compareTexts, compareVersions, editMapOf } from '../../shared/anchoring';
import {
  PlumblineError,
  type OperationOutput,
  type ParsedInput,
  type StandingCounts,
  type VersionSummary,
} from '../../shared/contract';
import { ItemId, type Block, type RoleReason } from '../../shared/model';
import { blockText, canonicalText, checkTextSize, draftFromText } from '../../shared/text';
import { getArticle, getArticleOfVersion, type Article } from '../store/articles';
import { listRoleChanges, putRoleChange } from '../store/block-roles';
import { listLooked, putLooked } from '../store/items';
import { listLayers } from '../store/layers';
import { listMarks } from '../store/marks';
import { findPictureOfBlock, listBlockPictures, putPictureOfBlock } from '../store/pictures';
import { ensureText } from '../store/texts';
import {
  getNewestVersion,
  getVersion,
  getVersionFacts,
  insertVersion,
  listVersionFacts,
  nextVersionOrd,
  type Version,
  type VersionFacts,
} from '../store/versions';
import { viewArticle } from './article-view';
import { cleanBlocks } from './clean-blocks';
import type { Context } from './deps';
import { findArticle, findArticleInUse, notFound, rolesOf } from './find';
import { followNewest, type VersionState } from './records';
import { countStandings } from './standings';
import { keepPictures } from './pictures';
import { wordsOfVersion } from './version-words';
import { keepCommand, layerScope, readHistory } from './undo';

/** `articles.addVersion` */
export function addVersion(
  ctx: Context,
  input: ParsedInput<'articles.addVersion'>,
): OperationOutput<'articles.addVersion'> {
  const article = findArticleInUse(ctx.db, input.article);
  const before = getNewestVersion(ctx.db, article.n);
  const blocks = cleanBlocks(
    input.blocks ?? draftFromText({ text: input.text ?? '', format: input.format, meta: article.meta }).blocks,
  );
  if (blocks.length === 0) throw new PlumblineError('emptyText', 'There is no text in it.');
  const text = canonicalText(blocks);
  checkTextSize(text);
  const scope = layerScope(article.layer);
  if (text === before.text) {
    return {
      article: viewArticle(ctx, article),
      isAdded: false,
      counts: countOwn(ctx, article, before),
      history: readHistory(ctx, scope),
    };
  }
  const version = saveVersion(ctx, article, before, blocks, text, input);
  followNewest(ctx, article);
  const state = (hidden: boolean): VersionState => ({ id: version.id, hidden, rev: hidden ? 2 : 1 });
  keepCommand(ctx, {
    scope,
    op: 'articles.addVersion',
    label: { code: 'versionAdd', params: { ord: version.ord } },
    before: [{ type: 'version', id: version.id, state: state(true) }],
    after: [{ type: 'version', id: version.id, state: state(false) }],
    group: null,
  });
  return {
    article: viewArticle(ctx, getArticle(ctx.db, article.id) ?? article),
    isAdded: true,
    counts: countOwn(ctx, article, version),
    history: readHistory(ctx, scope),
  };
}

const countOwn = (ctx: Context, article: Article, version: Version): StandingCounts =>
  countStandings(ctx, version, listMarks(ctx.db, article.layerN));

function saveVersion(
  ctx: Context,
  article: Article,
  before: Version,
  blocks: readonly Block[],
  text: string,
  input: ParsedInput<'articles.addVersion'>,
): Version {
  const id = ctx.newId();
  insertVersion(ctx.db, {
    id,
    article: article.n,
    ord: nextVersionOrd(ctx.db, article.n),
    text: ensureText(ctx.db, ctx.sha256(text), text),
    blocks,
    cause: input.cause,
    descent: {
      parent: before.n,
      addedAt: ctx.now().toISOString(),
      editMap: editMapOf(compareTexts(before.blocks, blocks).alignment),
    },
  });
  const version = getVersion(ctx.db, id);
  if (!version) throw new Error('A version was not saved');
  keepPictures(ctx, article, version, blocks);
  // The reader's own cut of the text says itself what each block is.
  const saysRoles = input.cause === 'corrected' && input.blocks !== undefined;
  carryOver(ctx, article, before, version, { saysRoles, saysPictures: input.pictures === 'asGiven' });
  return version;
}

/** Why a block is called a paragraph where nothing else was known of it: text that was pasted plain says no more. */
const WEAK_REASONS: ReadonlySet<RoleReason> = new Set(['prose', 'noOtherSign']);

/** What the reader said of blocks that are still there as they were: what they are, and "nothing to mark here". */
function carryOver(
  ctx: Context,
  article: Article,
  before: Version,
  version: Version,
  { saysRoles, saysPictures }: { readonly saysRoles: boolean; readonly saysPictures: boolean },
): void {
  const kept = new Map<number, number>();
  const sameFrame = new Map<number, number>();
  for (const { oldBlocks, newBlocks } of compareVersions(before.blocks, version.blocks).rows) {
    const [old, next] = [oldBlocks[0], newBlocks[0]];
    if (old === undefined || next === undefined || oldBlocks.length + newBlocks.length > 2) continue;
    if (textOf(before, old) === textOf(version, next)) kept.set(old, next);
    if (kept.has(old) || isOfPicture(before, old, version, next)) sameFrame.set(old, next);
  }
  const changed = new Set(listRoleChanges(ctx.db, before.n).map(({ block }) => block));
  const roles = rolesOf(ctx.db, before);
  for (const [old, next] of saysRoles ? [] : kept) {
    const role = roles[old];
    const block = version.blocks[next];
    if (role === undefined || !block || block.role === role) continue;
    // What is only taken for a paragraph for want of a sign does not outweigh what it was known to be.
    if (!changed.has(old) && !(block.reason && WEAK_REASONS.has(block.reason))) continue;
    putRoleChange(ctx.db, { id: ctx.newId(), version: version.id, block: next, role, rev: 1 });
  }
  for (const { block, picture } of saysPictures ? [] : listBlockPictures(ctx.db, before.n)) {
    const next = sameFrame.get(block);
    if (next === undefined || findPictureOfBlock(ctx.db, version.n, next)) continue;
    putPictureOfBlock(ctx.db, { id: ctx.newId(), version: version.id, block: next, hash: picture.hash, rev: 1 });
  }
  for (const layer of listLayers(ctx.db, article.n)) {
    for (const { block } of listLooked(ctx.db, layer.n, before.n)) {
      const next = kept.get(block);
      if (next === undefined) continue;
      putLooked(ctx.db, { id: ItemId.parse(ctx.newId()), layer: layer.id, version: version.id, block: next, rev: 1 });
    }
  }
}

/** Both blocks stand for a picture: its words may have been mended. */
const isOfPicture = (before: Version, old: number, version: Version, next: number): boolean =>
  [before.blocks[old]?.role, version.blocks[next]?.role].every((role) => role === 'image' || role === 'caption');

const textOf = (version: Version, block: number): string => blockText(version.blocks[block] ?? { runs: [] });

/** `articles.versions` */
export function listVersions(
  ctx: Context,
  input: ParsedInput<'articles.versions'>,
): OperationOutput<'articles.versions'> {
  const article = findArticle(ctx.db, input.article);
  const newest = getNewestVersion(ctx.db, article.n);
  return {
    versions: listVersionFacts(ctx.db, article.n).map((facts) => summarise(ctx, article, facts, newest)),
  };
}

/** `versions.get` */
export function getVersionText(ctx: Context, input: ParsedInput<'versions.get'>): OperationOutput<'versions.get'> {
  const { summary, version } = findVersion(ctx, input.version);
  const roles = rolesOf(ctx.db, version);
  const pictures = new Map(listBlockPictures(ctx.db, version.n).map(({ block, picture }) => [block, picture]));
  const blocks = version.blocks.map((block, i): Block => {
    const picture = pictures.get(i);
    return { ...block, role: roles[i] ?? block.role, ...(picture ? { picture } : {}) };
  });
  return { summary, text: version.text, blocks };
}

/** `versions.compare` */
export function compareTwoVersions(
  ctx: Context,
  input: ParsedInput<'versions.compare'>,
): OperationOutput<'versions.compare'> {
  const from = findVersion(ctx, input.from);
  const to = findVersion(ctx, input.to);
  if (from.version.article !== to.version.article) throw notFound('version', input.to);
  const blocksOf = (version: Version): Block[] => {
    const roles = rolesOf(ctx.db, version);
    return version.blocks.map((block, i) => ({ ...block, role: roles[i] ?? block.role }));
  };
  return {
    from: from.summary,
    to: to.summary,
    comparison: compareVersions(blocksOf(from.version), blocksOf(to.version)),
  };
}

function findVersion(ctx: Context, id: string): { summary: VersionSummary; version: Version } {
  const facts = getVersionFacts(ctx.db, id);
  const version = getVersion(ctx.db, id);
  const article = getArticleOfVersion(ctx.db, id);
  if (!facts || !version || !article || facts.hidden) throw notFound('version', id);
  return { version, summary: summarise(ctx, article, facts, getNewestVersion(ctx.db, article.n)) };
}

const summarise = (ctx: Context, article: Article, facts: VersionFacts, newest: Version): VersionSummary => ({
  id: facts.id,
  article: article.id,
  ord: facts.ord,
  cause: facts.cause,
  addedAt: facts.addedAt ?? article.addedAt,
  hash: facts.hash,
  words: wordsOfVersion(ctx, article, facts.id),
  isNewest: facts.id === newest.id,
});
