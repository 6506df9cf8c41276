/** What is asked of the frame that decodes pictures, what it answers, and the limits it holds. */
import { z } from 'zod';
import { PictureMediaType } from '../../shared/model';

/** What a picture may weigh before it is made smaller. */
export const MAX_SOURCE_BYTES = 20_000_000;
/** Pixels of a picture, by its own header and again once it is decoded. */
export const MAX_SOURCE_PIXELS = 40_000_000;
/** Different pictures of one file. */
export const MAX_PICTURES = 300;

/** Why a picture is not kept; each has a message `picture.refused.<code>`. */
export const PictureRefusal = z.enum(['notPicture', 'drawing', 'tooHeavy', 'tooManyPixels', 'damaged', 'tooSlow']);
export type PictureRefusal = z.infer<typeof PictureRefusal>;

/** A picture as it may be kept, or the reason why not. */
export const PictureAnswer = z.union([
  z.strictObject({ bytes: z.instanceof(Uint8Array), mediaType: PictureMediaType }),
  z.strictObject({ refused: PictureRefusal }),
]);
export type PictureAnswer = z.infer<typeof PictureAnswer>;
