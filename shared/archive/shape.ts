/**
 * The shapes of a Plumbline file of the type `archive`: a person's articles with everything they did to them. What a
 * record does not know is kept (`splitExtra`); within blocks, ranges and answers nothing unknown is taken.
 * `docs/file-format.md` says it in words.
 */
import { z } from 'zod';
import { PiecePlacement } from '../anchoring';
import { Instant, VersionCause } from '../contract/views';
import {
  Absence,
  ArticleId,
  ArticleMeta,
  Block,
  BlockRole,
  Check,
  Collection,
  Dispute,
  HeadlineCheck,
  ItemId,
  LayerId,
  Mark,
  MarkId,
  PictureHash,
  SavedSearch,
  Source,
  VersionId,
  Viewpoint,
} from '../model';

/** First entry of the zip, and its content. */
export const MIMETYPE_ENTRY = 'mimetype';
export const PLUMB_MIMETYPE = 'application/vnd.plumbline+zip';
export const MANIFEST_ENTRY = 'manifest.json';
/** Of the whole format; a reader refuses a higher one. */
export const FORMAT_VERSION = 1;
/** What a Plumbline file's name ends with. */
export const PLUMB_ENDING = 'plumb';

const own = { layer: true, rev: true } as const;

/** A version: its words stand in its blocks; the canonical text is their texts joined by `\n`. */
const ArchivedVersion = z.looseObject({
  id: VersionId,
  ord: z.int().min(1),
  cause: VersionCause,
  /** The version it was made after, and when; both null for an article's first. */
  parent: VersionId.nullable(),
  addedAt: Instant.nullable(),
  /** Its addition was taken back, and something still refers to it. */
  hidden: z.boolean(),
  blocks: z.array(Block.omit({ picture: true })).min(1),
  /** The reader's changes of blocks' roles. */
  roles: z.array(z.looseObject({ id: ItemId, block: z.int().min(0), role: BlockRole })),
  pictures: z.array(z.looseObject({ id: ItemId, block: z.int().min(0), hash: PictureHash })),
});
export type ArchivedVersion = z.infer<typeof ArchivedVersion>;

const ArchivedItem = z.discriminatedUnion('type', [
  z.looseObject(Absence.omit(own).shape),
  z.looseObject(HeadlineCheck.omit(own).shape),
  z.looseObject(Check.omit(own).shape),
  z.looseObject(Dispute.omit(own).shape),
]);
export type ArchivedItem = z.infer<typeof ArchivedItem>;

const ArchivedMark = z.looseObject(Mark.omit(own).shape);
export type ArchivedMark = z.infer<typeof ArchivedMark>;

/**
 * Where the reader said that a mark stands in a version; and of marks from elsewhere where their words were found in their
 * own. All else that was worked out by rule is worked out again.
 */
const ArchivedPlacement = z.looseObject({
  mark: MarkId,
  version: VersionId,
  decidedBy: z.enum(['rule', 'reader']),
  pieces: z.array(PiecePlacement).min(1).max(200),
});

/** The marks of one hand. */
const ArchivedLayer = z.looseObject({
  id: LayerId,
  purpose: z.enum(['own', 'reading', 'handin', 'class', 'imported']),
  author: z.string().max(200).nullable(),
  revision: z.int().min(1),
  readonly: z.boolean(),
  trashedAt: Instant.nullable(),
  viewpoints: z.array(z.looseObject(Viewpoint.omit(own).shape)),
  sources: z.array(z.looseObject(Source.omit(own).shape)),
  marks: z.array(ArchivedMark),
  items: z.array(ArchivedItem),
  /** "Nothing to mark here". */
  looked: z.array(z.looseObject({ id: ItemId, version: VersionId, block: z.int().min(0) })),
  placements: z.array(ArchivedPlacement),
});
export type ArchivedLayer = z.infer<typeof ArchivedLayer>;

export const ArchivedArticle = z.looseObject({
  id: ArticleId,
  ...ArticleMeta.shape,
  /** Of the article itself. */
  tags: Mark.shape.tags,
  sample: z.boolean(),
  addedAt: Instant,
  trashedAt: Instant.nullable(),
  versions: z.array(ArchivedVersion).min(1),
  layers: z.array(ArchivedLayer).min(1),
});
export type ArchivedArticle = z.infer<typeof ArchivedArticle>;

export const ArticlesPart = z.strictObject({ articles: z.array(z.unknown()).min(1) });

export const ArchivedCollection = z.looseObject({
  ...Collection.omit({ rev: true }).shape,
  articles: z.array(ArticleId),
});
export type ArchivedCollection = z.infer<typeof ArchivedCollection>;
export const ArchivedSearch = z.looseObject(SavedSearch.omit({ rev: true }).shape);
export type ArchivedSearch = z.infer<typeof ArchivedSearch>;

export const ListsPart = z.looseObject({
  collections: z.array(ArchivedCollection).max(10_000),
  searches: z.array(ArchivedSearch).max(10_000),
  /** Only what was ever changed. */
  settings: z.record(z.string().max(60), z.unknown()),
});
export type ListsPart = z.infer<typeof ListsPart>;

/** What a part holds. */
export const PartKind = z.enum(['articles', 'picture', 'lists']);
export type PartKind = z.infer<typeof PartKind>;

const ManifestPart = z.looseObject({
  name: z.string().max(200),
  holds: PartKind,
  bytes: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type ManifestPart = z.infer<typeof ManifestPart>;

export const ManifestHead = z.looseObject({
  format: z.literal('plumbline'),
  formatVersion: z.int().min(1),
  type: z.string().max(40),
});
export const Manifest = z.looseObject({
  ...ManifestHead.shape,
  title: z.string().max(500).nullable(),
  parts: z.array(ManifestPart).max(5_000),
});
export type Manifest = z.infer<typeof Manifest>;

/** What records may carry beside what we know, and how many fields each type has. */
export type ExtraOwner =
  'article' | 'version' | 'role' | 'picture' | 'layer' | 'viewpoint' | 'source' | 'mark' | 'item' | 'looked';
export type Extra = Readonly<Record<string, unknown>>;

const ITEM_SHAPES = new Map<string, object>(
  ArchivedItem.options.map((option) => [option.shape.type.value, option.shape]),
);
const SHAPES: Readonly<Record<Exclude<ExtraOwner, 'item'>, object>> = {
  article: ArchivedArticle.shape,
  version: ArchivedVersion.shape,
  role: ArchivedVersion.shape.roles.element.shape,
  picture: ArchivedVersion.shape.pictures.element.shape,
  layer: ArchivedLayer.shape,
  viewpoint: ArchivedLayer.shape.viewpoints.element.shape,
  source: ArchivedLayer.shape.sources.element.shape,
  mark: ArchivedMark.shape,
  looked: ArchivedLayer.shape.looked.element.shape,
};

/** The fields of a record that this program does not know; null: there are none. */
export function extraOf(owner: ExtraOwner, record: Readonly<Record<string, unknown>>): Extra | null {
  const shape = owner === 'item' ? (ITEM_SHAPES.get(String(record.type)) ?? {}) : SHAPES[owner];
  const unknown = Object.entries(record).filter(([key]) => !Object.hasOwn(shape, key));
  return unknown.length === 0 ? null : Object.fromEntries(unknown);
}

/** The same JSON whatever the order of an object's fields: what parts are compared by. */
export const stableJson = (value: unknown): string =>
  JSON.stringify(value, (_key, each: unknown) => {
    if (typeof each !== 'object' || each === null || Array.isArray(each)) return each;
    return Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
