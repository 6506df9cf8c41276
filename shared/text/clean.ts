/** Cleaning: the only rewriting that canonical text ever sees (`docs/architecture.md`, "canonical text"). */

/**
 * Text as it may be kept: leading byte order marks dropped, CRLF and CR become `\n`, NUL and lone
 * surrogates become U+FFFD, white space at the end of each line dropped. Nothing else changes: no
 * Unicode normalisation, no change of quotes, dashes or spaces within a line, no line added or lost.
 * Cleaning twice changes nothing. Linear in the text's length.
 */
export function cleanText(raw: string): string {
  return cleanUnits(raw)
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

/** As `cleanText`, but white space at line ends stays: in Markdown it means something. */
export function cleanUnits(raw: string): string {
  let from = 0;
  while (raw.charCodeAt(from) === 0xfeff) from += 1;
  return raw.slice(from).replaceAll('\r\n', '\n').replaceAll('\r', '\n').replaceAll('\0', '\uFFFD').toWellFormed();
}

/** Length of `text` in UTF-8, in bytes; a lone surrogate counts as the three bytes of U+FFFD. */
export function utf8Length(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) continue;
    if (unit < 0x800) {
      bytes += 1;
      continue;
    }
    bytes += 2;
    if (unit >= 0xd800 && unit < 0xdc00) {
      const next = text.charCodeAt(i + 1);
      if (next >= 0xdc00 && next < 0xe000) i += 1; // a pair: two units, four bytes
    }
  }
  return bytes;
}
