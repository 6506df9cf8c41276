/** The reading cursor of the engine in a real browser: offsets, moves, selections, pointer and copy. */
import type { Page } from '@playwright/test';
import type { MoveUnit } from '../../renderer/reader/engine/types';
import type { Block } from '../../shared/model';
import { makeArticle, makeMarks, seeded } from '../support/engine-harness/article';
import { expect, nextFrame, openArticle, test } from '../support/engine-harness/harness-test';

const SEED = 20_261_111;

const paragraph = (text: string): Block => ({ role: 'paragraph', runs: [{ text }] });

/** Every kind of run and block the document can hold. */
const MIXED: Block[] = [
  { role: 'headline', runs: [{ text: 'Council ' }, { text: 'axes', bold: true }, { text: ' ferry' }] },
  { role: 'furniture', runs: [{ text: 'Advertisement' }] },
  {
    role: 'paragraph',
    runs: [
      { text: 'A ' },
      { text: 'night nurse', italic: true, bold: true },
      { text: ' 👩‍⚕️ said\n“no”', link: 'https://example.org/' },
      { text: ' and\nleft.' },
    ],
  },
  { role: 'listItem', runs: [{ text: 'first 🇩🇰 item' }] },
  { role: 'listItem', runs: [{ text: 'second item' }] },
  { role: 'quotation', runs: [{ text: 'wrapped\nsoftly here' }], softWrap: true },
  { role: 'paragraph', runs: [{ text: 'שלום עולם, זה מבחן.' }] },
  { role: 'paragraph', runs: [{ text: '市议会投票取消夜间渡轮。居民反对。' }] },
];

const cursor = (page: Page) => page.evaluate(() => window.harness.engine?.getCursor());

/** Moves and answers where the cursor is then. */
const move = (page: Page, unit: MoveUnit, forward: boolean, extend = false) =>
  page.evaluate(
    ([u, f, e]) => {
      window.harness.engine?.move(u, f, e);
      return window.harness.engine?.getCursor().offset ?? -1;
    },
    [unit, forward, extend] as const,
  );

const setCursor = (page: Page, at: number | { start: number; end: number }) =>
  page.evaluate((place) => window.harness.engine?.setCursor(place), at);

/** Where the document's selection has its focus, counted over the page without the engine's index. */
const countedFocus = (page: Page) =>
  page.evaluate(() => {
    const selection = document.getSelection();
    const node = selection?.focusNode;
    if (!selection || !node) return -1;
    const unitsBefore = (root: Node, stop: Node, stopOffset: number) => {
      const range = document.createRange();
      range.setStart(root, 0);
      range.setEnd(stop, stopOffset);
      const fragment = range.cloneContents();
      return fragment.textContent.length + fragment.querySelectorAll('br').length;
    };
    let offset = 0;
    for (const block of document.querySelectorAll('.plumb-block')) {
      if (block.contains(node)) return offset + unitsBefore(block, node, selection.focusOffset);
      offset += unitsBefore(block, block, block.childNodes.length) + 1;
    }
    return -1;
  });

test('every offset stands where it should on the page, and is read back as itself', async ({ harness }) => {
  const text = await openArticle(harness, MIXED);
  for (let at = 0; at <= text.length; at += 1) {
    await setCursor(harness, at);
    expect(await countedFocus(harness)).toBe(at);
  }
});

test('random places of a long text that the page selects are read back', async ({ harness }) => {
  const text = await openArticle(harness, makeArticle(3_000, SEED));
  const random = seeded(SEED);
  for (let i = 0; i < 60; i += 1) {
    const at = Math.floor(random() * text.length);
    const read = await harness.evaluate(async (target) => {
      let left = target;
      for (const block of document.querySelectorAll('.plumb-block')) {
        const words = block.querySelector('span')?.firstChild;
        const length = words?.textContent?.length ?? 0;
        if (words && left <= length) {
          const changed = new Promise((resolve) =>
            document.addEventListener('selectionchange', resolve, { once: true }),
          );
          document.getSelection()?.collapse(words, left);
          await changed;
          break;
        }
        left -= length + 1;
      }
      return window.harness.engine?.getCursor().offset;
    }, at);
    expect(read).toBe(at);
  }
});

test('lines keep the column through a short line and past paragraph ends', async ({ harness }) => {
  const long =
    'The city council voted late on Thursday to end the night ferry between Old Quay and Eastside, a crossing that some used.';
  const text = await openArticle(harness, [paragraph(long), paragraph('Short.'), paragraph(long)]);
  const column = (offset: number) =>
    harness.evaluate((at) => window.harness.engine?.boxesOf({ start: at, end: at })[0]?.left ?? -1, offset);
  await setCursor(harness, 40);
  const from = await column(40);
  const visited: number[] = [40];
  for (let i = 0; i < 3; i += 1) visited.push(await move(harness, 'line', true));
  expect(visited[2]).toBe(long.length + 1 + 'Short.'.length);
  expect(Math.abs((await column(visited[3] ?? 0)) - from)).toBeLessThan(12);
  for (const expected of visited.slice(0, -1).reverse()) expect(await move(harness, 'line', false)).toBe(expected);
  await move(harness, 'line', false);
  expect(await move(harness, 'line', false)).toBe(0);
  await setCursor(harness, text.length - 3);
  expect(await move(harness, 'line', true)).toBe(text.length);
  expect(await move(harness, 'line', true)).toBe(text.length);
});

test('a line’s end is drawn at that line, not at the next one’s start', async ({ harness }) => {
  await openArticle(harness, [
    paragraph('The city council voted late on Thursday to end the night ferry. '.repeat(5).trim()),
  ]);
  await setCursor(harness, 3);
  const topOf = () => harness.evaluate(() => document.querySelector('.plumb-caret')?.getBoundingClientRect().top ?? -1);
  const top = await topOf();
  const end = await move(harness, 'lineEdge', true);
  expect(end).toBeGreaterThan(20);
  expect(Math.abs((await topOf()) - top)).toBeLessThan(2);
  expect(await move(harness, 'lineEdge', false)).toBe(0);
});

test('a selection grows by every unit from a bare cursor, and comes out trimmed', async ({ harness }) => {
  const text = await openArticle(harness, [
    paragraph('One two three. Four five six. Seven.'),
    paragraph('Eight nine.'),
  ]);
  const selected = async () => {
    const range = (await cursor(harness))?.selection;
    return range ? text.slice(range.start, range.end) : null;
  };
  await setCursor(harness, 4);
  await move(harness, 'word', true, true);
  expect(await selected()).toBe('two');
  await move(harness, 'sentence', true, true);
  expect(await selected()).toBe('two three.');
  await move(harness, 'character', false, true);
  await move(harness, 'character', false, true);
  expect(await selected()).toBe('two three');
  await move(harness, 'paragraph', true, true);
  expect(await selected()).toBe('two three. Four five six. Seven.');
  await move(harness, 'line', true, true);
  expect(await selected()).toContain('Eight');
  await move(harness, 'article', false, true);
  expect(await selected()).toBe('One');
  expect(await harness.evaluate(() => document.getSelection()?.toString())).toBe('One ');
});

test('arrows go the way they point in right-to-left text', async ({ harness }) => {
  await openArticle(harness, MIXED, [], null);
  const start = (await harness.evaluate(() => document.querySelectorAll('.plumb-block')[6]?.textContent)) ?? '';
  const at = MIXED.slice(0, 6).reduce((sum, { runs }) => sum + runs.map(({ text }) => text).join('').length + 1, 0);
  expect(start.startsWith('שלום')).toBe(true);
  await setCursor(harness, at + 2);
  expect(await move(harness, 'character', false)).toBe(at + 3);
  expect(await move(harness, 'character', true)).toBe(at + 2);
  expect(await move(harness, 'word', false)).toBe(at + 4);
  const left = (offset: number) =>
    harness.evaluate((o) => window.harness.engine?.boxesOf({ start: o, end: o })[0]?.left ?? 0, offset);
  expect(await left(at)).toBeGreaterThan(await left(at + 5));
});

test('characters are whole emoji and flags; a drag through one takes all of it', async ({ harness }) => {
  const text = await openArticle(harness, MIXED);
  const nurse = text.indexOf('👩‍⚕️');
  await setCursor(harness, nurse);
  expect(await move(harness, 'character', true)).toBe(nurse + '👩‍⚕️'.length);
  const flag = text.indexOf('🇩🇰');
  await setCursor(harness, { start: flag - 2, end: flag + 2 });
  expect((await cursor(harness))?.selection).toEqual({ start: flag - 2, end: flag + '🇩🇰'.length });
});

test('a range given the other way round is selected backwards', async ({ harness }) => {
  await openArticle(harness, MIXED);
  await setCursor(harness, { start: 18, end: 8 });
  expect(await cursor(harness)).toMatchObject({ offset: 8, selection: { start: 8, end: 18 } });
  await move(harness, 'word', false, true);
  expect((await cursor(harness))?.selection).toEqual({ start: 0, end: 18 });
});

test('going out of view scrolls, clear of what scroll-padding keeps free', async ({ harness }) => {
  const text = await openArticle(harness, makeArticle(4_000, SEED));
  await harness.addStyleTag({ content: '#reader { scroll-padding-bottom: 200px }' });
  await setCursor(harness, 0);
  for (let i = 0; i < 40; i += 1) await move(harness, 'line', true);
  const place = await harness.evaluate(() => {
    const caret = document.querySelector('.plumb-caret')?.getBoundingClientRect();
    const frame = document.querySelector('#reader')?.getBoundingClientRect();
    return caret && frame ? frame.bottom - caret.bottom : -1;
  });
  expect(place).toBeGreaterThanOrEqual(199);
  await move(harness, 'article', true);
  expect((await cursor(harness))?.offset).toBe(text.length);
  const isSeen = await harness.evaluate(() => {
    const caret = document.querySelector('.plumb-caret')?.getBoundingClientRect();
    return caret && document.elementsFromPoint(caret.left, caret.top).length > 0;
  });
  expect(isSeen).toBe(true);
});

test('dragging, double click and triple click select; a click on a mark names it, smallest first', async ({
  harness,
}) => {
  const text = await openArticle(harness, [
    paragraph('Nurses at the clinic say they will leave early.'),
    paragraph('The end.'),
  ]);
  const ids = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'];
  await harness.evaluate(
    ([outer, inner]) =>
      window.harness.engine?.setMarks([
        { id: outer, kind: 'claim', ranges: [{ start: 0, end: 40 }] },
        { id: inner, kind: 'framing', ranges: [{ start: 14, end: 20 }] },
      ] as never),
    ids,
  );
  const at = (offset: number) =>
    harness.evaluate((o) => {
      const box = window.harness.engine?.boxesOf({ start: o, end: o + 1 })[0];
      const frame = document.querySelector('#reader')?.getBoundingClientRect();
      return box && frame ? { x: frame.left + box.left + 2, y: frame.top + box.top + box.height / 2 } : { x: 0, y: 0 };
    }, offset);
  const inside = await at(16);
  await harness.mouse.click(inside.x, inside.y);
  await expect
    .poll(() => harness.evaluate(() => window.harness.clicks))
    .toEqual([{ ids: [ids[1], ids[0]], offset: 16 }]);
  expect((await cursor(harness))?.marks).toEqual(ids);
  expect(await harness.evaluate(() => window.harness.cursors.at(-1)?.cause)).toBe('pointer');

  await harness.mouse.dblclick(inside.x, inside.y);
  await expect.poll(async () => (await cursor(harness))?.selection).toEqual({ start: 14, end: 20 });
  await harness.mouse.click(inside.x, inside.y, { clickCount: 3 });
  await expect.poll(async () => (await cursor(harness))?.selection).toEqual({ start: 0, end: 47 });

  const [from, to] = [await at(7), await at(20)];
  await setCursor(harness, 0);
  await harness.mouse.move(from.x - 2, from.y);
  await harness.mouse.down();
  await harness.mouse.move(to.x - 2, to.y, { steps: 4 });
  await harness.mouse.up();
  await expect.poll(async () => (await cursor(harness))?.selection).toEqual({ start: 7, end: 20 });
  const clicksBefore = await harness.evaluate(() => window.harness.clicks.length);
  const margin = await harness.evaluate(() => document.querySelector('#reader')?.getBoundingClientRect().right ?? 0);
  await harness.mouse.click(margin - 20, inside.y + 300);
  expect(await harness.evaluate(() => window.harness.clicks.length)).toBe(clicksBefore);
  expect(text).toHaveLength(56);
});

test('the selection is kept, and shown, while a note is written, and is back when the text has the focus', async ({
  harness,
}) => {
  await openArticle(harness, MIXED);
  await setCursor(harness, { start: 8, end: 12 });
  await harness.locator('#note').click();
  await harness.keyboard.type('a note');
  expect((await cursor(harness))?.selection).toEqual({ start: 8, end: 12 });
  expect(await harness.evaluate(() => CSS.highlights.get('plumb-kept')?.size)).toBe(1);
  await setCursor(harness, { start: 8, end: 18 }).catch(() => undefined);
  await harness.locator('#note').focus();
  await harness.evaluate(() => window.harness.engine?.focus());
  expect(await harness.evaluate(() => document.getSelection()?.toString())).toContain('axes');
  expect(await harness.evaluate(() => CSS.highlights.has('plumb-kept'))).toBe(false);
});

test('a cursor put from outside leaves the note that is being written alone', async ({ harness }) => {
  await openArticle(harness, MIXED);
  await harness.locator('#note').click();
  await harness.keyboard.type('ab');
  await harness.evaluate(() => window.harness.engine?.setCursor(20, { focus: false }));
  await harness.keyboard.type('cd');
  expect(await harness.locator('#note').inputValue()).toBe('abcd');
  expect((await cursor(harness))?.offset).toBe(20);
});

test('copying gives the words, paragraphs apart, and nothing of the app, also after Select all', async ({
  harness,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const text = await openArticle(harness, MIXED);
  await setCursor(harness, { start: 0, end: 30 });
  await harness.keyboard.press('Control+C');
  expect(await harness.evaluate(() => navigator.clipboard.readText())).toBe('Council axes ferry\n\nAdvertiseme');
  await harness.keyboard.press('Control+A');
  // The page hears of its new selection a moment later.
  await expect.poll(async () => (await cursor(harness))?.selection).toEqual({ start: 0, end: text.length });
  await harness.keyboard.press('Control+C');
  expect((await harness.evaluate(() => navigator.clipboard.readText())).replaceAll('\n\n', '\n')).toBe(text);
  // The browser's own, from its menu, takes the whole window.
  await harness.evaluate(() => document.getSelection()?.selectAllChildren(document.body));
  await harness.keyboard.press('Control+C');
  const all = await harness.evaluate(() => navigator.clipboard.readText());
  expect(all.replaceAll('\n\n', '\n')).toBe(text);
});

test('dragging a handle moves that edge to a word’s edge; Escape leaves it', async ({ harness }) => {
  await openArticle(harness, [
    paragraph('Nurses at the Eastside clinic say they will have to leave their shifts early to catch the last bus.'),
  ]);
  const id = '00000000-0000-4000-8000-000000000001';
  await harness.evaluate((mark) => {
    window.harness.engine?.setMarks([{ id: mark, kind: 'quote', ranges: [{ start: 14, end: 29 }] }] as never);
    window.harness.engine?.setSelectedMark(mark as never);
  }, id);
  const drag = async (edge: 'start' | 'end', toOffset: number, escape = false) => {
    const box = await harness.locator(`.plumb-handle-${edge}`).boundingBox();
    const to = await harness.evaluate((o) => window.harness.engine?.boxesOf({ start: o, end: o })[0], toOffset);
    const frame = await harness.locator('#reader').boundingBox();
    if (!box || !to || !frame) throw new Error('nothing to drag');
    await harness.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await harness.mouse.down();
    await harness.mouse.move(frame.x + to.left, frame.y + to.top + to.height / 2, { steps: 5 });
    if (escape) await harness.keyboard.press('Escape');
    await harness.mouse.up();
  };
  await drag('end', 40);
  await drag('start', 8);
  await drag('end', 60, true);
  expect(await harness.evaluate(() => window.harness.drags)).toEqual([
    { mark: id, ranges: [{ start: 14, end: 38 }] },
    { mark: id, ranges: [{ start: 7, end: 29 }] },
  ]);
});

test('a letter in the margin stands at the line where its mark starts and selects it', async ({ harness }) => {
  const blocks = makeArticle(300, SEED);
  const marks = makeMarks(blocks, 6, SEED);
  await openArticle(harness, blocks, marks);
  const first = marks[0];
  const lane = harness.locator('.plumb-lane').first();
  const box = await lane.boundingBox();
  expect(box?.width).toBeGreaterThanOrEqual(24);
  expect(box?.height).toBeGreaterThanOrEqual(24);
  await lane.click();
  expect(await harness.evaluate(() => window.harness.clicks.at(-1)?.ids)).toEqual([first?.id]);
});

test('the text is a document that takes the focus, in its own language', async ({ harness }) => {
  await openArticle(harness, MIXED, [], 'da');
  await expect(harness.getByRole('document', { name: 'Harness article' })).toHaveAttribute('lang', 'da');
  const attributes = await harness
    .getByRole('document', { name: 'Harness article' })
    .evaluate((own) => own.getAttributeNames());
  expect(attributes).not.toContain('aria-readonly');
  expect(attributes).not.toContain('aria-autocomplete');
  expect(attributes).not.toContain('contenteditable');
  await expect(harness.getByRole('heading', { level: 1 })).toHaveText('Council axes ferry');
  await expect(harness.getByRole('listitem')).toHaveCount(2);
  await expect(harness.getByRole('link')).toHaveCount(0);
  await nextFrame(harness);
});
