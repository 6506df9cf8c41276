import { ArticleSummary } from '../../../shared/contract';

let made = 0;

/** A library line with the named fields; the rest is plain and unknown. */
export function makeSummary(
  fields: Partial<ArticleSummary['meta']> & Partial<Pick<ArticleSummary, 'words' | 'marks' | 'addedAt' | 'openedAt'>>,
): ArticleSummary {
  made += 1;
  const { words = 0, marks = 0, addedAt = '2025-01-01T00:00:00.000Z', openedAt = null, ...meta } = fields;
  return ArticleSummary.parse({
    id: `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`,
    space: '00000000-0000-4000-8000-000000000000',
    meta: {
      title: 'Untitled',
      outlet: null,
      authors: [],
      published: null,
      address: null,
      language: null,
      modified: null,
      section: null,
      licence: null,
      ...meta,
    },
    words,
    marksByKind: {},
    tags: [],
    articleTags: [],
    collections: [],
    marks,
    addedAt,
    openedAt,
    trashedAt: null,
    sample: false,
    rev: 1,
  });
}
