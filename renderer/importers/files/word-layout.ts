/** What a word processor lays out and other markup has no habit of: tables in tables, cells of several paragraphs. */
import { noteMarkup, type PartedNotes } from './notes';

/** A cell with more words than this holds text, not data (`page/tables`). */
const MAX_CELL_CHARS = 300;
/** Of a cell that holds text. */
const TEXT_PARTS = 'table, h1, h2, h3, h4, h5, h6, ul, ol, blockquote, img';

/**
 * A table in a table's cell comes after the outer one, in reading order; short paragraphs of a cell become its one line,
 * so that the table stays a table. Notes come apart, numbered as the text refers to them.
 */
export function layOut(html: string): PartedNotes {
  if (!html.includes('<table') && !NOTE_ID.test(html)) return { html, notes: [] };
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const table of body.querySelectorAll('table')) {
    const outer = table.parentElement?.closest('table');
    if (!outer) continue;
    let last: Element = outer;
    while (last.nextElementSibling?.hasAttribute('data-from-cell')) last = last.nextElementSibling;
    table.setAttribute('data-from-cell', '');
    last.after(table);
  }
  for (const cell of body.querySelectorAll('td, th')) {
    const paragraphs = [...cell.querySelectorAll(':scope > p')];
    if (paragraphs.length < 2 || cell.textContent.length > MAX_CELL_CHARS || cell.querySelector(TEXT_PARTS)) continue;
    for (const paragraph of paragraphs) paragraph.replaceWith(...paragraph.childNodes, ' ');
  }
  const notes = [...body.querySelectorAll(':scope > ol:last-child > li')].filter(({ id }) => NOTE_START.test(id));
  const markup = notes.map((note, i) => `[${i + 1}] ${noteMarkup(note)}`);
  if (notes.length > 0) notes[0]?.parentElement?.remove();
  return { html: body.innerHTML, notes: markup };
}

/** How mammoth names notes. */
const NOTE_ID = /<li id="(?:foot|end)note-/;
const NOTE_START = /^(?:foot|end)note-/;
