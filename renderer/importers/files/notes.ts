/** Footnotes and endnotes of documents and e-books: taken out of the text they stand in, to come after it. */
import type { Block } from '../../../shared/model';
import { readPage } from '../page/read-page';

/** Markup without its notes, and the markup of each note. */
export interface PartedNotes {
  readonly html: string;
  readonly notes: readonly string[];
}

/** A note of several paragraphs is one line of words. */
export function noteMarkup(note: Element): string {
  for (const paragraph of note.querySelectorAll('p')) paragraph.replaceWith(...paragraph.childNodes, ' ');
  for (const back of note.querySelectorAll('a')) if (/^[↑↩⏎^\s\uFE0E]+$/u.test(back.textContent)) back.remove();
  return note.innerHTML.trim();
}

/** The notes as blocks: kept word for word, and proposed as no part of the article, like the footnotes of a PDF. */
export const noteBlocks = (notes: readonly string[]): Block[] =>
  notes.flatMap((note) =>
    readPage(`<html><body><p>${note}</p></body></html>`, { asFragment: true }).blocks.map((block): Block => ({
      ...block,
      role: 'furniture',
      reason: 'footnote',
    })),
  );
