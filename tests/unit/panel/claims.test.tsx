// @vitest-environment jsdom
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ClaimsTab } from '../../../renderer/panel/claims/ClaimsTab';
import { NO_FILTER } from '../../../renderer/panel/logic/filter';
import { usePanelView } from '../../../renderer/panel/panel-state';
import type { ClaimFields, Mark, MarkFields, MarkLink } from '../../../shared/model';
import { sourceOf } from '../measures/account-arbitraries';
import { dataOf, showPart, type Layer } from './panel-data';
import { articleOf, marksOn } from './sample';

beforeEach(() => usePanelView.setState({ article: null, tab: 'claims', filter: NO_FILTER }));
afterEach(cleanup);

const LONG = Array.from({ length: 40 }, (_, i) => `long${i}`).join(' ');
const ARTICLE = articleOf([
  ['headline', 'Ferry to end'],
  ['paragraph', 'Alpha lost money. Beta hid the count. Gamma never asked the nurses.'],
  ['paragraph', 'Delta is late. Epsilon is old. Zeta is loud. Eta is wet.'],
  ['paragraph', `${LONG}. The owners declined to comment.`],
]);
const RUIZ = sourceOf(501, { name: 'Ms Ruiz' });
const OWNERS = sourceOf(502, { name: 'the owners' });

interface Sketch {
  readonly words: string;
  readonly kind?: string;
  readonly claim?: ClaimFields;
  readonly quote?: MarkFields['quote'];
  readonly links?: MarkLink[];
}
const marked = (...sketches: readonly Sketch[]): Mark[] =>
  marksOn(
    ARTICLE,
    sketches.map(({ words, kind = 'claim' }) => ({ kind, words: [words] })),
  ).map((mark, i) => {
    const { claim, quote, links = [] } = sketches[i] ?? {};
    return { ...mark, links, fields: { ...(claim ? { claim } : {}), ...(quote ? { quote } : {}) } };
  });

const show = (layer: Layer) => {
  const data = dataOf(ARTICLE, layer);
  return { data, ...showPart(data, <ClaimsTab />) };
};
const section = (name: string) => screen.getByRole('region', { name });
const rowsIn = (name: string, list: string) =>
  within(within(section(name)).getByRole('list', { name: list }))
    .getAllByRole('listitem')
    .map((row) => row.textContent.replace(/\s+/g, ' ').trim());
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

describe('what backs the claims', () => {
  it('says the next act before a claim is marked', () => {
    show({ marks: marked({ kind: 'quote', words: 'Alpha' }) });
    expect(screen.getByRole('heading', { name: 'No claims marked yet' })).toBeTruthy();
    expect(screen.queryByRole('region')).toBeNull();
  });
  it('has a row for every backing, those of none and of no answer too', () => {
    show({
      marks: marked(
        { words: 'Alpha lost money', claim: { backing: 'none' } },
        { words: 'Beta hid the count', claim: { backing: 'data' } },
        { words: 'Gamma never asked' },
      ),
    });
    expect(rowsIn('What backs the claims', 'Claims by what backs them')).toEqual([
      'nothing in the text1',
      'someone with a namenone',
      'someone with a role, no namenone',
      'someone unnamednone',
      'a documentnone',
      'data1',
      'a linknone',
      'another passagenone',
      'not said yet1',
    ]);
    expect(section('What backs the claims').textContent).toContain(
      'You marked 3 claims. 1 has nothing in the text behind it, you said. For 1 it isn’t said yet.',
    );
  });
  it('says one claim in the singular, and that none is without backing', () => {
    show({ marks: marked({ words: 'Alpha lost money', claim: { backing: 'data' } }) });
    expect(section('What backs the claims').textContent).toContain(
      'You marked 1 claim. You put none down as having nothing in the text behind it.',
    );
    expect(screen.queryByRole('region', { name: 'Nothing in the text backs these' })).toBeNull();
  });
  it('opens the passages of a number, in the picture and in its table', () => {
    const marks = marked({ words: 'Alpha lost money', claim: { backing: 'none' } });
    show({ marks });
    const name = 'Claims backed by: nothing in the text: 1. Show the passage.';
    press('Show as a table: Claims by what backs them');
    const table = screen.getByRole('table', { name: 'Claims by what backs them' });
    expect(within(table).getAllByRole('row')).toHaveLength(10);
    fireEvent.click(within(table).getByRole('button', { name }));
    expect(usePanelView.getState().filter.only?.ids).toEqual([marks[0]?.id]);
    expect(screen.getByRole('img', { name: 'nothing in the text: 1 of 1 claim' })).toBeTruthy();
  });
  it('lists the claims that nothing backs by their words, the first five until all are asked for', () => {
    const names = ['Alpha lost', 'Beta hid', 'Gamma never', 'Delta is late', 'Epsilon is old', 'Zeta is loud'];
    const { data } = show({ marks: marked(...names.map((words) => ({ words, claim: { backing: 'none' } as const }))) });
    const title = 'Nothing in the text backs these';
    expect(rowsIn(title, title)).toEqual(names.slice(0, 5));
    press(`Show all 6: ${title}`);
    expect(rowsIn(title, title)).toEqual(names);
    press('Zeta is loud');
    expect(data.onOpenMark).toHaveBeenLastCalledWith(data.marks[5]?.id);
    press(`Show the first 5: ${title}`);
    expect(rowsIn(title, title)).toHaveLength(5);
  });
  it('cuts a long passage on screen and keeps all its words in its name', () => {
    show({ marks: marked({ words: LONG, claim: { backing: 'none' } }) });
    const button = screen.getByRole('button', { name: LONG });
    expect(button.textContent.length).toBeLessThan(150);
    expect(button.textContent.endsWith('…')).toBe(true);
  });
});

describe('whose claims, and checked', () => {
  it('counts by answer, and says what came of looking one up', () => {
    show({
      marks: marked(
        {
          words: 'Alpha lost money',
          claim: {
            whose: 'ownVoice',
            checkable: 'yes',
            checked: { how: 'asked the library', result: 'two reports say so', address: 'example.org/a' },
          },
        },
        { words: 'Beta hid the count', claim: { whose: 'source', checked: { how: 'looked for the count' } } },
      ),
    });
    const title = 'Whose claims, and can they be checked?';
    expect(rowsIn(title, 'Whose claim it is')).toEqual([
      'the article’s own voice1',
      'someone in the article1',
      'not said yetnone',
    ]);
    expect(rowsIn(title, 'Could anyone check it?')).toEqual([
      'can be checked1',
      'can’t be checkednone',
      'not said yet1',
    ]);
    expect(rowsIn(title, 'Looked up by you')).toEqual([
      'Alpha lost moneyHow: asked the libraryFound: two reports say soWhere: example.org/a',
      'Beta hid the countHow: looked for the countFound: not said yet',
    ]);
  });
});

describe('accusations', () => {
  const title = 'Who is accused, and do they answer?';
  it('are not there until a claim accuses someone', () => {
    show({ marks: marked({ words: 'Alpha lost money' }) });
    expect(section(title).textContent).toContain('No claim is marked as accusing someone.');
  });
  it('say whom, what became of the reply, and how far away it stands', () => {
    const [claim, reply, ...rest] = marked(
      { words: 'Beta hid the count', claim: { reply: 'declined' }, links: [{ rel: 'accuses', source: OWNERS.id }] },
      { words: 'The owners declined to comment', kind: 'quote' },
      { words: 'Gamma never asked', claim: { reply: 'notMentioned' }, links: [{ rel: 'accuses', source: RUIZ.id }] },
      { words: 'Delta is late', claim: { reply: 'quoted' } },
      { words: 'Epsilon is old', links: [{ rel: 'accuses', source: RUIZ.id }] },
    );
    if (!claim || !reply) throw new Error('Not marked');
    const answering = { ...reply, links: [{ rel: 'replies' as const, mark: claim.id }] };
    const { data } = show({ marks: [claim, answering, ...rest], sources: [RUIZ, OWNERS] });
    expect(rowsIn(title, 'Accusations by what became of the reply')).toEqual([
      'a reply is in the text1',
      'asked, gave no answer1',
      'no reply in the text1',
      'not said yet1',
    ]);
    expect(rowsIn(title, 'Accusations in the order of the text')).toEqual([
      'Beta hid the countaccuses the owners · asked, they declined to answer · nearest reply 2 paragraphs away Show the reply',
      'Gamma never askedaccuses Ms Ruiz · the text says nothing of a reply',
      'Delta is lateaccuses someone; not said yet whom · their reply is quoted',
      'Epsilon is oldaccuses Ms Ruiz · reply: not said yet',
    ]);
    press('Show the reply to: Beta hid the count');
    expect(data.onOpenMark).toHaveBeenLastCalledWith(reply.id);
  });
  it('name who is accused and not heard, each opening the claims that accuse them', () => {
    const accuses = [{ rel: 'accuses' as const, source: RUIZ.id }];
    const marks = marked(
      { words: 'Beta hid the count', claim: { reply: 'notAsked' }, links: accuses },
      { words: 'Gamma never asked', claim: { reply: 'quoted' }, links: accuses },
      { words: 'Delta is late', claim: { reply: 'notMentioned' }, links: accuses },
    );
    show({ marks, sources: [RUIZ, OWNERS] });
    expect(section(title).textContent).toContain('Accused and not heard: Ms Ruiz');
    press('Ms Ruiz: show the 2 claims without a reply');
    expect(usePanelView.getState().filter.only?.ids).toEqual([marks[0]?.id, marks[2]?.id]);
  });
});
