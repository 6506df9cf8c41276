/** People, papers and viewpoints of a layer: what the text itself states of them, put down by the reader. */
import { z } from 'zod';
import { Identification, ReplyState } from './answers';
import { LayerId, SourceId, ViewpointId } from './ids';

/**
 * In what part someone stands in the article. The list is ours (after MPR's and NPR's source tracking and PEJ 2005's
 * stakeholders) and only grows.
 */
export const SourceRole = z.enum([
  'resident',
  'official',
  'politician',
  'spokesperson',
  'expert',
  'campaigner',
  'business',
  'police',
  'court',
  'witness',
  'accused',
  'journalist',
  'other',
]);
export type SourceRole = z.infer<typeof SourceRole>;

/** What kind of source it is. `group`: people without an organisation ("critics"). */
export const SourceType = z.enum(['person', 'group', 'organisation', 'document', 'data', 'media']);
export type SourceType = z.infer<typeof SourceType>;

const name = z.string().trim().min(1).max(200);

/** What can be said of a source. Null: the reader has not said, or the text does not state it. Nothing is inferred. */
export const SourceFacts = z.strictObject({
  name,
  /** Has words in the text, or is only spoken about. */
  speaks: z.enum(['speaks', 'spokenAbout']).nullable(),
  identification: Identification.nullable(),
  /** Of an unnamed source: does the article say why? */
  saysWhy: z.enum(['yes', 'no']).nullable(),
  role: SourceRole.nullable(),
  type: SourceType.nullable(),
  /** Whom they belong to or speak for, in the text's words. */
  affiliation: name.nullable(),
  viewpoint: ViewpointId.nullable(),
  /** Where they are accused: what became of their reply. */
  reply: ReplyState.nullable(),
  note: z.string().max(20_000),
  /** The ways in which the text writes them, as the reader has gathered them ("Ms Ruiz", "the minister"). */
  spellings: z.array(name).max(200),
});
export type SourceFacts = z.infer<typeof SourceFacts>;

/** Place in the layer's list, as put down; unique enough to order by, never shown. */
const ord = z.int().min(0);

export const Source = SourceFacts.extend({ id: SourceId, layer: LayerId, ord, rev: z.int().min(1) });
export type Source = z.infer<typeof Source>;

/** A side in the matter, named by the reader. */
export const Viewpoint = z.strictObject({ id: ViewpointId, layer: LayerId, ord, name, rev: z.int().min(1) });
export type Viewpoint = z.infer<typeof Viewpoint>;
