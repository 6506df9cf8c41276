/** Words for saying (English), found by rule. What a verb does to a speaker is the reader's to judge. */
import type { TextRange } from '../model';

/** Base form and the forms of it that report speech. The list is ours. */
const VERBS: readonly (readonly [base: string, ...forms: string[]])[] = [
  ['say', 'says', 'said', 'saying'],
  ['tell', 'tells', 'told', 'telling'],
  ['ask', 'asks', 'asked'],
  ['add', 'adds', 'added', 'adding'],
  ['claim', 'claims', 'claimed', 'claiming'],
  ['admit', 'admits', 'admitted', 'admitting'],
  ['deny', 'denies', 'denied', 'denying'],
  ['insist', 'insists', 'insisted', 'insisting'],
  ['argue', 'argues', 'argued', 'arguing'],
  ['warn', 'warns', 'warned', 'warning'],
  ['explain', 'explains', 'explained', 'explaining'],
  ['announce', 'announces', 'announced', 'announcing'],
  ['state', 'stated', 'stating'],
  ['report', 'reports', 'reported'],
  ['confirm', 'confirms', 'confirmed', 'confirming'],
  ['complain', 'complains', 'complained', 'complaining'],
  ['accuse', 'accuses', 'accused', 'accusing'],
  ['allege', 'alleges', 'alleged', 'alleging'],
  ['suggest', 'suggests', 'suggested', 'suggesting'],
  ['concede', 'concedes', 'conceded', 'conceding'],
  ['acknowledge', 'acknowledges', 'acknowledged'],
  ['promise', 'promises', 'promised'],
  ['reply', 'replies', 'replied', 'replying'],
  ['respond', 'responds', 'responded', 'responding'],
  ['note', 'noted', 'noting'],
  ['write', 'writes', 'wrote'],
  ['describe', 'describes', 'described', 'describing'],
  ['declare', 'declares', 'declared', 'declaring'],
  ['maintain', 'maintains', 'maintained', 'maintaining'],
  ['boast', 'boasts', 'boasted'],
  ['joke', 'jokes', 'joked'],
  ['predict', 'predicts', 'predicted', 'predicting'],
  ['decline', 'declines', 'declined'],
  ['refuse', 'refuses', 'refused'],
  ['criticise', 'criticises', 'criticised', 'criticize', 'criticizes', 'criticized'],
  ['praise', 'praises', 'praised'],
  ['demand', 'demands', 'demanded'],
  ['call', 'calls', 'called', 'calling'],
  ['emphasise', 'emphasises', 'emphasised', 'emphasising', 'emphasize', 'emphasizes', 'emphasized', 'emphasizing'],
  ['stress', 'stresses', 'stressed', 'stressing'],
  ['contend', 'contends', 'contended', 'contending'],
  ['assert', 'asserts', 'asserted', 'asserting'],
  ['recall', 'recalls', 'recalled', 'recalling'],
];
const BASE_BY_FORM = new Map(
  VERBS.flatMap(([base, ...forms]) => [base, ...forms].map((form) => [form, base] as const)),
);
const ANY_FORM = new RegExp(`(?<![\\p{L}’'-])(?:${[...BASE_BY_FORM.keys()].join('|')})(?![\\p{L}-])`, 'giu');

export interface SpeechVerbHint extends TextRange {
  /** As it stands. */
  readonly text: string;
  /** Its base form: "claim" of "claimed". */
  readonly base: string;
}

/** The words for saying in a text, outside of `quotations`: what a speaker says inside them is theirs. */
export function findSpeechVerbs(text: string, quotations: readonly TextRange[] = []): SpeechVerbHint[] {
  return [...text.matchAll(ANY_FORM)].flatMap((match): SpeechVerbHint[] => {
    const range = { start: match.index, end: match.index + match[0].length };
    if (quotations.some(({ start, end }) => start < range.end && end > range.start)) return [];
    return [{ ...range, text: match[0], base: BASE_BY_FORM.get(match[0].toLowerCase()) ?? match[0].toLowerCase() }];
  });
}

/**
 * The verb to propose for a quote: the nearest one within its sentences, one that stands in its pieces before one
 * beside them; null: none is there.
 */
export function proposeVerb(
  verbs: readonly SpeechVerbHint[],
  ranges: readonly TextRange[],
  sentences: readonly TextRange[],
): SpeechVerbHint | null {
  const own = sentences.filter((s) => ranges.some((r) => r.start < s.end && r.end > s.start));
  const near = verbs
    .filter((verb) => own.some((s) => s.start <= verb.start && verb.end <= s.end))
    .map((verb) => ({
      verb,
      away: Math.min(...ranges.map((r) => Math.max(0, r.start - verb.end, verb.start - r.end))),
    }))
    .sort((a, b) => a.away - b.away || a.verb.start - b.verb.start);
  return near[0]?.verb ?? null;
}
