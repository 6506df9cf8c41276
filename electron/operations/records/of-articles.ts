/** Writes what belongs to an article: its details, tags, versions, roles of blocks, pictures, and what was looked at. */
import { deleteRoleChange, getRoleChange, putRoleChange } from '../../store/block-roles';
import type { RecordState } from '../../store/commands';
import { getArticle, getArticleOfVersion, setArticleWords, updateArticle, type Article } from '../../store/articles';
import { deleteLooked, getLooked, putLooked } from '../../store/items';
import { listItems } from '../../store/layer-items';
import { listLayers } from '../../store/layers';
import { listMarks } from '../../store/marks';
import { deletePictureOfBlock, getPictureOfBlock, putPictureOfBlock } from '../../store/pictures';
import { replaceArticleTags } from '../../store/tags';
import { getVersion, setVersionHidden } from '../../store/versions';
import type { Context } from '../deps';
import { readNewest, rolesOf } from '../find';
import { keepStandings } from '../standings';
import { countCountableWords, countWordsMoved } from '../words';
import { ArticleState, ArticleTagsState, LookedState, PictureState, RoleState, VersionState } from './states';

/** A version comes or goes: the words that count and where marks stand are the newest one's. */
export function writeVersion(ctx: Context, { id, state }: RecordState): void {
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

/** Writes a reader’s change of a block’s role. */
export function writeRole(ctx: Context, { id, state }: RecordState): void {
  const after = state === null ? undefined : RoleState.parse(state);
  const version = (after ?? getRoleChange(ctx.db, id))?.version;
  if (after) putRoleChange(ctx.db, after);
  else deleteRoleChange(ctx.db, id);
  const article = version && getArticleOfVersion(ctx.db, version);
  if (article) ctx.changes.add('article', article.id, article.id);
}

/** Writes “nothing to mark here”. */
export function writeLooked(ctx: Context, { id, state }: RecordState): void {
  const after = state === null ? undefined : LookedState.parse(state);
  const version = (after ?? getLooked(ctx.db, id))?.version;
  if (after) putLooked(ctx.db, after);
  else deleteLooked(ctx.db, id);
  const article = version && getArticleOfVersion(ctx.db, version);
  if (article) ctx.changes.add('article', article.id, article.id);
}

/** Writes which picture a block shows. */
export function writePicture(ctx: Context, { id, state }: RecordState): void {
  const after = state === null ? undefined : PictureState.parse(state);
  const version = (after ?? getPictureOfBlock(ctx.db, id))?.version;
  if (after) putPictureOfBlock(ctx.db, after);
  else deletePictureOfBlock(ctx.db, id);
  const article = version && getArticleOfVersion(ctx.db, version);
  if (article) ctx.changes.add('article', article.id, article.id);
}

/** Writes what a person can change of an article. */
export function writeArticle(ctx: Context, { id, state }: RecordState): void {
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

/** Writes the tags of an article itself. */
export function writeArticleTags(ctx: Context, { id, state }: RecordState): void {
  const article = getArticle(ctx.db, id);
  if (!article) throw new Error('An article is gone');
  replaceArticleTags(ctx.db, article, ArticleTagsState.parse(state).tags, ctx.newId);
  ctx.changes.add('listed', article.id, article.id);
}

/** Remembers the roles that are about to change; the function it answers corrects the articles' words after it. */
export function watchWords(ctx: Context, states: readonly RecordState[]): () => void {
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
