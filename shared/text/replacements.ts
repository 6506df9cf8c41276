/** Which words of a text were replaced by which in a later one: whole words, never a part of a sign. Pure. */

/** Half-open stretches of both texts. `was` and `now` are never empty; they begin and end with words where the texts do. */
export interface Replacement {
  readonly oldStart: number;
  readonly oldEnd: number;
  readonly newStart: number;
  readonly newEnd: number;
  readonly was: string;
  readonly now: string;
}

/** White space; a sign of a script without spaces; a word; one other sign with what belongs to it. */
const TOKEN =
  /\s+|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]\p{M}*|[\p{L}\p{N}\p{M}_'’\u200c\u00ad-]+|(?:\p{RI}\p{RI}|[\p{Extended_Pictographic}\p{Emoji_Modifier}\u200d\ufe0f\u20e3\u{e0020}-\u{e007f}]+|.)\p{M}*/gsu;

/** Beyond so many pairs of words the changed middle is one stretch: it is more than a correction anyway. */
const MAX_PAIRS = 1_000_000;

interface Region {
  readonly oldFrom: number;
  readonly oldTo: number;
  readonly newFrom: number;
  readonly newTo: number;
}

/** The replacements that make `after` of `before`, in order; none where they are the same. */
export function findReplacements(before: string, after: string): Replacement[] {
  if (before === after) return [];
  const [a, b] = [before.match(TOKEN) ?? [], after.match(TOKEN) ?? []];
  const [startsA, startsB] = [startsOf(a), startsOf(b)];
  const at = (starts: readonly number[], i: number): number => starts[i] ?? 0;
  return settle(differing(a, b), a, b).map(({ oldFrom, oldTo, newFrom, newTo }) => {
    const [oldStart, oldEnd] = [at(startsA, oldFrom), at(startsA, oldTo)];
    const [newStart, newEnd] = [at(startsB, newFrom), at(startsB, newTo)];
    const [was, now] = [before.slice(oldStart, oldEnd), after.slice(newStart, newEnd)];
    return { oldStart, oldEnd, newStart, newEnd, was, now };
  });
}

function startsOf(tokens: readonly string[]): number[] {
  const starts = [0];
  for (const token of tokens) starts.push((starts.at(-1) ?? 0) + token.length);
  return starts;
}

/** Longest common subsequence between the ends that are the same. */
function differing(a: readonly string[], b: readonly string[]): Region[] {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail])
    tail += 1;
  const [rows, columns] = [a.length - head - tail, b.length - head - tail];
  const whole = { oldFrom: head, oldTo: head + rows, newFrom: head, newTo: head + columns };
  if (rows * columns > MAX_PAIRS || rows === 0 || columns === 0) return [whole];
  const width = columns + 1;
  const lengths = new Uint16Array((rows + 1) * width);
  for (let i = rows - 1; i >= 0; i -= 1) {
    for (let j = columns - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        a[head + i] === b[head + j]
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
    }
  }
  const isSame = (i: number, j: number): boolean => i < rows && j < columns && a[head + i] === b[head + j];
  const regions: Region[] = [];
  let [i, j] = [0, 0];
  while (i < rows || j < columns) {
    if (isSame(i, j)) {
      [i, j] = [i + 1, j + 1];
      continue;
    }
    const [oldFrom, newFrom] = [head + i, head + j];
    while ((i < rows || j < columns) && !isSame(i, j)) {
      const isOldFirst =
        j >= columns || (i < rows && (lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0));
      if (isOldFirst) i += 1;
      else j += 1;
    }
    regions.push({ oldFrom, oldTo: head + i, newFrom, newTo: head + j });
  }
  return regions;
}

const isSpace = (token: string | undefined): boolean => token === undefined || token.trim() === '';

/** Widens each stretch by words that are the same until both of its sides begin and end with a word; joins what meets. */
function settle(regions: readonly Region[], a: readonly string[], b: readonly string[]): Region[] {
  const settled: Region[] = [];
  const waiting = [...regions];
  for (let region = waiting.shift(); region; region = waiting.shift()) {
    const { oldFrom, oldTo, newFrom, newTo } = region;
    const isBare = oldFrom === oldTo || newFrom === newTo;
    const [last, next] = [settled.at(-1), waiting[0]];
    if ((isBare || isSpace(a[oldFrom]) || isSpace(b[newFrom])) && oldFrom > 0 && newFrom > 0) {
      // Between two stretches all words are the same: both sides meet the one before at once.
      const meets = last && (last.oldTo >= oldFrom || last.newTo >= newFrom);
      if (meets) settled.pop();
      const [toOld, toNew] = meets ? [last.oldFrom, last.newFrom] : [oldFrom - 1, newFrom - 1];
      waiting.unshift({ ...region, oldFrom: toOld, newFrom: toNew });
    } else if ((isBare || isSpace(a[oldTo - 1]) || isSpace(b[newTo - 1])) && oldTo < a.length && newTo < b.length) {
      const meets = next && (next.oldFrom <= oldTo || next.newFrom <= newTo);
      if (meets) waiting.shift();
      const [toOld, toNew] = meets ? [next.oldTo, next.newTo] : [oldTo + 1, newTo + 1];
      waiting.unshift({ ...region, oldTo: toOld, newTo: toNew });
    } else settled.push(region);
  }
  return settled;
}
