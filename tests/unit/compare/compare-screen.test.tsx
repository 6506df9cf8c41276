// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { hashToPlace, placeToHash } from '../../../renderer/app/navigation';
import { CompareScreen } from '../../../renderer/compare';
import { choosePair } from '../../../renderer/compare/CompareScreen';
import { runCommand } from '../../../renderer/app/commands';
import { setAnnouncerSink } from '../../../renderer/services/announcer';
import { articleQuery, queryClient, settingsQuery } from '../../../renderer/services/queries';
import { comparisonQuery } from '../../../renderer/versions';
import { versionsQuery } from '../../../renderer/versions/version-queries';
import { compareVersions } from '../../../shared/anchoring';
import type { VersionSummary } from '../../../shared/contract';
import { DEFAULT_SETTINGS, VersionId, type Block, type BlockRole } from '../../../shared/model';
import { FERRY } from '../panel/sample';

const block = (text: string, role: BlockRole = 'paragraph'): Block => ({ role, runs: [{ text }] });
const OLD = [
  block('Last ferry to stop at nine', 'headline'),
  block('The boat will stop at nine, the board decided.'),
  block('Nurses on the late shift say that they have no way home.'),
];
const NEW = [
  block('Last ferry to stop at ten', 'headline'),
  block('The boat will stop at ten, the board decided.'),
  block('Nurses on the late shift say that they have no way home.'),
  block('The board meets again in May.'),
];
const versionId = (n: number) => VersionId.parse(`00000000-0000-7000-8000-00000000000${n}`);
const summary = (ord: number, isNewest = false): VersionSummary => ({
  id: versionId(ord),
  article: FERRY.id,
  ord,
  cause: ord === 1 ? 'added' : 'pasted',
  addedAt: `2026-11-0${ord}T10:00:00.000Z`,
  hash: 'a'.repeat(64),
  words: 20 + ord,
  isNewest,
});
const VERSIONS = [summary(1), summary(2, true)];

const said: string[] = [];
beforeEach(() => {
  said.length = 0;
  setAnnouncerSink((text) => said.push(text));
  Element.prototype.scrollIntoView = vi.fn();
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: vi.fn(), removeEventListener: vi.fn() }));
  queryClient.setQueryData(settingsQuery.queryKey, DEFAULT_SETTINGS);
  queryClient.setQueryData(articleQuery(FERRY.id).queryKey, FERRY);
  queryClient.setQueryData(versionsQuery(FERRY.id).queryKey, VERSIONS);
  const [from, to] = [summary(1), summary(2, true)];
  queryClient.setQueryData(comparisonQuery(FERRY.id, from.id, to.id).queryKey, {
    from,
    to,
    comparison: compareVersions(OLD, NEW),
  });
});
afterEach(cleanup);

const show = () =>
  render(
    <QueryClientProvider client={queryClient}>
      <main>
        <CompareScreen article={FERRY.id} />
      </main>
    </QueryClientProvider>,
  );

describe('a comparison', () => {
  it('says first that the headline changed, then the figures', () => {
    show();
    const part = within(screen.getByRole('region', { name: 'What changed' }));
    expect(part.getByRole('heading', { name: 'The headline changed' })).toBeTruthy();
    expect(part.getAllByRole('definition').map((each) => each.textContent)).toEqual([
      'Last ferry to stop at nine',
      'Last ferry to stop at ten',
    ]);
    expect(part.getAllByRole('button').map((each) => each.textContent)).toEqual([
      '8 words added in 3 places, go to the next such place',
      '2 words removed in 2 places, go to the next such place',
    ]);
  });
  it('says on paper which versions stand there, where the screen has controls', () => {
    show();
    const terms = screen.getAllByText(/^(From|To)$/).filter(({ tagName }) => tagName === 'DT');
    expect(terms.map((term) => term.nextElementSibling?.textContent)).toEqual([
      expect.stringMatching(/^Version 1 · .*2026.* · as first added, 21 words$/),
      expect.stringMatching(/^Version 2 · .*2026.* · pasted, 22 words$/),
    ]);
  });
  it('marks words for the eye and for the ear', () => {
    show();
    const text = screen.getByRole('region', { name: 'The text with its changes' });
    expect([...text.querySelectorAll('del')].map((each) => each.textContent)).toEqual([
      'removed: nine (end)',
      'removed: nine (end)',
    ]);
    // What only a screen reader says does not decide which way a paragraph runs.
    expect([...text.querySelectorAll('del > span')].every((each) => each.getAttribute('dir') === 'ltr')).toBe(true);
    expect([...text.querySelectorAll('ins')].map((each) => each.textContent)).toEqual([
      'added: ten (end)',
      'added: ten (end)',
      'added: The board meets again in May. (end)',
    ]);
  });
  it('goes from change to change with the focus, round at the end, and says where one is', () => {
    show();
    runCommand('compare.previous');
    fireEvent.click(screen.getByRole('button', { name: /2 words removed/ }));
    expect(document.activeElement?.tagName).toBe('DEL');
    expect(said.at(-1)).toMatch(/^Change \d of 3\. Removed: nine Added: ten$/);
    expect(document.querySelectorAll('[data-current]')).toHaveLength(2);
  });
});

describe('the pair', () => {
  it('is the newest and the one before where none is asked for', () => {
    expect(choosePair(VERSIONS)).toMatchObject({ from: { ord: 1 }, to: { ord: 2 } });
    expect(choosePair(VERSIONS, versionId(2), versionId(1))).toMatchObject({ from: { ord: 2 }, to: { ord: 1 } });
    expect(choosePair([summary(1, true)])).toBeNull();
  });
  it('is kept in the address', () => {
    const place = { screen: 'compare', article: FERRY.id, from: versionId(1), to: versionId(2) } as const;
    expect(hashToPlace(placeToHash(place))).toEqual(place);
    const bare = { screen: 'compare', article: FERRY.id } as const;
    expect(hashToPlace(placeToHash(bare))).toEqual(bare);
    expect(hashToPlace(`/compare/${FERRY.id}/nonsense/x`)).toEqual(bare);
  });
});
