/**
 * A picture made anew from its pixels: turned upright, made smaller, without the notes that cameras and programs write
 * into it. Its header is asked first, so that nothing that swells is ever decoded. Of what moves, the first sight is kept.
 */
import { MAX_PICTURE_BYTES, MAX_PICTURE_SIDE_PX, type PictureMediaType } from '../../../shared/model';
import { isMarkupPicture, readPictureHeader } from '../../../shared/pictures';
import { MAX_SOURCE_BYTES, MAX_SOURCE_PIXELS, type PictureAnswer } from '../picture-job';

/** A side longer than this is not drawn by any screen or program we know of. */
const MAX_SOURCE_SIDE_PX = 30_000;
const JPEG_QUALITIES = [0.88, 0.78, 0.65];
/** A picture of so few colours is a drawing or a diagram: PNG keeps its edges. */
const FEW_COLOURS = 512;

/** Never throws: what cannot be decoded is answered as damaged. */
export async function remakePicture(bytes: Uint8Array): Promise<PictureAnswer> {
  if (bytes.length > MAX_SOURCE_BYTES) return { refused: 'tooHeavy' };
  const header = readPictureHeader(bytes);
  if (!header) return { refused: isMarkupPicture(bytes) ? 'drawing' : 'notPicture' };
  if (isTooLarge(header)) return { refused: 'tooManyPixels' };
  let bitmap: ImageBitmap;
  try {
    // By its bytes, not by what the file or page calls it.
    const blob = new Blob([new Uint8Array(bytes)], { type: `image/${header.format}` });
    bitmap = await createImageBitmap(blob, { imageOrientation: 'from-image' });
  } catch {
    return { refused: 'damaged' };
  }
  try {
    return isTooLarge(bitmap) ? { refused: 'tooManyPixels' } : await encode(bitmap);
  } finally {
    bitmap.close();
  }
}

const isTooLarge = ({ width, height }: { readonly width: number; readonly height: number }): boolean =>
  width * height > MAX_SOURCE_PIXELS || Math.max(width, height) > MAX_SOURCE_SIDE_PX;

async function encode(bitmap: ImageBitmap): Promise<PictureAnswer> {
  for (let side = MAX_PICTURE_SIDE_PX; side >= 100; side = Math.floor(side * 0.75)) {
    const { canvas, isSeeThrough, isPlain } = draw(bitmap, side);
    const png = isSeeThrough || isPlain ? await encodeAs(canvas, 'image/png') : null;
    if (png && png.length <= MAX_PICTURE_BYTES) return { bytes: png, mediaType: 'image/png' };
    if (isSeeThrough) continue;
    for (const quality of JPEG_QUALITIES) {
      const jpeg = await encodeAs(canvas, 'image/jpeg', quality);
      if (jpeg.length <= MAX_PICTURE_BYTES) return { bytes: jpeg, mediaType: 'image/jpeg' };
    }
  }
  return { refused: 'tooHeavy' };
}

interface Drawn {
  readonly canvas: OffscreenCanvas;
  readonly isSeeThrough: boolean;
  /** Few colours. */
  readonly isPlain: boolean;
}

function draw(bitmap: ImageBitmap, maxSidePx: number): Drawn {
  const scale = Math.min(1, maxSidePx / Math.max(bitmap.width, bitmap.height));
  const width = Math.max(1, Math.round(bitmap.width * scale));
  const height = Math.max(1, Math.round(bitmap.height * scale));
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('No canvas');
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  const pixels = new Uint32Array(context.getImageData(0, 0, width, height).data.buffer);
  const colours = new Set<number>();
  let isSeeThrough = false;
  for (const pixel of pixels) {
    if (pixel >>> 24 !== 255) {
      isSeeThrough = true;
      break;
    }
    if (colours.size <= FEW_COLOURS) colours.add(pixel);
  }
  return { canvas, isSeeThrough, isPlain: colours.size <= FEW_COLOURS };
}

async function encodeAs(
  canvas: OffscreenCanvas,
  type: PictureMediaType,
  quality?: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const blob = await canvas.convertToBlob({ type, ...(quality === undefined ? {} : { quality }) });
  return new Uint8Array(await blob.arrayBuffer());
}
