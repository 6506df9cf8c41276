/** Numbers with what they count, found by rule (English): hints to look at, never marks. */
import type { TextRange } from '../model';

export interface NumberHint extends TextRange {
  /** The words as they stand, with sign of currency and unit. */
  readonly text: string;
  /** As a number, "4.2 million" as 4,200,000. */
  readonly value: number;
  /** What it is of: "%", "km", "salmon", "£"; null: the text says nothing next to it. */
  readonly unit: string | null;
}

const SCALES: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
};
const NUMBER =
  /(?<![\p{L}\d.,/:-])([£$€¥])?\s?(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?![\d/:]|,\d|\.\d|st\b|nd\b|rd\b|th\b|-\d)(?:[\s-](hundred|thousand|million|billion|trillion)|(bn|m)(?!\p{L}))?(?:\s?(%)|[\s-](per cent|percent(?:age points?)?|\p{L}+))?/giu;
/** Words that may follow a number without being what it counts. */
const NO_UNIT = new Set(
  'a about above after against all also am an and are as at be because before below but by can did do during for from had has have he her his if in into is it its last may more next no nor not of off on one or out over pm said says she since so than that the their then there these they this those to under until up was we were when where which while who will with would yet you'.split(
    ' ',
  ),
);

/** "1,108 answered": what they did, not what they are. */
const isPastVerb = (word: string): boolean => /\p{L}{2}ed$/iu.test(word);

/**
 * The numbers of a text in its order. Those inside `except` (dates, which are hints of their own) are left out, and
 * so are ordinals, times of day and parts of longer codes.
 */
export function findNumbers(text: string, except: readonly TextRange[] = []): NumberHint[] {
  return [...text.matchAll(NUMBER)].flatMap((match): NumberHint[] => {
    const [whole, currency, digits = '', scaleWord, scaleLetter, percent, follower] = match;
    const lead = whole.length - whole.trimStart().length;
    const isUnit = follower !== undefined && !NO_UNIT.has(follower.toLowerCase()) && !isPastVerb(follower);
    const kept = follower === undefined || isUnit ? whole : whole.slice(0, whole.length - follower.length);
    const start = match.index + lead;
    const end = match.index + kept.replace(/[\s-]+$/, '').length;
    if (except.some((range) => start < range.end && end > range.start)) return [];
    const scale = SCALES[(scaleWord ?? scaleLetter ?? '').toLowerCase()] ?? 1;
    const isPercent = percent !== undefined || /^per ?cent$/i.test(follower ?? '');
    return [
      {
        start,
        end,
        text: text.slice(start, end),
        value: Number(digits.replaceAll(',', '')) * scale,
        unit: isPercent ? '%' : (currency ?? (isUnit ? follower : null)),
      },
    ];
  });
}

/** The marks that cover any of these words, by id: where a number stands in a claim or a quote, that says its source. */
export const marksOver = <Id>(
  range: TextRange,
  marks: readonly { readonly id: Id; readonly ranges: readonly TextRange[] }[],
): Id[] =>
  marks
    .filter((mark) => mark.ranges.some(({ start, end }) => start < range.end && end > range.start))
    .map(({ id }) => id);
