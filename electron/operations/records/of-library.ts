/** Collections and saved searches as Undo knows them. */
import { Collection, Membership, SavedSearch } from '../../../shared/model';
import {
  addMember,
  deleteCollection,
  getCollection,
  isMember,
  putCollection,
  removeMember,
} from '../../store/collections';
import type { RecordState } from '../../store/commands';
import { deleteSavedSearch, getSavedSearch, putSavedSearch } from '../../store/saved-searches';
import { getOwnSpace } from '../../store/spaces';
import type { Context } from '../deps';

/** A membership's record id: it has no other. */
export const membershipId = ({ collection, article }: Membership): string => `${collection}/${article}`;

function parseMembershipId(id: string): Membership {
  const [collection, article] = id.split('/');
  return Membership.parse({ collection, article });
}

/** The collection as it stands; null where it does not exist. */
export const readCollection = (ctx: Context, id: string): Collection | null => getCollection(ctx.db, id) ?? null;

/** That an article is in a collection; null where it is not. */
export function readMembership(ctx: Context, id: string): Membership | null {
  const membership = parseMembershipId(id);
  return isMember(ctx.db, membership) ? membership : null;
}

/** The saved search as it stands; null where it does not exist. */
export const readSavedSearch = (ctx: Context, id: string): SavedSearch | null => getSavedSearch(ctx.db, id) ?? null;

/** Writes a collection; its articles are records of their own. */
export function writeCollection(ctx: Context, { id, state }: RecordState): void {
  if (state === null) deleteCollection(ctx.db, id);
  else putCollection(ctx.db, getOwnSpace(ctx.db).n, Collection.parse(state));
  ctx.changes.add('collection', id, null);
}

/** Puts an article into a collection, or takes it out. */
export function writeMembership(ctx: Context, { id, state }: RecordState): void {
  const membership = parseMembershipId(id);
  if (state === null) removeMember(ctx.db, membership);
  else addMember(ctx.db, membership);
  ctx.changes.add('collection', membership.collection, null);
  ctx.changes.add('listed', membership.article, membership.article);
}

/** Writes a saved search. */
export function writeSavedSearch(ctx: Context, { id, state }: RecordState): void {
  if (state === null) deleteSavedSearch(ctx.db, id);
  else putSavedSearch(ctx.db, getOwnSpace(ctx.db).n, SavedSearch.parse(state));
  ctx.changes.add('savedSearch', id, null);
}
