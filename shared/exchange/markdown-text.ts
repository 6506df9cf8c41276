/** Words of people inside Markdown: they stay words, whatever signs are in them. Pure. */

/** How a template can put a value: as words (when nothing is said), as a block quote, for front matter, indented, as it is. */
export const MARKDOWN_FILTERS = ['words', 'quote', 'yaml', 'item', 'raw'] as const;
export type MarkdownFilter = (typeof MARKDOWN_FILTERS)[number];

/** Signs that mean something to Markdown or to HTML inside it, wherever they stand. */
const SIGNS = /[\\`*_[\]<>#|~&$^=]/gu;
/** What makes a list, a rule or a heading at the start of a line. */
const LINE_START = /^(\s*)([-+]|\d+[.)])(?=\s|$)/gmu;

/** Words as words: every sign of Markdown escaped, line ends kept. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\r\n?/gu, '\n')
    .replace(SIGNS, '\\$&')
    .replace(LINE_START, (_, space: string, sign: string) =>
      sign.length === 1 ? `${space}\\${sign}` : `${space}${sign.slice(0, -1)}\\${sign.slice(-1)}`,
    );
}

/** Words as a block quote, every line of it, empty ones too. */
export const quoteMarkdown = (text: string): string =>
  escapeMarkdown(text)
    .split('\n')
    .map((line) => (line.trim() === '' ? '>' : `> ${line}`))
    .join('\n');

/**
 * A value of front matter: YAML's double-quoted form is JSON's, but for the two line separators, which YAML reads as
 * line ends (YAML 1.2, 5.4).
 */
export const yamlText = (text: string): string =>
  JSON.stringify(text).replace(
    /[\u0085\u2028\u2029\u007f-\u009f]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** Puts a value as a filter says; without one, as words. */
export function putMarkdown(value: string, filter: string | null): string {
  switch (filter) {
    case 'raw':
      return value;
    case 'yaml':
      return yamlText(value);
    case 'quote':
      return quoteMarkdown(value);
    case 'item':
      return escapeMarkdown(value).split('\n').join('\n  ');
    default:
      return escapeMarkdown(value);
  }
}
