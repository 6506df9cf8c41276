// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openNamed, followNamed, sortNamed } from '../../../renderer/app/named-files';
import { closeBringBack, useBringBack } from '../../../renderer/bring-back/bring-back-state';
import { closeElsewhere, useElsewhere } from '../../../renderer/elsewhere/elsewhere-state';
import { setAnnouncerSink } from '../../../renderer/services/announcer';
import { CallError } from '../../../renderer/services/api';

const { takeFiles } = vi.hoisted(() => ({ takeFiles: vi.fn<(files: readonly File[]) => void>() }));
vi.mock('../../../renderer/library/add/many/many', async (original) => ({
  ...(await original<object>()),
  takeFiles,
}));
vi.mock('../../../renderer/services/bridge', () => ({
  getBridge: () => ({ takeNamed: async () => ({ files: [], refused: [] }), onNamed: () => () => {} }),
}));

const file = (name: string): File => new File(['x'], name);
const came = (...names: string[]) => ({ files: names.map(file), refused: [], notRead: [] });

const said: string[] = [];
setAnnouncerSink((text) => said.push(text));
beforeEach(() => {
  closeBringBack();
  closeElsewhere();
  takeFiles.mockClear();
  said.length = 0;
});

describe('files that the person named', () => {
  it('are sorted: articles together and first, each other file by itself', () => {
    const jobs = sortNamed(came('a.PLUMB', 'b.html', 'c.csv', 'd.docx', 'e.jsonld').files);
    expect(jobs.map(({ files }) => files.map(({ name }) => name))).toEqual([
      ['b.html', 'd.docx'],
      ['a.PLUMB'],
      ['c.csv'],
      ['e.jsonld'],
    ]);
  });

  it('open one sheet after the other, each when the one before is closed', () => {
    const stop = followNamed();
    openNamed(came('a.plumb', 'm.csv', 'n.html'));
    expect(takeFiles.mock.calls.map(([files]) => files.map(({ name }) => name))).toEqual([['n.html']]);
    expect([useBringBack.getState().file?.name, useElsewhere.getState().opened]).toEqual(['a.plumb', 0]);
    closeBringBack();
    expect(useElsewhere.getState().file?.name).toBe('m.csv');
    closeElsewhere();
    stop();
  });

  it('wait while a sheet is open, which is said', () => {
    const stop = followNamed();
    openNamed(came('a.plumb'));
    expect(said).toEqual([]);
    openNamed(came('b.html'));
    expect(said).toEqual(['b.html waits until this is done.']);
    openNamed(came('c.html', 'd.html'));
    expect(said.at(-1)).toBe('2 files wait until this is done.');
    expect(takeFiles).not.toHaveBeenCalled();
    closeBringBack();
    expect(takeFiles).toHaveBeenCalledTimes(2);
    stop();
  });

  it('are named with the reason where they are not opened', () => {
    openNamed({ files: [], refused: [{ name: 'x.docx', why: 'missing' }], notRead: [] });
    expect(said).toEqual(['x.docx was not opened: there is no such file.']);
    const error = new CallError({ code: 'tooLarge', message: '', detail: { bytes: 1, limitBytes: 1 } });
    openNamed({ files: [], refused: [{ name: 'y', why: 'kind' }], notRead: [{ name: 'z.txt', error }] });
    expect(said.at(-1)).toMatch(/^2 files were not opened\. The first: y was not opened: /);
  });
});
