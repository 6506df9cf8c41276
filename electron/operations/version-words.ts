/** How many words a version has. Counted once for each version, and again where what is part of the article changed. */
import type { VersionId } from '../../shared/model';
import type { Article } from '../store/articles';
import type { Db } from '../store/db';
import { getVersion } from '../store/versions';
import type { Context } from './deps';
import { rolesOf } from './find';
import { countCountableWords } from './words';

interface Counted {
  readonly basis: string;
  readonly words: number;
}

const countedByDb = new WeakMap<Db, Map<VersionId, Counted>>();

/** Words of all blocks but what is not part of the article; 0 for a version that is not there. */
export function wordsOfVersion(ctx: Context, article: Article, id: VersionId): number {
  const version = getVersion(ctx.db, id);
  if (!version) return 0;
  const roles = rolesOf(ctx.db, version);
  const basis = `${article.meta.language ?? ''} ${roles.map((role) => (role === 'furniture' ? '-' : '+')).join('')}`;
  let counted = countedByDb.get(ctx.db);
  if (!counted) countedByDb.set(ctx.db, (counted = new Map<VersionId, Counted>()));
  const known = counted.get(id);
  if (known?.basis === basis) return known.words;
  const words = countCountableWords(version.blocks, roles, article.meta.language);
  counted.set(id, { basis, words });
  return words;
}
