import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  countAlike,
  MIN_ALIKE_WORDS,
  nearlySame,
  NEARLY_SAME,
  readAlike,
  readAlikeBlocks,
  sketchOf,
} from '../../../shared/text';
import { seeded } from '../../support/engine-harness/article';

const folder = path.resolve(import.meta.dirname, '../../fixtures/texts');
const texts = fs
  .readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => fs.readFileSync(path.join(folder, name), 'utf8'));

const near = (a: string, b: string) => nearlySame(readAlike(a), readAlike(b));
/** The smaller of the two shares. */
function shareOf(a: string, b: string): number {
  const [one, other] = [readAlike(a), readAlike(b)];
  return Math.min(countAlike(one, other).alike / one.words, countAlike(other, one).alike / other.words);
}
function inCommon(a: string, b: string): number {
  const known = new Set(sketchOf(readAlike(a)));
  return sketchOf(readAlike(b)).filter((hash) => known.has(hash)).length;
}
/** Each word is another with the chance of one in `every`. */
function edited(text: string, every: number, seed: number): string {
  const chance = seeded(seed);
  return text.replace(/\p{L}+/gu, (word) => (chance() < 1 / every ? `z${word}q` : word));
}

describe('nearly the same text', () => {
  it('holds for texts with every 15th word changed, and for no two different ones', () => {
    expect(texts.length).toBeGreaterThan(15);
    for (const [i, text] of texts.entries()) {
      const changed = edited(text, 15, i);
      expect(shareOf(text, changed), `text ${i}`).toBeGreaterThan(NEARLY_SAME + 0.1);
      if (readAlike(text).words >= 100) expect(inCommon(text, changed), `text ${i}`).toBeGreaterThanOrEqual(14);
      for (const other of texts.slice(i + 1)) expect(shareOf(text, other)).toBeLessThan(0.05);
    }
  });

  const line = (n: number) => Array.from({ length: 12 }, (_, i) => `word${n}x${i}`).join(' ');
  const page = (...lines: number[]) => lines.map(line).join('.\n');

  it('counts the words that stand in both, wherever they stand', () => {
    expect(near(page(1, 2, 3, 4), page(4, 3, 2, 1))).toEqual({ alike: 48, words: 48 });
    expect(near(page(1, 2, 3, 4, 5), page(9, 2, 3, 4, 5))).toEqual({ alike: 48, words: 60 });
    expect(near(`Leader. ${page(1, 2, 3)}`, `Quite another teaser! ${page(1, 2, 3).toUpperCase()}`)).toEqual({
      alike: 36,
      words: 37,
    });
    // A single changed word takes no other with it.
    expect(near(page(1, 2, 3), page(1, 2, 3).replace('word2x6', 'else'))).toEqual({ alike: 35, words: 36 });
  });

  it('needs most of both: an excerpt, and two reports with the same quotations, are other texts', () => {
    expect(near(page(1, 2, 3, 4, 5, 6), page(1, 2, 3))).toBeNull();
    expect(near(page(1, 2, 3, 4, 5, 6), page(11, 12, 3, 4, 5, 16))).toBeNull();
    expect(near(page(1, 2, 3, 4, 5, 6), page(1, 2, 3, 4, 5, 16))).not.toBeNull();
  });

  it('is never said of a line or two', () => {
    const words = Array.from({ length: MIN_ALIKE_WORDS - 1 }, (_, i) => `w${i}`).join(' ');
    expect(near(words, words)).toBeNull();
    expect(sketchOf(readAlike(words))).toEqual([]);
    expect(near(`${words} one`, `${words} two`)).toEqual({ alike: 19, words: 20 });
    expect(sketchOf(readAlike('')).length).toBe(0);
  });

  it.each([
    ['Japanese', '市議会は木曜日の夜、夜間フェリーの運航を終えることを決めた。反対する住民は駅前に集まった。', '水'],
    ['Thai', 'สภาเมืองลงมติเมื่อคืนวันพฤหัสบดีให้ยุติเรือข้ามฟากกลางคืนในปีหน้า', 'ก'],
    [
      'Arabic',
      'صوّت المجلس مساء الخميس على إنهاء عبّارة الليل في السنة المقبلة وقال السكان إنهم لم يُسألوا عن رأيهم وإنهم سيجتمعون غدًا عند الميناء',
      'ب',
    ],
  ])('goes by characters where a script has no spaces, and by words elsewhere: %s', (_, text, sign) => {
    const at = text.length >> 1;
    const found = near(text, `${text.slice(0, at)} ${sign} ${text.slice(at + 1)}`) ?? expect.fail('not found');
    expect(found.alike).toBeLessThan(found.words);
    expect(near(text, [...text].reverse().join(''))).toBeNull();
  });

  it('leaves out what is not part of the article', () => {
    const blocks = (menu: number) => [
      { role: 'furniture' as const, runs: [{ text: page(menu, menu + 1, menu + 2, menu + 3) }] },
      { role: 'paragraph' as const, runs: [{ text: page(1, 2) }] },
    ];
    const roles = ['furniture', 'paragraph'] as const;
    const [a, b] = [readAlikeBlocks(blocks(10), roles), readAlikeBlocks(blocks(20), roles)];
    expect(nearlySame(a, b)).toEqual({ alike: 24, words: 24 });
  });
});
