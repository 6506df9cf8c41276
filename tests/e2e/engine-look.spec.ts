/** How the engine's marks look and what they leave to those who do not see them. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { EngineMark } from '../../renderer/reader/engine/types';
import { BASE_KINDS, MarkId, type Block, type KindCode } from '../../shared/model';
import { makeArticle, makeMarks } from '../support/engine-harness/article';
import { expect, nextFrame, openArticle, test } from '../support/engine-harness/harness-test';

const SEED = 20_261_112;
const SENTENCE = 'The crossing lost two million a year, she said';

const idOf = (n: number) => MarkId.parse(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`);
const mark = (n: number, kind: KindCode, start: number, end: number): EngineMark => ({
  id: idOf(n),
  kind,
  ranges: [{ start, end }],
});

/** The same words once for each kind and once unmarked: what differs between them is the marks' doing. */
const SAME_WORDS: Block[] = Array.from({ length: 5 }, () => ({ role: 'paragraph', runs: [{ text: SENTENCE }] }));
const ONE_OF_EACH = BASE_KINDS.map((kind, i) =>
  mark(i, kind, i * (SENTENCE.length + 1), i * (SENTENCE.length + 1) + SENTENCE.length),
);

/** For each paragraph which of its pixels are dark, hue left out. */
async function darkPixels(page: Page): Promise<boolean[][]> {
  const shots: string[] = [];
  for (const block of await page.locator('.plumb-block').all()) {
    const box = await block.boundingBox();
    if (!box) throw new Error('a paragraph is not drawn');
    const clip = { x: Math.round(box.x), y: Math.round(box.y), width: Math.round(box.width), height: 44 };
    shots.push((await page.screenshot({ clip })).toString('base64'));
  }
  return page.evaluate(
    (pictures) =>
      Promise.all(
        pictures.map(async (picture) => {
          const image = new Image();
          image.src = `data:image/png;base64,${picture}`;
          await image.decode();
          const canvas = document.createElement('canvas');
          canvas.width = image.width;
          canvas.height = image.height;
          const context = canvas.getContext('2d');
          context?.drawImage(image, 0, 0);
          const { data } = context?.getImageData(0, 0, image.width, image.height) ?? { data: new Uint8ClampedArray() };
          const dark: boolean[] = [];
          for (let i = 0; i < data.length; i += 4) {
            const grey = 0.2126 * (data[i] ?? 0) + 0.7152 * (data[i + 1] ?? 0) + 0.0722 * (data[i + 2] ?? 0);
            dark.push(grey < 150);
          }
          return dark;
        }),
      ),
    shots,
  );
}

for (const forcedColors of ['none', 'active'] as const) {
  test(`kinds differ by their lines alone, hue left out (forced colours: ${forcedColors})`, async ({ harness }) => {
    await harness.emulateMedia({ forcedColors });
    await openArticle(harness, SAME_WORDS, ONE_OF_EACH);
    await harness.evaluate(() => {
      document.querySelector('.plumb-overlay')?.remove();
      return document.fonts.ready;
    });
    await nextFrame(harness);
    const pictures = await darkPixels(harness);
    for (const [i, a] of pictures.entries()) {
      for (const b of pictures.slice(i + 1)) {
        const different = a.filter((isDark, at) => isDark !== b[at]).length;
        // A line of two pixels under some 400 px of words; even the thin ones leave this much.
        expect(different).toBeGreaterThan(250);
      }
    }
  });
}

test('marks of one kind over the same words are each drawn, at depths of their own', async ({ harness }) => {
  await openArticle(harness, SAME_WORDS.slice(0, 1), [
    mark(1, 'claim', 0, 30),
    mark(2, 'claim', 0, 30),
    mark(3, 'claim', 13, 40),
  ]);
  const painted = await harness.evaluate(() => window.harness.engine?.paintedRanges());
  expect(painted?.map(({ depth, start, end }) => [depth, start, end])).toEqual([
    [1, 0, 30],
    [2, 0, 30],
    [3, 13, 40],
  ]);
});

test('more marks on a line than the margin has room for stand behind one square', async ({ harness }) => {
  await harness.setViewportSize({ width: 360, height: 640 });
  const marks = Array.from({ length: 5 }, (_, i) => mark(i, 'claim', i, 40));
  await openArticle(harness, SAME_WORDS.slice(0, 1), marks);
  const lanes = harness.locator('.plumb-lane');
  await expect(lanes).toHaveCount(1);
  await expect(lanes).toHaveText('5');
  await lanes.click();
  expect(await harness.evaluate(() => window.harness.clicks.at(-1)?.ids)).toEqual(marks.map(({ id }) => id));
  const overflow = await harness.evaluate(() => {
    const reader = document.querySelector('#reader');
    return reader ? reader.scrollWidth - reader.clientWidth : -1;
  });
  expect(overflow).toBe(0);
});

test('the legend’s filter dims the other kinds without painting anew', async ({ harness }) => {
  await openArticle(harness, SAME_WORDS, ONE_OF_EACH);
  const before = await harness.evaluate(() => window.harness.engine?.paintedRanges());
  const dimmed = await harness.evaluate(() => {
    window.harness.engine?.setEmphasis(new Set(['quote']));
    return [...document.querySelectorAll('.plumb-lane.is-dimmed')].length;
  });
  expect(dimmed).toBe(3);
  expect(await harness.evaluate(() => window.harness.engine?.paintedRanges())).toEqual(before);
  await harness.evaluate(() => window.harness.engine?.setEmphasis(null));
  await expect(harness.locator('.plumb-lane.is-dimmed')).toHaveCount(0);
});

test('a resized window lets lanes and caret follow the text', async ({ harness }) => {
  const blocks = makeArticle(400, SEED);
  await openArticle(harness, blocks, makeMarks(blocks, 8, SEED));
  await harness.evaluate(() => window.harness.engine?.setCursor(200));
  const gap = () =>
    harness.evaluate(() => {
      const caret = document.querySelector('.plumb-caret')?.getBoundingClientRect();
      const reader = document.querySelector('#reader')?.getBoundingClientRect();
      const box = window.harness.engine?.boxesOf({ start: 200, end: 200 })[0];
      const scrolled = document.querySelector('#reader')?.scrollTop ?? 0;
      if (!caret || !reader || !box) return -1;
      return Math.abs(caret.left - reader.left - box.left) + Math.abs(caret.top - reader.top + scrolled - box.top);
    });
  for (const width of [1440, 360, 800]) {
    await harness.setViewportSize({ width, height: 700 });
    await expect.poll(gap).toBeLessThan(3);
  }
});

test('the caret does not blink where motion is reduced', async ({ harness }) => {
  await harness.emulateMedia({ reducedMotion: 'reduce' });
  await openArticle(harness, SAME_WORDS);
  await harness.evaluate(() => window.harness.engine?.setCursor(3));
  const animation = await harness.locator('.plumb-caret').evaluate((caret) => getComputedStyle(caret).animationName);
  expect(animation).toBe('none');
});

test('axe finds nothing in a text with every role, marks, a selection and a cursor', async ({ harness }) => {
  const blocks: Block[] = [
    { role: 'furniture', runs: [{ text: 'Menu · Sport · Weather' }] },
    { role: 'headline', runs: [{ text: 'Council axes ferry' }] },
    { role: 'standfirst', runs: [{ text: 'Nurses say they were not asked.' }] },
    { role: 'byline', runs: [{ text: 'By Dana Ortwell' }] },
    {
      role: 'paragraph',
      runs: [{ text: 'The ' }, { text: 'council', link: 'https://example.org/' }, { text: ' voted.' }],
    },
    { role: 'subheading', runs: [{ text: 'What it means' }] },
    { role: 'listItem', runs: [{ text: 'one' }] },
    { role: 'listItem', runs: [{ text: 'two' }] },
    { role: 'quotation', runs: [{ text: 'I drive home at four.' }] },
    { role: 'caption', runs: [{ text: 'The ferry. Photo: D. Ortwell' }] },
  ];
  await openArticle(harness, blocks, [mark(1, 'claim', 23, 35), mark(2, 'quote', 30, 60)]);
  await harness.evaluate((id) => {
    window.harness.engine?.setSelectedMark(id);
    window.harness.engine?.setCursor({ start: 24, end: 50 });
  }, idOf(1));
  const { violations } = await new AxeBuilder({ page: harness }).include('#reader').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});
