/** The built renderer as a fixed map: no file is ever looked up by a path that came from a page. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

export interface PageFile {
  readonly contentType: string;
  /** Reads the bytes, once. @throws when the file has gone since the start. */
  read(): Promise<Buffer>;
}

/** From an address's exact pathname (`/`, `/assets/…`) to its file. */
export type PageFiles = ReadonlyMap<string, PageFile>;

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
};

function makePageFile(absolutePath: string, contentType: string): PageFile {
  let bytes: Promise<Buffer> | undefined;
  return { contentType, read: () => (bytes ??= readFile(absolutePath)) };
}

/**
 * Lists the built renderer in `folder`; files of kinds that a page does not need (source maps) are
 * left out. `index.html` answers as `/`.
 * @throws when the folder or its `index.html` is missing: the program was not built.
 */
export async function listPageFiles(folder: string): Promise<PageFiles> {
  const files = new Map<string, PageFile>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const contentType = CONTENT_TYPES[path.extname(entry.name)];
    if (!entry.isFile() || !contentType) continue;
    const absolutePath = path.join(entry.parentPath, entry.name);
    const address = `/${path.relative(folder, absolutePath).split(path.sep).join('/')}`;
    files.set(address === '/index.html' ? '/' : address, makePageFile(absolutePath, contentType));
  }
  if (!files.has('/')) throw new Error(`There is no index.html in ${folder}.`);
  return files;
}
