/** Cleaning of what a person types: notes, tags, titles. */
import { cleanText, cleanUnits } from '../../shared/text';

/**
 * A note as it is kept: as it was typed, spaces and line ends too, since it is saved in the middle of
 * typing and what is kept goes back into the field. Only what no text may hold is replaced.
 */
export const cleanNote = (note: string): string => cleanUnits(note);

/** One line: white space of any kind becomes single spaces. Empty when nothing else is in it. */
export const cleanLine = (line: string): string => cleanText(line).replace(/\s+/g, ' ').trim();

/** Tags as a mark carries them: one line each, none twice, in the order given. */
export const cleanTags = (tags: readonly string[]): string[] => [
  ...new Set(tags.map(cleanLine).filter((tag) => tag !== '')),
];
