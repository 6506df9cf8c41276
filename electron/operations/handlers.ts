/** Every operation on the data file and the function that does it. The compiler keeps the two lists equal. */
import type { OperationName, OperationOutput, ParsedInput } from '../../shared/contract';
import {
  createArticle,
  createFromText,
  getArticle,
  listArticles,
  purgeArticles,
  restoreArticles,
  setOpened,
  trashArticles,
  updateArticle,
} from './articles';
import { setLooked, setRole } from './blocks';
import type { Context } from './deps';
import { getHistory, redoLast, undoLast } from './history';
import { createMark, deleteMarks, listMarksOf, updateMark } from './marks';
import { getMeasures } from './measures';
import { createSample } from './sample';
import { getSettings, updateSettings } from './settings';
import { listTags } from './tags';

/** Operations that answer without the data file, or about it. */
export type SeatOperation = 'app.status' | 'store.setAside';
export type StoreOperation = Exclude<OperationName, SeatOperation>;

/** Does one operation within the router's transaction. */
export type Handler<N extends OperationName> = (ctx: Context, input: ParsedInput<N>) => OperationOutput<N>;

export const handlers: { readonly [N in StoreOperation]: Handler<N> } = {
  'articles.list': listArticles,
  'articles.get': getArticle,
  'articles.createFromText': createFromText,
  'articles.create': createArticle,
  'articles.createSample': createSample,
  'articles.update': updateArticle,
  'articles.setOpened': setOpened,
  'articles.trash': trashArticles,
  'articles.restore': restoreArticles,
  'articles.purge': purgeArticles,
  'blocks.setRole': setRole,
  'blocks.setLooked': setLooked,
  'marks.create': createMark,
  'marks.update': updateMark,
  'marks.delete': deleteMarks,
  'marks.list': listMarksOf,
  'tags.list': listTags,
  'history.get': getHistory,
  'history.undo': undoLast,
  'history.redo': redoLast,
  'measures.get': getMeasures,
  'settings.get': getSettings,
  'settings.update': updateSettings,
};
