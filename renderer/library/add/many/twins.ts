/** Files of the same article among the files that are read in one go. */
import type { SameArticle } from '../../../../shared/contract';
import type { Block } from '../../../../shared/model';
import {
  canonicalText,
  nearlySame,
  readAlike,
  readAlikeBlocks,
  samePageKey,
  sketchOf,
  type AlikeText,
} from '../../../../shared/text';

interface Known {
  readonly name: string;
  readonly words: AlikeText;
}

/** A file before it, and what the two have in common. */
export type Twin = { readonly as: string } & Pick<SameArticle, 'same' | 'alike'>;

export class Twins {
  private readonly byText = new Map<string, string>();
  private readonly byPage = new Map<string, string>();
  private readonly byHash = new Map<number, Known[]>();

  add(
    name: string,
    { blocks, meta }: { readonly blocks: readonly Block[]; readonly meta: { readonly address: string | null } },
  ): void {
    const text = canonicalText(blocks);
    this.byText.set(text, name);
    if (meta.address !== null) this.byPage.set(samePageKey(meta.address), name);
    const known: Known = { name, words: wordsOf(blocks) };
    for (const hash of sketchOf(readAlike(text))) {
      const others = this.byHash.get(hash);
      if (others) others.push(known);
      else this.byHash.set(hash, [known]);
    }
  }

  /** The first thing that holds: the same words, the same page, nearly the same words. */
  find(blocks: readonly Block[], address: string | null): Twin | null {
    const text = canonicalText(blocks);
    const same = this.byText.get(text);
    if (same !== undefined) return { as: same, same: 'text', alike: null };
    const page = address === null ? undefined : this.byPage.get(samePageKey(address));
    if (page !== undefined) return { as: page, same: 'address', alike: null };
    const shared = new Map<Known, number>();
    for (const known of sketchOf(readAlike(text)).flatMap((hash) => this.byHash.get(hash) ?? [])) {
      shared.set(known, (shared.get(known) ?? 0) + 1);
    }
    const words = wordsOf(blocks);
    for (const [known] of [...shared]
      .filter(([, count]) => count >= 2)
      .sort(([, a], [, b]) => b - a)
      .slice(0, MOST_COMPARED)) {
      const alike = nearlySame(words, known.words);
      if (alike) return { as: known.name, same: 'near', alike };
    }
    return null;
  }
}

/** As in the core (`same-articles`). */
const MOST_COMPARED = 8;

const wordsOf = (blocks: readonly Block[]): AlikeText =>
  readAlikeBlocks(
    blocks,
    blocks.map(({ role }) => role),
  );
