/** Operations that take a person's work out, for other programs and people. */
import { z } from 'zod';
import { ArticleId, CollectionId } from '../model';
import { op } from './operation';

/** What an export can be. Codes are never taken away. */
export const ExportFormat = z.enum([
  'markdown',
  'html',
  'outlineDocx',
  'outlineMarkdown',
  'marksCsv',
  'sourcesCsv',
  'measuresCsv',
  'webAnnotation',
  'archive',
]);
export type ExportFormat = z.infer<typeof ExportFormat>;

/** Formats that put the marks of all articles together. */
export type OutlineFormat = Extract<ExportFormat, `outline${string}`>;

/** True for a format that puts the marks of all articles together. */
export const isOutlineFormat = (format: ExportFormat): format is OutlineFormat => format.startsWith('outline');

/** MLA Handbook 9, APA Publication Manual 7, Chicago Manual of Style 17 (notes and bibliography). */
export const CitationStyle = z.enum(['mla9', 'apa7', 'chicago17']);
export type CitationStyle = z.infer<typeof CitationStyle>;

/** How an outline groups its quotations. */
export const OutlineGrouping = z.enum(['kind', 'tag', 'person']);
export type OutlineGrouping = z.infer<typeof OutlineGrouping>;

const tag = z.string().trim().min(1).max(60);

/**
 * Which articles: these, those of a collection, those with marks that carry a tag, or (none of them) all of the library.
 * An archive holds whole articles; of all of the library, also what lies in the trash, the lists and the settings.
 */
export const ExportScope = z
  .strictObject({
    articles: z.array(ArticleId).min(1).max(100_000).optional(),
    tag: tag.optional().describe('only marks with this tag, and only articles that have such marks'),
    collection: CollectionId.optional().describe('the articles of a collection; an archive holds the collection too'),
  })
  .describe('absent: all articles of the library');
export type ExportScope = z.infer<typeof ExportScope>;

/** What a format asks. What a format does not ask is left alone. */
export const ExportOptions = z.strictObject({
  citation: CitationStyle.default('mla9'),
  groupBy: OutlineGrouping.default('kind'),
  template: z
    .string()
    .max(20_000)
    .optional()
    .describe(
      'Markdown: a template. Absent: exports.build takes the one that comes with the app, exports.write the one that the person keeps (setting markdownTemplate), else that',
    ),
});
export type ExportOptions = z.infer<typeof ExportOptions>;

/** A file to be saved, or a part of one: parts of the same name follow each other. */
export const ExportedFile = z.strictObject({
  /** A name that every system takes; never a path. */
  name: z.string(),
  mediaType: z.string(),
  /** UTF-8 text, or bytes as base64. */
  content: z.union([z.strictObject({ text: z.string() }), z.strictObject({ base64: z.string() })]),
});
export type ExportedFile = z.infer<typeof ExportedFile>;

/** A stretch of a citation. */
const CiteRun = z.strictObject({ text: z.string(), italic: z.literal(true).optional() });
export type CiteRun = Readonly<z.infer<typeof CiteRun>>;

/** What one article gives to an outline, with the words of the catalogue. */
export const OutlineArticle = z.strictObject({
  title: z.string(),
  /** BCP 47 tag; null: not stated. */
  language: z.string().nullable(),
  /** The kinds by name, in their order. */
  kinds: z.array(z.string()),
  /** The citation behind a quotation, and as the list at the end has it. */
  inText: z.array(CiteRun),
  entry: z.array(CiteRun),
  quotes: z.array(
    z.strictObject({
      /** The groups it stands in, by name. */
      groups: z.array(z.string()),
      text: z.string(),
      /** What stands below it. */
      notes: z.array(z.string()),
    }),
  ),
});
export type OutlineArticle = z.infer<typeof OutlineArticle>;

const defaultOptions = { citation: 'mla9', groupBy: 'kind' } as const;

export const exchangeOperations = {
  'exports.plan': op(
    'Which articles an export would hold, and how many marks',
    z.strictObject({ scope: ExportScope.default({}), format: ExportFormat.optional() }),
    z.strictObject({ articles: z.array(ArticleId), marks: z.int().min(0) }),
    'read',
  ),
  'exports.build': op(
    'Makes export files of some articles. Tables and outlines are one file for all of them, other formats one for each',
    z.strictObject({
      articles: z
        .array(ArticleId)
        .min(1)
        .max(100_000)
        .describe(
          'a few at a time; an outline is whole with one call, of many articles it is made from exports.outline',
        ),
      tag: tag.optional(),
      format: ExportFormat,
      options: ExportOptions.default(defaultOptions),
      follows: z.boolean().default(false).describe('these articles follow others of the same table: no header row'),
      lists: ExportScope.optional().describe(
        'of an archive, with its last articles: the scope whose collections, saved searches and settings go with it',
      ),
    }),
    z.strictObject({ files: z.array(ExportedFile) }),
    'read',
  ),
  'exports.outline': op(
    'What some articles give to an outline, to be put together with that of others',
    z.strictObject({
      articles: z.array(ArticleId).min(1).max(1_000),
      tag: tag.optional(),
      options: ExportOptions.default(defaultOptions),
    }),
    z.strictObject({ articles: z.array(OutlineArticle) }),
    'read',
  ),
  'exports.write': op(
    'Saves an export as a new file, a zip where it is several files. Only over the terminal; an existing file is never replaced',
    z.strictObject({
      scope: ExportScope.default({}),
      format: ExportFormat,
      options: ExportOptions.default(defaultOptions),
      to: z
        .string()
        .max(4_096)
        .regex(/^(\/|\\\\|[A-Za-z]:[\\/])/u, 'must be a whole path: the running Plumbline stands in another folder')
        .describe('whole path of the file; there must be none yet'),
    }),
    z.strictObject({
      to: z.string(),
      bytes: z.int().min(0),
      articles: z.int().min(0),
      files: z.array(z.string()).max(100_000).describe('names of the files in it'),
    }),
    'read',
  ),
} as const;
