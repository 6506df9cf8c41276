/** Which format a file or a pasted text is in, by its name and by markup that cannot be missed. */
import type { MessageKey } from '../../shared/messages';

export type TextFormat = 'plain' | 'markdown';

/** What the file chooser offers. */
export const ACCEPTED_FILE_TYPES = [
  '.html',
  '.htm',
  '.xhtml',
  '.docx',
  '.epub',
  '.pdf',
  '.txt',
  '.text',
  '.md',
  '.markdown',
  'text/html',
  'application/xhtml+xml',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/epub+zip',
  'application/pdf',
  'text/plain',
  'text/markdown',
] as const;

const MARKDOWN_EXTENSIONS: ReadonlySet<string> = new Set(['md', 'markdown', 'mdown', 'mkd']);

/** Formats that are read in a frame, each with its names. */
const FRAME_FORMATS: readonly {
  readonly format: 'page' | 'document' | 'book' | 'pdf';
  readonly extensions: readonly string[];
  readonly type: RegExp;
}[] = [
  {
    format: 'page',
    extensions: ['html', 'htm', 'xhtml', 'xht', 'shtml'],
    type: /^(text\/html|application\/xhtml\+xml)$/,
  },
  {
    format: 'document',
    extensions: ['docx', 'docm', 'dotx'],
    type: /^application\/vnd\.openxmlformats-officedocument\.wordprocessingml\.document$/,
  },
  { format: 'book', extensions: ['epub'], type: /^application\/epub\+zip$/ },
  { format: 'pdf', extensions: ['pdf'], type: /^application\/pdf$/ },
];

/** Formats that a person may well try, each with the message that says what to do for now. */
const NOT_YET: readonly {
  readonly extensions: readonly string[];
  readonly type: RegExp;
  readonly message: MessageKey;
}[] = [
  {
    extensions: ['mhtml', 'mht', 'webarchive', 'maff'],
    type: /^multipart\/related$/,
    message: 'importing.notYetPage',
  },
  {
    extensions: ['doc', 'odt', 'rtf', 'pages', 'wps', 'gdoc', 'pptx', 'ppt', 'odp'],
    type: /^(application\/(msword|rtf|vnd\.(openxmlformats|oasis|ms-powerpoint|apple).*)|text\/rtf)$/,
    message: 'importing.notYetDocument',
  },
  {
    extensions: ['mobi', 'azw', 'azw3', 'fb2'],
    type: /^application\/x-mobipocket-ebook$/,
    message: 'importing.notYetBook',
  },
  {
    extensions: ['png', 'jpg', 'jpeg', 'gif', 'webp', 'heic', 'tif', 'tiff', 'bmp', 'svg', 'avif'],
    type: /^image\//,
    message: 'importing.notYetPicture',
  },
  {
    extensions: ['mp3', 'm4a', 'wav', 'ogg', 'mp4', 'mov', 'mkv', 'webm', 'avi'],
    type: /^(audio|video)\//,
    message: 'importing.notYetRecording',
  },
  {
    extensions: ['zip', 'rar', '7z', 'gz', 'tar'],
    type: /^application\/(zip|gzip|x-.*)$/,
    message: 'importing.notYetArchive',
  },
];

/** The part of a name after its last dot, lower case; empty where there is none. */
export function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? '' : name.slice(dot + 1).toLowerCase();
}

const mediaTypeOf = (type: string): string => type.replace(/;.*$/s, '').trim().toLowerCase();

/** A name says more than a system's guess at its type: ".md" is often sent as something else. */
const isNamedText = (extension: string): boolean =>
  extension === 'txt' || extension === 'text' || MARKDOWN_EXTENSIONS.has(extension);

/** The format that is read in a frame and this file is in, by its name, else by its type; null: none of them. */
export function frameFormatOf(name: string, type: string): 'page' | 'document' | 'book' | 'pdf' | null {
  const extension = extensionOf(name);
  if (isNamedText(extension)) return null;
  const named = FRAME_FORMATS.find((f) => f.extensions.includes(extension));
  if (named) return named.format;
  if (NOT_YET.some((f) => f.extensions.includes(extension))) return null;
  return FRAME_FORMATS.find((f) => f.type.test(mediaTypeOf(type)))?.format ?? null;
}

/** The message for a format that Plumbline does not read yet; null: worth trying as text. */
export function notYetMessage(name: string, type: string): MessageKey | null {
  const extension = extensionOf(name);
  // A Word document has a type of the family that its presentations and spreadsheets are refused by.
  if (isNamedText(extension) || frameFormatOf(name, type) !== null) return null;
  return NOT_YET.find((f) => f.extensions.includes(extension) || f.type.test(mediaTypeOf(type)))?.message ?? null;
}

/** What a file's first bytes say it is, whatever it is called; null: nothing that is read in a frame. */
export function sniffFormat(head: Uint8Array): 'page' | 'pdf' | null {
  const text = String.fromCharCode(...head.subarray(0, 1_024)).replace(/^[\u00ef\u00bb\u00bf\s]+/, '');
  if (text.startsWith('%PDF-')) return 'pdf';
  return /^(?:<\?xml[^>]{0,300}>\s*)?(?:<!--[\s\S]{0,400}?-->\s*)*<(?:!doctype html|html[\s>])/i.test(text)
    ? 'page'
    : null;
}

/** Markup and how much each speaks for Markdown; two points and more are "obvious". */
const SIGNS: readonly { readonly pattern: RegExp; readonly points: number }[] = [
  { pattern: /^ {0,3}#{1,6} +\S/m, points: 2 },
  { pattern: /\[[^\]\n]{1,200}\]\((https?:|mailto:)[^)\s]{1,2000}\)/, points: 2 },
  { pattern: /^[^\n]{3,200}\n={3,}[ \t]*$/m, points: 2 },
  { pattern: /(^|\s)(\*\*|__)\S[^\n*_]{0,200}(\*\*|__)/, points: 1 },
  { pattern: /^ {0,3}> ?\S/m, points: 1 },
  { pattern: /^ {0,3}([-*_] ?){3,}[ \t]*$/m, points: 1 },
];

/** Only the beginning is looked at: markup that starts after it is not obvious. */
const LOOKED_AT_CHARACTERS = 40_000;

/** What a text most likely is. A Markdown file's name decides; else obvious markup does. */
export function guessFormat(text: string, name: string | null = null): TextFormat {
  if (name !== null && MARKDOWN_EXTENSIONS.has(extensionOf(name))) return 'markdown';
  const head = text.slice(0, LOOKED_AT_CHARACTERS).replace(/\r\n?/g, '\n');
  let points = 0;
  for (const sign of SIGNS) if (sign.pattern.test(head)) points += sign.points;
  return points >= 2 ? 'markdown' : 'plain';
}
