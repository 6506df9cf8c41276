// @vitest-environment jsdom
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FramingTab } from '../../../renderer/panel/framing/FramingTab';
import { NO_FILTER } from '../../../renderer/panel/logic/filter';
import { usePanelView } from '../../../renderer/panel/panel-state';
import type { FramingFields, Mark, OpinionFields } from '../../../shared/model';
import { dataOf, showPart, unfold } from './panel-data';
import { articleOf, marksOn } from './sample';

beforeEach(() => usePanelView.setState({ article: null, tab: 'framing', filter: NO_FILTER }));
afterEach(cleanup);

const ARTICLE = articleOf([['paragraph', 'Alpha axes lifeline. Beta looks away. Gamma is a storm. Delta too.']]);
const WORDS = ['Alpha axes', 'Beta looks', 'Gamma is', 'Delta too', 'lifeline'];

const framed = (...fields: readonly FramingFields[]): Mark[] =>
  marksOn(
    ARTICLE,
    fields.map((_, i) => ({ kind: 'framing', words: [WORDS[i] ?? 'Alpha'] })),
  ).map((mark, i) => ({ ...mark, fields: { framing: fields[i] ?? {} } }));
const opined = (...fields: readonly OpinionFields[]): Mark[] =>
  marksOn(
    ARTICLE,
    fields.map((_, i) => ({ kind: 'opinion', words: [WORDS[i] ?? 'Alpha'] })),
  ).map((mark, i) => ({ ...mark, fields: { opinion: fields[i] ?? {} } }));

const show = (marks: readonly Mark[]) => showPart(dataOf(ARTICLE, { marks }), <FramingTab />);
const grid = () => screen.getByRole('table', { name: 'Framing marks by what the wording does and by what means' });
const rowsOf = (table: HTMLElement) =>
  within(table)
    .getAllByRole('row')
    .map((row) => [...row.children].map((cell) => cell.textContent));
const section = (name: string) => screen.getByRole('region', { name });

describe('what the wording does', () => {
  it('has four blank cells before anything is marked, and no means', () => {
    show([]);
    expect(rowsOf(grid())).toEqual([
      ['By what means', 'what’s wrong', 'who caused it', 'who’s right', 'what to do'],
      ['all means', 'none marked', 'none marked', 'none marked', 'none marked'],
    ]);
    expect(section('What the wording does').textContent).toContain('No framing is marked yet.');
    expect(screen.queryByRole('region', { name: 'Whose wording it is' })).toBeNull();
  });
  it('keeps blank cells among the others, and says in words which functions are blank', () => {
    const marks = framed({ function: 'problem', device: 'metaphor' }, { function: 'moral', device: 'loadedWord' });
    show(marks);
    expect(rowsOf(grid())).toEqual([
      ['By what means', 'what’s wrong', 'who caused it', 'who’s right', 'what to do'],
      ['all means', '1', 'none marked', '1', 'none marked'],
      ['a loaded word', 'none marked', 'none marked', '1', 'none marked'],
      ['a metaphor', '1', 'none marked', 'none marked', 'none marked'],
    ]);
    expect(section('What the wording does').textContent).toContain('No mark says who caused it or what to do.');
    fireEvent.click(
      screen.getByRole('button', {
        name: 'Wording that says who’s right, by means of: a loaded word: 1. Show the passage.',
      }),
    );
    expect(usePanelView.getState().filter.only?.ids).toEqual([marks[1]?.id]);
  });
  it('has a row and a column for what isn’t said only where there is such a mark', () => {
    show(framed({ function: 'cause' }, {}));
    expect(rowsOf(grid())).toEqual([
      ['By what means', 'what’s wrong', 'who caused it', 'who’s right', 'what to do', 'not said'],
      ['all means', 'none marked', '1', 'none marked', 'none marked', '1'],
      ['not said', 'none marked', '1', 'none marked', 'none marked', '1'],
    ]);
    expect(section('What the wording does').textContent).toContain('For 1 framing mark it isn’t said yet.');
  });
  it('says where each of the four has a mark, and whose list of means it is', () => {
    const { container } = show(
      framed({ function: 'problem' }, { function: 'cause' }, { function: 'moral' }, { function: 'remedy' }),
    );
    unfold(container);
    const text = section('What the wording does').textContent;
    expect(text).toContain('Each of the four has a mark.');
    expect(text).toContain('Entman 1993, p. 52');
    expect(text).toContain('The list of means is ours, version 1');
    expect(text).toContain('Rests on 4 marks');
  });
});

it('says whose wording it is', () => {
  show(framed({ whose: 'ownVoice' }, { whose: 'source' }, { whose: 'ownVoice' }));
  const rows = within(section('Whose wording it is')).getAllByRole('listitem');
  expect(rows.map((row) => row.textContent)).toEqual([
    'the article’s own voice2',
    'someone in the article1',
    'not saidnone',
  ]);
});

describe('opinions', () => {
  const title = 'Opinions: whose, and shown as such?';
  it('are a sentence where there are none', () => {
    show([]);
    expect(section(title).textContent).toBe(`${title}No opinion is marked yet.`);
  });
  it('are a table by whose and how they stand there', () => {
    show(opined({ whose: 'ownVoice', signalled: 'asFact' }, { whose: 'source', signalled: 'signalled' }, {}));
    expect(rowsOf(screen.getByRole('table', { name: 'Opinions by whose they are and how they stand there' }))).toEqual([
      ['Whose', 'shown as an opinion', 'stated as a fact', 'not said'],
      ['the article’s own voice', 'none', '1', 'none'],
      ['someone in the article', '1', 'none', 'none'],
      ['not said', 'none', 'none', '1'],
    ]);
    expect(section(title).textContent).toContain(
      'You marked 3 opinions: 1 in the article’s own voice, 1 stated as a fact.',
    );
  });
});
