import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkKeptPicture } from '../../../shared/pictures';
import { exifSegment, jpegSegment, makeJpegFrame, makePng, pngPart } from '../../support/make-pictures';

const COLOURS: readonly [readonly number[], readonly number[]] = [
  [0, 0, 0],
  [9, 9, 9],
];
const noteIn = (type: string) => makePng(4, 4, COLOURS, [pngPart(type, Buffer.from('Comment\0taken at home'))]);

describe('what is kept as a picture', () => {
  it('is a plain PNG or JPEG', () => {
    expect(checkKeptPicture(makePng(4, 3))).toEqual({ ok: true, mediaType: 'image/png', width: 4, height: 3 });
    expect(checkKeptPicture(makeJpegFrame(1_600, 900))).toEqual({
      ok: true,
      mediaType: 'image/jpeg',
      width: 1_600,
      height: 900,
    });
  });

  it.each([
    ['Exif with a place', makeJpegFrame(40, 30, [exifSegment()]), 'hasMore'],
    ['XMP', makeJpegFrame(4, 3, [jpegSegment(0xe1, Buffer.from('http://ns.adobe.com/xap/1.0/\0<x/>'))]), 'hasMore'],
    ['IPTC', makeJpegFrame(4, 3, [jpegSegment(0xed, Buffer.from('Photoshop 3.0\0'))]), 'hasMore'],
    ['a comment', makeJpegFrame(4, 3, [jpegSegment(0xfe, Buffer.from('by me'))]), 'hasMore'],
    ['a second picture under APP2 (MPF)', makeJpegFrame(4, 3, [jpegSegment(0xe2, Buffer.from('MPF\0'))]), 'hasMore'],
    ['text in a PNG', noteIn('tEXt'), 'hasMore'],
    ['Exif in a PNG', noteIn('eXIf'), 'hasMore'],
    ['a moving PNG', noteIn('acTL'), 'hasMore'],
    ['a page behind a PNG', Buffer.concat([makePng(4, 4), Buffer.from('<script>1</script>')]), 'hasMore'],
    ['an archive behind a JPEG', Buffer.concat([makeJpegFrame(4, 3), Buffer.from('PK\x03\x04')]), 'hasMore'],
    ['a PNG cut off', makePng(40, 40).subarray(0, -12), 'notPicture'],
    ['a JPEG cut off', makeJpegFrame(4, 3).subarray(0, -2), 'notPicture'],
    ['a PNG too long', makePng(1_601, 2), 'tooWide'],
    ['GIF', Buffer.from('GIF89a\x10\x01\x20\0', 'latin1'), 'notPicture'],
    ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>'), 'notPicture'],
    ['nothing', Buffer.alloc(0), 'notPicture'],
    ['more than a megabyte', Buffer.concat([makePng(4, 4), Buffer.alloc(1_000_000)]), 'tooLarge'],
  ])('is not %s', (_, bytes, reason) => {
    expect(checkKeptPicture(bytes)).toEqual({ ok: false, reason });
  });

  it('ends for any bytes, and never takes one with something added at its end', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), fc.boolean(), (tail, isJpeg) => {
        const whole = isJpeg ? makeJpegFrame(4, 3) : makePng(4, 3);
        checkKeptPicture(Buffer.concat([whole.subarray(0, 24), tail]));
        expect(checkKeptPicture(Buffer.concat([whole, tail])).ok).toBe(tail.length === 0);
      }),
      { seed: 5, numRuns: 300 },
    );
  });
});
