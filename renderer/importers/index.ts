/** What the rest of the face may use of the importers. */
export { importFile, importText, isBook, type Imported, type ImportSource, type SourceFormat } from './import-file';
export { ACCEPTED_FILE_TYPES, guessFormat, type TextFormat } from './formats';
export { warmFrame } from './frame';
export type { FoundIn, FoundMeta } from './metadata/found';
export { importChapters, importRichText, listChapters, withoutOutlet } from './page';
export type { BookChapters } from './page-job';
export { keepOnShelf } from './picture-shelf';
export { readPicture, type PictureFile, type ReadPicture } from './pictures';
export { importWeb, isWebBook, webFile, withAddress, type WebPage } from './web';
export { ImportProblem, type ImportNote } from './problem';
