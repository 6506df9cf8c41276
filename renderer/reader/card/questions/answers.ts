/** What a mark is asked, what was answered, and whom to propose. Pure. */
import type { ArticleView } from '../../../../shared/contract';
import {
  Backing,
  FramingFunction,
  type BaseKind,
  type Mark,
  type MarkFieldsPatch,
  type Source,
  type SourceId,
} from '../../../../shared/model';
import type { MessageKey } from '../../../../shared/messages';

/** The one question of each kind. */
export const questions = {
  quote: 'people.askQuote',
  opinion: 'people.askOpinion',
  framing: 'people.askFraming',
  claim: 'people.askClaim',
} as const satisfies Record<BaseKind, MessageKey>;

/** Which of the four a mark's kind is like; null: a kind of its own, which asks nothing. */
export const baseOf = (article: ArticleView, mark: Mark): BaseKind | null =>
  article.kinds.find((kind) => kind.code === mark.kind)?.base ?? null;

export type ChoiceKind = 'framing' | 'claim';

export interface Choice {
  readonly kind: ChoiceKind;
  readonly code: string;
  readonly text: MessageKey;
  readonly fields: MarkFieldsPatch;
}

const framingChoices: readonly Choice[] = FramingFunction.options.map((code) => ({
  kind: 'framing',
  code,
  text: `people.function.${code}` as const,
  fields: { framing: { function: code } },
}));

const claimChoices: readonly Choice[] = Backing.options.map((code) => ({
  kind: 'claim',
  code,
  text: `people.backing.${code}` as const,
  fields: { claim: { backing: code } },
}));

export const choices: Record<ChoiceKind, readonly Choice[]> = { framing: framingChoices, claim: claimChoices };

export const choiceOf = (kind: ChoiceKind, mark: Mark): Choice | undefined => {
  const code = kind === 'framing' ? mark.fields.framing?.function : mark.fields.claim?.backing;
  return choices[kind].find((choice) => choice.code === code);
};

/** A claim that nothing backs, or of which it isn't said, has no passage that does. */
export const dropsPassages = (kind: ChoiceKind, code: string | null): boolean =>
  kind === 'claim' && (code === null || code === 'none');

/** The kinds that are somebody's: the article's own, or a person's. */
export type VoicedKind = Exclude<BaseKind, 'quote'>;

/** Whose a mark is, as the reader said it. */
export type Voice =
  | { readonly who: 'unsaid' }
  | { readonly who: 'article' }
  | { readonly who: 'someone' }
  | { readonly who: 'source'; readonly source: SourceId };

export function voiceOf(kind: BaseKind, mark: Mark): Voice {
  if (mark.source !== null) return { who: 'source', source: mark.source };
  const whose = kind === 'quote' ? undefined : mark.fields[kind]?.whose;
  if (whose === undefined) return { who: 'unsaid' };
  return { who: whose === 'ownVoice' ? 'article' : 'someone' };
}

/** Takes an answer back. */
export const noChoice: Record<ChoiceKind, MarkFieldsPatch> = {
  framing: { framing: { function: null } },
  claim: { claim: { backing: null } },
};

const fold = (text: string): string => text.toLocaleLowerCase().replace(/\s+/gu, ' ').trim();

const namesOf = ({ name, spellings }: Source): string[] => [name, ...spellings].map(fold);

/** Those one of whose spellings holds what was typed; where it begins a word first, else in their own order. */
export function proposeSources(sources: readonly Source[], typed: string): readonly Source[] {
  const words = fold(typed);
  if (words === '') return sources;
  const begins = (name: string): boolean => name.startsWith(words) || name.includes(` ${words}`);
  const rank = (source: Source): number => {
    const names = namesOf(source);
    return names.includes(words) ? 0 : names.some(begins) ? 1 : names.some((name) => name.includes(words)) ? 2 : 3;
  };
  return sources
    .map((source) => ({ source, rank: rank(source) }))
    .filter((each) => each.rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .map(({ source }) => source);
}

/** True when somebody already goes by exactly these words. */
export const isKnownName = (sources: readonly Source[], typed: string): boolean =>
  sources.some((source) => namesOf(source).includes(fold(typed)));
