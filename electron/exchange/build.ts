/** Makes the files of an export. */
import {
  isOutlineFormat,
  type ExportedFile,
  type ExportFormat,
  type ExportOptions,
  type OutlineArticle,
  type OutlineFormat,
} from '../../shared/contract';
import { toBase64 } from '../../shared/exchange/base64';
import { writeCsvHead, writeRows, type Cell } from '../../shared/exchange/csv';
import { outlineToDocx } from '../../shared/exchange/docx';
import { safeFileName } from '../../shared/exchange/file-names';
import { writeHtml } from '../../shared/exchange/html/page';
import { writeMarkdown } from '../../shared/exchange/markdown';
import { marksRows, MARKS_HEADER } from '../../shared/exchange/marks-csv';
import { layMaterial, type Laid, type LaidMarks } from '../../shared/exchange/material';
import { createOutline, outlineToMarkdown, readOutlineArticle, type OutlineMaker } from '../../shared/exchange/outline';
import { outlineFile } from '../../shared/exchange/outline-file';
import { MEASURES_HEADER, measuresRows, SOURCES_HEADER, sourcesRows } from '../../shared/exchange/tables-csv';
import { writeAnnotations } from '../../shared/exchange/web-annotation';
import { createMessages, type Messages } from '../../shared/messages';
import type { ArticleId } from '../../shared/model';
import type { Context } from '../operations/deps';
import { buildArticleParts } from './archive/build-parts';
import { gatherMarked, gatherMaterial } from './gather';

export interface ExportRequest {
  readonly articles: readonly ArticleId[];
  readonly tag?: string | undefined;
  readonly format: ExportFormat;
  readonly options: ExportOptions;
  /** These articles follow others of the same table. */
  readonly follows: boolean;
}

const messages = createMessages();

interface Table {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: (laid: Laid) => Cell[][];
}

const TABLES = {
  marksCsv: { name: 'marks.csv', header: MARKS_HEADER, rows: marksRows },
  sourcesCsv: { name: 'people-and-sources.csv', header: SOURCES_HEADER, rows: sourcesRows },
  measuresCsv: { name: 'figures.csv', header: MEASURES_HEADER, rows: measuresRows },
} as const satisfies Partial<Record<ExportFormat, Table>>;

interface EachFormat {
  readonly ending: string;
  readonly mediaType: string;
  readonly write: (laid: Laid, messages: Messages, options: ExportOptions) => string;
}

/** Formats with one file for each article. */
const EACH = {
  markdown: {
    ending: 'md',
    mediaType: 'text/markdown; charset=utf-8',
    write: (laid, says, { template }) => writeMarkdown(laid, says, template),
  },
  html: { ending: 'html', mediaType: 'text/html; charset=utf-8', write: writeHtml },
  webAnnotation: {
    ending: 'jsonld',
    mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
    write: writeAnnotations,
  },
} as const satisfies Partial<Record<ExportFormat, EachFormat>>;

const isTable = (format: ExportFormat): format is keyof typeof TABLES => Object.hasOwn(TABLES, format);

/** What articles give to an outline, one by one. @throws PlumblineError `notFound` */
export function* readOutlines(
  ctx: Context,
  { articles, tag, options }: Pick<ExportRequest, 'articles' | 'tag' | 'options'>,
): Generator<OutlineArticle> {
  for (const id of articles)
    yield readOutlineArticle(layMaterial(gatherMarked(ctx, id), messages, tag), options, messages);
}

/** An outline that articles are to be added to. */
export const startOutline = ({ options }: Pick<ExportRequest, 'options'>): OutlineMaker =>
  createOutline(options, messages);

function wholeOutline(ctx: Context, request: ExportRequest, format: OutlineFormat): ExportedFile {
  const maker = startOutline(request);
  for (const article of readOutlines(ctx, request)) maker.add(article);
  const outline = maker.end();
  const { name, mediaType } = outlineFile(outline, format);
  const content =
    format === 'outlineMarkdown' ? { text: outlineToMarkdown(outline) } : { base64: toBase64(outlineToDocx(outline)) };
  return { name, mediaType, content };
}

/** What an article's file is called, without its ending. */
const stemOf = (laid: LaidMarks): string => safeFileName(laid.meta.title, `article ${laid.id.slice(0, 8)}`);

/**
 * The files of an export, made one by one as they are asked for: a table is one file, whatever the number of articles, and
 * comes in parts.
 * @throws PlumblineError `notFound`
 */
export function* makeFiles(ctx: Context, request: ExportRequest): Generator<ExportedFile> {
  const { articles, tag, format, options, follows } = request;
  const layAll = function* (): Generator<Laid> {
    for (const id of articles) yield layMaterial(gatherMaterial(ctx, id), messages, tag);
  };
  if (format === 'archive') yield* buildArticleParts(ctx, articles);
  else if (isOutlineFormat(format)) yield wholeOutline(ctx, request, format);
  else if (isTable(format)) {
    const { name, header, rows }: Table = TABLES[format];
    const part = (text: string): ExportedFile => ({ name, mediaType: 'text/csv; charset=utf-8', content: { text } });
    if (!follows) yield part(writeCsvHead(header));
    for (const laid of layAll()) yield part(writeRows(rows(laid)));
  } else {
    const { ending, mediaType, write }: EachFormat = EACH[format];
    for (const laid of layAll()) {
      yield { name: `${stemOf(laid)}.${ending}`, mediaType, content: { text: write(laid, messages, options) } };
    }
  }
}
