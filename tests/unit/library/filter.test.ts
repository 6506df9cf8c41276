import { describe, expect, it } from 'vitest';
import { choicesOf, countNarrowed, filterArticles } from '../../../renderer/library/filter';
import { patchArticles } from '../../../renderer/services/queries';
import { CollectionId, NO_FILTER, type LibraryFilter } from '../../../shared/model';
import { makeSummary } from './summaries';

const COLLECTION = CollectionId.parse('00000000-0000-4000-8000-00000000aaaa');
const a = { ...makeSummary({ title: 'A', outlet: 'Post', published: '2025-03-14', language: 'en' }), tags: ['bus'] };
const b = { ...makeSummary({ title: 'B', published: '2025', language: 'cy' }), marks: 2, marksByKind: { claim: 2 } };
const c = { ...makeSummary({ title: 'C', outlet: 'Courier', published: 'last week' }), collections: [COLLECTION] };
const all = [a, b, c];

const left = (filter: Partial<LibraryFilter>): string =>
  filterArticles(all, { ...NO_FILTER, ...filter })
    .map(({ meta }) => meta.title)
    .join('');

describe('what narrows the library', () => {
  it('leaves what fits all of it, and the not stated by its own name', () => {
    expect(left({})).toBe('ABC');
    expect(left({ outlet: 'Post' })).toBe('A');
    expect(left({ outlet: '' })).toBe('B');
    expect(left({ language: '' })).toBe('C');
    expect(left({ tag: 'bus' })).toBe('A');
    expect(left({ kind: 'claim' })).toBe('B');
    expect(left({ kind: '' })).toBe('AC');
    expect(left({ collection: COLLECTION })).toBe('C');
    expect(left({ outlet: 'Post', kind: 'claim' })).toBe('');
  });

  it('takes a date for all the days that it may mean', () => {
    expect(left({ from: '2025-03-14' })).toBe('AB');
    expect(left({ to: '2025-03-14' })).toBe('AB');
    expect(left({ from: '2025-03-15' })).toBe('B');
    expect(left({ to: '2025-03-13' })).toBe('B');
    expect(left({ from: '2026-01-01' })).toBe('');
  });

  it('is counted, and offered from what is there', () => {
    expect(countNarrowed(NO_FILTER)).toBe(0);
    expect(countNarrowed({ ...NO_FILTER, outlet: '', tag: 'x' })).toBe(2);
    expect(choicesOf(all, 'en')).toEqual({
      outlets: ['Courier', 'Post'],
      languages: ['cy', 'en'],
      tags: ['bus'],
      kinds: ['claim'],
      hasNoOutlet: true,
      hasNoLanguage: true,
    });
  });
});

describe('changed lines of the library', () => {
  it('take the place of what they were, new ones come first, gone ones go', () => {
    const changed = { ...b, words: 99 };
    const added = makeSummary({ title: 'D' });
    const ids = new Set<string>([b.id, c.id, added.id]);
    expect(patchArticles(all, ids, [changed, added])).toEqual([added, a, changed]);
  });
});
