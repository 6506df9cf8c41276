/** Operations on the library as a whole: found, gathered, recognised. */
import { z } from 'zod';
import {
  ArticleId,
  Block,
  Collection,
  CollectionId,
  ItemId,
  KindCode,
  LibraryName,
  LibraryQuery,
  MarkId,
  SavedSearch,
  SavedSearchId,
  TextRange,
} from '../model';
import { op } from './operation';
import { ArticleSummary } from './views';

/** Where words are looked for: title, outlet and authors; the text; marked words; notes, tags and what was written. */
export const SearchPart = z.enum(['title', 'text', 'mark', 'note']);
export type SearchPart = z.infer<typeof SearchPart>;

const FoundRow = z.strictObject({
  article: ArticleId,
  title: z.string(),
  outlet: z.string().nullable(),
  /** The mark whose words or note it is. */
  mark: MarkId.nullable(),
  kind: KindCode.nullable(),
  /** What the reader wrote that is not about marked words. */
  item: ItemId.nullable(),
  /** Where the words stand in the article's newest text; null: not in its text. */
  at: TextRange.nullable(),
  snippet: z.strictObject({
    text: z.string(),
    /** The found words in `text`: UTF-16 units, half-open, in order. */
    found: z.array(TextRange),
    cutBefore: z.boolean(),
    cutAfter: z.boolean(),
  }),
});
export type FoundRow = z.infer<typeof FoundRow>;

const FoundPart = z.strictObject({ part: SearchPart, total: z.int().min(0), rows: z.array(FoundRow) });
export type FoundPart = z.infer<typeof FoundPart>;

const CountedCollection = Collection.extend({ articles: z.int().min(0) });
export type CountedCollection = z.infer<typeof CountedCollection>;

const SameArticle = z.strictObject({
  article: ArticleSummary,
  /** The same words; the same page with other words; nearly the same words. */
  same: z.enum(['text', 'address', 'near']),
  /** How many of the asked words stand there too, where the two are nearly the same; null where they are not, or all are. */
  alike: z.strictObject({ alike: z.int().min(0), words: z.int().min(0) }).nullable(),
});
export type SameArticle = z.infer<typeof SameArticle>;

const articles = z.array(ArticleId).min(1).max(10_000);
const inCollection = z.strictObject({ collection: CollectionId, articles });
const changed = z.strictObject({ changed: z.array(ArticleId) });

export const libraryOperations = {
  'articles.search': op(
    'Finds words in the library: all of them, in any case and with or without accents; the last may be a word’s start. What is typed is never an operator',
    z.strictObject({
      text: z.string().max(1_000),
      limit: z.int().min(1).max(200).default(20).describe('rows of each part'),
      offset: z.int().min(0).max(1_000_000).default(0).describe('rows to leave out of each part'),
      parts: z.array(SearchPart).min(1).max(4).optional().describe('absent: all four'),
      within: z.array(ArticleId).max(100_000).optional().describe('only in these articles'),
    }),
    z.strictObject({ parts: z.array(FoundPart) }),
    'read',
  ),
  'articles.findSame': op(
    'Which articles have the same words, are of the same page (trackers and the like left out of the address), or have nearly the same words, in this order; the trash is looked through too',
    z.strictObject({
      blocks: z.array(Block).max(100_000).optional().describe('as they would be saved'),
      text: z.string().max(5_000_000).optional(),
      format: z.enum(['plain', 'markdown']).default('plain').describe('of `text`'),
      hash: z.string().max(64).optional().describe('SHA-256 of a canonical text'),
      address: z.string().max(4_096).optional(),
    }),
    z.strictObject({ found: z.array(SameArticle) }),
    'read',
  ),

  'collections.list': op(
    'The collections, each with its number of articles',
    z.strictObject({}),
    z.strictObject({ collections: z.array(CountedCollection) }),
    'read',
  ),
  'collections.create': op(
    'Makes a collection, with these articles in it; one step of Undo',
    z.strictObject({ name: LibraryName, articles: z.array(ArticleId).max(10_000).default([]) }),
    z.strictObject({ collection: CountedCollection }),
    'write',
  ),
  'collections.rename': op(
    'Renames a collection',
    z.strictObject({ collection: CollectionId, name: LibraryName }),
    z.strictObject({ collection: CountedCollection }),
    'write',
  ),
  'collections.delete': op(
    'Deletes a collection; its articles stay in the library; one step of Undo',
    z.strictObject({ collection: CollectionId }),
    z.strictObject({ deleted: CollectionId }),
    'write',
  ),
  'collections.add': op('Puts articles into a collection; one step of Undo', inCollection, changed, 'write'),
  'collections.remove': op('Takes articles out of a collection; one step of Undo', inCollection, changed, 'write'),

  'searches.list': op(
    'The searches that were saved',
    z.strictObject({}),
    z.strictObject({ searches: z.array(SavedSearch) }),
    'read',
  ),
  'searches.create': op(
    'Saves a search under a name: words and what narrows the library',
    z.strictObject({ name: LibraryName, query: LibraryQuery }),
    z.strictObject({ search: SavedSearch }),
    'write',
  ),
  'searches.update': op(
    'Renames a saved search, or saves another in its place. What is not named stays',
    z.strictObject({ search: SavedSearchId, name: LibraryName.optional(), query: LibraryQuery.optional() }),
    z.strictObject({ search: SavedSearch }),
    'write',
  ),
  'searches.delete': op(
    'Deletes a saved search',
    z.strictObject({ search: SavedSearchId }),
    z.strictObject({ deleted: SavedSearchId }),
    'write',
  ),

  'search.rebuild': op(
    'Makes the index of the search anew from the articles, marks and notes themselves',
    z.strictObject({}),
    z.strictObject({}),
    'write',
  ),
} as const;
