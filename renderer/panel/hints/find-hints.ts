/** The hints of an article: all that the rules find in the words that tell. Pure. */
import type { ArticleView } from '../../../shared/contract';
import {
  findDates,
  findNumbers,
  findUndatedEvents,
  inOrderOfHappening,
  isKnownToRules,
  toldText,
  type DateHint,
  type NumberHint,
  type UndatedHint,
} from '../../../shared/hints';
import { readIsoDay } from '../../../shared/hints/day-numbers';
import type { TextRange } from '../../../shared/model';
import { blockSpans } from '../../../shared/text/blocks';
import { segmentSentences } from '../../../shared/text/sentences';

export interface Hints {
  /** In order of telling. */
  readonly dates: readonly DateHint[];
  readonly undated: readonly UndatedHint[];
  readonly numbers: readonly NumberHint[];
  /** The article's own day, from which others are reckoned; null: not stated. */
  readonly anchorDay: number | null;
  /** The sentence around each offset. */
  readonly sentenceAt: (offset: number) => TextRange | null;
}

type Given = Pick<ArticleView, 'version' | 'roles'> & {
  readonly meta: Pick<ArticleView['meta'], 'published' | 'language'>;
};

/** Null: the rules don't know the article's language. */
export function findHints({ version, roles, meta }: Given): Hints | null {
  if (!isKnownToRules(meta.language)) return null;
  const spans = blockSpans(version.blocks);
  const told = toldText(version.text, spans, roles);
  const sentences = segmentSentences(told, spans, meta.language ?? 'en');
  const published = anchorOf(meta.published);
  const dates = findDates(told, published);
  return {
    dates,
    undated: findUndatedEvents(told, sentences, dates),
    numbers: findNumbers(told, dates),
    anchorDay: readIsoDay(published)?.number ?? null,
    sentenceAt: (offset) => {
      const sentence = sentences.find(({ start, end }) => start <= offset && offset < end);
      return sentence ? { start: sentence.start, end: sentence.end } : null;
    },
  };
}

const DAY_MS = 86_400_000;

/** The article's own day as ISO 8601, also where it is kept as typed ("14 March 2025"). */
function anchorOf(published: string | null): string | null {
  if (published === null || readIsoDay(published)) return published;
  const [stated] = findDates(published, null);
  if (!stated || stated.day === null || stated.precision !== 'day') return null;
  return new Date(stated.day * DAY_MS).toISOString().slice(0, 10);
}

/** A line of the picture: from a date's place in the telling to its place in time. */
export interface OrderRow {
  readonly date: DateHint;
  /** Place in time, from 0; null: can't be reckoned. */
  readonly place: number | null;
}

/** The dates as told, each with its place in time among them. */
export function orderRows(dates: readonly DateHint[]): { readonly rows: OrderRow[]; readonly happened: DateHint[] } {
  const happened = inOrderOfHappening(dates);
  const places = new Map(happened.map((date, place) => [date, place]));
  return { rows: dates.map((date) => ({ date, place: places.get(date) ?? null })), happened };
}
