/** Whether the sheet for marks from elsewhere is open, with which file, and for which article. */
import { create } from 'zustand';
import type { ArticleId } from '../../shared/model';

interface ElsewhereState {
  /** Which time it is open; 0: it is closed. A file that is dropped while it is open opens it anew. */
  readonly opened: number;
  /** The file that was dropped; null: it is to be chosen. */
  readonly file: File | null;
  /** The article one came from: taken where the file's only page is not known. */
  readonly article: ArticleId | null;
}

const CLOSED: ElsewhereState = { opened: 0, file: null, article: null };

export const useElsewhere = create<ElsewhereState>(() => CLOSED);

export const openElsewhere = (from: { readonly file?: File; readonly article: ArticleId | null }): void =>
  useElsewhere.setState(({ opened }) => ({ opened: opened + 1, file: from.file ?? null, article: from.article }));
export const closeElsewhere = (): void => useElsewhere.setState(CLOSED);

/** A file that is about marks, by its name; what it is, its content says. */
export const findMarksFile = (files: readonly File[]): File | undefined =>
  files.find(({ name }) => /\.(json|jsonld|csv)$/iu.test(name));
