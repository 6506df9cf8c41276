// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { BridgeMethods, SameArticle } from '../../../shared/contract';

const findSame = vi.fn<BridgeMethods['articles.findSame']>();
vi.mock('../../../renderer/services/bridge', () => ({
  getBridge: () => ({ host: 'browser', methods: { 'articles.findSame': findSame } }),
}));
const { SameOffer } = await import('../../../renderer/library/same/SameOffer');

const BLOCKS = [{ role: 'paragraph' as const, runs: [{ text: 'Water stood at the rail.' }] }];
const onCopy = vi.fn<() => void>();
async function offerOf(same: SameArticle['same'], alike: SameArticle['alike'], trashedAt: string | null = null) {
  const article = { id: 'a', meta: { title: 'Weir' }, trashedAt };
  findSame.mockResolvedValue({ ok: true, value: { found: [{ article: article as never, same, alike }] } });
  render(
    <SameOffer
      blocks={BLOCKS}
      address=""
      cause="pasted"
      isDisabled={false}
      onDone={vi.fn<() => void>()}
      onCopy={onCopy}
    />,
  );
  const offer = await screen.findByRole('region', { name: 'In your library already' });
  return { said: offer.textContent, acts: screen.getAllByRole('button').map((button) => button.textContent) };
}
afterEach(cleanup);

describe('the offer for an article that is in the library already', () => {
  it('says how many words are alike, and offers a version or a second copy', async () => {
    const { said, acts } = await offerOf('near', { alike: 103, words: 114 });
    expect(said).toContain('Nearly the same text is in your library already: “Weir”.');
    expect(said).toContain('103 of the 114 words here stand there too.');
    expect(acts).toEqual(['Open the one there', 'Add as a new version of it', 'Add as a second copy']);
    fireEvent.click(screen.getByRole('button', { name: 'Add as a second copy' }));
    expect(onCopy).toHaveBeenCalledTimes(1);
  });

  it('offers no version where no word is another, or the article is in the trash', async () => {
    expect((await offerOf('text', null)).acts).toEqual(['Open the one there', 'Add as a second copy']);
    cleanup();
    const { said, acts } = await offerOf('near', { alike: 30, words: 31 }, '2026-11-24T10:00:00.000Z');
    expect(said).toContain('It is in the trash.');
    expect(acts).toEqual(['Open the one there', 'Add as a second copy']);
  });
});
