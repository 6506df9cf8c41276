/** Makes an export batch by batch, so that it can be followed and stopped, and hands it to the person as a download. */
import { isOutlineFormat, type ExportFormat, type ExportScope, type OutlineFormat } from '../../shared/contract';
import { ARTICLES_PER_PART, createArchivePacker } from '../../shared/archive/pack-archive';
import { PLUMB_ENDING, PLUMB_MIMETYPE } from '../../shared/archive/shape';
import { createPacker } from '../../shared/exchange/pack-files';
import { createOutline } from '../../shared/exchange/outline';
import { outlineFile } from '../../shared/exchange/outline-file';
import type { ArticleId } from '../../shared/model';
import { call } from '../services/api';
import { messages } from '../services/messages';

export interface ExportWish {
  readonly scope: ExportScope;
  readonly format: ExportFormat;
  readonly options: {
    readonly citation: 'mla9' | 'apa7' | 'chicago17';
    readonly groupBy: 'kind' | 'tag' | 'person';
    readonly template?: string;
  };
}

export interface MadeExport {
  readonly name: string;
  readonly blob: Blob;
  readonly files: number;
}

/** Articles that are made with one call: few enough that stopping is felt at once. */
const BATCH = 10;
/** Bytes are given to the browser in pieces of about this size: it keeps them outside the page's memory. */
const PIECE_BYTES = 4_000_000;

type Progress = (done: number, total: number) => void;

/** Null: there is nothing to export, or it was stopped. @throws CallError */
export async function makeExport(
  wish: ExportWish,
  onProgress: Progress,
  signal: AbortSignal,
): Promise<MadeExport | null> {
  const { scope, format } = wish;
  const { articles } = await call('exports.plan', { scope, format });
  if (articles.length === 0) return null;
  const following: Following = { onProgress, signal };
  return isOutlineFormat(format)
    ? makeOutlineFile(wish, format, articles, following)
    : makeFiles(wish, articles, following);
}

interface Following {
  readonly onProgress: Progress;
  readonly signal: AbortSignal;
}

/** Batch after batch of the articles, each said before it is made; ends early where it is stopped. */
function* follow(articles: readonly ArticleId[], step: number, { onProgress, signal }: Following) {
  for (let at = 0; at < articles.length && !signal.aborted; at += step) {
    onProgress(at, articles.length);
    yield { batch: articles.slice(at, at + step), at, isLast: at + step >= articles.length };
  }
  if (!signal.aborted) onProgress(articles.length, articles.length);
}

/** Bytes that are held only until they are enough for a piece that the browser keeps. */
function createBytes() {
  const whole: Blob[] = [];
  let piece: Uint8Array<ArrayBuffer>[] = [];
  let pieceBytes = 0;
  return {
    take(chunks: Iterable<Uint8Array<ArrayBuffer>>): void {
      for (const chunk of chunks) {
        piece.push(chunk);
        pieceBytes += chunk.length;
        if (pieceBytes < PIECE_BYTES) continue;
        whole.push(new Blob(piece));
        piece = [];
        pieceBytes = 0;
      }
    },
    end: (type: string): Blob => new Blob([...whole, ...piece], { type }),
  };
}

async function makeFiles(
  { scope, format, options }: ExportWish,
  articles: readonly ArticleId[],
  following: Following,
): Promise<MadeExport | null> {
  const { tag } = scope;
  const isArchive = format === 'archive';
  const packer = isArchive ? createArchivePacker() : createPacker(articles.length > 1);
  const bytes = createBytes();
  let first = { name: '', mediaType: '' };
  let files = 0;
  for (const { batch, at, isLast } of follow(articles, isArchive ? ARTICLES_PER_PART : BATCH, following)) {
    const built = await call('exports.build', {
      articles: batch,
      format,
      options,
      follows: at > 0,
      ...(tag ? { tag } : {}),
      ...(isArchive && isLast ? { lists: scope } : {}),
    });
    for (const file of built.files) {
      const packed = packer.add(file);
      if (files === 0) first = { name: packed.name, mediaType: file.mediaType };
      if (packed.isNew) files += 1;
      bytes.take(packed.bytes);
    }
  }
  if (following.signal.aborted) return null;
  bytes.take(packer.end());
  if (isArchive) return { name: `plumbline.${PLUMB_ENDING}`, blob: bytes.end(PLUMB_MIMETYPE), files };
  const isZip = packer.isZip();
  const blob = bytes.end(isZip ? 'application/zip' : first.mediaType);
  return { name: isZip ? `plumbline-${format}.zip` : first.name, blob, files };
}

async function makeOutlineFile(
  { scope, options }: ExportWish,
  format: OutlineFormat,
  articles: readonly ArticleId[],
  following: Following,
): Promise<MadeExport | null> {
  const { tag } = scope;
  const outline = createOutline(options, messages);
  for (const { batch } of follow(articles, BATCH, following)) {
    const read = await call('exports.outline', { articles: batch, options, ...(tag ? { tag } : {}) });
    for (const article of read.articles) outline.add(article);
  }
  if (following.signal.aborted) return null;
  const { name, mediaType, pieces } = outlineFile(outline.end(), format);
  const bytes = createBytes();
  bytes.take(pieces);
  return { name, blob: bytes.end(mediaType), files: 1 };
}

/** How long the browser may take to start reading what it downloads. */
const KEEP_MS = 60_000;

/** Gives a file to the person: the browser's own download; in the desktop program its dialog asks for the place. */
export function saveFile({ name, blob }: Pick<MadeExport, 'name' | 'blob'>): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), KEEP_MS);
}
