/** The session of the open article, for the parts of the reader's screen. */
import { createContext, use, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import type { MarkId } from '../../shared/model';
import type { NoteView, WrittenField } from './note-drafts';
import type { ReaderSession } from './session';
import type { ReaderState } from './state';

export const ReaderContext = createContext<ReaderSession | null>(null);

/** @throws outside of an open article: a mistake in composition. */
export function useSession(): ReaderSession {
  const session = use(ReaderContext);
  if (!session) throw new Error('The reader’s parts belong inside a ReaderContext.');
  return session;
}

export function useReaderState<T>(read: (state: ReaderState) => T): T {
  return useStore(useSession().store, read);
}

/** A mark's note, or a written answer about it, as it is being written. */
export function useNoteView(mark: MarkId, field: WrittenField = 'note'): NoteView {
  const { drafts } = useSession();
  return useSyncExternalStore(drafts.subscribe, () => drafts.view(mark, field));
}
