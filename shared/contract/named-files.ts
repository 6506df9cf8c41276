/** Files that the person named when they started Plumbline: how a page hears of them. */

/** As many as one start may name; a page takes no more at once either. */
export const MOST_NAMED_FILES = 500;

/** Endings of what Plumbline opens: articles, Plumbline files, marks from other programs. In lower case. */
export const NAMED_ENDINGS: ReadonlySet<string> = new Set([
  ...['.html', '.htm', '.xhtml', '.xht', '.shtml', '.docx', '.docm', '.dotx', '.epub', '.pdf'],
  ...['.txt', '.text', '.md', '.markdown', '.mdown', '.mkd'],
  ...['.plumb', '.json', '.jsonld', '.csv'],
]);

/** Why a named file is not opened. Each has a message `named.refused.<why>`. */
export type NamedProblem = 'missing' | 'notFile' | 'kind' | 'tooLarge' | 'unreadable' | 'tooMany';

/** A file that can be read. The page gets a token for it, good for one reading, and never its path. */
export interface NamedFile {
  readonly token: string;
  /** Without its folder. */
  readonly name: string;
  readonly bytes: number;
}

export interface RefusedFile {
  /** As the person wrote it. */
  readonly name: string;
  readonly why: NamedProblem;
}

export interface NamedFiles {
  readonly files: readonly NamedFile[];
  readonly refused: readonly RefusedFile[];
}
