/** Made-up articles, the same for the same seed. */
import type { EngineMark } from '../../../renderer/reader/engine/types';
import { BASE_KINDS, MarkId, type Block, type TextRange } from '../../../shared/model';
import { canonicalText, segmentWords, snapRanges } from '../../../shared/text';

/** A small generator of fractions in [0, 1) (mulberry32), so that a run can be repeated. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const SYLLABLES = 'har bor quay lam tide mer ren sol ver nok dun pel cas wright ming tor ell ash'.split(' ');

function makeWord(random: () => number): string {
  const count = 1 + Math.floor(random() * 3);
  return Array.from({ length: count }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]).join('');
}

function makeParagraph(random: () => number, words: number): string {
  const out: string[] = [];
  let left = 0;
  for (let i = 0; i < words; i += 1) {
    const isFirst = left === 0;
    if (isFirst) left = 6 + Math.floor(random() * 18);
    left -= 1;
    const word = makeWord(random);
    const ends = left === 0 || i === words - 1;
    if (ends) left = 0;
    out.push(
      (isFirst ? word.charAt(0).toUpperCase() + word.slice(1) : word) + (ends ? '.' : random() < 0.06 ? ',' : ''),
    );
  }
  return out.join(' ');
}

/** A headline and paragraphs of 30 to 90 words, a subheading before every tenth. */
export function makeArticle(words: number, seed: number): Block[] {
  const random = seeded(seed);
  const blocks: Block[] = [{ role: 'headline', runs: [{ text: makeParagraph(random, 8).slice(0, -1) }] }];
  for (let made = 8; made < words;) {
    if (blocks.length % 10 === 0)
      blocks.push({ role: 'subheading', runs: [{ text: makeParagraph(random, 4).slice(0, -1) }] });
    const count = Math.min(words - made, 30 + Math.floor(random() * 60));
    blocks.push({ role: 'paragraph', runs: [{ text: makeParagraph(random, count) }] });
    made += count;
  }
  return blocks;
}

const idOf = (random: () => number): MarkId => {
  const hex = (length: number) => Array.from({ length }, () => Math.floor(random() * 16).toString(16)).join('');
  return MarkId.parse(`${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`);
};

/** Marks over whole words, a third of them over an earlier one, every tenth of two pieces; in document order. */
export function makeMarks(blocks: readonly Block[], count: number, seed: number): EngineMark[] {
  const random = seeded(seed);
  const text = canonicalText(blocks);
  const words = segmentWords(text);
  const starts: number[] = [];
  const marks: EngineMark[] = [];
  const rangeFrom = (first: number): TextRange[] => {
    const last = Math.min(words.length - 1, first + 2 + Math.floor(random() * 18));
    const [from, to] = [words[first], words[last]];
    return from && to ? snapRanges(text, [{ start: from.start, end: to.end }]) : [];
  };
  for (let i = 0; i < count; i += 1) {
    const earlier = starts[Math.floor(random() * starts.length)];
    const isOver = earlier !== undefined && random() < 0.35;
    const first = isOver ? Math.max(0, earlier + Math.floor(random() * 9) - 4) : Math.floor(random() * words.length);
    starts.push(first);
    const ranges = rangeFrom(first);
    const second = i % 10 === 9 ? rangeFrom(Math.min(words.length - 1, first + 30)) : [];
    const kind = BASE_KINDS[Math.floor(random() * BASE_KINDS.length)] ?? 'claim';
    marks.push({ id: idOf(random), kind, ranges: snapRanges(text, [...ranges, ...second]) });
  }
  return marks
    .filter((mark) => mark.ranges.length > 0)
    .sort((a, b) => (a.ranges[0]?.start ?? 0) - (b.ranges[0]?.start ?? 0) || (a.id < b.id ? -1 : 1));
}
