/** What a reader says that is not about words of their own: absences, the headline, checks elsewhere, the dispute gate. */
import { z } from 'zod';
import { Whose } from './answers';
import { ItemId, LayerId, MarkId, SourceId, VersionId, ViewpointId } from './ids';
import { MarkRange } from './mark';

const text = z.string().max(20_000);
/** `ord`: place in the layer's list, as put down; never shown. */
const base = { id: ItemId, layer: LayerId, ord: z.int().min(0), rev: z.int().min(1) };

/** Something the text does not have: a voice, a fact, a context, a picture. */
export const Absence = z.strictObject({
  ...base,
  type: z.literal('absence'),
  what: z.enum(['voice', 'fact', 'context', 'picture', 'other']),
  /** What is missing, in the reader's words. */
  text: z.string().trim().min(1).max(4_000),
  /** Why it matters. */
  reason: text,
  /** Whose voice is missing, where the reader has them as a source. */
  source: SourceId.nullable(),
  /** Which viewpoint is missing or thin. */
  viewpoint: ViewpointId.nullable(),
});
export type Absence = z.infer<typeof Absence>;

/** Does the body carry the headline? */
export const HeadlineCheck = z.strictObject({
  ...base,
  type: z.literal('headline'),
  answer: z.enum(['yes', 'partly', 'no']).nullable(),
  reason: text,
  /** Whose words the headline uses. */
  whose: Whose.nullable(),
  source: SourceId.nullable(),
  version: VersionId,
  /** The passages that carry or limit the headline, in text order. */
  passages: z.array(MarkRange).max(200),
});
export type HeadlineCheck = z.infer<typeof HeadlineCheck>;

/** What the reader looked up elsewhere (lateral reading). Time is never recorded. */
export const Check = z.strictObject({
  ...base,
  type: z.literal('check'),
  /** What was looked up. */
  lookedUp: z.string().trim().min(1).max(4_000),
  /** Where: an outlet, a book, a person, as typed. */
  where: text,
  address: z.string().trim().min(1).max(4_096).nullable(),
  found: text,
  /** The mark it bears on. */
  mark: MarkId.nullable(),
});
export type Check = z.infer<typeof Check>;

/** "Is this a dispute, and between whom?" Until it is answered with yes, no figure sets viewpoints against each other. */
export const Dispute = z.strictObject({
  ...base,
  type: z.literal('dispute'),
  answer: z.enum(['yes', 'no']).nullable(),
  /** What it is about, in the reader's words; the parties are the layer's viewpoints. */
  about: text,
});
export type Dispute = z.infer<typeof Dispute>;

export const Item = z.discriminatedUnion('type', [Absence, HeadlineCheck, Check, Dispute]);
export type Item = z.infer<typeof Item>;
