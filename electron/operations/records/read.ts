/** Reads records as Undo knows them. */
import { getArticle } from '../../store/articles';
import { getRoleChange } from '../../store/block-roles';
import type { RecordState } from '../../store/commands';
import { getLooked } from '../../store/items';
import { getItem } from '../../store/layer-items';
import { getMark } from '../../store/marks';
import { getPictureOfBlock } from '../../store/pictures';
import { getPlacement } from '../../store/placements';
import { getSource } from '../../store/sources';
import { listOwnTags } from '../../store/tags';
import { getVersionFacts } from '../../store/versions';
import { getViewpoint } from '../../store/viewpoints';
import type { Context } from '../deps';
import { readLayer } from './of-layer';
import { readCollection, readMembership, readSavedSearch } from './of-library';
import type { ArticleState, ArticleTagsState, VersionState } from './states';

/** The record as it stands now; `state` null where it does not exist. */
export function readRecord(ctx: Context, type: RecordState['type'], id: string): RecordState {
  return { type, id, state: readState(ctx, type, id) };
}

function readState(ctx: Context, type: RecordState['type'], id: string): unknown {
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
