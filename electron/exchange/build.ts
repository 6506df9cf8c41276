/** Makes the files of an export. */
import type { ExportedFile, ExportFormat, ExportOptions } from '../../shared/contract';
import { toBase64 } from '../../shared/exchange/base64';
import { writeCsvHead, writeRows, type Cell } from '../../shared/exchange/csv';
import { outlineToDocx } from '../../shared/exchange/docx';
import { safeFileName } from '../../shared/exchange/file-names';
import { writeHtml } from '../../shared/exchange/html/page';
import { writeMarkdown } from '../../shared/exchange/markdown';
import { marksRows, MARKS_HEADER } from '../../shared/exchange/marks-csv';
import { layMaterial, type Laid } from '../../shared/exchange/material';
import { makeOutline, outlineToMarkdown } from '../../shared/exchange/outline';
import { MEASURES_HEADER, measuresRows, SOURCES_HEADER, sourcesRows } from '../../shared/exchange/tables-csv';
import { writeAnnotations } from '../../shared/exchange/web-annotation';
import { createMessages, type Messages } from '../../shared/messages';
import type { ArticleId } from '../../shared/model';
import type { Context } from '../operations/deps';
import { buildArticleParts } from './archive/build-parts';
import { gatherMaterial } from './gather';

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

const isOutline = (format: ExportFormat): format is 'outlineDocx' | 'outlineMarkdown' => format.startsWith('outline');

function buildOutline(
  all: Iterable<Laid>,
  format: 'outlineDocx' | 'outlineMarkdown',
  options: ExportOptions,
): ExportedFile {
  const outline = makeOutline(all, options, messages);
  const stem = safeFileName(outline.title, 'outline');
  if (format === 'outlineMarkdown') {
    const text = outlineToMarkdown(outline);
    return { name: `${stem}.md`, mediaType: 'text/markdown; charset=utf-8', content: { text } };
  }
  const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  return { name: `${stem}.docx`, mediaType, content: { base64: toBase64(outlineToDocx(outline)) } };
}

/** True for formats that are made from all articles together. */
export const isWholeAtOnce = (format: ExportFormat): boolean => isOutline(format);

/** What an article's file is called, without its ending. */
const stemOf = (laid: Laid): string => safeFileName(laid.meta.title, `article ${laid.id.slice(0, 8)}`);

/** The files of an export; a table is one file, whatever the number of articles. @throws PlumblineError `notFound` */
export function buildFiles(ctx: Context, request: ExportRequest): ExportedFile[] {
  const { articles, tag, format, options, follows } = request;
  const layAll = function* (): Generator<Laid> {
    for (const id of articles) yield layMaterial(gatherMaterial(ctx, id), messages, tag);
  };
  if (format === 'archive') return [...buildArticleParts(ctx, articles)];
  if (isTable(format)) {
    const { name, header, rows }: Table = TABLES[format];
    const parts = follows ? [] : [writeCsvHead(header)];
    for (const laid of layAll()) parts.push(writeRows(rows(laid)));
    return [{ name, mediaType: 'text/csv; charset=utf-8', content: { text: parts.join('') } }];
  }
  if (isOutline(format)) return [buildOutline(layAll(), format, options)];
  const each: EachFormat = EACH[format];
  return [...layAll()].map((laid) => ({
    name: `${stemOf(laid)}.${each.ending}`,
    mediaType: each.mediaType,
    content: { text: each.write(laid, messages, options) },
  }));
}
