/** What a mark says beyond its kind, in words, for paper: only what was answered, and the open question of its kind. */
import type { BaseKind, Mark, MarkId, Source, SourceId, Viewpoint, ViewpointId, Whose } from '../model';
import type { Messages } from '../messages';
import type { WhoseMarks } from './whose';

export interface Answer {
  readonly key: string;
  readonly question: string;
  /** Null: not answered. */
  readonly answer: string | null;
}

export interface AnswerContext {
  /** Whose marks they are. */
  readonly by: WhoseMarks;
  readonly sourceById: ReadonlyMap<SourceId, Source>;
  readonly viewpointById: ReadonlyMap<ViewpointId, Viewpoint>;
  /** The page's name of a mark: "Q2". */
  readonly nameOf: (mark: MarkId) => string;
}

type Draft = readonly [key: string, question: string, answer: string | null | undefined];

/**
 * What was answered of a mark, in the words of the catalogue `t`; the one question of its kind also where it is open.
 * Answers of other kinds that the mark keeps are left out.
 */
export function answersOf(mark: Mark, base: BaseKind | null, context: AnswerContext, t: Messages['t']): Answer[] {
  const drafts = [...(base ? ofKind(mark, base, context, t) : []), ...ofEvery(mark, base, context, t)];
  const main = base === null ? null : MAIN[base];
  return drafts
    .filter(([key, , answer]) => (answer !== null && answer !== undefined) || key === main)
    .map(([key, question, answer]) => ({ key, question, answer: answer ?? null }));
}

const MAIN: Record<BaseKind, string> = { quote: 'who', claim: 'backing', framing: 'function', opinion: 'whose' };

function ofKind(mark: Mark, base: BaseKind, context: AnswerContext, t: Messages['t']): Draft[] {
  const { fields } = mark;
  switch (base) {
    case 'quote': {
      const { type, identified, verb, reply } = fields.quote ?? {};
      return [
        ['who', t('people.askQuote'), nameOfSource(mark.source, context)],
        ['type', t('answers.quoteType'), type && t(`report.quoteType.${type}`)],
        ['identified', t('answers.identified'), identified && t(`people.identified.${identified}`)],
        ['verb', t('answers.verb'), verb],
        ['reply', t('answers.quoteReply'), reply && t(`answers.reply.${reply}`)],
        ['repliesTo', t('answers.repliesTo'), linked(mark, 'replies', context)],
      ];
    }
    case 'claim': {
      const { whose, backing, reply, checkable, checked } = fields.claim ?? {};
      return [
        ['backing', t('people.askClaim'), backing && t(`people.backing.${backing}`)],
        ['backs', t('answers.backs'), linked(mark, 'backs', context)],
        ['whose', t('answers.claimWhose'), sayWhose(whose, mark, context, t)],
        ['accuses', t('answers.accuses'), linked(mark, 'accuses', context)],
        ['reply', t('answers.claimReply'), reply && t(`answers.reply.${reply}`)],
        ['replies', t('answers.replyPassage'), linked(mark, 'replies', context)],
        ['checkable', t('answers.checkable'), checkable && t(`answers.checkable.${checkable}`)],
        ['how', t('report.checkedHow', context.by), checked?.how],
        ['result', t('report.checkedResult'), checked?.result],
        ['address', t('report.checkedAddress', context.by), checked?.address],
      ];
    }
    case 'framing': {
      const { function: does, device, whose } = fields.framing ?? {};
      return [
        ['function', t('people.askFraming'), does && t(`people.function.${does}`)],
        ['device', t('answers.device'), device && t(`framing.device.${device}`)],
        ['whose', t('answers.framingWhose'), sayWhose(whose, mark, context, t)],
      ];
    }
    case 'opinion': {
      const { whose, signalled } = fields.opinion ?? {};
      return [
        ['whose', t('people.askOpinion'), sayWhose(whose, mark, context, t)],
        ['signalled', t('answers.signalled'), signalled && t(`answers.signalled.${signalled}`)],
      ];
    }
  }
}

function ofEvery(mark: Mark, base: BaseKind | null, context: AnswerContext, t: Messages['t']): Draft[] {
  const own = mark.viewpoint ?? (mark.source ? context.sourceById.get(mark.source)?.viewpoint : null) ?? null;
  const viewpoint = own === null ? null : (context.viewpointById.get(own)?.name ?? null);
  const others: Draft[] =
    base === 'claim' || base === 'quote'
      ? []
      : [['repliesTo', t('answers.repliesTo'), linked(mark, 'replies', context)]];
  return [
    ...others,
    ['viewpoint', t('answers.viewpoint'), viewpoint],
    ['reason', t('report.reason', context.by), mark.fields.reason],
  ];
}

const nameOfSource = (id: SourceId | null, { sourceById }: AnswerContext): string | null =>
  id === null ? null : (sourceById.get(id)?.name ?? null);

function sayWhose(whose: Whose | undefined, mark: Mark, context: AnswerContext, t: Messages['t']): string | null {
  if (whose === 'ownVoice') return t('people.ownVoice');
  if (whose === 'source') return nameOfSource(mark.source, context) ?? t('people.someone');
  return null;
}

/** People by name, passages by theirs on this page. */
function linked(mark: Mark, rel: 'backs' | 'replies' | 'accuses', context: AnswerContext): string | null {
  const names = mark.links
    .filter((link) => link.rel === rel)
    .map((link) => ('mark' in link ? context.nameOf(link.mark) : nameOfSource(link.source, context)))
    .filter((name): name is string => name !== null && name !== '');
  return names.length === 0 ? null : names.join(', ');
}
