/**
 * What a reader answers about a mark: one question per kind, and what stands under "More". Every answer is optional,
 * the reader's own, and about what the text says. References to people, viewpoints and other marks are never in here:
 * they are columns and links of the mark.
 */
import { z } from 'zod';

/**
 * Version of everything in this file as it is stored. Codes are never taken away or given another meaning within a
 * version; a later version reads the earlier ones.
 */
export const FIELDS_VERSION = 1;

/** How a person or paper is made known: by name, by what they are ("a nurse at the ward"), or not at all ("critics"). */
export const Identification = z.enum(['named', 'described', 'unnamed']);
export type Identification = z.infer<typeof Identification>;

/** Whose words, claim or wording it is: the article's own voice, or that of someone in it (the mark's `source`). */
export const Whose = z.enum(['ownVoice', 'source']);
export type Whose = z.infer<typeof Whose>;

/**
 * What became of the reply to an accusation. After the right of reply in the BBC's editorial guidelines and the
 * Editors' Code: quoted, paraphrased, declined, "no comment"; the text says they weren't asked; the text says nothing.
 */
export const ReplyState = z.enum(['quoted', 'paraphrased', 'declined', 'noComment', 'notAsked', 'notMentioned']);
export type ReplyState = z.infer<typeof ReplyState>;

/** direct: their words in quotation marks; partial: some of them; paraphrase: what they said in the article's words. */
export const QuoteType = z.enum(['direct', 'partial', 'paraphrase']);
export type QuoteType = z.infer<typeof QuoteType>;

/** What stands behind a claim in this text. `none`: nothing in the text. `elsewhere`: another passage, named by a link. */
export const Backing = z.enum([
  'none',
  'namedSource',
  'roleSource',
  'unnamedSource',
  'document',
  'data',
  'link',
  'elsewhere',
]);
export type Backing = z.infer<typeof Backing>;

/** Entman 1993, p. 52: define a problem, find its cause, judge it, say what to do. */
export const FramingFunction = z.enum(['problem', 'cause', 'moral', 'remedy']);
export type FramingFunction = z.infer<typeof FramingFunction>;

/** By what means wording frames. The list is ours, drawn from AllSides' types and SemEval-2020 task 11; it is versioned. */
export const FramingDevice = z.enum([
  'loadedWord',
  'headline',
  'order',
  'omission',
  'metaphor',
  'generalisation',
  'passiveWithoutActor',
  'numberWithoutContext',
  'picture',
  'repetition',
  'exaggeration',
  'contrast',
  'question',
  'nameCalling',
  'other',
]);
export type FramingDevice = z.infer<typeof FramingDevice>;

/** An opinion that says that it is one ("in my view", a comment page), or one that stands there as a fact. */
export const Signalled = z.enum(['signalled', 'asFact']);
export type Signalled = z.infer<typeof Signalled>;

const shortText = z.string().trim().min(1).max(200);
const longText = z.string().trim().min(1).max(4_000);

/** What the reader found out about a claim outside the text. No moment: when it was looked up is nobody's business. */
export const Checked = z.strictObject({
  /** How it was looked up, in the reader's words. */
  how: longText.optional(),
  /** What came of it, in the reader's words. */
  result: longText.optional(),
  /** Where it was found, as typed. */
  address: z.string().trim().min(1).max(4_096).optional(),
});
export type Checked = z.infer<typeof Checked>;

export const QuoteFields = z.strictObject({
  type: QuoteType.optional(),
  /** How the speaker is made known here; absent: as their source says. */
  identified: Identification.optional(),
  /** The speech verb as it stands: "said", "claimed", "admitted". */
  verb: shortText.optional(),
  /** The reply to an accusation that this quote reports. The claim it replies to is a link. */
  reply: ReplyState.optional(),
});
export type QuoteFields = z.infer<typeof QuoteFields>;

export const ClaimFields = z.strictObject({
  whose: Whose.optional(),
  backing: Backing.optional(),
  /** What became of the reply of those it accuses; they and the reply's passage are links. */
  reply: ReplyState.optional(),
  /** Whether it can be checked at all, by anyone. */
  checkable: z.enum(['yes', 'no']).optional(),
  checked: Checked.optional(),
});
export type ClaimFields = z.infer<typeof ClaimFields>;

export const FramingFields = z.strictObject({
  function: FramingFunction.optional(),
  device: FramingDevice.optional(),
  whose: Whose.optional(),
});
export type FramingFields = z.infer<typeof FramingFields>;

export const OpinionFields = z.strictObject({ whose: Whose.optional(), signalled: Signalled.optional() });
export type OpinionFields = z.infer<typeof OpinionFields>;

/**
 * A mark's answers, per base kind. Those of another kind stay where they are when the kind changes, so that changing
 * it back loses nothing; they count nowhere meanwhile. Absent: not answered; no group is ever empty.
 */
export const MarkFields = z.strictObject({
  quote: QuoteFields.optional(),
  claim: ClaimFields.optional(),
  framing: FramingFields.optional(),
  opinion: OpinionFields.optional(),
  /** Why the reader sees it so. */
  reason: longText.optional(),
});
export type MarkFields = z.infer<typeof MarkFields>;

const clearable = <T extends z.ZodType>(field: T) => field.nullable().optional();

/** A change of answers: what is not named stays, null takes an answer back. */
export const MarkFieldsPatch = z.strictObject({
  quote: clearable(
    z.strictObject({
      type: clearable(QuoteType),
      identified: clearable(Identification),
      verb: clearable(shortText),
      reply: clearable(ReplyState),
    }),
  ),
  claim: clearable(
    z.strictObject({
      whose: clearable(Whose),
      backing: clearable(Backing),
      reply: clearable(ReplyState),
      checkable: clearable(z.enum(['yes', 'no'])),
      checked: clearable(
        z.strictObject({
          how: clearable(longText),
          result: clearable(longText),
          address: clearable(z.string().trim().min(1).max(4_096)),
        }),
      ),
    }),
  ),
  framing: clearable(
    z.strictObject({
      function: clearable(FramingFunction),
      device: clearable(FramingDevice),
      whose: clearable(Whose),
    }),
  ),
  opinion: clearable(z.strictObject({ whose: clearable(Whose), signalled: clearable(Signalled) })),
  reason: clearable(longText),
});
export type MarkFieldsPatch = z.infer<typeof MarkFieldsPatch>;
