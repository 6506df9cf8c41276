/** Makes the files of an export. */
import type { ExportedFile, ExportFormat, ExportOptions } from '../../shared/contract';
import { writeCsvHead, writeRows, type Cell } from '../../shared/exchange/csv';
import { safeFileName } from '../../shared/exchange/file-names';
import { writeMarkdown } from '../../shared/exchange/markdown';
import { marksRows, MARKS_HEADER } from '../../shared/exchange/marks-csv';
import { layMaterial, type Laid } from '../../shared/exchange/material';
import { MEASURES_HEADER, measuresRows, SOURCES_HEADER, sourcesRows } from '../../shared/exchange/tables-csv';
import { writeAnnotations } from '../../shared/exchange/web-annotation';
import { createMessages, type Messages } from '../../shared/messages';
import type { ArticleId } from '../../shared/model';
import type { Context } from '../operations/deps';
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
  webAnnotation: {
    ending: 'jsonld',
    mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
    write: writeAnnotations,
  },
} as const satisfies Partial<Record<ExportFormat, EachFormat>>;

const isTable = (format: ExportFormat): format is keyof typeof TABLES => Object.hasOwn(TABLES, format);

/** True for formats that are made from all articles together. */
export const isWholeAtOnce = (format: ExportFormat): boolean => format.startsWith('outline');

/** What an article's file is called, without its ending. */
const stemOf = (laid: Laid): string => safeFileName(laid.meta.title, `article ${laid.id.slice(0, 8)}`);

/** The files of an export; a table is one file, whatever the number of articles. @throws PlumblineError `notFound` */
export function buildFiles(ctx: Context, request: ExportRequest): ExportedFile[] {
  const { articles, tag, format, options, follows } = request;
  const layAll = function* (): Generator<Laid> {
    for (const id of articles) yield layMaterial(gatherMaterial(ctx, id), messages, tag);
  };
  if (isTable(format)) {
    const { name, header, rows }: Table = TABLES[format];
    const parts = follows ? [] : [writeCsvHead(header)];
    for (const laid of layAll()) parts.push(writeRows(rows(laid)));
    return [{ name, mediaType: 'text/csv; charset=utf-8', content: { text: parts.join('') } }];
  }
  const each: EachFormat = EACH[format];
  return [...layAll()].map((laid) => ({
    name: `${stemOf(laid)}.${each.ending}`,
    mediaType: each.mediaType,
    content: { text: each.write(laid, messages, options) },
  }));
}
