import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder, openCore, type TestCore } from '../../support/core';

const TEXT = 'Ferry stops\n\nThe boats were empty all week, said Ruth Amadi.';

/** A Plumbline file with one article. */
async function makeArchive(): Promise<string> {
  const core = openCore(makeFolder('memory'));
  await core.call('articles.createFromText', { text: TEXT, title: 'Ferry' });
  const to = path.join(core.folder, 'all.plumb');
  await core.call('exports.write', { format: 'archive', to });
  return to;
}

const titles = async (core: TestCore): Promise<string[]> =>
  (await core.call('articles.list', {})).articles.filter(({ sample }) => !sample).map(({ meta }) => meta.title);

describe('the step that an import leaves', () => {
  it('is named by the import and by the history, and is taken back by its name', async () => {
    const file = { path: await makeArchive() };
    const core = openCore(makeFolder('memory'));
    const { step } = await core.call('imports.apply', { file });
    expect((await core.call('history.step', {})).step).toBe(step);
    const { done } = await core.call('history.undo', { step: step ?? '' });
    expect(done).toMatchObject({ code: 'archiveImport' });
    expect(await titles(core)).toEqual([]);
  });

  it('is not mistaken for another that came after: that one stays, and the refusal says why', async () => {
    const file = { path: await makeArchive() };
    const core = openCore(makeFolder('memory'));
    const { step } = await core.call('imports.apply', { file });
    await core.call('articles.createFromText', { text: 'One\n\nMore of it.', title: 'Mine' });
    const refused = await core.refused('history.undo', { step });
    expect(refused).toMatchObject({ code: 'conflict', detail: { reason: 'notLast' } });
    expect((await titles(core)).sort()).toEqual(['Ferry', 'Mine']);
    // Once the later step is taken back, the import is the last again.
    await core.call('history.undo', {});
    await core.call('history.undo', { step: step ?? '' });
    expect(await titles(core)).toEqual([]);
  });

  it('is not mistaken for one that took its place in the history after it was taken back', async () => {
    const file = { path: await makeArchive() };
    const core = openCore(makeFolder('memory'));
    const { step } = await core.call('imports.apply', { file });
    await core.call('history.undo', {});
    expect((await core.refused('history.undo', { step })).detail).toMatchObject({ reason: 'notLast' });
    await core.call('articles.createFromText', { text: 'One\n\nMore of it.', title: 'Mine' });
    expect((await core.refused('history.undo', { step })).detail).toMatchObject({ reason: 'notLast' });
    expect(await titles(core)).toEqual(['Mine']);
  });

  it('is none where nothing was brought in: there is nothing to take back', async () => {
    const file = { path: await makeArchive() };
    const core = openCore(makeFolder('memory'));
    await core.call('imports.apply', { file });
    expect((await core.call('imports.apply', { file })).step).toBeNull();
    // An article that lay in the trash when the file was made comes into the trash: no step, so nothing else is undone.
    const other = openCore(makeFolder('memory'));
    const { article } = await other.call('articles.createFromText', { text: TEXT, title: 'Ferry' });
    await other.call('articles.trash', { articles: [article.id] });
    const to = path.join(other.folder, 'trash.plumb');
    await other.call('exports.write', { format: 'archive', to });
    expect((await core.call('imports.apply', { file: { path: to } })).step).toBeNull();
    expect(core.faults).toEqual([]);
  });

  it('of marks from elsewhere is taken back by its name too', async () => {
    const core = openCore(makeFolder('memory'));
    const { article } = await core.call('articles.createFromText', { text: TEXT, title: 'Ferry' });
    const place = path.join(core.folder, 'notes.csv');
    fs.writeFileSync(place, 'quote,kind\r\n"boats were empty all week",claim\r\n');
    const done = await core.call('imports.apply', { file: { path: place }, article: article.id });
    await core.call('history.undo', { step: done.step ?? '' });
    expect((await core.call('layers.list', { article: article.id })).layers).toHaveLength(1);
    expect(await titles(core)).toEqual(['Ferry']);
  });
});
