/** What is asked of the page frame and what it answers. */
import { z } from 'zod';
import { Block } from '../../shared/model';
import { FoundMeta } from './metadata/found';

export interface PageJob {
  readonly content: { readonly bytes: Uint8Array } | { readonly html: string };
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

/** What an e-book's frame answers when it is asked for its chapters. */
export const BookChapters = z.strictObject({
  chapters: z
    .array(z.strictObject({ title: z.string().max(300), words: z.number() }))
    .min(1)
    .max(2_000),
});
export type BookChapters = z.infer<typeof BookChapters>;

/** As many as `articles.create` takes. */
const MAX_BLOCKS = 100_000;

/** What every frame answers of a file that it could read. */
export const ReadDocument = z.strictObject({
  blocks: z.array(Block).min(1).max(MAX_BLOCKS),
  meta: FoundMeta,
  leftOutWords: z.number(),
  isPartOnly: z.boolean(),
  /** The encoding that was guessed; null where it was sure. */
  encoding: z.string().max(40).nullable(),
});
export type ReadDocument = z.infer<typeof ReadDocument>;
