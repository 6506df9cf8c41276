/** The shapes of an account: who speaks, what backs it, how it is framed. Every figure names the marks behind it. */
import { z } from 'zod';
import {
  Backing,
  FramingDevice,
  FramingFunction,
  HeadlineCheck,
  Identification,
  KindCode,
  MarkId,
  ReplyState,
  Signalled,
  SourceId,
  SourceRole,
  ViewpointId,
  Whose,
} from '../../model';
import { Figure } from '../shape';

const source = SourceId.nullable();
const viewpoint = ViewpointId.nullable();
const people = z.array(SourceId);
const fraction = z.number().min(0).max(1);

/**
 * Words of quote marks, never added up into one: `quoted` stand inside quotation marks of a direct or partial quote,
 * `paraphrased` under a paraphrase, `around` are the rest of quote marks ("said Ruth Amadi"; words of a quote of which
 * it isn't said yet what it is).
 */
const spoken = { quoted: Figure, paraphrased: Figure, around: Figure };

export const Voice = z.strictObject({
  /** Null: not yet assigned. */
  source,
  viewpoint,
  ...spoken,
  quotes: Figure,
  /** Where their first and last quote stand, as fractions of the countable text; null: they have none. */
  first: fraction.nullable(),
  last: fraction.nullable(),
  /** 1 for who speaks first. */
  order: z.int().min(1).nullable(),
});
export type Voice = z.infer<typeof Voice>;

/** Who it is (null: not yet assigned) and the mark where they do. */
const Speaker = z.strictObject({ source, mark: MarkId }).nullable();

export const DiversityFigures = z.strictObject({
  /** Amounts the indices rest on; what is not assigned is left out. */
  amounts: z.array(z.strictObject({ id: z.string(), words: z.int().min(0) })),
  shannon: Figure,
  effectiveNumber: Figure,
  pielou: Figure,
  simpson: Figure,
  inverseSimpson: Figure,
  simpsonEvenness: Figure,
  heip: Figure,
  hill0: Figure,
  hill2: Figure,
  gini: Figure,
  /** The largest share (Berger-Parker). The two-thirds rule (PEJ 2005) is about it. */
  topShare: Figure,
  /** Whether one has more than two thirds; null: cannot be said. */
  overTwoThirds: z.boolean().nullable(),
});
export type DiversityFigures = z.infer<typeof DiversityFigures>;

export const Account = z.strictObject({
  /** Words that count. */
  words: z.int().min(0),
  voices: z.strictObject({
    /** Countable words outside every quote mark. */
    own: Figure,
    ownShare: Figure,
    ...spoken,
    /** Everyone put down, in order of their first quote; those without one after them. */
    people: z.array(Voice),
    unassigned: Voice,
    /** Who has no words in the text. */
    silent: people,
    firstToSpeak: Speaker,
    lastToSpeak: Speaker,
    /** Quotes of which it is neither said whether they are direct or a paraphrase, nor told by quotation marks. */
    typeOpen: z.array(MarkId),
  }),
  /** In the reader's order; the last (null) is for no viewpoint. */
  viewpoints: z.array(
    z.strictObject({
      viewpoint,
      sources: people,
      ...spoken,
      quotes: Figure,
      byIdentification: z.array(
        z.strictObject({ identification: Identification.nullable(), quoted: Figure, paraphrased: Figure }),
      ),
    }),
  ),
  /** What each viewpoint has beside its words, in the order of `viewpoints`. */
  sides: z.array(
    z.strictObject({
      viewpoint,
      /** named, described, unnamed, not said. */
      people: z.array(z.strictObject({ identification: Identification.nullable(), sources: people, count: Figure })),
      /** Speech verbs as they stand, most used first. */
      verbs: z.array(z.strictObject({ verb: z.string(), count: Figure })),
      /** Each function and, last, null: not said. */
      functions: z.array(z.strictObject({ function: FramingFunction.nullable(), count: Figure })),
      /** Every backing, then null: not said. */
      backing: z.array(z.strictObject({ backing: Backing.nullable(), count: Figure })),
    }),
  ),
  /** named, described, unnamed, not said. */
  identification: z.array(
    z.strictObject({
      identification: Identification.nullable(),
      sources: people,
      count: Figure,
      quoted: Figure,
      paraphrased: Figure,
    }),
  ),
  /** Of the unnamed: does the article say why? */
  saysWhy: z.strictObject({ yes: people, no: people, notSaid: people }),
  /** Roles in use, then null: not said. `speaking` are those who have quotes. */
  roles: z.array(z.strictObject({ role: SourceRole.nullable(), sources: people, speaking: people, count: Figure })),
  quarters: z.array(
    z.strictObject({
      quarter: z.int().min(1).max(4),
      words: z.int().min(0),
      own: Figure,
      ...spoken,
      people: z.array(z.strictObject({ source, quoted: Figure, paraphrased: Figure })),
      /** Marks whose first word stands in this quarter, and words under marks of the kind in it. */
      kinds: z.array(z.strictObject({ kind: KindCode, count: Figure, words: Figure })),
    }),
  ),
  /** Speech verbs as they stand, most used first. */
  verbs: z.array(z.strictObject({ verb: z.string(), viewpoint, source, count: Figure })),
  claims: z.strictObject({
    count: Figure,
    /** Every backing, then null: not said. */
    byBacking: z.array(z.strictObject({ backing: Backing.nullable(), count: Figure })),
    byWhose: z.array(z.strictObject({ whose: Whose.nullable(), count: Figure })),
    byCheckable: z.array(z.strictObject({ checkable: z.enum(['yes', 'no']).nullable(), count: Figure })),
    /** Claims of which the reader noted how or with what result they looked them up. */
    checked: Figure,
  }),
  accusations: z.strictObject({
    count: Figure,
    /** With a reply (quoted or paraphrased), tried (declined, no comment), without (not asked, not mentioned), not said. */
    withReply: Figure,
    tried: Figure,
    withoutReply: Figure,
    notSaid: Figure,
    list: z.array(
      z.strictObject({
        mark: MarkId,
        accused: people,
        reply: ReplyState.nullable(),
        replies: z.array(MarkId),
        /** Paragraphs from the claim to the nearest passage of the reply; 0: the same. */
        distance: Figure,
      }),
    ),
    /** Who is accused somewhere without having a reply there. */
    notHeard: people,
  }),
  framing: z.strictObject({
    count: Figure,
    /** Each function and, last, null: not said. A function without marks is a blank cell of Entman's four. */
    functions: z.array(z.strictObject({ function: FramingFunction.nullable(), count: Figure })),
    devices: z.array(z.strictObject({ device: FramingDevice.nullable(), count: Figure })),
    /** Every function × every device in use, blank ones too. */
    cells: z.array(
      z.strictObject({ function: FramingFunction.nullable(), device: FramingDevice.nullable(), count: Figure }),
    ),
    byWhose: z.array(z.strictObject({ whose: Whose.nullable(), count: Figure })),
  }),
  opinion: z.strictObject({
    count: Figure,
    cells: z.array(z.strictObject({ whose: Whose.nullable(), signalled: Signalled.nullable(), count: Figure })),
  }),
  headline: z.strictObject({
    answer: HeadlineCheck.shape.answer,
    whose: Whose.nullable(),
    source,
    passages: z.array(z.strictObject({ start: z.int(), end: z.int() })),
  }),
  /** What the one question of each kind has no answer for yet. */
  unassigned: z.strictObject({
    quote: z.array(MarkId),
    claim: z.array(MarkId),
    framing: z.array(MarkId),
    opinion: z.array(MarkId),
  }),
  /** Figures that set voices against each other; every one null with `notADispute` until the gate is answered with yes. */
  more: z.strictObject({
    people: z.strictObject({ quoted: DiversityFigures, paraphrased: DiversityFigures }),
    viewpoints: z.strictObject({ quoted: DiversityFigures, paraphrased: DiversityFigures }),
  }),
});
export type Account = z.infer<typeof Account>;
