/**
 * The article as Plumbline keeps it: metadata and an ordered list of blocks of runs.
 * Never HTML, never an editor's JSON.
 */
import { z } from 'zod';
import { PictureRef } from './picture';

/** What a piece of the article is. `furniture` is page matter that is not the article: it never counts. */
export const BlockRole = z.enum([
  'headline',
  'standfirst',
  'byline',
  'dateline',
  'subheading',
  'paragraph',
  'quotation',
  'listItem',
  'caption',
  'image',
  'tableRow',
  'furniture',
]);
export type BlockRole = z.infer<typeof BlockRole>;

/** Roles that carry a paragraph number and count for coverage ("paragraphs 1-5 of 9"). */
export const PARAGRAPH_ROLES: ReadonlySet<BlockRole> = new Set<BlockRole>([
  'standfirst',
  'paragraph',
  'quotation',
  'listItem',
  'tableRow',
]);

/**
 * A stretch of a block's text in one style. `text` may hold `\n` (a line break inside the block),
 * has no trailing spaces before a line end, no NUL and no lone surrogate.
 */
export const Run = z.strictObject({
  text: z.string(),
  bold: z.literal(true).optional(),
  italic: z.literal(true).optional(),
  /** An absolute http(s) or mailto address; never followed by the app itself. */
  link: z.string().max(4096).optional(),
});
export type Run = z.infer<typeof Run>;

/** Why a role was proposed, for the person to check. Each has a message `roleReason.<code>`. */
export const RoleReason = z.enum([
  'markup',
  'firstTitleLine',
  'repeatsHeadline',
  'titleLine',
  'postalAddress',
  'contactLine',
  'siteMatter',
  'creditLine',
  'pictureDescription',
  'bylineWords',
  'dateLine',
  'belowHeadline',
  'quotationMarks',
  'listMarker',
  'prose',
  'noOtherSign',
  'pullQuote',
  'advert',
  'relatedLinks',
  'newsletterBox',
  'shareBar',
  'aboutAuthor',
  'sideBox',
  'repeatsText',
  'runningHead',
  'pageNumber',
  'footnote',
  'byReader',
]);
export type RoleReason = z.infer<typeof RoleReason>;

/** A correction replaces a slip, not a passage: at most so many units on each side. */
export const MAX_CORRECTION_UNITS = 100;

/** A slip that the reader corrected before marking: at `at` of the block's text stands `now`, where it came with `was`. */
export const Correction = z.strictObject({
  at: z.int().min(0),
  was: z.string().min(1).max(MAX_CORRECTION_UNITS),
  now: z.string().min(1).max(MAX_CORRECTION_UNITS),
});
export type Correction = z.infer<typeof Correction>;

/** One block of a version. Its text is its runs' texts joined by nothing; never empty. */
export const Block = z.strictObject({
  role: BlockRole,
  runs: z.array(Run).min(1),
  /** Why `role` was proposed. Absent: chosen by the source's own markup. */
  reason: RoleReason.optional(),
  /** The `\n`s in this block only wrap the line (an e-mail, a text file of fixed width): show them as spaces. */
  softWrap: z.literal(true).optional(),
  /** The picture that came with it. Not kept with the blocks: an article's pictures are answered beside them. */
  picture: PictureRef.optional(),
  /** In the order of the text, apart from each other. */
  corrections: z.array(Correction).min(1).max(1_000).optional(),
});
export type Block = z.infer<typeof Block>;

/**
 * What is known about an article. An empty string never stands for "unknown": the field is null,
 * and reads "Not stated" on screen. `published` is what the article states, as typed
 * (ISO 8601 date or date-time where it could be read as one), and so is `modified`. `language` is a BCP 47 tag.
 */
export const ArticleMeta = z.strictObject({
  title: z.string().trim().min(1).max(500).describe('what the list calls the article'),
  outlet: z.string().trim().min(1).max(200).nullable(),
  authors: z.array(z.string().trim().min(1).max(200)).max(50),
  published: z.string().trim().min(1).max(100).nullable(),
  address: z.string().trim().min(1).max(4096).nullable().describe('where it was read, usually a web address'),
  language: z
    .string()
    .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, 'must be a language tag such as "en" or "pt-BR"')
    .nullable(),
  modified: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .nullable()
    .describe('when the article says it was last changed, with its time zone where it states one'),
  section: z.string().trim().min(1).max(200).nullable().describe('the part of the outlet it stood in'),
  licence: z.string().trim().min(1).max(500).nullable().describe('its licence or copyright line'),
});
export type ArticleMeta = z.infer<typeof ArticleMeta>;

/** As callers and older files give it: what was not asked for before is not stated where it is absent. */
export const GivenMeta = ArticleMeta.extend({
  modified: ArticleMeta.shape.modified.default(null),
  section: ArticleMeta.shape.section.default(null),
  licence: ArticleMeta.shape.licence.default(null),
});

/** An article before it is saved: what an importer proposes and the person may change. */
export interface ArticleDraft {
  meta: ArticleMeta;
  blocks: Block[];
}
