import { describe, expect, it } from 'vitest';
import {
  baseOf,
  choices,
  dropsPassages,
  isKnownName,
  noChoice,
  proposeSources,
  voiceOf,
} from '../../../../renderer/reader/card/questions/answers';
import { LayerId, SourceId, type Source } from '../../../../shared/model';
import { makeArticle, makeMark } from '../support';

const article = makeArticle([['paragraph', 'The mayor said no.']]);

let last = 0;
const person = (name: string, more: Partial<Source> = {}): Source => ({
  id: SourceId.parse(`00000000-0000-4000-8000-${String(++last).padStart(12, '0')}`),
  layer: LayerId.parse('00000000-0000-4000-8000-00000000ffff'),
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
const names = (list: readonly Source[]) => list.map(({ name }) => name);

describe('whom to propose', () => {
  const people = [
    person('Tamara Brook'),
    person('Mara Ilic', { spellings: ['Mara Ilic', 'the minister'] }),
    person('the harbour board'),
  ];

  it('is everybody in their own order while nothing is typed', () => {
    expect(names(proposeSources(people, ' '))).toEqual(['Tamara Brook', 'Mara Ilic', 'the harbour board']);
  });
  it('puts those first in whose names a word begins so', () => {
    expect(names(proposeSources(people, 'MARA'))).toEqual(['Mara Ilic', 'Tamara Brook']);
    expect(names(proposeSources(people, 'bo'))).toEqual(['the harbour board']);
  });
  it('finds a person by another spelling', () => {
    expect(names(proposeSources(people, 'minis'))).toEqual(['Mara Ilic']);
    expect(isKnownName(people, ' The  Minister ')).toBe(true);
    expect(isKnownName(people, 'the')).toBe(false);
  });
});

describe('what a mark is asked', () => {
  it('follows what its kind is like, and asks nothing of a kind like none', () => {
    const own = { ...article, kinds: [{ code: 'rumour', base: null, name: 'Rumour', letter: 'R' }] };
    expect(baseOf(article, makeMark(article, 'quote', ['no']))).toBe('quote');
    expect(baseOf(own, makeMark(article, 'rumour', ['no']))).toBeNull();
  });
  it('offers four things that wording does, and eight that back a claim', () => {
    expect(choices.framing.map(({ code }) => code)).toEqual(['problem', 'cause', 'moral', 'remedy']);
    expect(choices.claim).toHaveLength(8);
    expect(choices.claim.at(-1)?.code).toBe('elsewhere');
  });
  it('lets go of the passages that back a claim only where nothing does', () => {
    expect(['none', null].map((code) => dropsPassages('claim', code))).toEqual([true, true]);
    expect(['data', 'elsewhere'].map((code) => dropsPassages('claim', code))).toEqual([false, false]);
    expect(dropsPassages('framing', null)).toBe(false);
  });
  it('tells whose it is: unsaid, the article’s, someone’s not said who, a person’s', () => {
    const somebody = person('Ada Quill');
    const claim = (more: Parameters<typeof makeMark>[3]) => voiceOf('claim', makeMark(article, 'claim', ['no'], more));
    expect(claim({}).who).toBe('unsaid');
    expect(claim({ fields: { claim: { whose: 'ownVoice' } } }).who).toBe('article');
    expect(claim({ fields: { claim: { whose: 'source' } } }).who).toBe('someone');
    expect(claim({ fields: { opinion: { whose: 'ownVoice' } } }).who).toBe('unsaid');
    expect(claim({ source: somebody.id })).toEqual({ who: 'source', source: somebody.id });
  });
  it('takes back only its own answer', () => {
    expect(noChoice.claim).toEqual({ claim: { backing: null } });
  });
});
