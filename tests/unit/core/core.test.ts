import { describe, expect, it } from 'vitest';
import { openCore } from '../../support/core';

describe('the core in its caller’s thread', () => {
  it('answers a saved change as saved when a listener fails, and tells the others', async () => {
    const core = openCore();
    core.client.onChanged(() => {
      throw new Error('words of the person');
    });
    let told = 0;
    const stop = core.client.onChanged(() => (told += 1));
    await core.call('settings.update', { theme: 'dark' });
    expect(told).toBe(1);
    expect(core.faults).toHaveLength(1);
    expect(core.faults[0]).not.toContain('words of the person');
    stop();
    await core.call('settings.update', { theme: 'light' });
    expect(told).toBe(1);
  });

  it('closes once and answers calls after it with the reason', async () => {
    const core = openCore();
    await core.close();
    await core.close();
    expect(await core.refused('articles.list', {})).toMatchObject({ code: 'storeUnavailable' });
    expect((await core.call('app.status', {})).store.state).toBe('unreadable');
    expect(core.faults).toEqual([]);
  });

  it('pushes nothing for reads and for changes that change nothing', async () => {
    const core = openCore();
    const [sample] = (await core.call('articles.list', {})).articles;
    if (!sample) throw new Error('no sample');
    await core.call('articles.get', { article: sample.id });
    await core.call('articles.restore', { articles: [sample.id] });
    await core.call('articles.update', { article: sample.id, meta: {} });
    await core.call('history.undo', {});
    expect(core.changes).toEqual([]);
  });
});
