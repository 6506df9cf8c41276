/** Marks: a reader's annotations on passages. */
import { z } from 'zod';
import { MarkFields } from './answers';
import { LayerId, MarkId, SourceId, VersionId, ViewpointId } from './ids';

/** The four kinds every layer starts with. A pack may rename them and add up to four more. */
export const BASE_KINDS = ['claim', 'quote', 'framing', 'opinion'] as const;
export const BaseKind = z.enum(BASE_KINDS);
export type BaseKind = z.infer<typeof BaseKind>;

/** A kind's code within its space: one of the four bases, or a pack's own. */
export const KindCode = z.string().regex(/^[a-z][a-z0-9-]{0,31}$/, 'must be a kind code such as "claim"');
export type KindCode = z.infer<typeof KindCode>;

/** How a kind is called and drawn. `base` null: an added kind that is like none of the four. */
export const Kind = z.strictObject({
  code: KindCode,
  base: BaseKind.nullable(),
  /** Null: the catalogue's own name for `code`. */
  name: z.string().max(40).nullable(),
  letter: z.string().length(1),
});
export type Kind = z.infer<typeof Kind>;

/**
 * A half-open range `[start, end)` in UTF-16 code units of a version's canonical text,
 * snapped to grapheme clusters, never empty.
 */
export const TextRange = z.strictObject({
  start: z.int().min(0),
  end: z.int().min(1),
});
export type TextRange = z.infer<typeof TextRange>;

/** A range as it was made: its words and the context that tells it from its look-alikes. */
export const MarkRange = TextRange.extend({
  exact: z.string().min(1),
  prefix: z.string(),
  suffix: z.string(),
});
export type MarkRange = z.infer<typeof MarkRange>;

/** How sure the reader is. `null`: not asked. */
export const Certainty = z.enum(['sure', 'unsure']);
export type Certainty = z.infer<typeof Certainty>;

/**
 * What a link says: `backs`, what backs this claim; `accuses`, whom this claim accuses; `replies`, on a claim the mark
 * with the reply to it, on any other mark the claim that it is a reply to.
 */
export const LinkRel = z.enum(['backs', 'replies', 'accuses']);
export type LinkRel = z.infer<typeof LinkRel>;

/** A link from a mark to another mark or to a source of the same layer. */
export const MarkLink = z.union([
  z.strictObject({ rel: LinkRel, mark: MarkId }),
  z.strictObject({ rel: LinkRel, source: SourceId }),
]);
export type MarkLink = z.infer<typeof MarkLink>;

/** A mark of one or more pieces, in text order, pieces never touching or overlapping each other. */
export const Mark = z.strictObject({
  id: MarkId,
  layer: LayerId,
  version: VersionId,
  kind: KindCode,
  note: z.string().max(20_000),
  tags: z.array(z.string().trim().min(1).max(60)).max(50),
  certainty: Certainty.nullable(),
  /**
   * Of a quote: who says it. Of a claim, framing or opinion: whose it is; null with `whose` 'ownVoice' when it is the
   * article's own, with 'source' when it is someone's who is not assigned yet.
   */
  source: SourceId.nullable(),
  /** The viewpoint it stands for; null: that of its source. */
  viewpoint: ViewpointId.nullable(),
  fields: MarkFields,
  /** In the reader's order, none twice, none to itself. */
  links: z.array(MarkLink).max(200),
  ranges: z.array(MarkRange).min(1).max(200),
  /** Grows by one with every change; an undo applies only where it still matches, and brings the earlier one back. */
  rev: z.int().min(1),
});
export type Mark = z.infer<typeof Mark>;

/** What a mark has before anything was asked about it. */
export const unanswered = (): Pick<Mark, 'source' | 'viewpoint' | 'fields' | 'links'> => ({
  source: null,
  viewpoint: null,
  fields: {},
  links: [],
});
