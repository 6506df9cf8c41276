/** The answers about a mark that are written rather than chosen. Pure. */
import type { Mark, MarkFieldsPatch } from '../../../shared/model';

export type TextAnswer = 'verb' | 'how' | 'result' | 'address' | 'reason';

interface TextAnswerRule {
  /** The contract's bound. */
  readonly mostChars: number;
  readonly read: (mark: Mark) => string | undefined;
  readonly patch: (text: string | null) => MarkFieldsPatch;
}

export const textAnswers: Readonly<Record<TextAnswer, TextAnswerRule>> = {
  verb: {
    mostChars: 200,
    read: ({ fields }) => fields.quote?.verb,
    patch: (verb) => ({ quote: { verb } }),
  },
  how: {
    mostChars: 4_000,
    read: ({ fields }) => fields.claim?.checked?.how,
    patch: (how) => ({ claim: { checked: { how } } }),
  },
  result: {
    mostChars: 4_000,
    read: ({ fields }) => fields.claim?.checked?.result,
    patch: (result) => ({ claim: { checked: { result } } }),
  },
  address: {
    mostChars: 4_096,
    read: ({ fields }) => fields.claim?.checked?.address,
    patch: (address) => ({ claim: { checked: { address } } }),
  },
  reason: {
    mostChars: 4_000,
    read: ({ fields }) => fields.reason,
    patch: (reason) => ({ reason }),
  },
};

/** What is to be stored of a text as typed: nothing but spaces takes the answer back. */
export const textAnswerPatch = (answer: TextAnswer, typed: string): MarkFieldsPatch =>
  textAnswers[answer].patch(typed.trim() === '' ? null : typed.trim());
