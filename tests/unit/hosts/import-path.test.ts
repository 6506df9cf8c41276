import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readImport } from '../../../electron/hosts/import-path';
import type { PlumblineError } from '../../../shared/contract';
import { makeFolder } from '../../support/core';

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
      text: 'Café.\n',
      format: 'plain',
      outlet: 'Post',
    });
    expect(await readImport({ path: write('b.MD', '# Title') })).toMatchObject({ format: 'markdown', text: '# Title' });
    expect(await readImport({ path: write('c.txt', Buffer.from('\uFEFFÀ', 'utf16le')) })).toMatchObject({ text: 'À' });
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
