/**
 * Pictures of an article. A picture stands beside a block, never in its text: what is marked is the block's words (the
 * alternative text or the caption). Kept only where it came inside a file, or where the person put it in.
 */
import { z } from 'zod';

/** SHA-256 of the bytes as kept, lower-case hex: the same picture is kept once. */
export const PictureHash = z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in lower-case hex');
export type PictureHash = z.infer<typeof PictureHash>;

/** The two formats that every program shows. JPEG for photographs, PNG for drawings and what is see-through. */
export const PictureMediaType = z.enum(['image/jpeg', 'image/png']);
export type PictureMediaType = z.infer<typeof PictureMediaType>;

/** Longest side of a kept picture, in pixels. */
export const MAX_PICTURE_SIDE_PX = 1_600;
/** What one kept picture may weigh. */
export const MAX_PICTURE_BYTES = 1_000_000;
/** What all pictures of one article may weigh together. */
export const MAX_ARTICLE_PICTURE_BYTES = 40_000_000;

/** A kept picture as a block names it; its size is known before its bytes are there, so that nothing jumps. */
export const PictureRef = z.strictObject({
  hash: PictureHash,
  width: z.int().min(1).max(MAX_PICTURE_SIDE_PX),
  height: z.int().min(1).max(MAX_PICTURE_SIDE_PX),
});
export type PictureRef = z.infer<typeof PictureRef>;

/** The picture beside a block of a version, by the block's index. */
export const BlockPicture = z.strictObject({ block: z.int().min(0), picture: PictureRef });
export type BlockPicture = z.infer<typeof BlockPicture>;

/** The text of a picture's block where the article says nothing of it: it can be marked, and its words count nowhere. */
export const UNDESCRIBED_PICTURE = '[Picture without description]';
