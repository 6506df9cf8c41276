import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { addImport, ImportOutput, readImport } from '../../../electron/hosts/import-path';
import type { PlumblineError } from '../../../shared/contract';
import { makeFolder, openCore } from '../../support/core';

function write(name: string, bytes: string | Uint8Array): string {
  const file = path.join(makeFolder(), name);
  fs.writeFileSync(file, bytes);
  return file;
}
const refusal = async (input: unknown) =>
  readImport(input).then(
    () => expect.fail('was not refused'),
    (error: unknown) => {
      const { code, message } = error as PlumblineError;
      return [code, message];
    },
  );

describe('articles.import of the terminal', () => {
  it('reads text and Markdown, and keeps what is known of the article', async () => {
    expect(await readImport({ path: write('a.txt', '\uFEFFCafé.\n'), outlet: 'Post' })).toEqual({
      article: { text: 'Café.\n', format: 'plain', outlet: 'Post' },
      ifSame: 'add',
    });
    expect((await readImport({ path: write('b.MD', '# Title') })).article).toEqual({
      format: 'markdown',
      text: '# Title',
    });
    expect((await readImport({ path: write('c.txt', Buffer.from('\uFEFFÀ', 'utf16le')) })).article.text).toBe('À');
  });

  it('says what in the library is the same, and adds a copy, a version or nothing, as wished', async () => {
    const core = openCore();
    const words = Array.from({ length: 40 }, (_, i) => `word${i}`).join(' ');
    const bring = async (text: string, ifSame?: string) => {
      const read = await readImport({ path: write('a.txt', text), title: 'Ferry', ...(ifSame ? { ifSame } : {}) });
      const done = await addImport(read, async (name, input) => ({ ok: true, value: await core.call(name, input) }));
      if (!done.ok) return expect.fail('was refused');
      const { article, same } = ImportOutput.parse(done.value);
      return {
        id: article?.id ?? null,
        ord: article?.version.ord,
        same: same.map((each) => [each.article.id, each.same]),
      };
    };
    const first = await bring(words);
    expect(first).toMatchObject({ ord: 1, same: [] });
    expect(await bring(`${words} more`, 'stop')).toEqual({ id: null, ord: undefined, same: [[first.id, 'near']] });
    expect(await bring(`${words} more`, 'version')).toEqual({ id: first.id, ord: 2, same: [[first.id, 'near']] });
    const copy = await bring(words);
    expect(copy).toMatchObject({ ord: 1, same: [[first.id, 'text']] });
    expect(copy.id).not.toBe(first.id);
    expect((await core.call('articles.list', {})).articles.filter(({ sample }) => !sample)).toHaveLength(2);
    // What lies in the trash is told, and holds nothing up.
    await core.call('articles.trash', {
      articles: (await core.call('articles.list', {})).articles.map(({ id }) => id),
    });
    const again = await bring(words, 'stop');
    expect(again.id).not.toBeNull();
    expect(again.same).toHaveLength(2);
  });

  it('says of other formats that they need a window, and of other files what is wrong', async () => {
    for (const name of ['a.html', 'a.docx', 'a.epub', 'a.pdf', 'a.exe']) {
      const [code, message] = await refusal({ path: write(name, 'x') });
      expect([code, message?.includes('window')], name).toEqual(['needsWindow', true]);
    }
    expect(await refusal({ path: '/nowhere/at/all.txt' })).toMatchObject([
      'invalidInput',
      expect.stringContaining('ENOENT'),
    ]);
    expect(await refusal({ path: makeFolder() })).toMatchObject([
      'invalidInput',
      expect.stringContaining('not a file'),
    ]);
    expect(await refusal({ path: write('big.txt', new Uint8Array(10_000_001).fill(97)) })).toMatchObject([
      'tooLarge',
      expect.any(String),
    ]);
    expect((await refusal({ path: write('pic.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0])) }))[0]).toBe(
      'binaryFile',
    );
    expect((await refusal({}))[0]).toBe('invalidInput');
    expect((await refusal({ path: write('a.txt', 'x'), surprise: 1 }))[0]).toBe('invalidInput');
  });
});
