// @vitest-environment jsdom
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NO_FILTER } from '../../../renderer/panel/logic/filter';
import { usePanelView } from '../../../renderer/panel/panel-state';
import { usePeopleView } from '../../../renderer/panel/people/people-view';
import { Voices } from '../../../renderer/panel/voices/Voices';
import type { Mark, Source, Viewpoint } from '../../../shared/model';
import { accountInput, LAYER, sourceOf } from '../measures/account-arbitraries';
import { dataOf, dataOfInput, NO_FIGURE, saidIn, showPart, unfold, type Layer } from './panel-data';
import { articleOf, idOf, marksOn, type MarkSketch } from './sample';

beforeEach(() => usePanelView.setState({ article: null, tab: 'people', filter: NO_FILTER, sections: {} }));
afterEach(cleanup);

const ARTICLE = articleOf([
  ['headline', 'Weir gates stay shut'],
  ['paragraph', '“The water was never so high,” said Ada Tolmie. The lower town stayed dry that night.'],
  ['paragraph', 'Farmers claimed their fields were given up. A clerk admitted that nobody had rung.'],
  ['paragraph', 'Ada Tolmie said the gates will be mended in spring. The mill owner was not there.'],
]);
const person = (n: number, name: string, facts: Partial<Source> = {}): Source => sourceOf(n, { name, ...facts });
const NORTH: Viewpoint = { id: idOf(400), layer: LAYER, ord: 0, name: 'Upper valley', rev: 1 };
const TOLMIE = person(501, 'Ada Tolmie', { identification: 'named', role: 'official' });
const FARMERS = person(502, 'farmers', {
  identification: 'unnamed',
  saysWhy: 'no',
  role: 'resident',
  viewpoint: NORTH.id,
});
const CLERK = person(503, 'a clerk', { identification: 'described', role: 'official' });
const OWNER = person(504, 'the mill owner', { identification: 'unnamed', speaks: 'spokenAbout' });

function marked(...sketches: readonly (MarkSketch & Partial<Pick<Mark, 'source' | 'fields'>>)[]): Mark[] {
  return marksOn(ARTICLE, sketches).map((mark, i) => {
    const { source = null, fields = {} } = sketches[i] ?? {};
    return { ...mark, source, fields };
  });
}
const MARKS = marked(
  {
    kind: 'quote',
    words: ['“The water was never so high,” said Ada Tolmie'],
    source: TOLMIE.id,
    fields: { quote: { type: 'direct', verb: 'said' } },
  },
  {
    kind: 'quote',
    words: ['Farmers claimed their fields were given up'],
    source: FARMERS.id,
    fields: { quote: { type: 'paraphrase', verb: 'claimed' } },
  },
  { kind: 'quote', words: ['A clerk admitted that nobody had rung'], source: CLERK.id },
  {
    kind: 'quote',
    words: ['Ada Tolmie said the gates will be mended in spring'],
    source: TOLMIE.id,
    fields: { quote: { type: 'paraphrase', verb: 'Said' } },
  },
);
const LAYER_OF: Layer = { marks: MARKS, sources: [OWNER, TOLMIE, FARMERS, CLERK], viewpoints: [NORTH] };

function show(layer: Layer = LAYER_OF) {
  const view = showPart(dataOf(ARTICLE, layer), <Voices />);
  unfold(view.container);
  return view;
}
const part = (name: string) => screen.getByRole('region', { name });
const rowsOf = (name: string) =>
  within(part(name))
    .getAllByRole('listitem')
    .map((row) => row.textContent.replace(/\s+/g, ' ').trim());
const cellsOf = (caption: string) =>
  within(screen.getByRole('table', { name: caption }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map((cell) => cell.textContent));

describe('the voices of an article', () => {
  it('are not there before anybody is', () => {
    expect(showPart(dataOf(ARTICLE, { marks: [] }), <Voices />).container.textContent).toBe('');
  });
  it('fold, part by part, and stay as they were', () => {
    const data = dataOf(ARTICLE, LAYER_OF);
    showPart(data, <Voices />);
    const heading = () => screen.getByRole('button', { name: 'Who speaks where' });
    expect(heading().getAttribute('aria-expanded')).toBe('true');
    fireEvent.click(heading());
    expect(part('Who speaks where').textContent).toBe('Who speaks where');
    showPart(data, <Voices />);
    expect(heading().getAttribute('aria-expanded')).toBe('false');
  });
  it('name the quotes of which it isn’t said what they are', () => {
    const { container } = show();
    expect(container.textContent).toContain(
      '1 quote has no quotation marks, and it isn’t said yet whether it is a paraphrase.',
    );
    fireEvent.click(screen.getByRole('button', { name: /^quotes of which it isn’t said whether/ }));
    expect(usePanelView.getState().filter.only?.ids).toEqual([MARKS[2]?.id]);
  });
});

describe('who speaks where', () => {
  it('has everyone in the order of their first quote, with where they stand', () => {
    show();
    expect(part('Who speaks where').textContent).toContain('First and last to speak: Ada Tolmie.');
    expect(cellsOf('Who speaks, in the order of the text')).toEqual([
      ['Ada Tolmie', '2', 'paragraph 1', 'paragraph 3'],
      ['farmers', '1', 'paragraph 2', 'paragraph 2'],
      ['a clerk', '1', 'paragraph 2', 'paragraph 2'],
    ]);
    expect(
      within(part('Who speaks where'))
        .getAllByRole('img')
        .map((picture) => picture.getAttribute('aria-label')),
    ).toEqual(['2 quotes, from paragraph 1 to paragraph 3', '1 quote, paragraph 2', '1 quote, paragraph 2']);
  });
});

describe('words in each quarter', () => {
  it('are kept apart by sort; a percentage needs 100 words', () => {
    show();
    const cells = cellsOf('Words by quarter of the text');
    expect(cells.map(([sort]) => sort)).toEqual(['own voice', 'quoted', 'paraphrased', 'around a quote']);
    const sum = (row: readonly (string | null)[] | undefined) =>
      (row ?? []).slice(1).reduce((n, cell) => n + Number(cell), 0);
    expect(cells.map(sum)).toEqual([17, 6, 17, 10]);
    expect(part('Words in each quarter of the text').textContent).toContain(
      '17 words of 50 are the article’s own, outside every quote.',
    );
  });
});

describe('named or unnamed', () => {
  it('has people and their words, quoted and paraphrased apart, and whether the article says why', () => {
    show();
    expect(cellsOf('People and their words by how the text makes them known')).toEqual([
      ['named', '1', '6', '10'],
      ['role, no name', '1', '0', '0'],
      ['unnamed', '2', '0', '7'],
      ['not said', '0', '0', '0'],
    ]);
    expect(rowsOf('Named or unnamed').slice(-3)).toEqual(['yes 0', 'no 1', 'not said 1']);
  });
});

describe('people', () => {
  it('without words are named and lead to their page', () => {
    show();
    expect(part('People without words').textContent).toContain('1 of 4 has no words in the text.');
    fireEvent.click(within(part('People without words')).getByRole('button', { name: 'the mill owner' }));
    expect(usePeopleView.getState().person).toBe(OWNER.id);
  });
  it('by the part they play, with words or without', () => {
    show();
    expect(part('The part they play').textContent).toContain('You said it of 3 of 4 people and papers.');
    expect(cellsOf('People by the part they play')).toEqual([
      ['resident', '1', '1'],
      ['official', '2', '2'],
      ['not said', '1', '0'],
    ]);
  });
});

describe('speech verbs', () => {
  it('are gathered by verb, for each speaker and viewpoint', () => {
    show();
    expect(rowsOf('How they are said to speak')).toEqual(['said2Ada Tolmie 2', 'claimed1farmers (Upper valley) 1']);
    expect(cellsOf('Speech verbs by speaker and viewpoint')).toEqual([
      ['said', 'Ada Tolmie', 'none', '2'],
      ['claimed', 'farmers', 'Upper valley', '1'],
    ]);
    expect(part('How they are said to speak').textContent).toContain('A verb is noted for 3 of 4 quotes.');
  });
});

it('never say NaN, Infinity, undefined or 0%, whatever is marked', () => {
  const seed = 20_260_925;
  console.info(`seed ${seed}`);
  fc.assert(
    fc.property(accountInput, (input) => {
      const { container } = showPart(dataOfInput(input), <Voices />);
      unfold(container);
      expect(saidIn(container)).not.toMatch(NO_FIGURE);
    }),
    { seed, numRuns: 25 },
  );
});
