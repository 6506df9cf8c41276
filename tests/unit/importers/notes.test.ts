// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { partBookNotes } from '../../../renderer/importers/files/book-notes';
import { layOut } from '../../../renderer/importers/files/word-layout';
import { countChanges, countComments } from '../../../renderer/importers/files/word-markup';

describe('notes of an e-book', () => {
  it('come apart in order, and their references stand in brackets', () => {
    const { html, notes } = partBookNotes(
      '<body><p>It was long<a epub:type="noteref" href="#a">1</a>, he said<a role="doc-noteref" href="#b">[2]</a>.</p>' +
        '<aside epub:type="footnote" id="a"><p>Longer than any.</p><p>By far. <a href="#r">↩</a></p></aside>' +
        '<div role="doc-endnote" id="b">To nobody.</div><p>It ended.</p></body>',
    );
    expect(notes).toEqual(['Longer than any. By far.', 'To nobody.']);
    expect(new DOMParser().parseFromString(html, 'text/html').body.textContent).toBe(
      'It was long[1], he said[2].It ended.',
    );
  });

  it('are the lines of a list where only the list is named; other parts stay', () => {
    const { html, notes } = partBookNotes(
      '<body><p epub:type="bridgehead">Night</p><section epub:type="footnotes"><ol><li>One.</li><li>Two.</li></ol></section></body>',
    );
    expect(notes).toEqual(['One.', 'Two.']);
    expect(html).toContain('Night');
    const plain = '<body><p>Nothing named.</p></body>';
    expect(partBookNotes(plain)).toEqual({ html: plain, notes: [] });
  });
});

describe('what a word processor lays out', () => {
  const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;

  it('a table in a cell comes after the outer one, in reading order, and cells stay one line', () => {
    const inner = (n: number) => `<table>${row(`<p>a${n}</p>`, `<p>b${n}</p>`)}</table>`;
    const { html } = layOut(
      `<table>${row('<p>Shift</p>', `<p>See</p>${inner(1)}<p>below</p>`)}${row('<p>Day</p>', inner(2))}</table><p>End</p>`,
    );
    const { body } = new DOMParser().parseFromString(html, 'text/html');
    const words = [...body.children].map((each) =>
      [...each.querySelectorAll('td')].map((cell) => cell.textContent.trim()).join('|'),
    );
    expect(words).toEqual(['Shift|See below|Day|', 'a1|b1', 'a2|b2', '']);
    expect(body.lastElementChild?.textContent).toBe('End');
  });

  it('leaves cells that hold text, and markup without tables and notes, as they are', () => {
    const long = `<table><tbody>${row(`<p>${'word '.repeat(50)}</p><p>${'more '.repeat(50)}</p>`)}</tbody></table>`;
    expect(layOut(long).html).toBe(long);
    expect(layOut('<p>a</p>')).toEqual({ html: '<p>a</p>', notes: [] });
  });

  it('notes come apart with the number that the text refers to', () => {
    const { html, notes } = layOut(
      '<p>Late<sup><a href="#footnote-2" id="footnote-ref-2">[1]</a></sup></p><ol><li id="footnote-2"><p>A letter.</p></li><li id="endnote-2"><p>A talk.</p></li></ol>',
    );
    expect(notes).toEqual(['[1] A letter.', '[2] A talk.']);
    expect(html).not.toContain('<ol>');
    const list = '<p>Late<li id="footnote-x"></li></p><ol><li>An own list.</li></ol>';
    expect(layOut(list).notes).toEqual([]);
  });

  it('counts tracked changes and comments, not the marks of paragraphs', () => {
    const xml =
      '<w:p><w:pPr><w:rPr><w:ins w:id="1" w:author="x"/></w:rPr></w:pPr><w:ins w:id="2"><w:r/></w:ins><w:del w:id="3"><w:r><w:delText>x</w:delText></w:r></w:del>' +
      '<w:moveFrom w:id="4"><w:r/></w:moveFrom><w:moveFromRangeStart w:id="5"/><w:moveTo w:id="6"><w:r/></w:moveTo><w:instrText>x</w:instrText></w:p>';
    expect(countChanges(xml)).toEqual({ insertions: 2, deletions: 2 });
    expect(countComments('<w:comments><w:comment w:id="0"/><w:comment w:id="1">x</w:comment></w:comments>')).toBe(2);
  });
});
