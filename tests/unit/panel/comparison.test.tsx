// @vitest-environment jsdom
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ClaimsTab } from '../../../renderer/panel/claims/ClaimsTab';
import { Comparison } from '../../../renderer/panel/comparison/Comparison';
import { FramingTab } from '../../../renderer/panel/framing/FramingTab';
import { NO_FILTER } from '../../../renderer/panel/logic/filter';
import { usePanelView } from '../../../renderer/panel/panel-state';
import { Viewpoints } from '../../../renderer/panel/viewpoints/Viewpoints';
import type { Mark, Viewpoint, ViewpointId } from '../../../shared/model';
import { accountInput, disputeOf, LAYER, sourceOf } from '../measures/account-arbitraries';
import { dataOf, dataOfInput, NO_FIGURE, saidIn, showPart, unfold, type Layer } from './panel-data';
import { articleOf, idOf, marksOn } from './sample';
import { findVerdict } from './verdict-words';

const SEED = 20_261_125;
console.info(`fast-check seed ${SEED}`);

beforeEach(() => usePanelView.setState({ article: null, tab: 'people', filter: NO_FILTER }));
afterEach(cleanup);
afterEach(() => vi.unstubAllGlobals());

const viewpoint = (n: number, name: string): Viewpoint => ({
  id: idOf<ViewpointId>(n),
  layer: LAYER,
  ord: n,
  name,
  rev: 1,
});
const [CLOSE, KEEP, MOVE] = [viewpoint(601, 'Close it'), viewpoint(602, 'Keep it'), viewpoint(603, 'Move it')];
const RUIZ = sourceOf(501, { name: 'Ms Ruiz', identification: 'named', viewpoint: CLOSE.id });
const NURSES = sourceOf(502, { name: 'nurses', identification: 'described', viewpoint: KEEP.id });
const CRITICS = sourceOf(503, { name: 'critics', identification: 'unnamed', viewpoint: KEEP.id });

const words = (n: number, word: string) => Array.from({ length: n }, () => word).join(' ');
/** So many words inside quotation marks for each of two people. */
const articleWith = (ruiz: number, nurses: number) =>
  articleOf([
    ['paragraph', `“${words(ruiz, 'cost')}” said Ms Ruiz, who calls it a leak.`],
    ['paragraph', `“${words(nurses, 'home')}” claimed nurses. The bus is late.`],
  ]);
const marksIn = (article: ReturnType<typeof articleWith>, ruiz: number, nurses: number): Mark[] => {
  const answers = [
    { source: RUIZ.id, fields: { quote: { type: 'direct' as const, verb: 'said' } } },
    { source: NURSES.id, fields: { quote: { type: 'direct' as const, verb: 'claimed' } } },
    { source: RUIZ.id, fields: { framing: { function: 'problem' as const } } },
    { source: NURSES.id, fields: { claim: { backing: 'none' as const } } },
  ];
  return marksOn(article, [
    { kind: 'quote', words: [`“${words(ruiz, 'cost')}”`] },
    { kind: 'quote', words: [`“${words(nurses, 'home')}”`] },
    { kind: 'framing', words: ['a leak'] },
    { kind: 'claim', words: ['The bus is late'] },
  ]).map((mark, i) => ({ ...mark, ...answers[i] }));
};

const show = (layer: Partial<Layer> = {}, [ruiz, nurses]: readonly [number, number] = [6, 4]) => {
  const article = articleWith(ruiz, nurses);
  const marks = marksIn(article, ruiz, nurses);
  const base = { marks, sources: [RUIZ, NURSES, CRITICS], viewpoints: [CLOSE, KEEP], items: [disputeOf('yes')] };
  return { marks, ...showPart(dataOf(article, { ...base, ...layer }), <Comparison />) };
};
const rows = () =>
  within(screen.getByRole('table'))
    .getAllByRole('row')
    .map((row) => [...row.children].map((cell) => cell.textContent).join(' | '));

describe('two viewpoints', () => {
  it.each([null, 'no'] as const)('are not set side by side while the gate says %s', (answer) => {
    const { container } = show({ items: [disputeOf(answer)] });
    expect(screen.queryByRole('table')).toBeNull();
    expect(container.querySelector('details')).toBeNull();
    expect(container.textContent).toContain('once you have said that this is a dispute');
  });
  it.each([
    [[], 'Name two viewpoints or more'],
    [[CLOSE], 'Name one more viewpoint'],
  ] as const)('need two', (viewpoints, said) => {
    const { container } = show({ viewpoints: [...viewpoints] });
    expect(screen.queryByRole('table')).toBeNull();
    expect(container.textContent).toContain(said);
  });
  it('stand in two columns, row by row', () => {
    show();
    expect(rows()).toEqual([
      ' | Close it | Keep it',
      'Words',
      'quoted words | 6 | 4',
      'paraphrased words | none | none',
      'quotes | 1 | 1',
      'People',
      'named | 1 | none',
      'role, no name | none | 1',
      'unnamed | none | 1',
      'Words for saying',
      'claimed | none | 1',
      'said | 1 | none',
      'What the wording does',
      'says what’s wrong | 1 | none marked',
      'says who or what caused it | none marked | none marked',
      'says who’s right | none marked | none marked',
      'says what to do | none marked | none marked',
      'What backs the claims',
      'nothing in the text | none | 1',
    ]);
    expect(screen.getByText(/Equal space isn’t the same as fair/, { selector: 'section > p' })).toBeTruthy();
  });
  it('open the passages of a number', () => {
    const { marks } = show();
    fireEvent.click(screen.getByRole('button', { name: 'Keep it: quoted words: 4. Show the passage.' }));
    expect(usePanelView.getState().filter.only?.ids).toEqual([marks[1]?.id]);
  });
  it('are drawn alike, on one scale', () => {
    const { container } = show();
    const bars = [...container.querySelectorAll('table svg rect:not(pattern *)')];
    expect(new Set(bars.map((bar) => bar.getAttribute('class'))).size).toBe(1);
    expect(bars.map((bar) => parseFloat(bar.getAttribute('width') ?? ''))).toEqual([100, (4 / 6) * 100]);
  });
  it('are chosen where there are more than two, never twice the same', () => {
    vi.stubGlobal('CSS', { escape: (text: string) => text }); // jsdom has none
    show({ viewpoints: [CLOSE, KEEP, MOVE] });
    fireEvent.click(screen.getByRole('button', { name: /First viewpoint/ }));
    expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual(['Close it', 'Move it']);
    fireEvent.click(screen.getByRole('option', { name: 'Move it' }));
    expect(rows().slice(0, 3)).toEqual([' | Move it | Keep it', 'Words', 'quoted words | none | 4']);
  });
  it('say what stands under none of them', () => {
    const { container } = show({ sources: [RUIZ, { ...NURSES, viewpoint: null }, CRITICS] });
    expect(container.textContent).toContain('1 quote stands under no viewpoint.');
  });
  it('stand at the end of the viewpoints once the gate is open', () => {
    const article = articleWith(6, 4);
    const layer = { marks: [], sources: [RUIZ], viewpoints: [CLOSE, KEEP], items: [disputeOf('no')] };
    showPart(dataOf(article, layer), <Viewpoints />);
    expect(screen.queryByRole('heading', { name: 'Side by side' })).toBeNull();
    showPart(dataOf(article, { ...layer, items: [disputeOf('yes')] }), <Viewpoints />);
    expect(screen.getByRole('heading', { name: 'Side by side' })).toBeTruthy();
  });
});

describe('more figures', () => {
  const saidOf = (index: string) =>
    screen.getByRole('heading', { name: index, hidden: true }).parentElement?.textContent ?? '';
  it('are words where there is one voice or none', () => {
    const { container } = show({ marks: [] });
    const text = screen.getByText('More figures').parentElement?.textContent ?? '';
    for (const set of ['People, quoted words', 'Viewpoints, paraphrased words']) {
      expect(text).toContain(`${set}No figures: nobody has such words yet.`);
    }
    expect(text).not.toContain('Effective number');
    expect(container.querySelector('details button')).toBeNull();
  });
  it('say what they rest on, with those who have no such words', () => {
    show();
    expect(saidOf('What they rest on')).toContain(
      'People, quoted wordsMs Ruiz 6, nurses 4, 1 with none · 2 quotes, 10 words',
    );
    expect(saidOf('What they rest on')).toContain('People, paraphrased wordsNo figures: nobody has such words yet.');
  });
  it('have each a sentence, a value of each sort of words, a formula and a source', () => {
    show({}, [30, 10]);
    expect(saidOf('Effective number of voices')).toContain('People, quoted wordsas if 1.75 equal voices');
    expect(saidOf('Pielou’s evenness')).toContain('Viewpoints, quoted words0.81');
    expect(saidOf('Simpson’s index')).toContain('0.38');
    expect(saidOf('Inverse Simpson')).toContain('1.60');
    expect(saidOf('Simpson’s evenness')).toContain('0.80');
    expect(saidOf('Heip’s evenness')).toContain('0.75');
    expect(saidOf('Hill number, order 0')).toContain('People, quoted words2');
    expect(saidOf('Hill number, order 2')).toContain('1.60');
    expect(saidOf('Gini’s index')).toContain('Viewpoints, quoted words0.25');
    expect(saidOf('Gini’s index')).toContain('Gini 1912');
    expect(saidOf('Heip’s evenness')).toContain('(e^H − 1) / (S − 1)');
  });
  it('say no percentage for fewer than 100 words, and the two-thirds rule as a fact from there on', () => {
    show({}, [69, 30]);
    expect(saidOf('Largest share')).toContain('People, quoted wordstoo little for a percentage');
    expect(saidOf('Largest share')).not.toMatch(/\d%|more than two thirds\./);
    show({}, [70, 30]);
    expect(saidOf('Largest share')).toContain('People, quoted words70%');
    expect(saidOf('Largest share')).toContain('People, quoted words: Ms Ruiz has more than two thirds.');
    expect(saidOf('Largest share')).toContain('Viewpoints, quoted words: Close it has more than two thirds.');
    show({}, [60, 40]);
    expect(saidOf('Largest share')).toContain('Viewpoints, quoted words: none has more than two thirds.');
  });
});

describe(`whatever is marked (seed ${SEED})`, () => {
  const PARTS = { ClaimsTab, FramingTab, Comparison };
  it.each(['ClaimsTab', 'FramingTab', 'Comparison'] as const)('%s: no NaN, no share of nothing, no verdict', (name) => {
    const Part = PARTS[name];
    fc.assert(
      fc.property(accountInput, (input) => {
        const checked = input.marks.map((mark, i) => {
          const claim = { ...mark.fields.claim, ...(i % 3 === 0 ? { checked: { result: 'found' } } : {}) };
          return { ...mark, fields: { ...mark.fields, claim } };
        });
        const { container } = showPart(dataOfInput({ ...input, marks: checked }), <Part />);
        unfold(container);
        const said = saidIn(container);
        expect(said).not.toMatch(NO_FIGURE);
        expect(findVerdict(said)).toBeNull();
      }),
      { seed: SEED, numRuns: 40 },
    );
  });
});
