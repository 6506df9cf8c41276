/** What the panel answers about articles of our own, as the core counts it. */
import { describe, expect, it } from 'vitest';
import type { Account } from '../../../shared/measures';
import type { ArticleId } from '../../../shared/model';
import { evenHanded, nightBus, putMarked } from '../../support/articles';
import { openCore, type TestCore } from '../../support/core';

async function accountOf(core: TestCore, article: ArticleId) {
  const { sources } = await core.call('sources.list', { article });
  const account = await core.call('measures.account', { article });
  const nameOf = (id: string | null) => sources.find((source) => source.id === id)?.name ?? null;
  const row = (name: string) => account.voices.people.find((voice) => nameOf(voice.source) === name);
  return { account, nameOf, row };
}
const backingOf = (account: Account, backing: string | null) =>
  account.claims.byBacking.find((row) => row.backing === backing)?.count.value;

describe('an article in which much is left open', () => {
  it('says who speaks with how many words, the zero of those spoken about included', async () => {
    const core = openCore();
    const { account, nameOf, row } = await accountOf(core, await putMarked(core.call, nightBus));
    expect(row('Colm Reeve')).toMatchObject({ quoted: { value: 17 }, paraphrased: { value: 7 } });
    expect(row('Critics')).toMatchObject({ quoted: { value: 0 }, paraphrased: { value: 9 } });
    expect(row('Jory Tamm')).toMatchObject({ quoted: { value: 0 }, paraphrased: { value: 0 }, order: null });
    expect(account.voices.silent.map(nameOf)).toEqual(['Jory Tamm', 'Some passengers', 'Drivers']);
    expect(nameOf(account.voices.firstToSpeak?.source ?? null)).toBe('Colm Reeve');
    expect(account.voices.lastToSpeak?.source).toBe(null);
    expect(account.unassigned.quote).toHaveLength(1);
  });

  it('names who is accused and not heard, and which claims nothing backs', async () => {
    const core = openCore();
    const { account, nameOf } = await accountOf(core, await putMarked(core.call, nightBus));
    expect(account.accusations.notHeard.map(nameOf)).toEqual(['Jory Tamm']);
    expect(backingOf(account, 'none')).toBe(1);
    expect(backingOf(account, null)).toBe(1);
  });

  it('sets nothing against each other before the reader has said that it is a dispute', async () => {
    const core = openCore();
    const { account } = await accountOf(core, await putMarked(core.call, nightBus));
    expect(account.more.people.quoted.topShare).toMatchObject({ value: null, reason: 'notADispute' });
  });
});

describe('an article that is even-handed on purpose', () => {
  it('has as many words of each sort for both viewpoints, and no accusation without a reply', async () => {
    const core = openCore();
    const { account } = await accountOf(core, await putMarked(core.call, evenHanded));
    const [close, open] = account.viewpoints;
    expect([close?.quoted.value, close?.paraphrased.value]).toEqual([12, 14]);
    expect([open?.quoted.value, open?.paraphrased.value]).toEqual([12, 14]);
    expect(account.accusations).toMatchObject({ count: { value: 2 }, withReply: { value: 2 }, notHeard: [] });
    expect(account.accusations.list.map(({ distance }) => distance.value)).toEqual([0, 0]);
    expect(backingOf(account, 'none')).toBe(0);
  });
});
