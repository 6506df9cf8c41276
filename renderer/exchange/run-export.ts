/** Makes an export batch by batch, so that it can be followed and stopped, and hands it to the person as a download. */
import type { ExportFormat, ExportScope } from '../../shared/contract';
import { ARTICLES_PER_PART, createArchivePacker } from '../../shared/archive/pack-archive';
import { PLUMB_ENDING, PLUMB_MIMETYPE } from '../../shared/archive/shape';
import { createPacker } from '../../shared/exchange/pack-files';
import type { ArticleId } from '../../shared/model';
import { call } from '../services/api';

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

const isWholeAtOnce = (format: ExportFormat): boolean => format.startsWith('outline');

/** Null: there is nothing to export, or it was stopped. @throws CallError */
export async function makeExport(
  { scope, format, options }: ExportWish,
  onProgress: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<MadeExport | null> {
  const { articles } = await call('exports.plan', { scope, format });
  if (articles.length === 0) return null;
  const { tag } = scope;
  const isArchive = format === 'archive';
  const packer = isArchive ? createArchivePacker() : createPacker(articles.length > 1 && !isWholeAtOnce(format));
  const whole: Blob[] = [];
  let piece: Uint8Array<ArrayBuffer>[] = [];
  let pieceBytes = 0;
  const take = (chunks: readonly Uint8Array<ArrayBuffer>[]): void => {
    for (const chunk of chunks) {
      piece.push(chunk);
      pieceBytes += chunk.length;
    }
    if (pieceBytes < PIECE_BYTES) return;
    whole.push(new Blob(piece));
    piece = [];
    pieceBytes = 0;
  };
  let first = { name: '', mediaType: '' };
  let files = 0;
  const step = isWholeAtOnce(format) ? articles.length : isArchive ? ARTICLES_PER_PART : BATCH;
  for (let at = 0; at < articles.length; at += step) {
    if (signal.aborted) return null;
    onProgress(at, articles.length);
    const batch: ArticleId[] = articles.slice(at, at + step);
    const built = await call('exports.build', {
      articles: batch,
      format,
      options,
      follows: at > 0,
      ...(tag ? { tag } : {}),
      ...(isArchive && at + step >= articles.length ? { lists: scope } : {}),
    });
    for (const file of built.files) {
      const packed = packer.add(file);
      if (files === 0) first = { name: packed.name, mediaType: file.mediaType };
      if (packed.isNew) files += 1;
      take(packed.bytes);
    }
  }
  take(packer.end());
  if (signal.aborted) return null;
  if (isArchive) {
    return { name: `plumbline.${PLUMB_ENDING}`, blob: new Blob([...whole, ...piece], { type: PLUMB_MIMETYPE }), files };
  }
  const blob = new Blob([...whole, ...piece], { type: packer.isZip() ? 'application/zip' : first.mediaType });
  return { name: packer.isZip() ? `plumbline-${format}.zip` : first.name, blob, files };
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
