/** Undo and Redo of an article's marks, roles and "looked at", or of the library. */
import type { OperationOutput, ParsedInput } from '../../shared/contract';
import { getOwnSpace } from '../store/spaces';
import type { Context } from './deps';
import { findArticle, findArticleInUse } from './find';
import { layerScope, readHistory, redo, spaceScope, undo } from './undo';

const libraryScope = (ctx: Context): string => spaceScope(getOwnSpace(ctx.db).id);

/** `history.get` */
export function getHistory(ctx: Context, { article }: ParsedInput<'history.get'>): OperationOutput<'history.get'> {
  return readHistory(ctx, article === undefined ? libraryScope(ctx) : layerScope(findArticle(ctx.db, article).layer));
}

/** `history.undo` */
export function undoLast(ctx: Context, { article }: ParsedInput<'history.undo'>): OperationOutput<'history.undo'> {
  return undo(ctx, changeScope(ctx, article));
}

/** `history.redo` */
export function redoLast(ctx: Context, { article }: ParsedInput<'history.redo'>): OperationOutput<'history.redo'> {
  return redo(ctx, changeScope(ctx, article));
}

const changeScope = (ctx: Context, article: string | undefined): string =>
  article === undefined ? libraryScope(ctx) : layerScope(findArticleInUse(ctx.db, article).layer);
