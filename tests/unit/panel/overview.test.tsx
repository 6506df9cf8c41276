// @vitest-environment jsdom
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NO_FILTER } from '../../../renderer/panel/logic/filter';
import { Overview } from '../../../renderer/panel/overview/Overview';
import { usePanelView } from '../../../renderer/panel/panel-state';
import type { HeadlineCheck, Mark, Source, SourceId } from '../../../shared/model';
import { accountInput, sourceOf } from '../measures/account-arbitraries';
import { dataOf, dataOfInput, NO_FIGURE, saidIn, showPart, unfold, type Layer } from './panel-data';
import { articleOf, FERRY, FERRY_MARKS, idOf, marksOn, type MarkSketch } from './sample';

beforeEach(() => usePanelView.setState({ article: null, tab: 'overview', filter: NO_FILTER, sections: {} }));
afterEach(cleanup);

const ARTICLE = articleOf([
  ['headline', 'Ferry to end at midnight'],
  ['paragraph', '“We cannot keep paying,” said Ines Halloran. The crossing lost two million.'],
  ['paragraph', 'Nurses say they will miss the last bus. Critics warn of empty streets.'],
  ['paragraph', 'Quay Lines runs the ferry. It is hard to see how a city can look away.'],
]);
const person = (n: number, name: string, facts: Partial<Source> = {}): Source => sourceOf(n, { name, ...facts });
const HALLORAN = person(501, 'Ines Halloran', { identification: 'named' });
const NURSES = person(502, 'nurses', { identification: 'described' });
const CRITICS = person(503, 'critics', { identification: 'unnamed' });
const QUAY = person(504, 'Quay Lines', { identification: 'named', speaks: 'spokenAbout' });

function marked(...sketches: readonly (MarkSketch & Partial<Pick<Mark, 'source' | 'fields'>>)[]): Mark[] {
  return marksOn(ARTICLE, sketches).map((mark, i) => {
    const { source = null, fields = {} } = sketches[i] ?? {};
    return { ...mark, source, fields };
  });
}
const QUOTES = marked(
  { kind: 'quote', words: ['“We cannot keep paying,” said Ines Halloran'], source: HALLORAN.id },
  {
    kind: 'quote',
    words: ['Nurses say they will miss the last bus'],
    source: NURSES.id,
    fields: { quote: { type: 'paraphrase' } },
  },
  {
    kind: 'quote',
    words: ['Critics warn of empty streets'],
    source: CRITICS.id,
    fields: { quote: { type: 'paraphrase' } },
  },
);
const LAYER: Layer = { marks: QUOTES, sources: [QUAY, HALLORAN, NURSES, CRITICS] };

const show = (layer: Layer, article = ARTICLE) => {
  const data = dataOf(article, layer);
  return { data, ...showPart(data, <Overview />) };
};
const answer = (name: string) => screen.getByRole('region', { name });
const rowsOf = (name: string) =>
  within(answer(name))
    .getAllByRole('listitem')
    .map((row) => row.textContent.replace(/\s+/g, ' ').trim());

describe('the five answers', () => {
  it('stand in their order, each with a way to more', () => {
    show(LAYER);
    expect(
      screen
        .getAllByRole('region')
        .slice(0, 5)
        .map((region) => region.querySelector('h2')?.textContent ?? region.ariaLabel),
    ).toEqual([
      'What you’ve worked through',
      'Who gets to speak',
      'What stands behind the claims',
      'How it is framed',
      'Does the headline hold?',
    ]);
    for (const [about, tab] of [
      ['Who gets to speak', 'people'],
      ['What stands behind the claims', 'claims'],
      ['How it is framed', 'framing'],
    ] as const) {
      fireEvent.click(screen.getByRole('button', { name: `More: ${about}` }));
      expect(usePanelView.getState().tab).toBe(tab);
    }
  });
  it('say in words that there is nothing yet', () => {
    show({ marks: [] });
    expect(answer('Who gets to speak').textContent).toContain('Nobody is quoted yet.');
    expect(answer('What stands behind the claims').textContent).toContain('No claim is marked yet.');
    expect(within(answer('How it is framed')).getAllByText('none yet')).toHaveLength(4);
    expect(answer('Does the headline hold?').textContent).toContain('You haven’t said yet.');
  });
});

describe('who gets to speak', () => {
  it('has the article itself, then each with quoted and paraphrased words, the number 0 where there are none', () => {
    const { container } = show(LAYER);
    expect(rowsOf('Who gets to speak')).toEqual([
      'The article itself26 in its own voice',
      'Ines Halloran40',
      'nurses role, no name08',
      'critics unnamed05',
      'Quay Lines only spoken about00',
    ]);
    expect(answer('Who gets to speak').textContent).toContain('First to speak: Ines Halloran. Last: critics.');
    expect(container.querySelector('[role="img"][aria-label="4 words quoted, 0 words paraphrased"]')).toBeTruthy();
  });
  it('opens the passages of a number', () => {
    show(LAYER);
    fireEvent.click(screen.getByRole('button', { name: 'nurses, paraphrased words: 8. Show the passage.' }));
    expect(usePanelView.getState()).toMatchObject({
      tab: 'marks',
      filter: { only: { what: 'nurses, paraphrased words', ids: [QUOTES[1]?.id] } },
    });
  });
  it('has a row for quotes that nobody was given', () => {
    show({ ...LAYER, marks: QUOTES.map((mark, i) => (i === 2 ? { ...mark, source: null } : mark)) });
    expect(rowsOf('Who gets to speak').at(-1)).toBe('not yet assigned 1 quote05');
    expect(answer('Who gets to speak').textContent).toContain('Last: someone not yet assigned.');
  });
  it('keeps those without words in sight where there are too many for a row each', () => {
    const silent = [1, 2, 3, 4].map((n) => person(600 + n, `Silent ${n}`));
    show({ ...LAYER, sources: [...silent, ...(LAYER.sources ?? [])] });
    expect(rowsOf('Who gets to speak').slice(1)).toEqual([
      'Ines Halloran40',
      'nurses role, no name08',
      'critics unnamed05',
      '0 words: Silent 1, Silent 2, Silent 3, and 2 more',
    ]);
  });
  it('says how many more speak, and the table has everyone', () => {
    const many = Array.from({ length: 7 }, (_, i) => person(700 + i, `Speaker ${i + 1}`));
    const article = articleOf(many.map(({ name }) => ['paragraph', `“Words of ${name}” were said.`] as const));
    const marks = marksOn(
      article,
      many.map(({ name }) => ({ kind: 'quote', words: [`“Words of ${name}”`] })),
    ).map((mark, i) => ({ ...mark, source: many[i]?.id ?? (null as SourceId | null) }));
    show({ marks, sources: many }, article);
    expect(rowsOf('Who gets to speak')).toHaveLength(6);
    expect(within(answer('Who gets to speak')).getByRole('button', { name: '2 more speak.' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Show as a table: Words that each has in the text' }));
    const table = screen.getByRole('table', { name: 'Words that each has in the text' });
    expect(within(table).getAllByRole('row')).toHaveLength(1 + 1 + 7 + 1);
  });
});

describe('what stands behind the claims', () => {
  const claim = (words: string, backing?: 'none' | 'data' | 'namedSource') =>
    ({ kind: 'claim', words: [words], fields: backing ? { claim: { backing } } : {} }) as const;
  it('shows few claims themselves with what backs them', () => {
    const marks = marked(claim('The crossing lost two million', 'data'), claim('Quay Lines runs the ferry'));
    const { data } = show({ marks });
    expect(rowsOf('What stands behind the claims')).toEqual([
      'The crossing lost two milliondata',
      'Quay Lines runs the ferrynot answered',
    ]);
    expect(answer('What stands behind the claims').textContent).toContain(
      'What backs 1 of 2 claims is not answered yet.',
    );
    fireEvent.click(within(answer('What stands behind the claims')).getByRole('button', { name: /two million/ }));
    expect(data.onOpenMark).toHaveBeenLastCalledWith(marks[0]?.id);
  });
  it('gathers many by what backs them', () => {
    show({
      marks: marked(
        claim('The crossing lost two million', 'none'),
        claim('Quay Lines runs the ferry', 'none'),
        claim('miss the last bus', 'namedSource'),
        claim('empty streets'),
      ),
    });
    expect(rowsOf('What stands behind the claims')).toEqual([
      'nothing in the text2',
      'someone with a name1',
      'not answered1',
    ]);
    expect(answer('What stands behind the claims').textContent).toContain('You found nothing behind 2 of 4 claims.');
  });
});

describe('how it is framed', () => {
  it('has the four functions, blank ones too, and opinion in one line', () => {
    show({
      marks: marked(
        { kind: 'framing', words: ['empty streets'], fields: { framing: { function: 'problem' } } },
        {
          kind: 'opinion',
          words: ['It is hard to see'],
          fields: { opinion: { whose: 'ownVoice', signalled: 'asFact' } },
        },
      ),
    });
    const text = answer('How it is framed').textContent;
    expect(text).toContain('what’s wrong1');
    expect(text).toContain('what to donone yet');
    expect(text).toContain('1 opinion, 1 the article’s own, 1 as fact.');
    expect(within(answer('How it is framed')).getByRole('img').textContent).toBe(
      'what’s wrong: 1. who or what caused it: none yet. who’s right: none yet. what to do: none yet.',
    );
  });
});

describe('the headline', () => {
  const check = (facts: Partial<HeadlineCheck>): HeadlineCheck => ({
    id: idOf(800),
    layer: ARTICLE.layer,
    ord: 0,
    rev: 1,
    type: 'headline',
    answer: null,
    reason: '',
    whose: null,
    source: null,
    version: ARTICLE.version.id,
    passages: [],
    ...facts,
  });
  it('has the reader’s own answer with the passages, each opened in the text', () => {
    const passages = marksOn(ARTICLE, [{ kind: 'claim', words: ['The crossing lost two million'] }])[0]?.ranges ?? [];
    const { data } = show({ marks: [], items: [check({ answer: 'partly', whose: 'ownVoice', passages })] });
    expect(answer('Does the headline hold?').textContent).toContain(
      'Partly, you said. Its words are the article’s own. 1 passage:1',
    );
    fireEvent.click(screen.getByRole('button', { name: 'Passage 1: The crossing lost two million' }));
    expect(data.onOpenWords).toHaveBeenLastCalledWith(passages[0]?.start);
  });
  it('asks while it is not answered', () => {
    show({ marks: [], items: [check({ whose: 'source' })] });
    fireEvent.click(screen.getByRole('button', { name: 'Say whether it holds' }));
    expect(usePanelView.getState().tab).toBe('notes');
  });
});

describe('under the answers', () => {
  it('what is still to answer opens its marks', () => {
    show({ marks: FERRY_MARKS }, FERRY);
    expect(rowsOf('Still to answer')).toEqual([
      '1 claim What backs it?',
      '1 quote Who says it?',
      '1 framing What does this wording do?',
      '1 opinion Whose is it?',
    ]);
    fireEvent.click(screen.getByRole('button', { name: /^quotes not given to anybody yet: 1 quote/ }));
    expect(usePanelView.getState().filter.only?.ids).toEqual([FERRY_MARKS[3]?.id]);
  });
  it('where the marks begin, by quarter and kind', () => {
    show({ marks: FERRY_MARKS }, FERRY);
    const region = answer('Where your marks begin');
    expect(within(region).getByRole('img').getAttribute('aria-label')).toBe(
      'Marks by the quarter of the text they begin in. Claim: 1, 0, 0, 0. Quote: 0, 1, 0, 0. Framing: 1, 0, 0, 0. Opinion: 1, 0, 0, 0.',
    );
    expect(rowsOf('Where your marks begin')).toEqual(['first 3', 'second 1', 'third 0', 'last 0']);
  });
});

it('never says NaN, Infinity, undefined or 0%, whatever is marked', () => {
  const seed = 20_260_924;
  console.info(`seed ${seed}`);
  fc.assert(
    fc.property(accountInput, (input) => {
      const { container } = showPart(dataOfInput(input), <Overview />);
      unfold(container);
      expect(saidIn(container)).not.toMatch(NO_FIGURE);
    }),
    { seed, numRuns: 40 },
  );
});
