/** The mark's card by keyboard alone: every field of every kind set, stored, taken back; passages chosen both ways. */
import type { ArticleView } from '../../shared/contract';
import type { Mark, MarkId, Source, Viewpoint } from '../../shared/model';
import type { Page } from '@playwright/test';
import { expectNoViolations } from './support/axe';
import { callTerminal, expect, test } from './support/app';
import { harbourArticle } from './support/harbour-article';
import { pressUntilCursorIsAt, selectWords } from './support/reading-keys';

const text = (page: Page) => page.getByRole('document', { name: /^Text of/ });
const card = (page: Page) => page.getByRole('region', { name: 'Selected mark' });
const more = (page: Page) => page.getByRole('group', { name: 'More about this mark' });

const QUOTE = '“Nobody here wanted to be the one who locked the doors,”';
const CLAIM = 'Traders learned of the vote from a notice on the gate.';
const REPLY = 'A spokesperson for the housing company declined to comment.';

interface Opened {
  readonly article: string;
  mark(kind: string, exact: string): Promise<MarkId>;
  read(id: MarkId): Promise<Mark>;
}

async function openHarbour(page: Page, dataFolder: string): Promise<Opened> {
  const made = (await callTerminal(dataFolder, 'articles.createFromText', { text: harbourArticle })) as {
    article: ArticleView;
  };
  const article = made.article.id;
  await page.evaluate((value) => {
    window.location.hash = value;
  }, `#/read/${article}`);
  await expect(text(page)).toBeFocused();
  return {
    article,
    mark: async (kind, exact) =>
      ((await callTerminal(dataFolder, 'marks.create', { article, kind, exact })) as { mark: Mark }).mark.id,
    read: async (id) => {
      const { marks } = (await callTerminal(dataFolder, 'marks.list', { article, ids: [id] })) as { marks: Mark[] };
      const [mark] = marks;
      if (!mark) throw new Error('the mark is gone');
      return mark;
    },
  };
}

/** Opens the mark at these words and goes into its fields under "More". */
async function openMore(page: Page, words: string): Promise<void> {
  await pressUntilCursorIsAt(page, words);
  await page.keyboard.press('Enter');
  await expect(card(page)).toBeVisible();
  await page.keyboard.press('Shift+m');
  await expect(more(page)).toBeVisible();
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('#mark-more') !== null)).toBe(true);
}

const focusedName = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const active = document.activeElement;
    const ids = active?.getAttribute('aria-labelledby')?.split(' ') ?? [];
    const labelled = ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
    const own = active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement ? active.labels : null;
    const label = own?.[0]?.textContent ?? '';
    return [labelled, label, active?.getAttribute('aria-label') ?? '', active?.textContent ?? ''].join(' ').trim();
  });

/** Presses Tab until the focus is on the control of this name. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < 40; presses += 1) {
    const now = await focusedName(page);
    if (typeof name === 'string' ? now.includes(name) : name.test(now)) return;
    passed.push(now);
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${String(name)}. It passed: ${passed.join(' | ')}`);
}

/** Chooses in the list of the field that has the focus, by the first letters of the choice. */
async function choose(page: Page, field: string, choice: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listbox')).toBeVisible();
  await page.keyboard.type(choice);
  await expect(page.getByRole('option', { name: choice }).first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listbox')).toBeHidden();
}

/** Takes or makes a name in the list of the field. */
async function pick(page: Page, field: string | RegExp, typed: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.type(typed);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox')).toBeHidden();
}

async function write(page: Page, field: string, words: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.type(words);
}

/** The card's region and the marked words never lie over each other, and the card takes less than half of the height. */
async function expectWordsInSight(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(() => {
        const region = document.querySelector('[data-region="card"]')?.getBoundingClientRect();
        const view = document.querySelector('[data-region="text"]')?.getBoundingClientRect();
        const handle = document.querySelector('.plumb-handle')?.getBoundingClientRect();
        if (!region || !view || !handle) return 'missing';
        if (view.bottom > region.top + 1) return 'card over text';
        if (region.height > window.innerHeight * 0.46) return `too high: ${region.height}`;
        return handle.top >= view.top && handle.bottom <= region.top
          ? 'in sight'
          : `words at ${handle.top} to ${handle.bottom}, view ${view.top} to ${region.top}`;
      }),
    )
    .toBe('in sight');
}

test('a quote: what is proposed is taken by one key, every field is stored, each is one step of Undo', async ({
  app,
  dataFolder,
}) => {
  test.slow();
  const { article, mark, read } = await openHarbour(app, dataFolder);
  const claim = await mark('claim', CLAIM);
  const id = await mark('quote', QUOTE);
  await expect(app.getByRole('button', { name: 'Quote: 1 mark', exact: true })).toBeVisible();

  await pressUntilCursorIsAt(app, QUOTE);
  await app.keyboard.press('Enter');
  await expect(app.getByRole('button', { name: /^Proposed: direct, “said”/ })).toBeVisible();
  expect((await read(id)).fields).toEqual({});
  await app.keyboard.press('y');
  await expect(card(app).getByText('direct · said')).toBeVisible();
  expect((await read(id)).fields).toEqual({ quote: { type: 'direct', verb: 'said' } });
  await app.keyboard.press('Control+z');
  await expect(app.getByRole('button', { name: /^Proposed: direct, “said”/ })).toBeVisible();

  await app.keyboard.press('Shift+m');
  await expect(more(app)).toBeVisible();
  await expectWordsInSight(app);
  await expectNoViolations(app);
  await tabTo(app, 'Proposed: direct.');
  await app.keyboard.press('Enter');
  await expect.poll(async () => (await read(id)).fields.quote?.type).toBe('direct');
  await choose(app, 'Made known as', 'named');
  await write(app, 'Word for saying', 'insisted');
  await choose(app, 'The reply it reports', 'quoted');
  await tabTo(app, 'Choose a passage');
  await app.keyboard.press('Enter');
  await expect(app.getByRole('combobox', { name: 'Claim it replies to' })).toBeFocused();
  await expectNoViolations(app);
  await app.keyboard.type('notice gate');
  await app.keyboard.press('Enter');
  await expect(app.getByRole('button', { name: /^Go to Claim: “Traders learned/ })).toBeVisible();
  await pick(app, 'Viewpoint', 'Keep the market');
  await expect(more(app).getByRole('button', { name: 'Viewpoint Keep the market' })).toBeVisible();
  await write(app, 'Why you see it so', 'He says it himself.');
  await expectNoViolations(app);
  await tabTo(app, 'not sure about this mark');
  await app.keyboard.press('Space');

  await expect.poll(async () => (await read(id)).certainty).toBe('unsure');
  const stored = await read(id);
  expect(stored.fields).toEqual({
    quote: { type: 'direct', identified: 'named', verb: 'insisted', reply: 'quoted' },
    reason: 'He says it himself.',
  });
  expect(stored.links).toEqual([{ rel: 'replies', mark: claim }]);
  const { viewpoints } = (await callTerminal(dataFolder, 'viewpoints.list', { article })) as {
    viewpoints: Viewpoint[];
  };
  expect(viewpoints.map(({ name }) => name)).toEqual(['Keep the market']);
  expect(stored.viewpoint).toBe(viewpoints[0]?.id);

  // Folded by its own key, the card says it in a line, and stays folded for the next mark.
  await app.keyboard.press('Escape');
  await expect(text(app)).toBeFocused();
  await app.keyboard.press('Shift+m');
  await app.keyboard.press('Shift+m');
  await expect(more(app)).toBeHidden();
  await expect(card(app)).toContainText(
    'direct · named · insisted · quoted · replies to a claim · reason given · not sure',
  );
  await expect(card(app)).toContainText('Viewpoint Keep the market');
  await expectNoViolations(app);

  // The claim shows the quote that leads to it; deleting the claim lets go of the link, and Undo brings it back.
  await app.keyboard.press('Escape');
  await pressUntilCursorIsAt(app, CLAIM);
  await app.keyboard.press('Enter');
  await expect(app.getByRole('list', { name: 'Marks that lead here' })).toContainText('Nobody here wanted');
  await app.keyboard.press('Delete');
  await expect.poll(async () => (await read(id)).links).toEqual([]);
  await app.keyboard.press('Control+z');
  await expect.poll(async () => (await read(id)).links).toEqual([{ rel: 'replies', mark: claim }]);

  // One step each: not sure, reason, viewpoint, link, reply, verb, identified, type.
  for (let steps = 0; steps < 8; steps += 1) {
    const before = (await read(id)).rev;
    await app.keyboard.press('Control+z');
    await expect.poll(async () => (await read(id)).rev).not.toBe(before);
  }
  expect(await read(id)).toMatchObject({ fields: {}, links: [], viewpoint: null, certainty: null });
});

test('a claim: whose, whom it accuses, the reply chosen in the text, how it was checked', async ({
  app,
  dataFolder,
}) => {
  test.slow();
  const { article, mark, read } = await openHarbour(app, dataFolder);
  const id = await mark('claim', CLAIM);
  const other = await mark('claim', 'The council’s own report puts the repair at 1.4 million.');
  await expect(app.getByRole('button', { name: 'Claim: 2 marks', exact: true })).toBeVisible();

  await openMore(app, CLAIM);
  await expectWordsInSight(app);
  await pick(app, 'Whose claim', 'Mira Sandoval');
  await expect(more(app).getByRole('button', { name: 'Whose claim Mira Sandoval' })).toBeFocused();
  await pick(app, 'Add somebody', 'the council');
  await expect(more(app).getByRole('list', { name: 'Whom it accuses' })).toHaveText('the council');
  await pick(app, 'Add somebody', 'the housing company');
  await expect(more(app).getByRole('list', { name: 'Whom it accuses' }).getByRole('listitem')).toHaveCount(2);
  await choose(app, 'Their reply', 'declined');

  // The reply is marked anew, from the field: choosing in the text, by the letter of a kind.
  await tabTo(app, 'Choose a passage');
  await app.keyboard.press('Enter');
  await expect(app.getByRole('combobox', { name: 'Where that reply stands' })).toBeFocused();
  await app.keyboard.press('ArrowUp');
  await expect(app.getByRole('option', { name: /^Choose it in the text/ })).toBeVisible();
  await app.keyboard.press('Enter');
  await expect(text(app)).toBeFocused();
  await expect(card(app)).toContainText('Where does the reply stand?');
  await expectNoViolations(app);
  await app.keyboard.press('Escape');
  await expect(card(app)).not.toContainText('Where does the reply stand?');
  await expect(more(app).getByRole('button', { name: 'Choose a passage' })).toBeFocused();
  await app.keyboard.press('Enter');
  await app.keyboard.press('ArrowUp');
  await app.keyboard.press('Enter');
  await expect(text(app)).toBeFocused();
  await selectWords(app, REPLY);
  await app.keyboard.press('q');
  await expect(more(app).getByRole('button', { name: /^Go to Quote: “A spokesperson/ })).toBeVisible();
  await expect(more(app).getByRole('button', { name: 'Choose a passage' })).toBeFocused();

  await choose(app, 'Can it be checked?', 'can be');
  await write(app, 'How you checked it', 'Asked the town clerk');
  await write(app, 'What you found', 'A letter went out first');
  await write(app, 'Address of what you found', 'https://brackwater.example/minutes');
  await write(app, 'Why you see it so', 'It says who did what.');
  await expectNoViolations(app);
  await app.keyboard.press('Escape');

  // What backs it: another passage, from the list.
  await expect(text(app)).toBeFocused();
  await app.keyboard.press('i');
  await expect(app.getByRole('menu', { name: 'What backs it?' })).toBeVisible();
  await app.keyboard.press('8');
  await expect(app.getByRole('combobox', { name: 'Backed by' })).toBeFocused();
  await app.keyboard.type('1.4');
  await app.keyboard.press('Enter');
  await expect(app.getByRole('button', { name: 'What backs it? another passage' })).toBeVisible();
  await expect(card(app).getByRole('list', { name: 'Backed by' })).toContainText('The council’s own report');

  await expect.poll(async () => (await read(id)).fields.claim?.backing).toBe('elsewhere');
  const { sources } = (await callTerminal(dataFolder, 'sources.list', { article })) as { sources: Source[] };
  const idOf = (name: string) => sources.find((source) => source.name === name)?.id;
  const { marks } = (await callTerminal(dataFolder, 'marks.list', { article, kind: 'quote' })) as { marks: Mark[] };
  const stored = await read(id);
  expect(stored.source).toBe(idOf('Mira Sandoval'));
  expect(stored.fields).toEqual({
    claim: {
      whose: 'source',
      backing: 'elsewhere',
      reply: 'declined',
      checkable: 'yes',
      checked: {
        how: 'Asked the town clerk',
        result: 'A letter went out first',
        address: 'https://brackwater.example/minutes',
      },
    },
    reason: 'It says who did what.',
  });
  expect(stored.links).toEqual([
    { rel: 'accuses', source: idOf('the council') },
    { rel: 'accuses', source: idOf('the housing company') },
    { rel: 'replies', mark: marks[0]?.id },
    { rel: 'backs', mark: other },
  ]);

  // The link and its answer were one step.
  await app.keyboard.press('Control+z');
  await expect.poll(async () => (await read(id)).links.length).toBe(3);
  expect((await read(id)).fields.claim?.backing).toBeUndefined();

  // A passage is a link: it opens its mark.
  await app.keyboard.press('Shift+m');
  await tabTo(app, 'Go to Quote');
  await app.keyboard.press('Enter');
  await expect(text(app)).toBeFocused();
  await expect(app.getByRole('group', { name: 'Quote mark', exact: true })).toBeVisible();
});

test('framing and opinion: by what means, whose, and how it stands there', async ({ app, dataFolder }) => {
  const { mark, read } = await openHarbour(app, dataFolder);
  const framing = await mark('framing', '“a quiet eviction”');
  const opinion = await mark('opinion', 'It is hard to imagine Brackwater without the smell of the six o’clock boats.');
  await expect(app.getByRole('button', { name: 'Opinion: 1 mark', exact: true })).toBeVisible();

  await openMore(app, '“a quiet eviction”');
  await choose(app, 'By what means', 'a metaphor');
  await pick(app, 'Whose wording', 'the art');
  await expect
    .poll(async () => (await read(framing)).fields)
    .toEqual({
      framing: { device: 'metaphor', whose: 'ownVoice' },
    });
  await expectNoViolations(app);
  await app.keyboard.press('Escape');

  // "More" stays open for the next mark.
  await pressUntilCursorIsAt(app, 'It is hard to imagine');
  await app.keyboard.press('Enter');
  await expect(app.getByRole('group', { name: 'Opinion mark', exact: true })).toBeVisible();
  await app.keyboard.press('Shift+m');
  await choose(app, 'How it stands there', 'stated');
  await expect.poll(async () => (await read(opinion)).fields).toEqual({ opinion: { signalled: 'asFact' } });
  await app.keyboard.press('Control+z');
  await expect.poll(async () => (await read(opinion)).fields).toEqual({});
});

test('a key pressed before a new mark is stored waits for it', async ({ app, dataFolder }) => {
  await openHarbour(app, dataFolder);
  await selectWords(app, QUOTE);
  await app.keyboard.press('q');
  await app.keyboard.press('i');
  await expect(app.getByRole('combobox', { name: 'Who says it?' })).toBeFocused();
});

test('the card is read in the order of its parts, and in the trash in words alone', async ({ app, dataFolder }) => {
  const { article, mark } = await openHarbour(app, dataFolder);
  const id = await mark('quote', QUOTE);
  const fields = { quote: { type: 'direct', verb: 'said' }, reason: 'He is named.' };
  await callTerminal(dataFolder, 'marks.update', { mark: id, fields });
  await expect(app.getByRole('button', { name: 'Quote: 1 mark', exact: true })).toBeVisible();

  await openMore(app, QUOTE);
  const order = ['Change kind', 'Who says it?', 'More', 'How it is quoted', 'Made known as', 'Word for saying'];
  const later = ['The reply it reports', 'Claim it replies to', 'Viewpoint', 'Why you see it so', 'Marked words'];
  const whole = await card(app).evaluate((region) =>
    [...region.querySelectorAll('button, input, textarea, .more-label, ul[aria-label]')]
      .map((each) => {
        const label = each.closest('.more-field')?.querySelector('.more-label, label, .more-select > span');
        return each.getAttribute('aria-label') ?? label?.textContent ?? each.textContent;
      })
      .join(' | '),
  );
  const places = [...order, ...later].map((name) => whole.indexOf(name));
  expect(
    places.every((place) => place >= 0),
    whole,
  ).toBe(true);
  expect(places).toEqual([...places].sort((a, b) => a - b));

  await callTerminal(dataFolder, 'articles.trash', { articles: [article] });
  await expect(app.getByText('This article is in the trash.', { exact: false })).toBeVisible();
  await expect(more(app)).toContainText('How it is quoteddirect');
  await expect(more(app)).toContainText('Why you see it soHe is named.');
  await expect(more(app).getByRole('button')).toHaveCount(0);
  await expect(more(app).getByRole('textbox')).toHaveCount(0);
  await expectNoViolations(app);
});
