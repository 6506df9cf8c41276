/** Who says it, by keyboard alone: answered on the card, gathered in the panel, taken back. */
import type { ArticleSummary, ArticleView } from '../../shared/contract';
import type { Mark, Source } from '../../shared/model';
import type { Page } from '@playwright/test';
import { expectNoViolations } from './support/axe';
import { callTerminal, expect, test } from './support/app';
import { harbourArticle } from './support/harbour-article';
import { selectWords } from './support/reading-keys';

const text = (page: Page) => page.getByRole('document', { name: /^Text of/ });

async function openHarbour(page: Page, dataFolder: string): Promise<string> {
  const { article } = (await callTerminal(dataFolder, 'articles.createFromText', { text: harbourArticle })) as {
    article: ArticleView;
  };
  await page.evaluate((value) => {
    window.location.hash = value;
  }, `#/read/${article.id}`);
  await expect(text(page)).toBeFocused();
  return article.id;
}

/** Opens the question of the mark just made, once its card asks it. */
async function openQuestion(page: Page, question: string): Promise<void> {
  await expect(page.getByRole('button', { name: `${question} not answered` })).toBeVisible();
  await page.keyboard.press('i');
  await expect(
    page.getByRole('combobox', { name: question }).or(page.getByRole('menu', { name: question })),
  ).toBeVisible();
}

const read = async (dataFolder: string, article: ArticleSummary['id'] | string) => ({
  marks: ((await callTerminal(dataFolder, 'marks.list', { article })) as { marks: Mark[] }).marks,
  sources: ((await callTerminal(dataFolder, 'sources.list', { article })) as { sources: Source[] }).sources,
});

test('each kind asks its one question, answered in a key or two', async ({ app, dataFolder }) => {
  const article = await openHarbour(app, dataFolder);

  await selectWords(app, '“Nobody here wanted to be the one who locked the doors,”');
  await app.keyboard.press('q');
  await expect(app.getByRole('button', { name: 'Who says it? not answered' })).toBeVisible();
  await app.keyboard.press('i');
  await expect(app.getByRole('combobox', { name: 'Who says it?' })).toBeFocused();
  await expectNoViolations(app);
  await app.keyboard.type('Ivo Brandt');
  await app.keyboard.press('Enter');
  await expect(app.getByRole('button', { name: 'Who says it? Ivo Brandt' })).toBeVisible();
  await expect(text(app)).toBeFocused();
  await expectNoViolations(app);

  // The second quote is given to the same person by two letters.
  await selectWords(app, '“but the roof costs more every winter than the stalls bring in.”');
  await app.keyboard.press('q');
  await openQuestion(app, 'Who says it?');
  await app.keyboard.type('br');
  await expect(app.getByRole('option', { name: 'Ivo Brandt' })).toBeVisible();
  await app.keyboard.press('Enter');
  await expect(app.getByRole('button', { name: 'Who says it? Ivo Brandt' })).toBeVisible();

  await selectWords(app, 'Some critics warn');
  await app.keyboard.press('c');
  await openQuestion(app, 'What backs it?');
  await expect(app.getByRole('menu', { name: 'What backs it?' })).toBeVisible();
  await expectNoViolations(app);
  await app.keyboard.press('4');
  await expect(app.getByRole('button', { name: 'What backs it? someone unnamed' })).toBeVisible();
  await expect(text(app)).toBeFocused();

  await selectWords(app, '“a quiet eviction”');
  await app.keyboard.press('f');
  await openQuestion(app, 'What does this wording do?');
  await app.keyboard.press('1');
  await expect(app.getByRole('button', { name: /^What does this wording do\? says what’s wrong/ })).toBeVisible();

  await selectWords(app, 'It is hard to imagine Brackwater');
  await app.keyboard.press('o');
  await openQuestion(app, 'Whose is it?');
  await app.keyboard.type('art');
  await app.keyboard.press('Enter');
  await expect(app.getByRole('button', { name: 'Whose is it? The article’s own voice' })).toBeVisible();

  await expect
    .poll(async () => (await read(dataFolder, article)).sources.map(({ name }) => name))
    .toEqual(['Ivo Brandt']);
  const { marks, sources } = await read(dataFolder, article);
  expect(marks.filter((mark) => mark.source === sources[0]?.id)).toHaveLength(2);
  expect(marks.find(({ kind }) => kind === 'claim')?.fields).toEqual({ claim: { backing: 'unnamedSource' } });
  expect(marks.find(({ kind }) => kind === 'framing')?.fields).toEqual({ framing: { function: 'problem' } });
  expect(marks.find(({ kind }) => kind === 'opinion')?.fields).toEqual({ opinion: { whose: 'ownVoice' } });

  // Two quotes are his in the panel.
  await expect(app.getByRole('tab', { name: /^People/ })).toHaveText('People1');

  // Taken back by Undo.
  await app.keyboard.press('Control+z');
  await expect(app.getByRole('button', { name: 'Whose is it? not answered' })).toBeVisible();
});

test('the panel lists people with their quotes: added, changed, made one, deleted, all undone', async ({
  app,
  dataFolder,
}) => {
  const article = await openHarbour(app, dataFolder);
  const marked = async (exact: string) =>
    ((await callTerminal(dataFolder, 'marks.create', { article, kind: 'quote', exact })) as { mark: Mark }).mark.id;
  const first = await marked('“Nobody here wanted to be the one who locked the doors,”');
  const second = await marked('“a quiet eviction”');
  await expect(app.getByRole('button', { name: 'Quote: 2 marks', exact: true })).toBeVisible();

  const tab = app.getByRole('tab', { name: /^People/ });
  await app.getByRole('tab', { name: /^Overview/ }).focus();
  await app.keyboard.press('ArrowRight');
  await expect(tab).toHaveAttribute('aria-selected', 'true');
  await expect(app.getByRole('heading', { name: 'Nobody put down yet' })).toBeVisible();
  await expect(app.getByRole('button', { name: '2 quotes not assigned yet' })).toBeVisible();
  await expectNoViolations(app);

  await app.getByRole('textbox', { name: 'Add a person or paper' }).focus();
  await app.keyboard.type('the councillor');
  await app.keyboard.press('Enter');
  await expect(app.getByRole('listitem').filter({ hasText: 'the councillor' })).toContainText('0 words quoted');
  for (const [name, marks] of [
    ['Ivo Brandt', [first]],
    ['Mira Sandoval', [second]],
  ] as const)
    await callTerminal(dataFolder, 'sources.create', { article, name, marks });
  await expect(tab).toHaveText('People3');
  await expect(app.getByRole('button', { name: 'Ivo Brandt: 1 quote. Show them.' })).toBeVisible();

  // The councillor is Ivo Brandt.
  await app.getByRole('button', { name: 'What to do with the councillor' }).focus();
  await app.keyboard.press('Enter');
  await expect(app.getByRole('menuitem', { name: 'Same person as …' })).toBeFocused();
  await app.keyboard.press('Enter');
  await expect(app.getByRole('dialog', { name: 'Same person as “the councillor”' })).toBeVisible();
  await expectNoViolations(app);
  await app.getByRole('button', { name: 'Make them one' }).focus();
  await app.keyboard.press('Enter');
  await expect(tab).toHaveText('People2');
  expect((await read(dataFolder, article)).sources.find(({ name }) => name === 'Ivo Brandt')?.spellings).toEqual([
    'Ivo Brandt',
    'the councillor',
  ]);

  await app.getByRole('button', { name: 'What to do with Mira Sandoval' }).focus();
  await app.keyboard.press('Enter');
  await app.getByRole('menuitem', { name: 'Delete …' }).focus();
  await app.keyboard.press('Enter');
  await expect(app.getByRole('alertdialog')).toContainText('The one mark given to them stays, not assigned any more.');
  await app.getByRole('button', { name: 'Delete', exact: true }).focus();
  await app.keyboard.press('Enter');
  await expect(app.getByRole('button', { name: '1 quote not assigned yet' })).toBeVisible();
  await app.keyboard.press('Control+z');
  await expect(app.getByRole('button', { name: 'Mira Sandoval: 1 quote. Show them.' })).toBeVisible();
  await app.keyboard.press('Control+z');
  await expect(tab).toHaveText('People3');

  // Each opens its marks.
  await app.getByRole('button', { name: 'Mira Sandoval: 1 quote. Show them.' }).focus();
  await app.keyboard.press('Enter');
  await expect(app.getByRole('tab', { name: /^Marks/ })).toHaveAttribute('aria-selected', 'true');
  await expect(app.getByText('Only: Mira Sandoval')).toBeVisible();
});

/** Puts people down with a quote each, and shows them. */
async function openPeople(page: Page, dataFolder: string) {
  const article = await openHarbour(page, dataFolder);
  const put = async (name: string, exact: string, spellings: string[]) => {
    const { mark } = (await callTerminal(dataFolder, 'marks.create', { article, kind: 'quote', exact })) as {
      mark: Mark;
    };
    await callTerminal(dataFolder, 'sources.create', { article, name, spellings, marks: [mark.id] });
    return mark.id;
  };
  const first = await put('Ivo Brandt', '“Nobody here wanted to be the one who locked the doors,”', ['Ivo Brandt']);
  const second = await put('the council', '“but the roof costs more every winter than the stalls bring in.”', [
    'the council',
  ]);
  await put('Mira Sandoval', '“a quiet eviction”', ['Mira Sandoval', 'She']);
  const tab = page.getByRole('tab', { name: /^People/ });
  await page.getByRole('tab', { name: /^Overview/ }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(tab).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('button', { name: 'Mira Sandoval: 1 quote. Show them.' })).toBeVisible();
  return { article, first, second };
}

/** Goes to something by name, as Tab would, and presses a key on it. */
async function pressOn(target: ReturnType<Page['getByRole']>, key = 'Enter'): Promise<void> {
  await target.focus();
  await target.press(key);
}

test('two people are ticked and made one, made two again, undone and done again', async ({ app, dataFolder }) => {
  const { article, first, second } = await openPeople(app, dataFolder);
  const names = async () => (await read(dataFolder, article)).sources.map(({ name }) => name);
  const sourceOf = async (id: string) => {
    const { marks, sources } = await read(dataFolder, article);
    const mark = marks.find((each) => each.id === id);
    return sources.find((source) => source.id === mark?.source)?.name;
  };

  await pressOn(app.getByRole('button', { name: 'Tick those who are the same …' }));
  await pressOn(app.getByRole('checkbox', { name: 'Ivo Brandt' }), 'Space');
  await pressOn(app.getByRole('checkbox', { name: 'the council' }), 'Space');
  await expect(app.getByText('2 ticked.')).toBeVisible();
  await expectNoViolations(app);
  await pressOn(app.getByRole('button', { name: 'They are one …' }));
  await expect(app.getByRole('dialog', { name: 'The same person' })).toBeVisible();
  await expect(app.getByRole('radiogroup', { name: 'Which name stays?' })).toBeVisible();
  await expectNoViolations(app);
  await pressOn(app.getByRole('button', { name: 'Make them one' }));
  await expect(app.getByText('“the council” is now “Ivo Brandt”, with 1 mark.').last()).toBeVisible();
  expect(await names()).toEqual(['Ivo Brandt', 'Mira Sandoval']);
  expect(await sourceOf(second)).toBe('Ivo Brandt');

  // Two people after all: the spelling and the second quote are the council's.
  await pressOn(app.getByRole('button', { name: 'Ivo Brandt', exact: true }).first());
  await expect(app.getByRole('heading', { name: 'Ivo Brandt' })).toBeFocused();
  await expectNoViolations(app);
  await pressOn(app.getByRole('button', { name: 'What to do with Ivo Brandt' }));
  await pressOn(app.getByRole('menuitem', { name: 'Two people …' }));
  await expect(app.getByRole('group', { name: 'Spellings of somebody else' })).toBeVisible();
  await pressOn(app.getByRole('checkbox', { name: 'the council' }), 'Space');
  await pressOn(app.getByRole('checkbox', { name: /^Quote: “but the roof/ }), 'Space');
  await expect(app.getByRole('textbox', { name: 'Who is it? Name, or how the text puts it' })).toHaveValue(
    'the council',
  );
  await expectNoViolations(app);
  await pressOn(app.getByRole('button', { name: 'Make them two' }));
  await expect(app.getByText('“the council” is now apart from “Ivo Brandt”, with 1 mark.').last()).toBeVisible();
  expect(await names()).toEqual(['Ivo Brandt', 'Mira Sandoval', 'the council']);
  expect([await sourceOf(first), await sourceOf(second)]).toEqual(['Ivo Brandt', 'the council']);

  await app.getByRole('button', { name: 'All people' }).focus();
  await app.keyboard.press('Control+z');
  await expect.poll(names).toEqual(['Ivo Brandt', 'Mira Sandoval']);
  await app.keyboard.press('Control+Shift+z');
  await expect.poll(names).toEqual(['Ivo Brandt', 'Mira Sandoval', 'the council']);
  expect(await sourceOf(second)).toBe('the council');
});

test('what the text states of somebody is kept field by field, each a step of Undo', async ({ app, dataFolder }) => {
  const { article } = await openPeople(app, dataFolder);
  const mira = async () => (await read(dataFolder, article)).sources.find(({ id }) => id === miraId);
  const miraId = (await read(dataFolder, article)).sources.find(({ name }) => name === 'Mira Sandoval')?.id;

  await pressOn(app.getByRole('button', { name: 'Mira Sandoval', exact: true }).first());
  await pressOn(app.getByRole('button', { name: /How the text makes them known/ }));
  await pressOn(app.getByRole('option', { name: 'unnamed' }));
  await expect(app.getByRole('radiogroup', { name: 'Does the article say why they are unnamed?' })).toBeVisible();
  await app.getByRole('radio', { name: 'not said' }).focus();
  await app.keyboard.press('ArrowRight');
  await expect(app.getByRole('radio', { name: 'yes' })).toBeChecked();
  await app.getByRole('textbox', { name: 'Belongs to, or speaks for' }).focus();
  await app.keyboard.type('the traders');
  await app.keyboard.press('Enter');
  await expect.poll(mira).toMatchObject({ identification: 'unnamed', saysWhy: 'yes', affiliation: 'the traders' });
  await expect(app.getByText('A quote is given to them, so they speak.')).toBeVisible();
  await expectNoViolations(app);

  await app.getByRole('textbox', { name: 'Another spelling, such as “the minister”' }).focus();
  await app.keyboard.type('who has sold mackerel');
  await app.keyboard.press('Enter');
  await expect(app.getByRole('button', { name: 'Remove the spelling “who has sold mackerel”' })).toBeVisible();
  await app.getByRole('button', { name: 'All people' }).focus();
  for (const left of [
    { affiliation: 'the traders' },
    { affiliation: null, saysWhy: 'yes' },
    { saysWhy: null },
    { identification: null },
  ]) {
    await app.keyboard.press('Control+z');
    await expect.poll(mira).toMatchObject(left);
  }
  await app.keyboard.press('Enter');
  await expect(app.getByRole('button', { name: 'Mira Sandoval', exact: true }).first()).toBeFocused();
});

test('viewpoints come after the question, and people are put under them', async ({ app, dataFolder }) => {
  const { article } = await openPeople(app, dataFolder);
  const gate = app.getByRole('radiogroup', { name: 'Is this a dispute, and between whom?' });
  await expect(gate.getByRole('radio', { name: 'not answered' })).toBeChecked();
  await expect(app.getByRole('textbox', { name: 'Between whom?' })).toHaveCount(0);
  await gate.getByRole('radio', { name: 'not answered' }).focus();
  await app.keyboard.press('ArrowRight');
  await expect(gate.getByRole('radio', { name: 'yes' })).toBeChecked();

  const about = app.getByRole('textbox', { name: 'What is it about?' });
  await about.focus();
  await app.keyboard.type('the sale of the market');
  await app.keyboard.press('Enter');
  await app.getByRole('textbox', { name: 'Between whom?' }).focus();
  await app.keyboard.type('Sell it; Keep it');
  await app.keyboard.press('Enter');
  await expect(app.getByRole('heading', { name: 'Keep it' })).toBeVisible();
  await expectNoViolations(app);

  // From here, and from the person's own page.
  await pressOn(app.getByRole('button', { name: 'Put somebody under it: Sell it' }));
  await pressOn(app.getByRole('menuitem', { name: 'Ivo Brandt' }));
  await expect(app.getByRole('list', { name: 'Under Sell it' })).toContainText('Ivo Brandt');
  await expect(app.getByRole('button', { name: 'Put somebody under it: Sell it' })).toBeFocused();
  await pressOn(app.getByRole('list', { name: 'Under none' }).getByRole('button', { name: 'Mira Sandoval' }));
  await expect(app.getByRole('heading', { name: 'Mira Sandoval' })).toBeFocused();
  await pressOn(app.getByRole('button', { name: /under none Viewpoint|Viewpoint/ }));
  await pressOn(app.getByRole('option', { name: 'Keep it' }));
  await expect(app.getByRole('button', { name: /Keep it/ })).toBeVisible();
  await pressOn(app.getByRole('button', { name: 'All people' }));
  await expect(app.getByRole('list', { name: 'Under Keep it' })).toContainText('Mira Sandoval');
  await expectNoViolations(app);

  // How somebody is made known is no viewpoint.
  await app.getByRole('textbox', { name: 'Another viewpoint' }).focus();
  await app.keyboard.type('Unnamed');
  await expect(app.getByText(/^This says how somebody is made known/)).toBeVisible();
  await expect(app.getByRole('button', { name: 'Add the viewpoint' })).toBeDisabled();

  await pressOn(app.getByRole('button', { name: 'What to do with the viewpoint Keep it' }));
  await pressOn(app.getByRole('menuitem', { name: 'Delete …' }));
  await expect(app.getByRole('alertdialog')).toContainText('The one person under it stays, under none.');
  await expectNoViolations(app);
  await pressOn(app.getByRole('alertdialog').getByRole('button', { name: 'Delete' }));
  await expect(app.getByText('Viewpoint “Keep it” deleted. 1 person stands under none now.').last()).toBeVisible();
  await app.keyboard.press('Control+z');
  await expect(app.getByRole('list', { name: 'Under Keep it' })).toContainText('Mira Sandoval');
  const { viewpoints } = (await callTerminal(dataFolder, 'viewpoints.list', { article })) as {
    viewpoints: { id: string; name: string }[];
  };
  const { sources } = await read(dataFolder, article);
  const under = (name: string) =>
    viewpoints.find(({ id }) => sources.find((s) => s.name === name)?.viewpoint === id)?.name;
  expect([under('Ivo Brandt'), under('Mira Sandoval'), under('the council')]).toEqual([
    'Sell it',
    'Keep it',
    undefined,
  ]);
});

test('the names of somebody are shown in the text, and words of it become a spelling', async ({ app, dataFolder }) => {
  const { article } = await openPeople(app, dataFolder);
  const drawn = () =>
    app.evaluate(() =>
      ['plumb-mention', 'plumb-mention-current'].map((name) => [...(CSS.highlights.get(name) ?? [])].map(String)),
    );
  await pressOn(app.getByRole('button', { name: 'the council', exact: true }).first());
  await expect(app.getByText('Named 2 times in the text.')).toBeVisible();
  await pressOn(app.getByRole('button', { name: 'Show them in the text' }));
  await expect(app.getByRole('button', { name: 'Next name in the text' })).toBeFocused();
  await expect.poll(drawn).toEqual([['The council'], ['The council']]);
  await expect(app.getByRole('log').first()).toContainText(
    /the council, name 1 of 2, paragraph 2: .*The council’s own report/,
  );
  // A tooltip belongs to no landmark, so the look is taken with none open.
  await app.getByRole('heading', { name: 'the council' }).focus();
  await expect(app.getByRole('tooltip')).toHaveCount(0);
  await expectNoViolations(app);
  await pressOn(app.getByRole('button', { name: 'Next name in the text' }));
  await expect(app.getByText('2 of 2', { exact: true })).toBeVisible();
  await app.keyboard.press('{');
  await expect(app.getByText('1 of 2', { exact: true })).toBeVisible();
  await app.keyboard.press('Escape');
  await expect.poll(drawn).toEqual([[], []]);
  await expect(app.getByRole('button', { name: 'Show them in the text' })).toBeFocused();

  // Shown again, and gone with Escape from the text.
  await app.keyboard.press('Enter');
  await expect.poll(drawn).not.toEqual([[], []]);
  await text(app).focus();
  await app.keyboard.press('Escape');
  await expect.poll(drawn).toEqual([[], []]);

  await selectWords(app, 'The town council');
  await expect(app.getByRole('toolbar').getByRole('button', { name: 'Put down as a person or paper' })).toBeVisible();
  await app.keyboard.press('u');
  await expect(app.getByRole('dialog', { name: 'Who is “The town council”?' })).toBeVisible();
  await expectNoViolations(app);
  await expect(app.getByRole('option', { name: 'Somebody new' })).toBeFocused();
  await app.keyboard.press('ArrowDown');
  await expect(app.getByRole('option', { name: 'Another spelling of “the council”' })).toBeFocused();
  await app.keyboard.press('Enter');
  await expect(text(app)).toBeFocused();
  const spellings = async () =>
    (await read(dataFolder, article)).sources.find(({ name }) => name === 'the council')?.spellings;
  await expect.poll(spellings).toEqual(['the council', 'The town council']);
  await expect(app.getByText('Named 3 times in the text.')).toBeVisible();

  await selectWords(app, 'The sale ends');
  await app.keyboard.press('Control+Alt+u');
  await app.keyboard.press('Enter');
  await expect(app.getByRole('dialog')).toHaveCount(0);
  await expect
    .poll(async () => (await read(dataFolder, article)).sources.map(({ name }) => name))
    .toContain('The sale ends');
  await app.keyboard.press('Control+z');
  await expect.poll(async () => (await read(dataFolder, article)).sources).toHaveLength(3);
});
