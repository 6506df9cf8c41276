export { draftFromText, proposeMeta, type TextToDraft } from './draft';
export { proposeFromMarkdown } from './markdown';
export { proposeFromPlainText } from './plain';
