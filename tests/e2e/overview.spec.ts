/** The panel's five answers: all in sight in a window of 1280 × 800, read and opened by keyboard alone. */
import type { ArticleView } from '../../shared/contract';
import type { Mark, Source } from '../../shared/model';
import { expectNoViolations } from './support/axe';
import { callTerminal, expect, test } from './support/app';
import { harbourArticle } from './support/harbour-article';

const QUESTIONS = [
  'What you’ve worked through',
  'Who gets to speak',
  'What stands behind the claims',
  'How it is framed',
  'Does the headline hold?',
];

/** The harbour article as a careful reader leaves it: six people, one of them without words, and all questions answered. */
async function seedAnswers(folder: string): Promise<string> {
  const { article } = (await callTerminal(folder, 'articles.createFromText', { text: harbourArticle })) as {
    article: ArticleView;
  };
  const of = { article: article.id };
  const mark = async (kind: string, exact: string, fields: object = {}) =>
    ((await callTerminal(folder, 'marks.create', { ...of, kind, exact, fields: { [kind]: fields } })) as { mark: Mark })
      .mark.id;
  const person = async (name: string, facts: object, marks: string[] = []) =>
    ((await callTerminal(folder, 'sources.create', { ...of, name, ...facts, marks })) as { source: Source }).source;

  const paraphrase = { type: 'paraphrase' };
  await person('Ivo Brandt', { identification: 'named' }, [
    await mark('quote', '“Nobody here wanted to be the one who locked the doors,”', { type: 'direct' }),
    await mark('quote', '“but the roof costs more every winter than the stalls bring in.”', { type: 'direct' }),
  ]);
  await person('Mira Sandoval', { identification: 'named' }, [
    await mark('quote', 'called the decision “a quiet eviction”', { type: 'partial' }),
    await mark('quote', 'She said she had not been asked.', paraphrase),
  ]);
  await person('residents', { identification: 'unnamed' }, [
    await mark(
      'quote',
      'Residents say the market is the last place where the old harbour and the new estates meet.',
      paraphrase,
    ),
  ]);
  await person('critics', { identification: 'unnamed' }, [
    await mark('quote', 'Some critics warn that rents on the quay could double.', paraphrase),
  ]);
  await person('a spokesperson for the housing company', { identification: 'described', speaks: 'spokenAbout' });
  await person('the council', { identification: 'named', speaks: 'spokenAbout' });
  await mark('claim', 'seven to four on Tuesday', { backing: 'none' });
  await mark('claim', 'eighty years of morning auctions', { backing: 'none' });
  await mark('claim', 'puts the repair at 1.4 million', { backing: 'document' });
  await mark('claim', 'rents on the quay could double', { backing: 'unnamedSource' });
  await mark('framing', 'ends eighty years', { function: 'problem' });
  await mark('opinion', 'It is hard to imagine Brackwater', { whose: 'ownVoice', signalled: 'asFact' });
  const words = 'voted seven to four on Tuesday to sell the old fish market';
  const start = article.version.text.indexOf(words);
  await callTerminal(folder, 'headline.set', {
    ...of,
    answer: 'yes',
    whose: 'ownVoice',
    passages: [{ start, end: start + words.length }],
  });
  return article.id;
}

test('the five answers fit 1280 × 800, open their passages and have their tables by keyboard', async ({
  app,
  dataFolder,
}) => {
  const article = await seedAnswers(dataFolder);
  await app.setViewportSize({ width: 1280, height: 800 });
  await app.evaluate((value) => {
    window.location.hash = value;
  }, `#/read/${article}`);
  const panel = app.getByRole('tabpanel', { name: /^Overview/ });
  await expect(panel).toContainText('Ivo Brandt');

  for (const name of QUESTIONS) {
    const box = await panel.getByRole('region', { name }).boundingBox();
    expect((box?.y ?? Infinity) + (box?.height ?? 0), name).toBeLessThanOrEqual(800);
  }
  const tabs = app.getByRole('tablist', { name: 'What your marks add up to' });
  expect(await tabs.evaluate((list) => list.scrollWidth - list.clientWidth)).toBe(0);
  await expectNoViolations(app);

  // A table, from the corner of its picture.
  await app.getByRole('button', { name: 'Show as a table: Words that each has in the text' }).focus();
  await app.keyboard.press('Enter');
  const table = app.getByRole('table', { name: 'Words that each has in the text' });
  await expect(table.getByRole('row', { name: /^the council/ })).toHaveText('the council00');
  await expectNoViolations(app);
  await app.keyboard.press('Enter');
  await expect(table).toBeHidden();

  // On to the part that says more, and back by the arrow keys of the tabs.
  await app.getByRole('button', { name: 'More: Who gets to speak' }).focus();
  await app.keyboard.press('Enter');
  await expect(app.getByRole('tab', { name: /^People/ })).toHaveAttribute('aria-selected', 'true');
  await expect(app.getByRole('tab', { name: /^People/ })).toBeFocused();
  await app.getByRole('button', { name: 'People without words' }).focus();
  await app.keyboard.press('Enter');
  await expect(app.getByRole('region', { name: 'People without words' })).toContainText(
    '2 of 6 have no words in the text.',
  );
  await expectNoViolations(app);

  // A number opens the passages behind it.
  await app.getByRole('tab', { name: /^Overview/ }).click();
  await app.getByRole('button', { name: 'Mira Sandoval, quoted words: 3. Show the passage.' }).focus();
  await app.keyboard.press('Enter');
  await expect(app.getByText('Only: Mira Sandoval, quoted words')).toBeVisible();
});

test('in a narrow window the chosen tab is in sight', async ({ app, dataFolder }) => {
  const article = await seedAnswers(dataFolder);
  await app.setViewportSize({ width: 360, height: 800 });
  await app.evaluate((value) => {
    window.location.hash = value;
  }, `#/read/${article}`);
  await app.getByRole('button', { name: 'Panel' }).click();
  await app.getByRole('tab', { name: /^Overview/ }).focus();
  await app.keyboard.press('End');
  const chosen = app.getByRole('tab', { name: /^Marks/ });
  await expect(chosen).toHaveAttribute('aria-selected', 'true');
  const room = await app.getByRole('tablist', { name: 'What your marks add up to' }).boundingBox();
  const box = await chosen.boundingBox();
  expect((box?.x ?? Infinity) + (box?.width ?? 0)).toBeLessThanOrEqual((room?.x ?? 0) + (room?.width ?? 0) + 1);
});
