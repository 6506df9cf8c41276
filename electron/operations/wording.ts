/** Cleaning of what a person types: notes, tags, titles. */
import { cleanText } from '../../shared/text';

/** A note as it is kept: text rules of `cleanText`, no empty lines at its ends. */
export function cleanNote(note: string): string {
  const clean = cleanText(note);
  let start = 0;
  while (clean.charAt(start) === '\n') start += 1;
  // What follows the last line that has words is line ends only: `cleanText` left no spaces there.
  return clean.slice(start).trimEnd();
}

/** One line: white space of any kind becomes single spaces. Empty when nothing else is in it. */
export const cleanLine = (line: string): string => cleanText(line).replace(/\s+/g, ' ').trim();

/** Tags as a mark carries them: one line each, none twice, in the order given. */
export const cleanTags = (tags: readonly string[]): string[] => [
  ...new Set(tags.map(cleanLine).filter((tag) => tag !== '')),
];
