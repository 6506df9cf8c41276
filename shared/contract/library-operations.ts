/** Operations on the library as a whole: found, gathered, recognised. */
import { z } from 'zod';
import { ArticleId, ItemId, KindCode, MarkId, TextRange } from '../model';
import { op } from './operation';

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
  'search.rebuild': op(
    'Makes the index of the search anew from the articles, marks and notes themselves',
    z.strictObject({}),
    z.strictObject({}),
    'write',
  ),
} as const;
