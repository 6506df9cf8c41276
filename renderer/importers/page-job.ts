/** What is asked of the page frame and what it answers. */
import { z } from 'zod';
import { Block } from '../../shared/model';
import { FoundMeta } from './metadata/found';
import { MAX_PICTURES } from './picture-job';

export interface PageJob {
  readonly content: { readonly bytes: Uint8Array } | { readonly html: string };
  /** The encoding that a server named. */
  readonly charset?: string | null;
  /** Pasted words: all of them belong to the text. */
  readonly isFragment: boolean;
}

export interface BytesJob {
  readonly content: { readonly bytes: Uint8Array };
}

/** `chapters` null: asks which there are. */
export interface BookJob extends BytesJob {
  readonly chapters: readonly number[] | null;
}

/** Where a part stands: in the reading order, beside it (answers, notes), or as the list of what is in the book. */
export const ChapterPlace = z.enum(['inOrder', 'beside', 'contents']);
export type ChapterPlace = z.infer<typeof ChapterPlace>;

/** What an e-book's frame answers when it is asked for its chapters. */
export const BookChapters = z.strictObject({
  chapters: z
    .array(z.strictObject({ title: z.string().max(300), words: z.number(), place: ChapterPlace }))
    .min(1)
    .max(2_000),
});
export type BookChapters = z.infer<typeof BookChapters>;

/** As many as `articles.create` takes. */
const MAX_BLOCKS = 100_000;

/** The pictures that came inside a file: the bytes of each once, and the blocks they belong to. */
const foundPictures = {
  sources: z.array(z.instanceof(Uint8Array)).max(MAX_PICTURES),
  pictures: z.array(z.strictObject({ block: z.int().min(0), source: z.int().min(0) })).max(MAX_BLOCKS),
  /** Too heavy or too many. */
  leftOutPictures: z.int().min(0),
};
export const FoundPictures = z.strictObject(foundPictures);
export type FoundPictures = z.infer<typeof FoundPictures>;

/** What every frame answers of a file that it could read. */
export const ReadDocument = z.strictObject({
  blocks: z.array(Block).min(1).max(MAX_BLOCKS),
  meta: FoundMeta,
  leftOutWords: z.number(),
  isPartOnly: z.boolean(),
  /** What a word processor keeps beside the text: changes that were tracked, comments. */
  kept: z.strictObject({ insertions: z.int().min(0), deletions: z.int().min(0), comments: z.int().min(0) }).optional(),
  /** The encoding that was guessed; null where it was sure. */
  encoding: z.string().max(40).nullable(),
  ...foundPictures,
});
export type ReadDocument = z.infer<typeof ReadDocument>;
