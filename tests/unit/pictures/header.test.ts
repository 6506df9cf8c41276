import { describe, expect, it } from 'vitest';
import { isMarkupPicture, readPictureHeader } from '../../../shared/pictures';
import { exifSegment, makeJpegFrame, makePng, makePngBomb } from '../../support/make-pictures';

const webp = (kind: string, data: number[]): Buffer =>
  Buffer.concat([Buffer.from(`RIFF\0\0\0\0WEBP${kind}\0\0\0\0`, 'latin1'), Buffer.from(data), Buffer.alloc(8)]);
const gif = Buffer.from('GIF89a\x10\x01\x20\0', 'latin1');
const bmp = Buffer.alloc(60);
bmp.write('BM');
bmp.writeUInt32LE(40, 14);
bmp.writeInt32LE(70, 18);
bmp.writeInt32LE(-50, 22);
const avif = Buffer.concat([
  Buffer.from('\0\0\0\x1cftypavif\0\0\0\0avifmif1', 'latin1'),
  Buffer.from('\0\0\0\x14ispe\0\0\0\0\0\0\x02\0\0\0\x01\0', 'latin1'),
  Buffer.from('\0\0\0\x14ispe\0\0\0\0\0\0\x08\0\0\0\x04\0', 'latin1'),
  Buffer.alloc(8),
]);

describe('a picture’s first bytes', () => {
  it.each([
    ['PNG', makePng(3, 2), 'png', 3, 2],
    ['a PNG that says it is huge', makePngBomb(30_000, 30_000), 'png', 30_000, 30_000],
    ['JPEG, past its notes', makeJpegFrame(640, 480, [exifSegment()]), 'jpeg', 640, 480],
    ['GIF', gif, 'gif', 272, 32],
    ['WebP with loss', webp('VP8 ', [0, 0, 0, 0x9d, 0x01, 0x2a, 0x40, 1, 0xf0, 0]), 'webp', 320, 240],
    ['WebP without loss', webp('VP8L', [0x2f, 0x3f, 0xc1, 0x3b, 0]), 'webp', 320, 240],
    ['extended WebP', webp('VP8X', [0, 0, 0, 0, 0x3f, 1, 0, 0xef, 0, 0]), 'webp', 320, 240],
    ['BMP, set from its top', bmp, 'bmp', 70, 50],
    ['AVIF, the whole and not its parts', avif, 'avif', 2_048, 1_024],
  ])('say the size of %s', (_, bytes, format, width, height) => {
    expect(readPictureHeader(bytes)).toEqual({ format, width, height });
  });

  it('say nothing where they are cut off, empty, or of another kind', () => {
    const all = [makePng(3, 2), makeJpegFrame(640, 480), gif, bmp, Buffer.from('PK\x03\x04'), Buffer.from('MZ'), avif];
    for (const bytes of all)
      for (let cut = 0; cut < 6; cut += 1) expect(readPictureHeader(bytes.subarray(0, cut))).toBeNull();
    expect(readPictureHeader(makePng(3, 2).subarray(0, 20))).toBeNull();
    expect(readPictureHeader(makeJpegFrame(640, 480).subarray(0, 24))).toBeNull();
    expect(readPictureHeader(Buffer.from('<script>alert(1)</script>'))).toBeNull();
    expect(readPictureHeader(Buffer.from([0xff, 0xd8, 0xff, 0xda, 0, 4, 1, 1, 2, 2, 2, 2, 2, 2]))).toBeNull();
  });

  it('tell a drawing written as markup, whatever it is called', () => {
    for (const text of [
      '<svg xmlns="http://www.w3.org/2000/svg"/>',
      '\ufeff<?xml version="1.0"?><!DOCTYPE svg><SVG >',
      '<!-- a -->\n<x:svg xmlns:x="http://www.w3.org/2000/svg">',
    ]) {
      expect(isMarkupPicture(Buffer.from(text))).toBe(true);
      expect(isMarkupPicture(Buffer.from(text, 'utf16le'))).toBe(true);
    }
    expect(isMarkupPicture(makePng(2, 2))).toBe(false);
  });
});
