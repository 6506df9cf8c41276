/** Undo and Redo of an article's marks, roles and "looked at", or of the library. */
import { PlumblineError, type OperationOutput, type ParsedInput } from '../../shared/contract';
import { getOwnSpace } from '../store/spaces';
import type { Context } from './deps';
import { findArticle, findArticleInUse } from './find';
import { layerScope, readHistory, readStep, redo, spaceScope, undo } from './undo';

const libraryScope = (ctx: Context): string => spaceScope(getOwnSpace(ctx.db).id);

/** `history.get` */
export function getHistory(ctx: Context, { article }: ParsedInput<'history.get'>): OperationOutput<'history.get'> {
  return readHistory(ctx, article === undefined ? libraryScope(ctx) : layerScope(findArticle(ctx.db, article).layer));
}

/** `history.step` */
export const getStep = (ctx: Context): OperationOutput<'history.step'> => ({ step: readStep(ctx, libraryScope(ctx)) });

/** `history.undo` @throws PlumblineError `conflict` (`notLast`) where another step than the one named is the last */
export function undoLast(
  ctx: Context,
  { article, step }: ParsedInput<'history.undo'>,
): OperationOutput<'history.undo'> {
  const scope = changeScope(ctx, article);
  if (step !== undefined && readStep(ctx, scope) !== step) {
    throw new PlumblineError('conflict', 'Something else was done or taken back since.', {
      type: 'history',
      id: scope,
      reason: 'notLast',
    });
  }
  return undo(ctx, scope);
}

/** `history.redo` */
export function redoLast(ctx: Context, { article }: ParsedInput<'history.redo'>): OperationOutput<'history.redo'> {
  return redo(ctx, changeScope(ctx, article));
}

const changeScope = (ctx: Context, article: string | undefined): string =>
  article === undefined ? libraryScope(ctx) : layerScope(findArticleInUse(ctx.db, article).layer);
