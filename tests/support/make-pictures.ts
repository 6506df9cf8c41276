/** Pictures made by the tests themselves. */
import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/** One part of a PNG file. */
export function pngPart(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const part = Buffer.alloc(body.length + 8);
  part.writeUInt32BE(data.length, 0);
  body.copy(part, 4);
  part.writeUInt32BE(crc32(body), body.length + 4);
  return part;
}

function pngHeader(width: number, height: number): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data.set([8, 2, 0, 0, 0], 8);
  return pngPart('IHDR', data);
}

/** A PNG of two colours, the second in its lower half; `more` stands before the picture data. */
export function makePng(
  width: number,
  height: number,
  [top, bottom]: readonly [readonly number[], readonly number[]] = [
    [40, 90, 160],
    [230, 190, 80],
  ],
  more: readonly Buffer[] = [],
): Buffer {
  const rows = Array.from({ length: height }, (_, y) => {
    const row = Buffer.alloc(1 + width * 3);
    const colour = y < height / 2 ? top : bottom;
    for (let x = 0; x < width; x += 1) row.set(colour, 1 + x * 3);
    return row;
  });
  const data = pngPart('IDAT', deflateSync(Buffer.concat(rows)));
  return Buffer.concat([SIGNATURE, pngHeader(width, height), ...more, data, pngPart('IEND', Buffer.alloc(0))]);
}

/** A PNG that says it is this large, and holds hardly anything. */
export const makePngBomb = (width: number, height: number): Buffer =>
  Buffer.concat([
    SIGNATURE,
    pngHeader(width, height),
    pngPart('IDAT', deflateSync(Buffer.alloc(1_000_000))),
    pngPart('IEND', Buffer.alloc(0)),
  ]);

/** One segment of a JPEG file. */
export function jpegSegment(code: number, data: Buffer): Buffer {
  const segment = Buffer.alloc(4 + data.length);
  segment.set([0xff, code], 0);
  segment.writeUInt16BE(data.length + 2, 2);
  data.copy(segment, 4);
  return segment;
}

/** The frame of a JPEG file: what programs read before they decode. It shows nothing. */
export function makeJpegFrame(width: number, height: number, more: readonly Buffer[] = []): Buffer {
  const frame = Buffer.alloc(15);
  frame.writeUInt8(8, 0);
  frame.writeUInt16BE(height, 1);
  frame.writeUInt16BE(width, 3);
  frame.writeUInt8(1, 5);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    jpegSegment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1')),
    ...more,
    jpegSegment(0xc0, frame),
    jpegSegment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd9]),
  ]);
}

/** Exif with a place (51° 30′ N), a camera and a turn: 6 means that the picture is to be turned right by a quarter. */
export function exifSegment(turn = 6): Buffer {
  const tiff = Buffer.alloc(140);
  tiff.write('MM\0*', 0, 'latin1');
  tiff.writeUInt32BE(8, 4);
  const entries: [number, number, number, number][] = [
    [0x010f, 2, 12, 86], // make
    [0x0112, 3, 1, turn << 16],
    [0x8825, 4, 1, 50], // GPS
  ];
  tiff.writeUInt16BE(entries.length, 8);
  entries.forEach((entry, i) => writeEntry(tiff, 10 + i * 12, entry));
  tiff.writeUInt16BE(2, 50);
  writeEntry(tiff, 52, [1, 2, 2, 0x4e000000]);
  writeEntry(tiff, 64, [2, 5, 3, 100]);
  tiff.write('SecretCamera', 86, 'latin1');
  [51, 1, 30, 1, 26, 1].forEach((number, i) => tiff.writeUInt32BE(number, 100 + i * 4));
  return jpegSegment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]));
}

function writeEntry(tiff: Buffer, at: number, [tag, type, count, value]: readonly [number, number, number, number]) {
  tiff.writeUInt16BE(tag, at);
  tiff.writeUInt16BE(type, at + 2);
  tiff.writeUInt32BE(count, at + 4);
  tiff.writeUInt32BE(value, at + 8);
}
