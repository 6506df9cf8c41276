import { describe, expect, it } from 'vitest';
import { findNamed, findUnassigned, listPeople, renameSpellings } from '../../../renderer/panel/logic/people';
import { t } from '../../../renderer/services/messages';
import { SourceId, type Source } from '../../../shared/model';
import { articleOf, FERRY, FERRY_MARKS } from './sample';

let last = 0;
const person = (name: string, more: Partial<Source> = {}): Source => ({
  id: SourceId.parse(`00000000-0000-4000-8000-${String(++last).padStart(12, '0')}`),
  layer: FERRY.layer,
  ord: last,
  name,
  speaks: null,
  identification: null,
  saysWhy: null,
  role: null,
  type: null,
  affiliation: null,
  viewpoint: null,
  reply: null,
  note: '',
  spellings: [name],
  rev: 1,
  ...more,
});

const quotes = FERRY_MARKS.filter(({ kind }) => kind === 'quote');
const claims = FERRY_MARKS.filter(({ kind }) => kind === 'claim');

describe('people', () => {
  it('stand in the order of their first marks, those without marks last as put down', () => {
    const [one, two, none, nobody] = [person('one'), person('two'), person('none'), person('nobody')];
    const [first, second] = FERRY_MARKS;
    const marks = FERRY_MARKS.map((mark) =>
      mark === first ? { ...mark, source: two.id } : mark === second ? { ...mark, source: one.id } : mark,
    );
    expect(listPeople(FERRY, marks, [one, nobody, two, none]).map(({ source }) => source.name)).toEqual([
      'two',
      'one',
      'none',
      'nobody',
    ]);
  });
  it('speak when a quote is theirs, whatever else was said; otherwise as was said', () => {
    const [speaker, claimant] = [person('speaker', { speaks: 'spokenAbout' }), person('claimant')];
    const marks = [
      ...quotes.slice(0, 1).map((mark) => ({ ...mark, source: speaker.id })),
      ...claims.slice(0, 1).map((mark) => ({ ...mark, source: claimant.id })),
    ];
    const rows = listPeople(FERRY, marks, [speaker, claimant]);
    const of = (name: string) => rows.find(({ source }) => source.name === name);
    expect(of('speaker')).toMatchObject({ quotes: 1, speaks: 'speaks' });
    expect(of('claimant')).toMatchObject({ quotes: 0, speaks: null });
  });
  it('leaves the quotes that nobody says yet', () => {
    const someone = person('someone');
    const marks = FERRY_MARKS.map((mark) => (mark === quotes[0] ? { ...mark, source: someone.id } : mark));
    expect(findUnassigned(FERRY, FERRY_MARKS)).toEqual(quotes);
    expect(findUnassigned(FERRY, marks)).toEqual(quotes.slice(1));
  });
  it('are counted in words', () => {
    expect(t('people.counts', { quotes: 2, others: 0 })).toBe('2 quotes');
    expect(t('people.counts', { quotes: 1, others: 1 })).toBe('1 quote, 1 other mark');
    expect(t('people.counts', { quotes: 0, others: 3 })).toBe('3 other marks');
  });
});

describe('names in the text', () => {
  const article = articleOf([
    ['furniture', 'Ruth Amadi, our reporter'],
    ['paragraph', 'Ruth Amadi said no. Nurse Amadi drove home.'],
    ['paragraph', 'The nurse and Amadi Foods. Ruth'],
    ['paragraph', 'Amadi came back.'],
  ]);
  const nurse = person('Ruth Amadi', { spellings: ['Ruth Amadi', 'Amadi', 'the nurse'] });
  const firm = person('Amadi Foods');
  const wordsOf = (people: Source[], of: Source) =>
    findNamed(article, people, of.id).map(({ start, end }) => article.version.text.slice(start, end));

  it('are found in the article only, paragraph by paragraph, the longest spelling first', () => {
    expect(wordsOf([nurse, firm], nurse)).toEqual(['Ruth Amadi', 'Amadi', 'The nurse', 'Amadi']);
    expect(wordsOf([nurse, firm], firm)).toEqual(['Amadi Foods']);
    expect(wordsOf([nurse], nurse)).toHaveLength(5);
    expect(wordsOf([person('nobody')], nurse)).toEqual([]);
  });
  it('stay spellings when somebody is renamed, a slip of the keys does not', () => {
    expect(renameSpellings(article, nurse, 'R. Amadi')).toEqual(['R. Amadi', 'Ruth Amadi', 'Amadi', 'the nurse']);
    const slip = person('Rut Amadi', { spellings: ['Rut Amadi', 'the nurse'] });
    expect(renameSpellings(article, slip, 'Ruth Amadi')).toEqual(['Ruth Amadi', 'the nurse']);
    expect(renameSpellings(article, nurse, 'Amadi')).toEqual(['Ruth Amadi', 'Amadi', 'the nurse']);
  });
});
