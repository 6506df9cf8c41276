import { describe, expect, it } from 'vitest';
import { frameFormatOf, guessFormat, notYetMessage, sniffFormat } from '../../../renderer/importers/formats';
import { createMessages } from '../../../shared/messages';

describe('which format a text is in', () => {
  it.each([
    ['A heading', '# Night ferry to close\n\nThe council voted.'],
    ['An underlined title', 'Night ferry to close\n====================\n\nThe council voted.'],
    ['A link', 'The council voted, [the Ledger](https://example.org/a) wrote.'],
    ['Bold words and a quotation', 'He was **not** sure.\n\n> We cannot keep paying.'],
  ])('knows Markdown by obvious markup: %s', (_name, text) => {
    expect(guessFormat(text)).toBe('markdown');
  });

  it.each([
    ['prose', 'The council voted late on Thursday.\n\nIt was 5 * 3 * 2 degrees.'],
    ['a hashtag', '#ferry is what people write.\n\n#1 in the charts.'],
    ['a list with dashes', '- one\n- two\n* three'],
    ['a reply in a mail', '> You wrote this yesterday.\n\nI did.'],
    ['square brackets', '“They [the council] voted,” she said (see page 3).'],
    ['a row of stars', 'One.\n\n* * *\n\nTwo.'],
  ])('leaves plain text plain: %s', (_name, text) => {
    expect(guessFormat(text)).toBe('plain');
    expect(guessFormat(text, 'ferry.txt')).toBe('plain');
  });

  it('trusts the name of a Markdown file', () => {
    expect(guessFormat('Just words.', 'notes.MD')).toBe('markdown');
    expect(guessFormat('Just words.', 'notes.markdown')).toBe('markdown');
  });
});

describe('formats that are not read yet', () => {
  const { t } = createMessages('en');

  it.each(['a.doc', 'a.ODT', 'a.mhtml', 'a.mobi', 'a.jpeg', 'a.mp3', 'a.zip'])(
    'says of %s what to do instead',
    (name) => {
      const message = notYetMessage(name, '');
      expect(message).not.toBeNull();
      expect(t(message!, { name })).toMatch(/paste|unpack/i);
      expect(t(message!, { name })).toContain(name);
    },
  );

  it('goes by the type where the name says nothing', () => {
    expect(notYetMessage('article', 'image/png; x=y')).toBe('importing.notYetPicture');
  });

  it.each([
    ['a.txt', 'text/html'],
    ['a.md', 'application/octet-stream'],
    ['README', ''],
    ['a.log', 'text/plain'],
  ])('tries %s as text', (name, type) => {
    expect(notYetMessage(name, type)).toBeNull();
  });
});

describe('formats that are read in a frame', () => {
  it.each([
    ['a.html', '', 'page'],
    ['A.HTM', 'application/octet-stream', 'page'],
    ['a.xhtml', '', 'page'],
    ['article', 'text/html; charset=utf-8', 'page'],
    ['a.txt', 'text/html', null],
    ['a.mhtml', 'text/html', null],
    ['a.log', 'text/plain', null],
    ['a.docx', '', 'document'],
    ['a.EPUB', '', 'book'],
    ['a.pdf', 'application/octet-stream', 'pdf'],
  ])('%s (%s) is read as %s', (name, type, format) => {
    expect(frameFormatOf(name, type)).toBe(format);
  });

  it.each([
    ['a.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['a.dotx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.template'],
    ['a.docm', 'application/vnd.ms-word.document.macroEnabled.12'],
    ['article', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['a.epub', 'application/epub+zip'],
    ['a.epub', 'application/zip'],
    ['a.pdf', 'application/pdf'],
    ['a.pdf', 'application/x-pdf'],
    ['a.html', 'text/html'],
    ['a.xhtml', 'application/xhtml+xml'],
    ['a.txt', 'text/plain'],
    ['a.md', 'text/markdown'],
  ])('%s is not refused for the type that a system gives it: %s', (name, type) => {
    expect(notYetMessage(name, type)).toBeNull();
  });

  it('knows a page by its first bytes, whatever it is called', () => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    expect(sniffFormat(bytes('\uFEFF \n<!DOCTYPE html><html>'))).toBe('page');
    expect(sniffFormat(bytes('<!-- saved from url=(0021)https://a.example/ -->\n<html lang="en">'))).toBe('page');
    expect(sniffFormat(bytes('The <html> element holds a page.'))).toBeNull();
    expect(sniffFormat(bytes('%PDF-1.7'))).toBe('pdf');
    expect(sniffFormat(bytes(''))).toBeNull();
  });
});
