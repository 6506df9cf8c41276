/** What the text's own signs propose about a quote. Nothing of it counts until the reader takes it. Pure. */
import type { ArticleView } from '../../../../shared/contract';
import { findQuotations, findSpeechVerbs, proposeQuoteType, proposeVerb } from '../../../../shared/hints';
import type { Mark, MarkFieldsPatch, QuoteType } from '../../../../shared/model';
import { blocksIn, type Span } from '../../../../shared/text/blocks';
import { segmentSentences } from '../../../../shared/text/sentences';
import { languageOfText } from '../../../../shared/text/text-language';
import { baseOf } from '../questions/answers';

export interface Proposals {
  readonly type: QuoteType | null;
  /** As it stands in the text. */
  readonly verb: string | null;
}

const NOTHING: Proposals = { type: null, verb: null };

/** Of a quote, for what the reader has not said. Looks at the blocks of the quote only. */
export function proposeAnswers(article: ArticleView, mark: Mark, spans: readonly Span[]): Proposals {
  const first = mark.ranges[0];
  const last = mark.ranges.at(-1);
  if (baseOf(article, mark) !== 'quote' || !first || !last) return NOTHING;
  const blocks = blocksIn(spans, { start: first.start, end: last.end });
  if (!blocks) return NOTHING;
  const { text } = article.version;
  // The block after tells whether a quotation without an end goes on there.
  const near = spans.slice(blocks.first, blocks.last + 2);
  const quotations = findQuotations(text, near);
  const { type, verb } = mark.fields.quote ?? {};
  return {
    type: type === undefined ? proposeQuoteType(mark.ranges, quotations) : null,
    verb: verb === undefined ? verbOf(article, mark, near, quotations) : null,
  };
}

function verbOf(
  article: ArticleView,
  mark: Mark,
  near: readonly Span[],
  quotations: ReturnType<typeof findQuotations>,
): string | null {
  const from = near[0]?.start ?? 0;
  const { text } = article.version;
  const moved = quotations.map(({ start, end }) => ({ start: start - from, end: end - from }));
  const verbs = findSpeechVerbs(text.slice(from, near.at(-1)?.end), moved).map((verb) => ({
    ...verb,
    start: verb.start + from,
    end: verb.end + from,
  }));
  return (
    proposeVerb(verbs, mark.ranges, segmentSentences(text, near, languageOfText(article.meta, article.version).tag))
      ?.text ?? null
  );
}

export const hasProposals = ({ type, verb }: Proposals): boolean => type !== null || verb !== null;

/** All that is proposed, as answers. */
export const takenProposals = ({ type, verb }: Proposals): MarkFieldsPatch => ({
  quote: { ...(type === null ? {} : { type }), ...(verb === null ? {} : { verb }) },
});
