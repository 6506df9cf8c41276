/** The reader's engine in a real browser: what is painted, where, and that the text stays as it is. */
import type { EngineMark } from '../../renderer/reader/engine/types';
import { assignDepths } from '../../renderer/reader/engine/mark-depths';
import type { BlockRole } from '../../shared/model';
import { blockSpans } from '../../shared/text';
import { makeArticle, makeMarks, seeded } from '../support/engine-harness/article';
import { expect, nextFrame, openArticle, paintedRanges, test } from '../support/engine-harness/harness-test';

const SEED = 20_261_110;

/** What should be painted of marks that touch `[from, to)`. */
function expectedPaint(marks: readonly EngineMark[], from = 0, to = Infinity) {
  return assignDepths(marks)
    .filter((piece) => piece.start < to && piece.end > from)
    .map(({ kind, depth, start, end }) => ({ kind, depth, start, end }))
    .sort((a, b) => a.start - b.start || a.end - b.end || a.depth - b.depth);
}

const byPlace = (painted: Awaited<ReturnType<typeof paintedRanges>>) =>
  [...painted].sort((a, b) => a.start - b.start || a.end - b.end || a.depth - b.depth || a.kind.localeCompare(b.kind));

test('what is painted gives back exactly the stored words, over random overlapping marks and changes', async ({
  harness,
}) => {
  console.log(`seed ${SEED}`);
  const blocks = makeArticle(600, SEED);
  const pool = makeMarks(blocks, 200, SEED);
  await openArticle(harness, blocks);
  // Everything is within a screen or two of the window only while printing.
  await harness.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  const random = seeded(SEED + 1);
  for (let round = 0; round < 25; round += 1) {
    const marks = pool.filter(() => random() < 0.6).map((mark) => (random() < 0.2 ? { ...mark, kind: 'quote' } : mark));
    await harness.evaluate((list) => window.harness.engine?.setMarks(list), marks);
    expect(byPlace(await paintedRanges(harness))).toEqual(byPlace(expectedPaint(marks)));
  }
  await harness.evaluate(() => window.harness.engine?.setMarks([]));
  expect(await paintedRanges(harness)).toEqual([]);
  expect(await harness.evaluate(() => [...CSS.highlights.keys()].filter((name) => name.startsWith('plumb-')))).toEqual(
    [],
  );
});

test('only what stands within a screen of the visible part is registered, everywhere in the text', async ({
  harness,
}) => {
  const blocks = makeArticle(12_000, SEED);
  const marks = makeMarks(blocks, 900, SEED);
  await openArticle(harness, blocks, marks);
  for (const share of [0, 0.37, 0.8, 1]) {
    await harness.evaluate((at) => {
      const reader = document.querySelector('#reader');
      if (reader) reader.scrollTop = (reader.scrollHeight - reader.clientHeight) * at;
    }, share);
    await nextFrame(harness);
    await nextFrame(harness);
    const { outer, inner } = await harness.evaluate(() => {
      const reader = document.querySelector('#reader');
      const frame = reader?.getBoundingClientRect() ?? new DOMRect();
      const tops = [...document.querySelectorAll('.plumb-block')].map((block) => block.getBoundingClientRect());
      const within = (screens: number) => {
        const first = tops.findIndex((box) => box.bottom > frame.top - frame.height * screens);
        const last = tops.findLastIndex((box) => box.top < frame.bottom + frame.height * screens);
        return [first, last];
      };
      // Painted: a screen on each side where the window was taken. Always covered: what is visible.
      return { outer: within(1.8), inner: within(0) };
    });
    const spans = blockSpans(blocks);
    const [from, to] = [spans[outer[0] ?? 0]?.start ?? 0, spans[outer[1] ?? 0]?.end ?? 0];
    const painted = await paintedRanges(harness);
    expect(painted.length).toBeLessThanOrEqual(expectedPaint(marks, from, to).length);
    expect(painted.length).toBeLessThan(assignDepths(marks).length / 4);
    const visible = expectedPaint(marks, spans[inner[0] ?? 0]?.start, spans[inner[1] ?? 0]?.end);
    for (const piece of visible) expect(painted).toContainEqual(piece);
  }
});

test('printing registers every mark and goes back to the window afterwards', async ({ harness }) => {
  const blocks = makeArticle(6_000, SEED);
  const marks = makeMarks(blocks, 300, SEED);
  await openArticle(harness, blocks, marks);
  const before = await paintedRanges(harness);
  await harness.evaluate(() => {
    window.addEventListener('beforeprint', () => {
      document.documentElement.dataset['printed'] = String(window.harness.engine?.paintedRanges().length);
    });
  });
  await harness.pdf();
  expect(await harness.evaluate(() => Number(document.documentElement.dataset['printed']))).toBe(
    assignDepths(marks).length,
  );
  expect(await paintedRanges(harness)).toEqual(before);
  expect(before.length).toBeLessThan(assignDepths(marks).length / 2);
});

test('one mark more leaves every other highlight and its ranges alone', async ({ harness }) => {
  const blocks = makeArticle(400, SEED);
  const marks = makeMarks(blocks, 40, SEED).filter((mark) => mark.kind !== 'opinion');
  await openArticle(harness, blocks, marks);
  const added = makeMarks(blocks, 400, SEED + 7).find(
    (mark) => mark.kind === 'opinion' && mark.ranges[0] && mark.ranges[0].end < 800,
  );
  const touched = await harness.evaluate(
    ([list, one]) => {
      const changed: string[] = [];
      const { add, delete: remove } = Highlight.prototype;
      const nameOf = (highlight: Highlight) => [...CSS.highlights].find(([, own]) => own === highlight)?.[0] ?? 'new';
      Highlight.prototype.add = function (range) {
        changed.push(`add ${nameOf(this)}`);
        return add.call(this, range);
      };
      Highlight.prototype.delete = function (range) {
        changed.push(`delete ${nameOf(this)}`);
        return remove.call(this, range);
      };
      window.harness.engine?.setMarks(one ? [...list, one] : list);
      window.harness.engine?.setMarks(list);
      Object.assign(Highlight.prototype, { add, delete: remove });
      return changed;
    },
    [marks, added] as const,
  );
  expect(added).toBeDefined();
  expect(touched.length).toBeGreaterThan(0);
  expect(touched.every((entry) => entry.includes('opinion'))).toBe(true);
});

test('a mark painted ahead of its saving gives way to the stored one, or goes when it was refused', async ({
  harness,
}) => {
  const blocks = makeArticle(300, SEED);
  const marks = makeMarks(blocks, 1, SEED).map((mark) => ({ ...mark, kind: 'claim' }));
  const [mark] = marks;
  await openArticle(harness, blocks);
  const seen = await harness.evaluate((list) => {
    const { engine } = window.harness;
    const ranges = list[0]?.ranges ?? [];
    const look = () => engine?.paintedRanges().map(({ kind, depth, start, end }) => ({ kind, depth, start, end }));
    engine?.paintAhead('claim', ranges);
    const ahead = look();
    engine?.setMarks(list);
    const stored = look();
    const refuse = engine?.paintAhead('claim', ranges);
    const deeper = look();
    refuse?.();
    return { ahead, stored, deeper, refused: look(), marks: engine?.getCursor().marks };
  }, marks);
  const own = mark?.ranges.map(({ start, end }) => ({ kind: 'claim', depth: 1, start, end }));
  expect(seen.ahead).toEqual(own);
  expect(seen.stored).toEqual(own);
  expect(seen.deeper).toContainEqual({ ...own?.[0], depth: 2 });
  expect(seen.refused).toEqual(own);
});

test('marks add no node to the text, and furniture says what it is without being in it', async ({ harness }) => {
  const blocks = makeArticle(2_000, SEED);
  blocks.splice(1, 0, { role: 'furniture', runs: [{ text: 'Sign up for our morning letter' }] });
  const text = await openArticle(harness, blocks);
  const count = () => harness.evaluate(() => document.querySelectorAll('.plumb-text *').length);
  const before = await count();
  await harness.evaluate((marks) => window.harness.engine?.setMarks(marks), makeMarks(blocks, 400, SEED));
  expect(await count()).toBe(before);
  const drawn = await harness.evaluate(() => {
    const block = document.querySelector('.plumb-furniture');
    return {
      label: block && getComputedStyle(block, '::before').content,
      text: [...document.querySelectorAll('.plumb-block')].map((own) => own.textContent).join('\n'),
    };
  });
  expect(drawn.label).toBe('"not part of the article"');
  expect(drawn.text).toBe(text);
});

test('changing roles keeps every offset, the marks that are painted and the selection', async ({ harness }) => {
  const blocks = makeArticle(300, SEED);
  const marks = makeMarks(blocks, 30, SEED);
  const text = await openArticle(harness, blocks, marks);
  const selection = await harness.evaluate(() => {
    window.harness.engine?.setCursor({ start: 120, end: 180 });
    return window.harness.engine?.getCursor().selection;
  });
  const before = await paintedRanges(harness);
  const roleSets: BlockRole[][] = [
    blocks.map((_, i) => (i % 2 === 0 ? 'subheading' : 'listItem')),
    blocks.map((_, i) => (i % 3 === 0 ? 'listItem' : i % 3 === 1 ? 'furniture' : 'quotation')),
    blocks.map((block) => block.role),
  ];
  for (const roles of roleSets) {
    const after = await harness.evaluate((list) => {
      const { engine } = window.harness;
      engine?.setRoles(list);
      return { cursor: engine?.getCursor(), selected: document.getSelection()?.toString() };
    }, roles);
    expect(after.cursor?.selection).toEqual(selection);
    expect(after.selected?.replaceAll(/\s+/g, ' ')).toBe(text.slice(120, 180).replaceAll(/\s+/g, ' '));
    const painted = await paintedRanges(harness);
    for (const piece of before.filter((own) => own.start < 600)) expect(painted).toContainEqual(piece);
  }
});

test('a softly wrapped block shows its line ends as spaces, another breaks the line there', async ({ harness }) => {
  const text = await openArticle(harness, [
    { role: 'paragraph', runs: [{ text: 'one\ntwo' }], softWrap: true },
    { role: 'paragraph', runs: [{ text: 'one\ntwo' }] },
  ]);
  const lines = await harness.evaluate(() => [
    window.harness.engine?.boxesOf({ start: 0, end: 7 }).length,
    window.harness.engine?.boxesOf({ start: 8, end: 15 }).length,
  ]);
  expect(text).toBe('one\ntwo\none\ntwo');
  expect(lines).toEqual([1, 2]);
});

test('a block says which marks it holds, also after it was drawn anew', async ({ harness }) => {
  const blocks = makeArticle(300, SEED);
  const marks = makeMarks(blocks, 6, SEED);
  await openArticle(harness, blocks, marks);
  const described = () =>
    harness.evaluate(() =>
      [...document.querySelectorAll('.plumb-block')].map((own) => own.getAttribute('aria-description')),
    );
  const before = await described();
  expect(before.filter((text) => text !== null && /^\d+ marks: /.test(text)).length).toBeGreaterThan(0);
  await harness.evaluate(
    (roles) => window.harness.engine?.setRoles(roles),
    blocks.map((): BlockRole => 'quotation'),
  );
  expect(await described()).toEqual(before);
});

test('nothing of the engine is left behind when it goes', async ({ harness }) => {
  const blocks = makeArticle(300, SEED);
  await openArticle(harness, blocks, makeMarks(blocks, 20, SEED));
  const left = await harness.evaluate(() => {
    window.harness.engine?.setSelectedMark(null);
    window.harness.close();
    return {
      names: [...CSS.highlights.keys()].filter((name) => name.startsWith('plumb-')),
      html: document.querySelector('#reader')?.innerHTML,
    };
  });
  expect(left).toEqual({ names: [], html: '' });
});
