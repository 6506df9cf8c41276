/** The shapes that operations answer with. */
import { z } from 'zod';
import {
  ArticleId,
  ArticleMeta,
  Block,
  BlockPicture,
  BlockRole,
  CollectionId,
  Kind,
  KindCode,
  LayerId,
  Mark,
  MarkRange,
  Settings,
  SpaceId,
  VersionId,
} from '../model';
import { PiecePlacement, PlacementState } from '../anchoring/shape';
import { StoreTrouble } from './errors';

/** An instant, ISO 8601 in UTC with milliseconds. */
export const Instant = z.iso.datetime();

/** One line of the library. */
export const ArticleSummary = z.strictObject({
  id: ArticleId,
  space: SpaceId,
  meta: ArticleMeta,
  /** Words that count (furniture left out), by the article's language. */
  words: z.int().min(0),
  /** Marks of the own layer, by kind code; kinds without marks are absent. */
  marksByKind: z.record(KindCode, z.int().min(1)),
  marks: z.int().min(0),
  /** Tags on the own marks, in order of their names. */
  tags: z.array(z.string()),
  /** The tags of the article itself, as they were given. */
  articleTags: z.array(z.string()),
  /** The collections it is in. */
  collections: z.array(CollectionId),
  addedAt: Instant,
  openedAt: Instant.nullable(),
  trashedAt: Instant.nullable(),
  /** The sample article that comes with the app. */
  sample: z.boolean(),
  rev: z.int().min(1),
});
export type ArticleSummary = z.infer<typeof ArticleSummary>;

/** A change's name, said by the interface as `history.<code>` with `params`. */
export const HistoryLabel = z.strictObject({
  code: z.enum([
    'markCreate',
    'markUpdate',
    'markKind',
    'markNote',
    'markTags',
    'markEdges',
    'markAnswer',
    'markDelete',
    'markDeleteLinked',
    'sourceCreate',
    'sourceUpdate',
    'sourceMerge',
    'sourceSplit',
    'sourceDelete',
    'viewpointCreate',
    'viewpointUpdate',
    'viewpointMerge',
    'viewpointDelete',
    'disputeSet',
    'absenceCreate',
    'absenceUpdate',
    'absenceDelete',
    'headlineSet',
    'checkCreate',
    'checkUpdate',
    'checkDelete',
    'roleChange',
    'lookedAt',
    'pictureSet',
    'versionAdd',
    'markSettle',
    'articleMeta',
    'articleTags',
    'articleAdd',
    'articlesAdd',
    'articleTrash',
    'articleRestore',
    'collectionCreate',
    'collectionRename',
    'collectionDelete',
    'collectionAdd',
    'collectionRemove',
    'searchSave',
    'searchUpdate',
    'searchDelete',
    'marksImport',
    'marksCopy',
    'layerTrash',
    'archiveImport',
  ]),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type HistoryLabel = z.infer<typeof HistoryLabel>;

/** What Undo and Redo would do next; null: nothing. */
export const HistoryState = z.strictObject({
  undo: HistoryLabel.nullable(),
  redo: HistoryLabel.nullable(),
});
export type HistoryState = z.infer<typeof HistoryState>;

/** Names one step of the library's history: never another one, whatever takes its place. */
export const StepId = z.string().regex(/^\d{1,15}-[0-9a-f]{16}$/, 'must be the name of a step');
export type StepId = z.infer<typeof StepId>;

/** How many other records a merge, split or deletion changed: nothing loses a reference in silence. */
export const Touched = z.strictObject({
  marks: z.int().min(0),
  sources: z.int().min(0),
  /** Absences, the headline check, checks elsewhere. */
  items: z.int().min(0),
});
export type Touched = z.infer<typeof Touched>;

/** An article as the reader opens it. */
export const ArticleView = z.strictObject({
  id: ArticleId,
  space: SpaceId,
  meta: ArticleMeta,
  addedAt: Instant,
  openedAt: Instant.nullable(),
  trashedAt: Instant.nullable(),
  sample: z.boolean(),
  rev: z.int().min(1),
  version: z.strictObject({
    id: VersionId,
    /** 1 for the first. */
    ord: z.int().min(1),
    /** Canonical text: the blocks' texts, furniture too, joined by one `\n`. Offsets count its UTF-16 units. */
    text: z.string(),
    /** SHA-256 of the canonical text's UTF-8, lower-case hex. */
    hash: z.string(),
    /** In text order; `role` is what was proposed, `roles` below is what holds. */
    blocks: z.array(Block),
  }),
  /** The role that holds for each block, by its index in `version.blocks`. */
  roles: z.array(BlockRole),
  /** The pictures that blocks show, by block. */
  pictures: z.array(BlockPicture),
  /** Words that count. */
  words: z.int().min(0),
  /** The layer of the person's own marks. */
  layer: LayerId,
  kinds: z.array(Kind),
  /** Indexes of blocks of which the reader said "nothing to mark here". */
  looked: z.array(z.int().min(0)),
  history: HistoryState,
});
export type ArticleView = z.infer<typeof ArticleView>;

/** Why a version was made; `added`: the article's first. */
export const VersionCause = z.enum(['added', 'fetched', 'pasted', 'opened', 'corrected']);
export type VersionCause = z.infer<typeof VersionCause>;

/** One version of an article, without its text. */
export const VersionSummary = z.strictObject({
  id: VersionId,
  article: ArticleId,
  ord: z.int().min(1),
  cause: VersionCause,
  addedAt: Instant,
  hash: z.string(),
  /** Words that count: those of all blocks but what is not part of the article. */
  words: z.int().min(0),
  isNewest: z.boolean(),
});
export type VersionSummary = z.infer<typeof VersionSummary>;

/** Where a mark stands in a version that it was not made in. */
export const MarkStanding = z.strictObject({
  /** The version that this is about. */
  version: VersionId,
  /** The weakest piece's. */
  state: PlacementState,
  decidedBy: z.enum(['rule', 'reader']),
  score: z.number().min(0).max(1),
  /** The version that the mark was made in, and its pieces as they were made there. */
  madeIn: VersionId,
  made: z.array(MarkRange).min(1),
  /** One for each piece as made, or for each that the reader attached. */
  pieces: z.array(PiecePlacement).min(1),
});
export type MarkStanding = z.infer<typeof MarkStanding>;

/**
 * A mark as it stands in the article's newest version: `version` and `ranges` are that one's. `standing` says how it got
 * there; absent: it was made there. A mark without any place there has the version and ranges it was made with.
 */
export const MarkView = Mark.extend({ standing: MarkStanding.optional() });
export type MarkView = z.infer<typeof MarkView>;

/** How many marks stand how. `unsettled`: for review or lost, and the reader has not said yet. */
export const StandingCounts = z.strictObject({
  exact: z.int().min(0),
  moved: z.int().min(0),
  needsReview: z.int().min(0),
  lost: z.int().min(0),
  unsettled: z.int().min(0),
});
export type StandingCounts = z.infer<typeof StandingCounts>;

/** Where the program stands. Answers even when the data file cannot be used. */
export const AppStatus = z.strictObject({
  version: z.string(),
  host: z.enum(['desktop', 'browser', 'terminal']),
  dataFolder: z.string(),
  store: z.union([z.strictObject({ state: z.literal('open'), path: z.string() }), StoreTrouble]),
});
export type AppStatus = z.infer<typeof AppStatus>;

/**
 * What a push event says: these records changed; refetch what you show of them. `listed`: only the article's line in
 * the library changed.
 */
export const ChangedRecord = z.strictObject({
  type: z.enum([
    'article',
    'mark',
    'source',
    'viewpoint',
    'item',
    'history',
    'settings',
    'tags',
    'store',
    'collection',
    'savedSearch',
    'listed',
    'layer',
  ]),
  id: z.string(),
  /** The article it belongs to, where it belongs to one. */
  article: ArticleId.nullable(),
});
export type ChangedRecord = z.infer<typeof ChangedRecord>;

/** How far a file is on its way in, or out (`writing`). `total` is known from the first on. */
export const ImportProgress = z.strictObject({
  /** The file, where a page handed it over; null: one on the disk. */
  upload: z.string().nullable(),
  doing: z.enum(['reading', 'comparing', 'placing', 'saving', 'writing']),
  /** What is counted; `parts`: pieces of the file. */
  unit: z.enum(['parts', 'articles', 'marks']),
  done: z.int().min(0),
  total: z.int().min(0),
});
export type ImportProgress = z.infer<typeof ImportProgress>;

/** Pushed to every window: records that were changed, or how far something is that changes none yet. */
export const ChangedEvent = z.strictObject({
  records: z.array(ChangedRecord),
  progress: ImportProgress.optional(),
});
export type ChangedEvent = z.infer<typeof ChangedEvent>;

export const SettingsView = Settings;
