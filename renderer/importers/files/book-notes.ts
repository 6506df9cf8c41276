/** The notes of an e-book's part, by what the part itself calls them (`epub:type`, or the roles of digital publishing). */
import { noteMarkup, type PartedNotes } from './notes';

const NOTES = ['footnote', 'endnote', 'rearnote', 'note'];
const LISTS_OF_NOTES = ['footnotes', 'endnotes', 'rearnotes'];
const typesOf = (element: Element): readonly string[] =>
  `${element.getAttribute('epub:type') ?? ''} ${element.getAttribute('role') ?? ''}`
    .toLowerCase()
    .replaceAll('doc-', '')
    .split(/\s+/);

/** A number, letter or sign that leads to a note, without brackets of its own. */
const BARE_REFERENCE = /^(?:\d{1,4}|[a-z]|[*†‡§¶]{1,3})$/i;

/** Parts the notes from the text; each reference to one stands in brackets, so that it is no part of a word. */
export function partBookNotes(html: string): PartedNotes {
  if (!/epub:type|doc-(?:footnote|endnote|noteref)/i.test(html)) return { html, notes: [] };
  const document = new DOMParser().parseFromString(html, 'text/html');
  const { body } = document;
  for (const reference of body.querySelectorAll('a')) {
    const words = reference.textContent.trim();
    if (typesOf(reference).includes('noteref') && BARE_REFERENCE.test(words)) reference.textContent = `[${words}]`;
  }
  const isOf = (names: readonly string[]) => (element: Element) =>
    typesOf(element).some((type) => names.includes(type));
  const named = [...body.querySelectorAll('*')];
  const single = named.filter(isOf(NOTES));
  // Where only the whole list is named, each line of it is a note.
  const lists = named.filter(isOf(LISTS_OF_NOTES)).filter((list) => !single.some((note) => list.contains(note)));
  const lines = lists.flatMap((list): Element[] => {
    const items = [...list.querySelectorAll('li')];
    return items.length > 0 ? items : [...list.querySelectorAll('p')];
  });
  const found = [...single, ...lines];
  const outermost = found.filter((note) => !found.some((other) => other !== note && other.contains(note)));
  const notes = outermost.map((note) => {
    note.remove();
    return noteMarkup(note);
  });
  return { html: document.documentElement.outerHTML, notes };
}
