/** What can be chosen under "More", by kind: as data. Pure. */
import {
  FramingDevice,
  Identification,
  QuoteType,
  ReplyState,
  Signalled,
  type BaseKind,
  type Mark,
  type MarkFieldsPatch,
} from '../../../../shared/model';
import type { MessageKey } from '../../../../shared/messages';

export interface FieldChoice {
  readonly code: string;
  readonly text: MessageKey;
}

export interface ChoiceField {
  readonly id: string;
  readonly label: MessageKey;
  readonly choices: readonly FieldChoice[];
  readonly read: (mark: Mark) => string | undefined;
  /** Null takes the answer back. */
  readonly patch: (code: string | null) => MarkFieldsPatch;
}

/** A field over the codes of one of the model's lists: its texts are named by group and code. */
function field<C extends string>(
  id: string,
  label: MessageKey,
  codes: readonly C[],
  text: (code: C) => MessageKey,
  read: (mark: Mark) => C | undefined,
  patch: (code: C | null) => MarkFieldsPatch,
): ChoiceField {
  return {
    id,
    label,
    choices: codes.map((code) => ({ code, text: text(code) })),
    read,
    patch: (code) => patch(codes.find((each) => each === code) ?? null),
  };
}

export const quoteType = field(
  'quoteType',
  'answers.quoteType',
  QuoteType.options,
  (code) => `answers.quoteType.${code}`,
  ({ fields }) => fields.quote?.type,
  (type) => ({ quote: { type } }),
);

const identified = field(
  'identified',
  'answers.identified',
  Identification.options,
  (code) => `answers.identified.${code}`,
  ({ fields }) => fields.quote?.identified,
  (code) => ({ quote: { identified: code } }),
);

const quoteReply = field(
  'quoteReply',
  'answers.quoteReply',
  ReplyState.options,
  (code) => `answers.reply.${code}`,
  ({ fields }) => fields.quote?.reply,
  (reply) => ({ quote: { reply } }),
);

const claimReply = field(
  'claimReply',
  'answers.claimReply',
  ReplyState.options,
  (code) => `answers.reply.${code}`,
  ({ fields }) => fields.claim?.reply,
  (reply) => ({ claim: { reply } }),
);

const checkable = field(
  'checkable',
  'answers.checkable',
  ['yes', 'no'] as const,
  (code) => `answers.checkable.${code}`,
  ({ fields }) => fields.claim?.checkable,
  (code) => ({ claim: { checkable: code } }),
);

const device = field(
  'device',
  'answers.device',
  FramingDevice.options,
  (code) => `framing.device.${code}`,
  ({ fields }) => fields.framing?.device,
  (code) => ({ framing: { device: code } }),
);

const signalled = field(
  'signalled',
  'answers.signalled',
  Signalled.options,
  (code) => `answers.signalled.${code}`,
  ({ fields }) => fields.opinion?.signalled,
  (code) => ({ opinion: { signalled: code } }),
);

/** In the order in which they are asked. */
export const choiceFields = {
  quote: { type: quoteType, identified, reply: quoteReply },
  claim: { reply: claimReply, checkable },
  framing: { device },
  opinion: { signalled },
} as const satisfies Record<BaseKind, Readonly<Record<string, ChoiceField>>>;

/** The answer given, in words; undefined: not said. */
export const answerKey = (of: ChoiceField, mark: Mark): MessageKey | undefined => {
  const code = of.read(mark);
  return of.choices.find((choice) => choice.code === code)?.text;
};
