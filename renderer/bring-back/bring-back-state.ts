/** Whether the sheet for a Plumbline file is open, and with which file. */
import { create } from 'zustand';

interface BringBackState {
  /** Which time it is open; 0: it is closed. A file that is dropped while it is open opens it anew. */
  readonly opened: number;
  /** The file that was dropped; null: it is to be chosen. */
  readonly file: File | null;
}

const CLOSED: BringBackState = { opened: 0, file: null };

export const useBringBack = create<BringBackState>(() => CLOSED);

export const openBringBack = (file: File | null = null): void =>
  useBringBack.setState(({ opened }) => ({ opened: opened + 1, file }));
export const closeBringBack = (): void => useBringBack.setState(CLOSED);

/** A Plumbline file, by its name; what it is, its content says. */
export const findPlumbFile = (files: readonly File[]): File | undefined =>
  files.find(({ name }) => /\.plumb$/iu.test(name));
