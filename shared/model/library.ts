/** How a person keeps a library in order: collections of articles, and searches worth keeping. */
import { z } from 'zod';
import { ArticleId, CollectionId, SavedSearchId } from './ids';
import { KindCode } from './mark';

export const LibraryName = z.string().trim().min(1).max(120);

/** A named set of articles; an article may be in several. */
export const Collection = z.strictObject({ id: CollectionId, name: LibraryName, rev: z.int().min(1) });
export type Collection = z.infer<typeof Collection>;

/** One article's being in one collection. */
export const Membership = z.strictObject({ collection: CollectionId, article: ArticleId });
export type Membership = z.infer<typeof Membership>;

const day = z.iso.date().nullable();

/** What narrows the library; null: anything. In `outlet` and `language`, '' is "not stated". */
export const LibraryFilter = z.strictObject({
  outlet: z.string().max(200).nullable(),
  /** First and last day of publication, as the article states it. */
  from: day,
  to: day,
  /** A tag of the article, or on one of the person's own marks in it. */
  tag: z.string().max(60).nullable(),
  /** Has marks of this kind; '' is "no marks". */
  kind: z.union([KindCode, z.literal('')]).nullable(),
  collection: CollectionId.nullable(),
  language: z.string().max(35).nullable(),
});
export type LibraryFilter = z.infer<typeof LibraryFilter>;

/** Nothing is narrowed. */
export const NO_FILTER: LibraryFilter = {
  outlet: null,
  from: null,
  to: null,
  tag: null,
  kind: null,
  collection: null,
  language: null,
};

export const LibraryQuery = z.strictObject({ text: z.string().max(1_000), filter: LibraryFilter });
export type LibraryQuery = z.infer<typeof LibraryQuery>;

export const SavedSearch = z.strictObject({
  id: SavedSearchId,
  name: LibraryName,
  query: LibraryQuery,
  rev: z.int().min(1),
});
export type SavedSearch = z.infer<typeof SavedSearch>;
