import { describe, expect, it } from 'vitest';
import { headlineSpans, readWebAddress, shorten, withPassage, wordsOf } from '../../../../renderer/panel/notes/words';
import { articleOf, FERRY } from '../sample';

describe('an address', () => {
  it.each([
    ['https://example.org/a?b=c', 'https://example.org/a?b=c'],
    [' http://example.org ', 'http://example.org/'],
    ['HTTPS://EXAMPLE.ORG', 'https://example.org/'],
  ])('%s may be opened', (typed, href) => expect(readWebAddress(typed)).toBe(href));

  it.each([
    'example.org',
    'javascript:alert(1)',
    'data:text/html,hello',
    'file:///etc/hosts',
    'mailto:ada@example.org',
    'https://user:secret@example.org/',
    'https://',
    'page 12 of the yearbook',
    '',
  ])('“%s” stays words', (typed) => expect(readWebAddress(typed)).toBeNull());
});

describe('words', () => {
  it('are one line, cut at a word’s edge', () => {
    expect(shorten('one\n two   three', 40)).toBe('one two three');
    expect(shorten('alpha beta gamma delta', 12)).toBe('alpha beta …');
    expect(shorten('abcdefghijklmnop', 8)).toBe('abcdefgh …');
    expect(shorten('abcdefg🚌hijk', 8)).toBe('abcdefg …');
    expect(wordsOf([{ exact: 'a' }, { exact: 'b' }])).toBe('a … b');
  });
});

describe('passages of the headline check', () => {
  it('take words once', () => {
    expect(withPassage([], { start: 3, end: 9 })).toEqual([{ start: 3, end: 9 }]);
    expect(withPassage([{ start: 0, end: 10 }], { start: 3, end: 9 })).toBeNull();
    expect(withPassage([{ start: 0, end: 5 }], { start: 3, end: 9 })).toEqual([
      { start: 0, end: 5 },
      { start: 3, end: 9 },
    ]);
  });

  it('are about every block that is a headline, and about none where none is', () => {
    const [span] = headlineSpans(FERRY);
    expect(span && FERRY.version.text.slice(span.start, span.end)).toContain('axes lifeline');
    expect(headlineSpans(articleOf([['paragraph', 'No headline here.']]))).toEqual([]);
  });
});
