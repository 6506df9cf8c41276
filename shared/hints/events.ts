/**
 * Events that a sentence tells without a date of any kind in it (English): "release: date not stated". Found by a small
 * list of words; a hint to look at. The rule looks at the sentence alone: the one before it may state the day.
 */
import type { TextRange } from '../model';

/** Version of the list below: a word is only ever added or taken away with a new one. */
export const EVENT_WORDS_VERSION = 1;

export const EVENT_KINDS = [
  'release',
  'arrest',
  'charge',
  'conviction',
  'sentence',
  'death',
  'vote',
  'decision',
  'approval',
  'resignation',
  'appointment',
  'announcement',
  'publication',
  'report',
  'signing',
  'ban',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** How a sentence tells that it happened: past forms, as patterns. */
const VERBS: Readonly<Record<EventKind, string>> = {
  release: 'released|freed',
  arrest: 'arrested|detained|apprehended',
  charge: 'indicted|charged(?=\\s+(?:with|over)\\b)',
  conviction: 'convicted|acquitted|found\\s+guilty',
  sentence: 'sentenced|jailed|imprisoned',
  death: 'died|killed',
  vote: 'voted',
  decision: 'decided|ruled|rejected',
  approval: 'approved|authori[sz]ed',
  resignation: 'resigned|stepped\\s+down',
  appointment: 'appointed|elected',
  announcement: 'announced',
  publication: 'published',
  report: '(?<=\\b(?:was|were|been)\\s)reported',
  signing: 'signed',
  ban: 'banned|outlawed',
};

/** Nouns for them, counted only as somebody's own: "his release", "Lopez’s arrest". */
const NOUNS: Readonly<Partial<Record<EventKind, string>>> = {
  release: 'release',
  arrest: 'arrest',
  conviction: 'conviction',
  death: 'death',
  resignation: 'resignation',
  appointment: 'appointment',
  publication: 'publication',
};

export interface EventWord extends TextRange {
  readonly kind: EventKind;
  /** The word as it stands. */
  readonly text: string;
}

/** A sentence, as a range, with the events that it tells undated. */
export interface UndatedHint extends TextRange {
  /** In text order, at least one. */
  readonly events: readonly EventWord[];
}

const RULES = EVENT_KINDS.map((kind) => {
  const noun = NOUNS[kind];
  const named = noun ? `|(?<=(?:\\p{L}[’']s?|\\b(?:his|her|their|its))\\s)${noun}(?!\\p{L})` : '';
  return { kind, pattern: new RegExp(`(?<![\\p{L}-])(?:${VERBS[kind]})(?![\\p{L}-])${named}`, 'giu') };
});

/** Before the word: it names a thing ("the published figures"), did not happen, or only might. */
const NO_EVENT =
  /(?:\b(?:the|an?|his|her|its|their|our|my|your|every|any)|\b(?:if|unless|not|never)|n[’']t|\byet\s+to(?:\s+be)?|\b(?:could|would|may|might|should|must|can)(?:\s+(?:be|get|have|have\s+been))?)\s+$/iu;
/** What is somebody's own is told by its noun: "his release". */
const IS_NOUN = new RegExp(`^(?:${Object.values(NOUNS).join('|')})$`, 'iu');

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
const SPANS = 'weeks?|months?|years?|days?|hours?|minutes?|decades?|weekends?|nights?|mornings?|afternoons?|evenings?';
const SEASONS = 'spring|summer|autumn|winter';
/** Words that say when, exactly or not: with one of them in the sentence its date is not "not stated". */
const WHEN = new RegExp(
  [
    `(?<!\\p{L})(?:${MONTHS})(?!\\p{L})`,
    `(?<!\\p{L})(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?(?!\\p{L})`,
    `(?<![\\d.,])(?:1[5-9]|20)\\d{2}s?(?![\\d.,]*\\d)`,
    `(?<!\\p{L})(?:[Tt]oday|[Tt]onight|[Yy]esterday|[Tt]omorrow|[Mm]idnight|[Nn]oon)(?!\\p{L})`,
    `(?<!\\p{L})(?:[Ll]ast|[Nn]ext|[Tt]his|[Tt]hat|[Ee]arlier|[Ll]ater)\\s+(?:${SPANS}|${SEASONS})(?!\\p{L})`,
    `(?<!\\p{L})(?:${SPANS})\\s+(?:ago|later|earlier|before|after)(?!\\p{L})`,
    `(?<!\\p{L})(?:[Ii]n|[Dd]uring|[Bb]y|[Tt]his|[Ee]arly|[Ll]ate)\\s+(?:the\\s+)?(?:${SEASONS})(?!\\p{L})`,
    `(?<!\\d)\\d{1,2}[:.]\\d{2}(?!\\d)|(?<!\\d)\\d{1,2}\\s?[ap]\\.?m\\b`,
  ].join('|'),
  'u',
);

/**
 * The sentences of a text that tell an event without saying when, in its order. `dates` are those found in it
 * (`findDates`); a sentence that holds one, or another word for a time, is left out.
 */
export function findUndatedEvents(
  text: string,
  sentences: readonly TextRange[],
  dates: readonly TextRange[],
): UndatedHint[] {
  return sentences.flatMap(({ start, end }): UndatedHint[] => {
    const words = text.slice(start, end);
    if (dates.some((date) => date.start < end && date.end > start) || WHEN.test(words)) return [];
    const events = RULES.flatMap(({ kind, pattern }) =>
      [...words.matchAll(pattern)]
        .filter(({ 0: word, index }) => IS_NOUN.test(word) || !NO_EVENT.test(words.slice(0, index)))
        .map(({ 0: word, index }): EventWord => {
          const from = start + index;
          return { kind, start: from, end: from + word.length, text: word };
        }),
    ).sort((a, b) => a.start - b.start);
    return events.length === 0 ? [] : [{ start, end, events }];
  });
}
