/** The shapes of measures: figures that come from marks the reader made, and from nothing else. */
import { z } from 'zod';
import { KindCode, MarkId } from '../model';

/** Why a figure is said in words instead. Each has a message `measureReason.<code>`. */
export const MeasureReason = z.enum([
  'noMarks',
  'noWords',
  'noParagraphs',
  'tooFewForPercent',
  /** Nobody is put down, or nobody like that. */
  'noSources',
  /** The reader has not said "yes, this is a dispute". */
  'notADispute',
  /** Nobody has words of that sort. */
  'noVoices',
  /** One voice has all of them: nothing to compare. */
  'oneVoice',
  /** No passage of a reply is named. */
  'noReply',
]);
export type MeasureReason = z.infer<typeof MeasureReason>;

/** What a figure rests on. */
export const Basis = z.strictObject({
  marks: z.int().min(0),
  /** Countable words of the text that stand under the figure. */
  words: z.int().min(0),
});
export type Basis = z.infer<typeof Basis>;

/** A figure, or the reason why it cannot be computed. Never NaN or Infinity. */
export const Figure = z.strictObject({
  value: z.number().nullable(),
  reason: MeasureReason.nullable(),
  basis: Basis,
  /** The marks behind it, in document order. */
  marks: z.array(MarkId),
});
export type Figure = z.infer<typeof Figure>;

export const Measures = z.strictObject({
  /** Words that count: those of all blocks but furniture, by the article's language. */
  words: z.int().min(0),
  furnitureWords: z.int().min(0),
  coverage: z.strictObject({
    /** Paragraphs touched by a mark or looked at. */
    worked: z.int().min(0),
    /** Paragraphs that count. */
    of: z.int().min(0),
    paragraphs: z.array(
      z.strictObject({
        block: z.int().min(0),
        /** 1-based number in the margin. */
        number: z.int().min(1),
        state: z.enum(['marked', 'looked', 'open']),
        marks: z.array(MarkId),
      }),
    ),
  }),
  kinds: z.array(
    z.strictObject({
      kind: KindCode,
      count: Figure,
      /** Countable words under marks of this kind, each word once. */
      words: Figure,
      /** `words` as a share of all words that count, 0 to 1; null with a reason where too little stands under it. */
      share: Figure,
    }),
  ),
  /** Countable words under any mark, each once. */
  markedWords: Figure,
  /** Where each piece of each mark stands, as fractions 0 to 1 of the countable text from first to last word. */
  map: z.array(
    z.strictObject({ mark: MarkId, kind: KindCode, from: z.number().min(0).max(1), to: z.number().min(0).max(1) }),
  ),
  /** Marks that touch furniture only: kept, counted nowhere. */
  outside: z.array(MarkId),
});
export type Measures = z.infer<typeof Measures>;
