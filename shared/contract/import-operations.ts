/** Operations that bring files in: what a person took out before, and other programs' annotations. */
import { z } from 'zod';
import { ArticleId, KindCode } from '../model';
import { op } from './operation';
import { HistoryState, StepId } from './views';

/** Largest file that is taken in, in bytes. */
export const MAX_FILE_BYTES = 200 * 1024 * 1024;

/** Name of a file that a page handed over; good until it is applied, let go or Plumbline starts again. */
export const UploadId = z
  .string()
  .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'must be the name of a file that was handed over')
  .brand<'upload'>();
export type UploadId = z.infer<typeof UploadId>;

/** What handing a file over answers. */
export interface SentFile {
  readonly upload: UploadId;
  readonly bytes: number;
}

/** Which file: one that a page handed over, or (over the terminal only) one on the disk. */
export const FileRef = z.union([
  z.strictObject({ upload: UploadId }),
  z.strictObject({
    path: z
      .string()
      .max(4_096)
      .regex(/^(\/|\\\\|[A-Za-z]:[\\/])/u, 'must be a whole path: the running Plumbline stands in another folder'),
  }),
]);
export type FileRef = z.infer<typeof FileRef>;

/** What a file can be. Found by its content, never by its name. Codes are never taken away. */
export const ImportFormat = z.enum(['archive', 'webAnnotation', 'hypothesis', 'marksCsv']);
export type ImportFormat = z.infer<typeof ImportFormat>;

/** Why a file, an article or a mark is refused. Each has a message `imports.problem.<code>`. */
export const ImportProblemCode = z.enum([
  /** The zip is cut off or damaged, or holds what our files never do. */
  'notAZip',
  'cutOff',
  'tooManyParts',
  'partTooLarge',
  'unpacksTooLarge',
  'badName',
  'sameName',
  'notPlainFile',
  'wrongChecksum',
  'noManifest',
  'newerFormat',
  'otherType',
  /** A part is named and not there, or there and not named. */
  'partMissing',
  'partUnknown',
  'notJson',
  'wrongShape',
  /** It refers to something that is not in the file. */
  'leadsNowhere',
  /** A range that does not lie in its text, or whose words are not the text's. */
  'outOfText',
  'wordsDiffer',
  'twice',
  /** Here the same id belongs to something else. */
  'idTaken',
  /** Of other programs' marks: the file as a whole. */
  'empty',
  'tooLarge',
  'tooDeep',
  'tooMany',
  'notText',
  'notAnnotations',
  'notInFile',
  'openQuote',
  'textAfterQuote',
  'missingColumn',
  /** One of its records. */
  'notAnAnnotation',
  'noQuote',
  'aboutThePage',
  'reply',
  'quoteTooLong',
  'noteTooLong',
  'tooManyPieces',
  /** No kind is stated and the person named none. */
  'noKind',
  /** The page that it is about is not in the library, and no article was chosen for it. */
  'noArticle',
]);
export type ImportProblemCode = z.infer<typeof ImportProblemCode>;

/** `where`: the part, record or line that it is about, as the file names it. */
export const ImportProblem = z.strictObject({ code: ImportProblemCode, where: z.string().max(500) });
export type ImportProblem = z.infer<typeof ImportProblem>;

/**
 * What becomes of something in the file: `new`: added; `back`: it is here, in the trash, and comes out; `same`: nothing
 * to do; `changed`: it differs from what is here, which stays; `copy`: it differs and is added beside; `refused`.
 */
export const ImportOutcome = z.enum(['new', 'back', 'same', 'changed', 'copy', 'refused']);
export type ImportOutcome = z.infer<typeof ImportOutcome>;

/** Where a mark of another program comes to stand; `same`: it is here already. */
export const MarkOutcome = z.enum(['exact', 'context', 'needsReview', 'lost', 'same', 'refused']);
export type MarkOutcome = z.infer<typeof MarkOutcome>;

/** One article of the file, or one that the file's marks are about. */
export const ImportedArticle = z.strictObject({
  /** The file's own name for it: what `choices` goes by. */
  key: z.string().max(4_096),
  title: z.string(),
  /** The article here; null: there is none. */
  article: ArticleId.nullable(),
  outcome: ImportOutcome,
  problem: ImportProblem.nullable(),
  marks: z.int().min(0),
  /** Of an archive's article that is new here: another one of the library that has the same words. Absent: none. */
  sameWords: ArticleId.optional(),
});
export type ImportedArticle = z.infer<typeof ImportedArticle>;

/** One mark of another program. */
export const ImportedMark = z.strictObject({
  /** `key` of its article. */
  key: z.string().max(4_096),
  id: z.string().max(4_096),
  exact: z.string(),
  outcome: MarkOutcome,
  problem: ImportProblem.nullable(),
});
export type ImportedMark = z.infer<typeof ImportedMark>;

/** What the offsets of a file turned out to count. */
export const OffsetReadingView = z.strictObject({
  unit: z.enum(['codePoints', 'utf16']),
  crlf: z.boolean().describe('line ends were counted as two signs'),
  shift: z.literal([-1, 0, 1]).describe('1: the offsets are one too great, -1: one too small'),
});
export type OffsetReadingView = z.infer<typeof OffsetReadingView>;

/** What is said of another program's marks beside each of them. */
export const ForeignSummary = z.strictObject({
  /** The program, as stated; empty: not said. */
  tool: z.string(),
  /** Who made the marks, as stated, with how many. One layer for each, per article. Empty: not said. */
  authors: z.array(z.strictObject({ name: z.string(), marks: z.int().min(1) })),
  /** The reading of the offsets, per article by its `key`; null: no offset agreed with its words, or there are none. */
  readings: z.array(
    z.strictObject({
      key: z.string(),
      reading: OffsetReadingView.nullable(),
      withOffsets: z.int().min(0),
      agreeing: z.int().min(0),
    }),
  ),
  /** The tags in the file, most used first, each with the kind that it was said to mean. */
  tags: z.array(z.strictObject({ name: z.string(), marks: z.int().min(1), kind: KindCode.nullable() })),
  /** Marks that state no kind of ours and carry no tag that means one: `kind` is for them. */
  withoutKind: z.int().min(0),
  /** Links from marks that come in to others that are here then, or to people. */
  linksTaken: z.int().min(0),
  /** Links that are not: what they lead to does not come in or is another hand's, or they say what none of ours says. */
  linksLeft: z.int().min(0),
  /** Replies that stand in the notes of marks that come in. */
  replies: z.int().min(0),
});
export type ForeignSummary = z.infer<typeof ForeignSummary>;

/** What is in a file and what bringing it in does; `imports.apply` answers the same of what it did. */
export const ImportPreview = z.strictObject({
  format: ImportFormat,
  /** As the file calls itself; null: it does not. */
  title: z.string().nullable(),
  articles: z.array(ImportedArticle).max(100_000),
  /** Of an archive: collections and saved searches, by name. */
  lists: z.array(z.strictObject({ name: z.string(), outcome: ImportOutcome, problem: ImportProblem.nullable() })),
  /** Of another program's marks, each. */
  marks: z.array(ImportedMark).max(200_000),
  /** Of another program's marks; absent: an archive. */
  foreign: ForeignSummary.optional(),
});
export type ImportPreview = z.infer<typeof ImportPreview>;

/** Of an article that differs from the one here: keep what is here, or take the file's as a second one. */
export const ImportChoice = z.enum(['mine', 'copy']);
export type ImportChoice = z.infer<typeof ImportChoice>;

const request = {
  file: FileRef,
  article: ArticleId.optional().describe(
    'the article that marks of another program are about, where the person says so',
  ),
  choices: z
    .record(z.string().max(4_096), ImportChoice)
    .default({})
    .describe('per article of the file that differs from the one here; not named: mine'),
  pages: z
    .record(z.string().max(4_096), ArticleId)
    .default({})
    .describe('per page of another program’s marks, by its `key`: the article that it is'),
  kind: KindCode.optional().describe(
    'the kind of another program’s marks that state none; not named: they are refused',
  ),
  kinds: z.record(z.string().max(4_096), KindCode).default({}).describe('what tags of another program mean'),
};

export const importOperations = {
  'imports.preview': op(
    'What a file is and what bringing it in would do. Changes nothing',
    z.strictObject(request),
    ImportPreview,
    'read',
  ),
  'imports.apply': op(
    'Brings a file in: all of it or nothing, one step of Undo, whose inverse is the trash. A second time changes nothing',
    z.strictObject(request),
    ImportPreview.extend({
      history: HistoryState,
      step: StepId.nullable().describe('the step that it left; null: none'),
    }),
    'write',
  ),
} as const;

/** True for an input that names a place on the disk: only the terminal may, so that a fault in a page never reaches a file. */
export function namesDisk(operation: string, input: unknown): boolean {
  if (!Object.hasOwn(importOperations, operation)) return false;
  const { file } = (input ?? {}) as { file?: unknown };
  // Whatever else is wrong with it is for the schema to say.
  return typeof file === 'object' && file !== null && 'path' in file;
}
