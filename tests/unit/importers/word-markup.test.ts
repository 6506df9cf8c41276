import { describe, expect, test } from 'vitest';
import { needsPlaining, plainMarkup } from '../../../renderer/importers/files/word-markup';

const run = (words: string, properties = '') =>
  `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ''}<w:t xml:space="preserve">${words}</w:t></w:r>`;

describe('markup of Word documents', () => {
  test('the words of a field stay', () => {
    const xml = `<w:p>${run('Page ')}<w:fldSimple w:instr=" DATE "><w:r><w:t>3 May</w:t></w:r></w:fldSimple>${run('.')}</w:p>`;
    expect(needsPlaining(xml)).toBe(true);
    expect(plainMarkup(xml)).toBe(`<w:p>${run('Page ')}<w:r><w:t>3 May</w:t></w:r>${run('.')}</w:p>`);
  });

  test('hidden words go, and no others', () => {
    const shown = `${run('Seen', '<w:b/>')}${run('not hidden', '<w:vanish w:val="0"/>')}${run('vanish')}`;
    const xml = `<w:p>${run('Gone', '<w:vanish/>')}${shown}${run('Gone too', '<w:b/><w:vanish w:val="true"/>')}</w:p>`;
    expect(plainMarkup(xml)).toBe(`<w:p>${shown}</w:p>`);
  });

  test('plain parts are left alone', () => {
    const xml = `<w:p>${run('Nothing to do')}</w:p>`;
    expect(needsPlaining(xml)).toBe(false);
    expect(plainMarkup(xml)).toBe(xml);
  });
});
