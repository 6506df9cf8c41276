import { describe, expect, it } from 'vitest';
import { openCore } from '../../support/core';

describe('a fresh data folder', () => {
  it('opens, says where it is, and has the sample article, marked', async () => {
    const core = openCore();
    const status = await core.call('app.status', {});
    expect(status.store).toEqual({ state: 'open', path: core.file });
    const { articles } = await core.call('articles.list', {});
    expect(articles).toHaveLength(1);
    const [sample] = articles;
    if (!sample) throw new Error('no sample');
    expect(sample.sample).toBe(true);
    expect(Object.keys(sample.marksByKind).sort()).toEqual(['claim', 'framing', 'opinion', 'quote']);
    const { marks } = await core.call('marks.list', { article: sample.id });
    expect(marks).toHaveLength(sample.marks);
    const measures = await core.call('measures.get', { article: sample.id });
    expect(measures.words).toBe(sample.words);
    expect(measures.coverage.worked).toBeLessThan(measures.coverage.of);
    expect(measures.outside).toEqual([]);
    expect(core.faults).toEqual([]);
  });
});
