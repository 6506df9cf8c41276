/** The library's screens, and the sheet that the reader shares with them. */
export { AddScreen } from './add/AddScreen';
export { DetailsSheet, type DetailsSheetProps } from './DetailsSheet';
export { LibraryScreen } from './LibraryScreen';
export { TrashScreen } from './TrashScreen';
