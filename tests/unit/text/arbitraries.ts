/** Texts that break naive code: emoji, combining marks, CJK, right-to-left, Indic, CRLF, control characters. */
import fc from 'fast-check';

/** Every property test of this folder runs with it; fast-check prints it with a failure. */
export const SEED = 20_260_314;
fc.configureGlobal({ seed: SEED, numRuns: 150 });
console.info(`fast-check seed ${SEED}`);

const PIECES = [
  'a',
  'b',
  'Ferry',
  'night',
  'the',
  'The',
  ' ',
  '  ',
  ' ',
  '\t',
  '.',
  ',',
  '!',
  '“',
  '”',
  "'",
  '—',
  '-',
  '1',
  '2.1',
  '100 %',
  'é',
  'e\u0301',
  'ñ',
  'o\u0308',
  'ß',
  '\u0301',
  '\u00A0',
  '\u200D',
  '\u00AD',
  '\uFEFF',
  '👍',
  '👍🏽',
  '👨‍👩‍👧',
  '🇩🇪',
  '🇩',
  '❤️',
  '1️⃣',
  '漢字',
  '夜',
  'の',
  'が',
  'フェリー',
  '。',
  '한국',
  '\u1100\u1161',
  'ไทย',
  'กำ',
  'हिन्दी',
  'क्षि',
  'עברית',
  'العربية',
  '\u0600',
  '\u200F',
];

const BREAKS = ['\n', '\n\n', '\r\n', '\r', '\n \n', ' \n', '\u2028'];

/** A stretch without line breaks. */
export const line = (maxPieces = 12): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...PIECES), { maxLength: maxPieces }).map((pieces) => pieces.join(''));

/** Text as it may come in: any breaks, NULs, lone surrogates. */
export const rawText = (): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        { weight: 8, arbitrary: line() },
        { weight: 4, arbitrary: fc.constantFrom(...BREAKS) },
        { weight: 1, arbitrary: fc.constantFrom('\0', '\uD800', '\uDC00', '\uD83D', '\uFEFF') },
      ),
      { maxLength: 14 },
    )
    .map((parts) => parts.join(''));

/** Canonical text: cleaned, at least one unit. */
export const canonical = (): fc.Arbitrary<string> =>
  fc
    .array(line(16), { minLength: 1, maxLength: 8 })
    .map((lines) =>
      lines
        .map((l) => l.replaceAll('\u2028', '').trimEnd().toWellFormed())
        .filter((l) => l !== '')
        .join('\n'),
    )
    .filter((text) => text.trim() !== '');

/** A half-open range within `length`; sometimes empty or backward. */
export const rangeIn = (length: number): fc.Arbitrary<{ start: number; end: number }> =>
  fc.record({ start: fc.nat(length), end: fc.nat(length) });
