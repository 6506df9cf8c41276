/** Recognises what is in the library already: the same words, or the same page. */
import type { OperationOutput, ParsedInput } from '../../shared/contract';
import { canonicalText, draftFromText, samePageKey } from '../../shared/text';
import { findArticlesByHash, getArticleByNumber, listAddresses, type Article } from '../store/articles';
import { getOwnSpace } from '../store/spaces';
import { summariseOne } from './articles';
import { cleanBlocks } from './clean-blocks';
import type { Context } from './deps';

/** `articles.findSame`. The same words come first; articles in the trash are found too. */
export function findSame(ctx: Context, input: ParsedInput<'articles.findSame'>): OperationOutput<'articles.findSame'> {
  const { db } = ctx;
  const space = getOwnSpace(db).n;
  const found = new Map<number, { article: Article; same: 'text' | 'address' }>();
  const hash = input.hash ?? hashOf(ctx, input);
  if (hash !== null) {
    for (const article of findArticlesByHash(db, space, hash)) found.set(article.n, { article, same: 'text' });
  }
  if (input.address !== undefined && input.address.trim() !== '') {
    const key = samePageKey(input.address);
    for (const { n, address } of listAddresses(db, space)) {
      if (found.has(n) || samePageKey(address) !== key) continue;
      const article = getArticleByNumber(db, n);
      if (article) found.set(n, { article, same: 'address' });
    }
  }
  return { found: [...found.values()].map(({ article, same }) => ({ article: summariseOne(ctx, article), same })) };
}

/** The hash that the text would be saved under; null where there is none. */
function hashOf(ctx: Context, input: ParsedInput<'articles.findSame'>): string | null {
  const { blocks, text, format } = input;
  const given =
    blocks ?? (text !== undefined && text.trim() !== '' ? draftFromText({ text, format, meta: {} }).blocks : []);
  const clean = cleanBlocks(given);
  return clean.length === 0 ? null : ctx.sha256(canonicalText(clean));
}
