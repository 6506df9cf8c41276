/**
 * Texts that are nearly the same, told by their words: case, accents and signs make no difference, and scripts without
 * spaces go by their characters (`eachWord`). What is compared are runs of words ("shingles": Broder, "On the resemblance
 * and containment of documents", 1997).
 */
import type { Block, BlockRole } from '../model';
import { countedBlockText } from './blocks';
import { eachWord } from './search-words';

/** Words of a run. Three or fewer stand in texts that have nothing to do with each other ("one of the"). */
const RUN_WORDS = 4;

/** Fewer words are a line or two: a changed one already makes another text of them. */
export const MIN_ALIKE_WORDS = 20;

/**
 * So much of either text must stand in the other one to be called nearly the same. Measured over the texts of
 * `tests/fixtures/texts` (`alike.test.ts`): different ones share 0.02 at most; with every 15th word another, chosen by
 * chance, 0.85 and more stays, with every 10th 0.77. Two reports that quote the same paragraphs are other texts until the
 * quotations are most of them.
 */
export const NEARLY_SAME = 0.7;

/** How many hashes stand for a text. Of texts that are nearly the same by the above, 14 and more were in common. */
const SKETCH_HASHES = 32;

/** How many words of a text stand in another one too, in runs of at least four. */
export interface Alike {
  readonly alike: number;
  readonly words: number;
}

/** The hash of each run, by the place of its first word; a word is one 32-bit number. */
function runHashes(words: readonly number[]): number[] {
  const hashes: number[] = [];
  for (let at = 0; at + RUN_WORDS <= words.length; at += 1) {
    let hash = 0;
    for (let i = at; i < at + RUN_WORDS; i += 1) {
      hash = Math.imul(hash ^ (words[i] ?? 0), 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    hashes.push(mix(hash));
  }
  return hashes;
}

/** Spreads a number over all 32 bits (the last steps of MurmurHash3, public domain). */
function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** FNV-1a over UTF-16 units. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i += 1) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** A text read once, to be held against others. */
export interface AlikeText {
  readonly words: number;
  readonly runs: readonly number[];
  readonly known: ReadonlySet<number>;
}

/** Reads a text's words into runs. */
export function readAlike(text: string): AlikeText {
  const words: number[] = [];
  eachWord(text, ({ word }) => void words.push(hashWord(word)));
  const runs = runHashes(words);
  return { words: words.length, runs, known: new Set(runs) };
}

/** Reads the blocks that are part of the article; `roles` are those that hold. */
export const readAlikeBlocks = (blocks: readonly Block[], roles: readonly BlockRole[]): AlikeText =>
  readAlike(
    blocks
      .filter((_, i) => roles[i] !== 'furniture')
      .map(countedBlockText)
      .join('\n'),
  );

/**
 * Up to 32 numbers (unsigned, 32 bits) that stand for a text: the smallest hashes of its runs, so that texts with many runs
 * in common have many of them in common, wherever the others differ. Empty for a text of fewer than `MIN_ALIKE_WORDS`.
 */
export function sketchOf(text: AlikeText): number[] {
  if (text.words < MIN_ALIKE_WORDS) return [];
  return [...text.known].sort((a, b) => a - b).slice(0, SKETCH_HASHES);
}

/** How many words of `text` stand in `other` too. */
export function countAlike(text: AlikeText, other: AlikeText): Alike {
  let alike = 0;
  let covered = 0;
  text.runs.forEach((run, at) => {
    if (!other.known.has(run)) return;
    alike += at + RUN_WORDS - Math.max(at, covered);
    covered = at + RUN_WORDS;
  });
  return { alike, words: text.words };
}

/** How many words of `text` are alike, where the two are nearly the same either way; null where they are not. */
export function nearlySame(text: AlikeText, other: AlikeText): Alike | null {
  if (Math.min(text.words, other.words) < MIN_ALIKE_WORDS) return null;
  const there = countAlike(text, other);
  const back = countAlike(other, text);
  return there.alike >= NEARLY_SAME * there.words && back.alike >= NEARLY_SAME * back.words ? there : null;
}
