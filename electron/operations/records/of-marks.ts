/** Writes what lies in a layer: marks with their links, people, viewpoints, notes, and where marks stand. */
import { Item, Mark, Source, Viewpoint } from '../../../shared/model';
import type { RecordState } from '../../store/commands';
import { findKind } from '../../store/kinds';
import { deleteItem, getItem, putItem } from '../../store/layer-items';
import { listLinksOfMark, replaceLinks } from '../../store/mark-links';
import { deleteMark, getMark, putMark } from '../../store/marks';
import { deletePlacement, markOfName, Placement, putPlacement } from '../../store/placements';
import { deleteSource, findSource, getSource, putSource } from '../../store/sources';
import { listTagsOfMark } from '../../store/tags';
import { getVersion } from '../../store/versions';
import { deleteViewpoint, findViewpoint, getViewpoint, putViewpoint } from '../../store/viewpoints';
import type { Context } from '../deps';
import { homeOfLayer } from './home';
import { isSameJson } from './states';

/** Writes a mark; its links follow by `writeLinks`, once the marks that they lead to are there. */
export function writeMark(ctx: Context, { id, state }: RecordState): void {
  const { db, changes } = ctx;
  const after = state === null ? undefined : Mark.parse(state);
  const home = after ?? getMark(db, id);
  if (!home) return;
  const { layer, article } = homeOfLayer(ctx, home.layer);
  const tagsBefore = listTagsOfMark(db, id);
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
  if (!isSameJson(tagsBefore, after?.tags ?? [])) changes.add('tags', article.spaceId, null);
}

function numberOf(n: number | undefined): number {
  if (n === undefined) throw new Error('What a mark refers to is gone');
  return n;
}

/** Gives a mark its links, where they are not the ones that it has. */
export function writeLinks(ctx: Context, { id, links }: Mark): void {
  if (!isSameJson(links, listLinksOfMark(ctx.db, id))) replaceLinks(ctx.db, id, links);
}

/** Writes a person or source. */
export function writeSource(ctx: Context, { id, state }: RecordState): void {
  const after = state === null ? undefined : Source.parse(state);
  const home = after ?? getSource(ctx.db, id);
  if (!home) return;
  if (after) putSource(ctx.db, after);
  else deleteSource(ctx.db, id);
  ctx.changes.add('source', id, homeOfLayer(ctx, home.layer).article.id);
}

/** Writes a viewpoint. */
export function writeViewpoint(ctx: Context, { id, state }: RecordState): void {
  const after = state === null ? undefined : Viewpoint.parse(state);
  const home = after ?? getViewpoint(ctx.db, id);
  if (!home) return;
  if (after) putViewpoint(ctx.db, after);
  else deleteViewpoint(ctx.db, id);
  ctx.changes.add('viewpoint', id, homeOfLayer(ctx, home.layer).article.id);
}

/** Writes a note, an absence, a check or what was said of the headline. */
export function writeItem(ctx: Context, { id, state }: RecordState): void {
  const after = state === null ? undefined : Item.parse(state);
  const home = after ?? getItem(ctx.db, id);
  if (!home) return;
  if (after) putItem(ctx.db, after);
  else deleteItem(ctx.db, id);
  ctx.changes.add('item', id, homeOfLayer(ctx, home.layer).article.id);
}

/** Writes what the reader said of where a mark stands. */
export function writePlacement(ctx: Context, { id, state }: RecordState): void {
  if (state === null) deletePlacement(ctx.db, id);
  else putPlacement(ctx.db, Placement.parse(state));
  const mark = getMark(ctx.db, markOfName(id));
  if (mark) ctx.changes.add('mark', mark.id, homeOfLayer(ctx, mark.layer).article.id);
}
