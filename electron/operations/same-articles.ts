/** Recognises what is in the library already: the same words, the same page, or nearly the same words. */
import type { OperationOutput, ParsedInput, SameArticle } from '../../shared/contract';
import type { Block } from '../../shared/model';
import {
  canonicalText,
  draftFromText,
  nearlySame,
  readAlike,
  readAlikeBlocks,
  samePageKey,
  sketchOf,
  type Alike,
} from '../../shared/text';
import { findArticlesByHash, getArticleByNumber, listAddresses } from '../store/articles';
import { inTransaction } from '../store/db';
import { getOwnSpace } from '../store/spaces';
import { findByRuns, hasUnreadTexts, readUnreadTexts } from '../store/texts';
import { listVersionsOfText } from '../store/versions';
import { summariseOne } from './articles';
import { cleanBlocks } from './clean-blocks';
import type { Context } from './deps';
import { rolesOf } from './find';

/** So many texts are read and counted against the asked one. */
const MOST_COMPARED = 8;

type Found = Map<number, Pick<SameArticle, 'same' | 'alike'>>;

/** `articles.findSame`. The same words come first; articles in the trash are found too. */
export function findSame(ctx: Context, input: ParsedInput<'articles.findSame'>): OperationOutput<'articles.findSame'> {
  const { db } = ctx;
  const space = getOwnSpace(db).n;
  const blocks = blocksOf(input);
  const found: Found = new Map();
  const hash = input.hash ?? (blocks.length === 0 ? null : ctx.sha256(canonicalText(blocks)));
  if (hash !== null) {
    for (const { n } of findArticlesByHash(db, space, hash)) found.set(n, { same: 'text', alike: null });
  }
  const near = findNear(ctx, space, blocks);
  if (input.address !== undefined && input.address.trim() !== '') {
    const key = samePageKey(input.address);
    for (const { n, address } of listAddresses(db, space, hostOf(key))) {
      if (found.has(n) || samePageKey(address) !== key) continue;
      found.set(n, { same: 'address', alike: near.get(n) ?? null });
    }
  }
  for (const [n, alike] of near) if (!found.has(n)) found.set(n, { same: 'near', alike });
  return {
    found: [...found].flatMap(([n, how]) => {
      const article = getArticleByNumber(db, n);
      return article ? [{ article: summariseOne(ctx, article), ...how }] : [];
    }),
  };
}

/** What every spelling of the page's address holds; '' where letters outside ASCII may come in either case. */
function hostOf(key: string): string {
  const [host = ''] = key.split(/[/?#]/, 1);
  return /^[\x21-\x7e]+$/.test(host) ? host.toLowerCase() : '';
}

/** As they would be saved; none where only a hash or an address was asked about. */
function blocksOf({ blocks, text, format }: ParsedInput<'articles.findSame'>): Block[] {
  const given =
    blocks ?? (text !== undefined && text.trim() !== '' ? draftFromText({ text, format, meta: {} }).blocks : []);
  return cleanBlocks(given);
}

/** Articles of which any version has nearly the words, page matter left out; those with most of them first. */
function findNear(ctx: Context, space: number, blocks: readonly Block[]): Map<number, Alike> {
  const { db } = ctx;
  const near = new Map<number, Alike>();
  const whole = readAlike(canonicalText(blocks));
  const sketch = sketchOf(whole);
  if (sketch.length === 0) return near;
  if (hasUnreadTexts(db)) inTransaction(db, () => readUnreadTexts(db));
  const candidates = findByRuns(db, sketch, MOST_COMPARED);
  if (candidates.length === 0) return near;
  const roles = blocks.map(({ role }) => role);
  const asked = roles.includes('furniture') ? readAlikeBlocks(blocks, roles) : whole;
  for (const text of candidates) {
    for (const version of listVersionsOfText(db, text, space)) {
      const alike = nearlySame(asked, readAlikeBlocks(version.blocks, rolesOf(db, version)));
      const before = near.get(version.article);
      if (alike && alike.alike > (before?.alike ?? 0)) near.set(version.article, alike);
    }
  }
  return new Map([...near].sort(([, a], [, b]) => b.alike - a.alike));
}
