/** Records as Undo knows them: read whole, written whole, compared whole. */
export { articleIdOfScope } from './home';
export { followNewest } from './of-articles';
export { readLayer, type LayerState } from './of-layer';
export { membershipId } from './of-library';
export { readRecord } from './read';
export { ArticleState, isSameJson, isSameState, type ArticleTagsState, type VersionState } from './states';
export { writeRecords } from './write';
