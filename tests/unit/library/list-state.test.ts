import { describe, expect, it } from 'vitest';
import { findArticles, LIBRARY_SORTS, sortArticles } from '../../../renderer/library/list-state';
import { makeSummary } from './summaries';

const titles = (articles: readonly { meta: { title: string } }[]) => articles.map((a) => a.meta.title);

describe('the order of the library', () => {
  it('orders titles by letters, not by quotation marks, case or digits', () => {
    const articles = ['zebra', '“Apple”', 'item 10', 'Item 9', 'Éclair'].map((title) => makeSummary({ title }));
    expect(titles(sortArticles(articles, 'title', 'en'))).toEqual(['“Apple”', 'Éclair', 'Item 9', 'item 10', 'zebra']);
  });

  it('puts an article whose outlet or date is not stated last', () => {
    const articles = [
      makeSummary({ title: 'none' }),
      makeSummary({ title: 'b', outlet: 'Quay', published: '2024' }),
      makeSummary({ title: 'a', outlet: 'Argus', published: 'March 14, 2025' }),
      makeSummary({ title: 'c', outlet: 'Zeit', published: 'last Tuesday' }),
    ];
    expect(titles(sortArticles(articles, 'outlet', 'en'))).toEqual(['a', 'b', 'c', 'none']);
    expect(titles(sortArticles(articles, 'published', 'en')).slice(0, 2)).toEqual(['a', 'b']);
  });

  it('puts the most words, the most marks and the newest first', () => {
    const articles = [
      makeSummary({ title: 'old', words: 10, marks: 9, addedAt: '2025-01-01T00:00:00.000Z' }),
      makeSummary({ title: 'new', words: 500, marks: 1, addedAt: '2025-02-01T00:00:00.000Z' }),
    ];
    expect(titles(sortArticles(articles, 'words', 'en'))).toEqual(['new', 'old']);
    expect(titles(sortArticles(articles, 'marks', 'en'))).toEqual(['old', 'new']);
    expect(titles(sortArticles(articles, 'added', 'en'))).toEqual(['new', 'old']);
  });

  it('takes an article never opened by the day it was added', () => {
    const articles = [
      makeSummary({ title: 'opened', addedAt: '2025-01-01T00:00:00.000Z', openedAt: '2025-03-01T00:00:00.000Z' }),
      makeSummary({ title: 'just added', addedAt: '2025-03-02T00:00:00.000Z' }),
    ];
    expect(titles(sortArticles(articles, 'opened', 'en'))).toEqual(['just added', 'opened']);
  });

  it('never depends on the order it was given', () => {
    const articles = Array.from({ length: 40 }, (_, i) => makeSummary({ title: `t${i % 3}`, words: i % 2 }));
    for (const sort of LIBRARY_SORTS) {
      const ids = (list: typeof articles) => sortArticles(list, sort, 'en').map((a) => a.id);
      expect(ids([...articles].reverse())).toEqual(ids(articles));
    }
  });
});

describe('quick find', () => {
  const articles = [
    makeSummary({ title: 'Night ferry to close', outlet: 'Harbour Ledger' }),
    makeSummary({ title: 'Café culture', outlet: null, authors: ['Dana Ortwell'] }),
  ];

  it('leaves all when nothing is looked for', () => {
    expect(findArticles(articles, '  ')).toBe(articles);
  });

  it('finds every word in title, outlet or author, whatever case and accents', () => {
    expect(titles(findArticles(articles, 'ledger FERRY'))).toEqual(['Night ferry to close']);
    expect(titles(findArticles(articles, 'cafe'))).toEqual(['Café culture']);
    expect(titles(findArticles(articles, 'ortwell'))).toEqual(['Café culture']);
    expect(findArticles(articles, 'ferry ortwell')).toEqual([]);
  });
});
