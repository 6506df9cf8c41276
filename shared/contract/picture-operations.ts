/** Operations on pictures: those that came inside a file, and those that a person put in. */
import { z } from 'zod';
import { ArticleId, BlockPicture, MAX_PICTURE_BYTES, PictureHash, PictureMediaType, PictureRef } from '../model';
import { op } from './operation';
import { HistoryState } from './views';

export const pictureOperations = {
  'pictures.add': op(
    'Keeps a picture (JPEG or PNG, at most 1,600 pixels long and 1 MB, without any notes in it) under its hash, for a block to show',
    z.strictObject({ base64: z.base64().max(Math.ceil(MAX_PICTURE_BYTES / 3) * 4 + 4) }),
    z.strictObject({ picture: PictureRef }),
    'write',
  ),
  'pictures.discard': op(
    'Lets go of pictures that were added for an article which was then not saved; those that an article holds stay',
    z.strictObject({ hashes: z.array(PictureHash).min(1).max(100_000) }),
    z.strictObject({}),
    'write',
  ),
  'pictures.get': op(
    'A picture that is kept, with its bytes',
    z.strictObject({ hash: PictureHash }),
    z.strictObject({ picture: PictureRef, mediaType: PictureMediaType, base64: z.string() }),
    'read',
  ),
  'pictures.setOfBlock': op(
    'Shows a kept picture beside a block of the newest version, or none (null); the text stays as it is. One step of Undo',
    z.strictObject({ article: ArticleId, block: z.int().min(0), hash: PictureHash.nullable() }),
    z.strictObject({ pictures: z.array(BlockPicture), history: HistoryState }),
    'write',
  ),
} as const;
