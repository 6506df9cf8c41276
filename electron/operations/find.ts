/** Looks records up for operations, or refuses. */
import { PlumblineError } from '../../shared/contract';
import type { BlockRole } from '../../shared/model';
import { getArticle, type Article } from '../store/articles';
import { listRoleChanges } from '../store/block-roles';
import type { Db } from '../store/db';
import { getNewestVersion, type Version } from '../store/versions';

/** The refusal for a record that is not there. */
export const notFound = (type: string, id: string): PlumblineError =>
  new PlumblineError('notFound', `There is no ${type} with the id ${id}.`, { type, id });

/** The refusal for a record in a state that does not allow the call; `reason` is a code. */
export const conflict = (type: string, id: string, reason: string, message: string): PlumblineError =>
  new PlumblineError('conflict', message, { type, id, reason });

/** An article, in the trash or not. @throws PlumblineError `notFound` */
export function findArticle(db: Db, id: string): Article {
  const article = getArticle(db, id);
  if (!article) throw notFound('article', id);
  return article;
}

/** An article that may be changed. @throws PlumblineError `notFound`, or `conflict` when it lies in the trash */
export function findArticleInUse(db: Db, id: string): Article {
  return assertInUse(findArticle(db, id));
}

/** The article itself. @throws PlumblineError `conflict` when it lies in the trash */
export function assertInUse(article: Article): Article {
  if (article.trashedAt !== null) {
    throw conflict('article', article.id, 'trashed', 'The article lies in the trash. Restore it first.');
  }
  return article;
}

/** The role that holds for each block of a version: the reader's, else the proposed one. */
export function rolesOf(db: Db, version: Version): BlockRole[] {
  const roles = version.blocks.map((block) => block.role);
  for (const change of listRoleChanges(db, version.n)) {
    if (change.block < roles.length) roles[change.block] = change.role;
  }
  return roles;
}

/** An article's newest version with the roles that hold. */
export function readNewest(db: Db, article: Article): { version: Version; roles: BlockRole[] } {
  const version = getNewestVersion(db, article.n);
  return { version, roles: rolesOf(db, version) };
}
