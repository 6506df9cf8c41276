/**
 * Every operation that Plumbline can do, as `noun.verb` with an input and an output schema.
 * Types are inferred; the router, the bridge, the terminal and the help all read this one list.
 */
import { z } from 'zod';
import {
  ArticleId,
  ArticleMeta,
  Block,
  BlockRole,
  Certainty,
  GivenMeta,
  KindCode,
  LayerId,
  MarkFieldsPatch,
  MarkId,
  MarkLink,
  Settings,
  SourceId,
  TextRange,
  ViewpointId,
} from '../model';
import { Account } from '../measures/account/shape';
import { Measures } from '../measures/shape';
import { StoreTrouble } from './errors';
import { libraryOperations } from './library-operations';
import { exchangeOperations } from './exchange-operations';
import { importOperations } from './import-operations';
import { layerOperations } from './layer-operations';
import { noteOperations } from './note-operations';
import { op } from './operation';
import { pageOperations } from './page-operations';
import { peopleOperations } from './people-operations';
import { pictureOperations } from './picture-operations';
import { versionOperations } from './version-operations';
import { AppStatus, ArticleSummary, ArticleView, HistoryLabel, HistoryState, MarkView, Touched, StepId } from './views';

/** Longest text taken in: 5 MB as UTF-8. The schema's own bound is in UTF-16 units. */
export const MAX_TEXT_BYTES = 5_000_000;

const meta = ArticleMeta.partial();
const note = z.string().max(20_000);
const tags = z.array(z.string().trim().min(1).max(60)).max(50);

/** What a reader answers about a mark; what is not named stays. */
const answers = {
  certainty: Certainty.nullable().optional(),
  source: SourceId.nullable().optional().describe('who says it, or whose it is'),
  viewpoint: ViewpointId.nullable().optional(),
  fields: MarkFieldsPatch.optional().describe('what is not named stays; null takes an answer back'),
  links: z.array(MarkLink).max(200).optional().describe('all links of the mark, in place of those it had'),
};

const lost = z
  .int()
  .min(1)
  .optional()
  .describe('marks without a place in the newest version: they count in no figure; absent: none');

/** Successive changes that carry the same group become one step of Undo (typing). */
const group = z.string().min(1).max(64).optional();

export const operations = {
  'app.status': op('Where the program stands and where the data is', z.strictObject({}), AppStatus, 'read'),
  'store.setAside': op(
    'Renames a data file that cannot be used (its bytes stay as they are) and starts a fresh one in its place',
    z.strictObject({}),
    z.strictObject({ movedTo: z.string(), trouble: StoreTrouble }),
    'write',
  ),

  'articles.list': op(
    'The articles of the library, or its trash',
    z.strictObject({
      trashed: z.boolean().default(false),
      ids: z.array(ArticleId).max(100_000).optional().describe('only these, as far as they are there'),
    }),
    z.strictObject({ articles: z.array(ArticleSummary) }),
    'read',
  ),
  'articles.get': op(
    'One article: its text, blocks, roles and what the reader said of its paragraphs',
    z.strictObject({ article: ArticleId }),
    z.strictObject({ article: ArticleView }),
    'read',
  ),
  'articles.createFromText': op(
    'Adds an article from plain text or Markdown; roles are proposed by rule',
    z.strictObject({ text: z.string(), format: z.enum(['plain', 'markdown']).default('plain'), ...meta.shape }),
    z.strictObject({ article: ArticleView }),
    'write',
  ),
  'articles.create': op(
    'Adds an article from blocks that the person has looked through',
    z.strictObject({ meta: GivenMeta, blocks: z.array(Block).min(1).max(100_000) }),
    z.strictObject({ article: ArticleView }),
    'write',
  ),
  'articles.createMany': op(
    'Adds several articles at once, in this order: all of them or none; one step of Undo',
    z.strictObject({
      articles: z
        .array(z.strictObject({ meta: GivenMeta, blocks: z.array(Block).min(1).max(100_000) }))
        .min(1)
        .max(500),
    }),
    z.strictObject({ articles: z.array(ArticleSummary) }),
    'write',
  ),
  'articles.createSample': op(
    'Puts the sample article (again) into the library',
    z.strictObject({}),
    z.strictObject({ article: ArticleView }),
    'write',
  ),
  'articles.update': op(
    'Changes what is known about an article',
    z.strictObject({ article: ArticleId, meta }),
    z.strictObject({ article: ArticleSummary }),
    'write',
  ),
  'articles.setOpened': op(
    'Remembers that an article was opened now (the moment only, never how long)',
    z.strictObject({ article: ArticleId }),
    z.strictObject({}),
    'write',
  ),
  'articles.tag': op(
    'Gives tags to articles themselves, or takes them off; one step of Undo. Other tags stay',
    z.strictObject({
      articles: z.array(ArticleId).min(1).max(10_000),
      add: tags.default([]),
      remove: tags.default([]),
    }),
    z.strictObject({ changed: z.array(ArticleId) }),
    'write',
  ),
  'articles.trash': op(
    'Moves articles to the trash; one step of Undo',
    z.strictObject({ articles: z.array(ArticleId).min(1).max(10_000) }),
    z.strictObject({ articles: z.array(ArticleId) }),
    'write',
  ),
  'articles.restore': op(
    'Takes articles out of the trash',
    z.strictObject({ articles: z.array(ArticleId).min(1).max(10_000) }),
    z.strictObject({ articles: z.array(ArticleId) }),
    'write',
  ),
  'articles.purge': op(
    'Deletes articles of the trash for good, with their marks and history. Cannot be undone',
    z.strictObject({ articles: z.array(ArticleId).min(1).max(10_000) }),
    z.strictObject({ articles: z.array(ArticleId) }),
    'write',
  ),

  'blocks.setRole': op(
    "Changes what blocks are, e.g. 'furniture'; offsets never move by it",
    z.strictObject({ article: ArticleId, blocks: z.array(z.int().min(0)).min(1), role: BlockRole }),
    z.strictObject({ roles: z.array(BlockRole) }),
    'write',
  ),
  'blocks.setLooked': op(
    'Says of blocks "nothing to mark here", or takes it back',
    z.strictObject({ article: ArticleId, blocks: z.array(z.int().min(0)).min(1), looked: z.boolean() }),
    z.strictObject({ looked: z.array(z.int().min(0)) }),
    'write',
  ),

  'marks.create': op(
    'Makes a mark, by offsets (`ranges`, UTF-16 units, half-open) or by the exact words with optional context',
    z
      .strictObject({
        article: ArticleId,
        layer: LayerId.optional().describe("absent: the person's own marks"),
        kind: KindCode,
        ranges: z.array(TextRange).min(1).max(200).optional(),
        exact: z.string().min(1).max(1_000_000).optional(),
        prefix: z.string().max(2_000).optional().describe('what stands right before `exact`'),
        suffix: z.string().max(2_000).optional().describe('what stands right after `exact`'),
        note: note.optional(),
        tags: tags.optional(),
        ...answers,
      })
      .refine((v) => (v.ranges === undefined) !== (v.exact === undefined), {
        path: ['ranges'],
        message: 'give either `ranges` or `exact`, not both and not neither',
      }),
    z.strictObject({ mark: MarkView, history: HistoryState }),
    'write',
  ),
  'marks.update': op(
    'Changes a mark: its kind, note, tags, edges, or what was answered about it. What is not named stays',
    z.strictObject({
      mark: MarkId,
      kind: KindCode.optional(),
      note: note.optional(),
      tags: tags.optional(),
      ...answers,
      ranges: z.array(TextRange).min(1).max(200).optional(),
      group,
    }),
    z.strictObject({ mark: MarkView, history: HistoryState }),
    'write',
  ),
  'marks.delete': op(
    'Deletes marks, with the links that other marks and checks have to them; one step of Undo',
    z.strictObject({ marks: z.array(MarkId).min(1).max(100_000) }),
    z.strictObject({ deleted: z.array(MarkId), touched: Touched, history: HistoryState }),
    'write',
  ),
  'marks.list': op(
    'The marks of an article in document order, by kind, by words in passage, note or tags, or by ids',
    z.strictObject({
      article: ArticleId,
      layer: LayerId.optional(),
      kind: KindCode.optional(),
      text: z.string().max(200).optional(),
      ids: z.array(MarkId).max(100_000).optional(),
    }),
    z.strictObject({
      marks: z.array(MarkView),
      lost: z
        .array(MarkView)
        .optional()
        .describe('marks without a place in the newest version, as they were made; absent: none'),
    }),
    'read',
  ),

  ...libraryOperations,
  ...pageOperations,
  ...versionOperations,
  ...peopleOperations,
  ...noteOperations,
  ...exchangeOperations,
  ...pictureOperations,
  ...importOperations,
  ...layerOperations,

  'tags.list': op(
    'The tags in use, most used first',
    z.strictObject({}),
    z.strictObject({ tags: z.array(z.strictObject({ name: z.string(), marks: z.int().min(0) })) }),
    'read',
  ),

  'history.get': op(
    "What Undo and Redo would do: of an article's marks, or (no article) of the library",
    z.strictObject({ article: ArticleId.optional() }),
    HistoryState,
    'read',
  ),
  'history.step': op(
    'Which step of the library Undo would take back',
    z.strictObject({}),
    z.strictObject({ step: StepId.nullable() }),
    'read',
  ),
  'history.undo': op(
    'Takes back the last change of an article, or (no article) of the library',
    z.strictObject({
      article: ArticleId.optional(),
      step: StepId.optional().describe('of the library: only where it is this one that is the last'),
    }),
    z.strictObject({
      done: HistoryLabel.nullable(),
      skipped: z.array(z.strictObject({ type: z.string(), id: z.string() })),
      history: HistoryState,
    }),
    'write',
  ),
  'history.redo': op(
    'Does again what was last taken back',
    z.strictObject({ article: ArticleId.optional() }),
    z.strictObject({
      done: HistoryLabel.nullable(),
      skipped: z.array(z.strictObject({ type: z.string(), id: z.string() })),
      history: HistoryState,
    }),
    'write',
  ),

  'measures.get': op(
    'What the marks of an article add up to, each figure with what it rests on',
    z.strictObject({ article: ArticleId, layer: LayerId.optional().describe("absent: the person's own marks") }),
    Measures.extend({ lost }),
    'read',
  ),

  'measures.account': op(
    'Who speaks in an article, what backs its claims and how it is framed, as the marks say; each figure with its marks',
    z.strictObject({ article: ArticleId, layer: LayerId.optional().describe("absent: the person's own marks") }),
    Account.extend({ lost }),
    'read',
  ),

  'settings.get': op('How the person likes to read', z.strictObject({}), Settings, 'read'),
  'settings.update': op('Changes settings. What is not named stays', Settings.partial(), Settings, 'write'),
} as const;

export type Operations = typeof operations;
export type OperationName = keyof Operations;
export type OperationInput<N extends OperationName> = z.input<Operations[N]['input']>;
export type ParsedInput<N extends OperationName> = z.output<Operations[N]['input']>;
export type OperationOutput<N extends OperationName> = z.output<Operations[N]['output']>;
export const operationNames = Object.keys(operations) as OperationName[];

/** True when `name` is one of ours (own properties only). */
export const isOperationName = (name: string): name is OperationName => Object.hasOwn(operations, name);

/** Operations that name places on the disk: no page may call them, so that a fault in a page never reaches a file. */
export const TERMINAL_ONLY = ['exports.write'] as const satisfies readonly OperationName[];
export type PageOperation = Exclude<OperationName, (typeof TERMINAL_ONLY)[number]>;

/** True for an operation that a page may call. */
export const isForPages = (name: string): name is PageOperation =>
  isOperationName(name) && !(TERMINAL_ONLY as readonly string[]).includes(name);
