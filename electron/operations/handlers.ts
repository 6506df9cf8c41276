/** Every operation on the data file and the function that does it. The compiler keeps the two lists equal. */
import type { OperationName, OperationOutput, ParsedInput } from '../../shared/contract';
import {
  createArticle,
  createArticles,
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
import {
  addToCollection,
  createCollection,
  createSearch,
  deleteCollection,
  deleteSearch,
  listCollections,
  listSearches,
  removeFromCollection,
  renameCollection,
  updateSearch,
} from './collections';
import type { Context } from './deps';
import { buildExport, outlineArticles, planExport, writeExport } from './exports';
import { getHistory, getStep, redoLast, undoLast } from './history';
import { applyImport, previewImport } from './imports';
import type { Steps } from './steps';
import { copyMarks, listLayersOf, trashLayer } from './layers';
import { createMark, deleteMarks, listMarksOf, updateMark } from './marks';
import { getAccount, getMeasures } from './measures';
import {
  createAbsence,
  createCheck,
  deleteAbsences,
  deleteChecks,
  getHeadline,
  listAbsences,
  listChecks,
  setHeadline,
  updateAbsence,
  updateCheck,
} from './notes';
import { addPicture, discardPictures, getPicture, setPictureOfBlock } from './pictures';
import { createSample } from './sample';
import { findSame } from './same-articles';
import { rebuildIndex, searchArticles } from './search';
import { getSettings, updateSettings } from './settings';
import { createSource, deleteSources, listSources, mergeSources, splitSource, updateSource } from './sources';
import { settleMarks, listPlacementsOf } from './settle';
import { listTags, tagArticles } from './tags';
import { addVersion, compareTwoVersions, getVersionText, listVersions } from './versions';
import {
  createViewpoint,
  deleteViewpoints,
  getDispute,
  listViewpoints,
  mergeViewpoints,
  setDispute,
  updateViewpoint,
} from './viewpoints';

/** Operations that answer without the data file, or about it. */
export type SeatOperation = 'app.status' | 'store.setAside';
/** Operations that take their time outside the data file. */
export type PageOperation = 'pages.fetch' | 'pages.stop';
/** Operations on the data file that take long: other calls are answered between their steps. */
export type LongOperation = 'imports.preview' | 'imports.apply' | 'exports.write';
export type StoreOperation = Exclude<OperationName, SeatOperation | PageOperation | LongOperation>;

/** Does one operation within the router's transaction. */
export type Handler<N extends OperationName> = (ctx: Context, input: ParsedInput<N>) => OperationOutput<N>;

export const longHandlers: {
  readonly [N in LongOperation]: (ctx: Context, input: ParsedInput<N>) => Steps<OperationOutput<N>>;
} = {
  'imports.preview': previewImport,
  'imports.apply': applyImport,
  'exports.write': writeExport,
};

export const handlers: { readonly [N in StoreOperation]: Handler<N> } = {
  'articles.list': listArticles,
  'articles.get': getArticle,
  'articles.createFromText': createFromText,
  'articles.create': createArticle,
  'articles.createMany': createArticles,
  'articles.createSample': createSample,
  'articles.update': updateArticle,
  'articles.setOpened': setOpened,
  'articles.tag': tagArticles,
  'articles.trash': trashArticles,
  'articles.restore': restoreArticles,
  'articles.purge': purgeArticles,
  'articles.search': searchArticles,
  'articles.findSame': findSame,
  'collections.list': listCollections,
  'collections.create': createCollection,
  'collections.rename': renameCollection,
  'collections.delete': deleteCollection,
  'collections.add': addToCollection,
  'collections.remove': removeFromCollection,
  'searches.list': listSearches,
  'searches.create': createSearch,
  'searches.update': updateSearch,
  'searches.delete': deleteSearch,
  'search.rebuild': rebuildIndex,
  'blocks.setRole': setRole,
  'blocks.setLooked': setLooked,
  'pictures.add': addPicture,
  'pictures.discard': discardPictures,
  'pictures.get': getPicture,
  'pictures.setOfBlock': setPictureOfBlock,
  'articles.addVersion': addVersion,
  'articles.versions': listVersions,
  'versions.get': getVersionText,
  'versions.compare': compareTwoVersions,
  'marks.placements': listPlacementsOf,
  'marks.settle': settleMarks,
  'marks.create': createMark,
  'marks.update': updateMark,
  'marks.delete': deleteMarks,
  'marks.list': listMarksOf,
  'sources.list': listSources,
  'sources.create': createSource,
  'sources.update': updateSource,
  'sources.merge': mergeSources,
  'sources.split': splitSource,
  'sources.delete': deleteSources,
  'viewpoints.list': listViewpoints,
  'viewpoints.create': createViewpoint,
  'viewpoints.update': updateViewpoint,
  'viewpoints.merge': mergeViewpoints,
  'viewpoints.delete': deleteViewpoints,
  'disputes.get': getDispute,
  'disputes.set': setDispute,
  'absences.list': listAbsences,
  'absences.create': createAbsence,
  'absences.update': updateAbsence,
  'absences.delete': deleteAbsences,
  'headline.get': getHeadline,
  'headline.set': setHeadline,
  'checks.list': listChecks,
  'checks.create': createCheck,
  'checks.update': updateCheck,
  'checks.delete': deleteChecks,
  'exports.plan': planExport,
  'exports.build': buildExport,
  'exports.outline': outlineArticles,
  'layers.list': listLayersOf,
  'layers.trash': trashLayer,
  'marks.copy': copyMarks,
  'tags.list': listTags,
  'history.get': getHistory,
  'history.step': getStep,
  'history.undo': undoLast,
  'history.redo': redoLast,
  'measures.get': getMeasures,
  'measures.account': getAccount,
  'settings.get': getSettings,
  'settings.update': updateSettings,
};
