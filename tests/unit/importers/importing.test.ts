import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { importFile, importText, ImportProblem } from '../../../renderer/importers';
import { parseInWorker, PARSE_DEADLINE_MS } from '../../../renderer/importers/parse-in-worker';
import { problemData, problemFromData } from '../../../renderer/importers/parse';
import { MAX_TEXT_BYTES, PlumblineError } from '../../../shared/contract';
import { canonicalText } from '../../../shared/text';
import { makeSilentWorker, startHonestWorker } from './fake-worker';

const start = startHonestWorker;
const file = (name: string, ...parts: BlobPart[]) => new File(parts, name);
const code = (promise: Promise<unknown>) =>
  promise.then(
    () => 'taken',
    (error: unknown) => (error instanceof PlumblineError ? error.code : error),
  );

describe('taking in a file', () => {
  it('keeps every word, and the text it came from', async () => {
    const text = 'Night ferry to close\n\nThe council voted late on Thursday to end it.\n\nNobody spoke.\n';
    const { draft, source, name } = await importFile(file('ferry.txt', text), { start });
    expect(canonicalText(draft.blocks)).toBe(text.split('\n').filter(Boolean).join('\n'));
    expect(source).toEqual({ text, format: 'plain', html: null });
    expect(name).toBe('ferry.txt');
  });

  it('reads a Markdown file as Markdown, unless it is told otherwise', async () => {
    const words = ['# Night ferry\n\nThe council voted.'];
    expect((await importFile(file('a.md', ...words), { start })).draft.blocks[0]?.role).toBe('headline');
    expect((await importFile(file('a.md', ...words), { start, format: 'plain' })).source?.format).toBe('plain');
  });

  it('says so where the letters of a file were guessed', async () => {
    const latin = new Uint8Array(
      [...'La ni'].map((c) => c.charCodeAt(0)).concat(0xf1, 0x61, 0x20, 0x63, 0x61, 0x6e, 0x74, 0x61, 0x2e),
    );
    expect((await importFile(file('a.txt', latin), { start })).notes).toMatchObject([
      { key: 'importing.note.encoding' },
    ]);
    expect((await importFile(file('a.txt', 'La niña canta.'), { start })).notes).toEqual([]);
  });

  it('passes on what is known already', async () => {
    const { draft } = await importText('Some words of an article.', { start, meta: { language: 'pt' } });
    expect(draft.meta.language).toBe('pt');
  });

  it('refuses what it cannot read, each with its own reason', async () => {
    const empty = { messageKey: 'importing.fileEmpty', values: { name: 'a.txt' } };
    expect(await code(importFile(file('a.txt'), { start }))).toMatchObject(empty);
    expect(await code(importFile(file('a.txt', ' \n\t\n'), { start }))).toMatchObject(empty);
    expect(await code(importText(' \n\t\n', { start }))).toBe('emptyText');
    expect(await code(importFile(file('a.html')))).toMatchObject({ ...empty, values: { name: 'a.html' } });
    expect(await code(importFile(file('a.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0])), { start }))).toBe(
      'binaryFile',
    );
    const cyrillic = new Uint8Array(
      Array.from({ length: 300 }, (_, i) => (i % 7 === 6 ? 0x20 : 0xc0 + ((i * 13) % 60))),
    );
    expect(await code(importFile(file('a.txt', cyrillic), { start }))).toBe('undecodable');
  });

  it('refuses more than 5 MB before reading any of it', async () => {
    const big = file('a.txt', 'x');
    Object.defineProperty(big, 'size', { value: MAX_TEXT_BYTES + 1 });
    const read = vi.spyOn(big, 'arrayBuffer');
    expect(await code(importFile(big, { start }))).toMatchObject({
      messageKey: 'importing.fileTooLarge',
      values: { name: 'a.txt', limit: 5 },
    });
    expect(read).not.toHaveBeenCalled();
    expect(await code(importText('é'.repeat(MAX_TEXT_BYTES / 2 + 1), { start }))).toBe('tooLarge');
  });

  it('names a format that it does not read yet, without starting any work', async () => {
    const error = await importFile(file('a.doc', 'PK'), { start: () => expect.fail('no work') }).catch(
      (e: unknown) => e,
    );
    expect(error).toBeInstanceOf(ImportProblem);
    expect(error).toMatchObject({ messageKey: 'importing.notYetDocument', values: { name: 'a.doc' } });
  });

  it('reads what only looked like Markdown as plain text where its markup is out of all bounds', async () => {
    const nested = `# Title\n\n${'>'.repeat(20_000)} deep`;
    expect((await importText(nested, { start })).source?.format).toBe('plain');
    const asked = await importText(nested, { start, format: 'markdown' }).catch((e: unknown) => e);
    expect(asked).toMatchObject({ messageKey: 'importing.tooDeep' });
  });
});

describe('work in the background', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const job = { content: { text: 'x' }, name: null, format: null, meta: {} } as const;

  it('is given up on after the deadline', async () => {
    const silent = makeSilentWorker();
    const result = parseInWorker(job, { start: silent.start }).catch((e: unknown) => e);
    await vi.advanceTimersByTimeAsync(PARSE_DEADLINE_MS);
    expect(await result).toMatchObject({ messageKey: 'importing.tooSlow' });
    expect(silent.ended()).toBe(1);
  });

  it('ends when it is stopped', async () => {
    const silent = makeSilentWorker();
    const stop = new AbortController();
    const result = parseInWorker(job, { start: silent.start, signal: stop.signal }).catch((e: unknown) => e);
    stop.abort();
    expect(await result).toMatchObject({ name: 'AbortError' });
    expect(silent.ended()).toBe(1);
  });

  it('says so when it cannot start', async () => {
    const silent = makeSilentWorker();
    const result = code(parseInWorker(job, { start: silent.start }));
    silent.fail();
    expect(await result).toBe('internal');
    expect(silent.ended()).toBe(1);
  });

  it('does not start after it was stopped', async () => {
    const stop = new AbortController();
    stop.abort();
    const result = parseInWorker(job, { start: () => expect.fail('started'), signal: stop.signal });
    await expect(result).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('brings refusals across unchanged', () => {
    const refused = new PlumblineError('tooLarge', 'big', { bytes: 9 });
    expect(problemFromData(structuredClone(problemData(refused)))).toMatchObject({
      code: 'tooLarge',
      detail: { bytes: 9 },
    });
    const ours = new ImportProblem('importing.tooDeep', { name: 'a' });
    expect(problemFromData(structuredClone(problemData(ours)))).toMatchObject({ messageKey: 'importing.tooDeep' });
    expect(problemFromData(problemData(new TypeError('x')))).toMatchObject({ code: 'internal' });
  });
});
