/** What of one text stands in another, as data that can be kept beside a version. */
import { z } from 'zod';
import type { Alignment } from './align';

/** `length` UTF-16 units from `old` on stand, unit for unit, from `new` on. */
export const KeptStretch = z.strictObject({
  old: z.int().min(0),
  new: z.int().min(0),
  length: z.int().min(1),
  /** It stands out of order: it was taken elsewhere. */
  moved: z.literal(true).optional(),
});
export type KeptStretch = z.infer<typeof KeptStretch>;

/** All that was kept: first what stayed in order, by place, then what moved, by old place. */
export const EditMap = z.array(KeptStretch);
export type EditMap = z.infer<typeof EditMap>;

/** Moved stretches of fewer words are as likely to be chance. */
const MOVED_MIN_WORDS = 3;

/** The edit map of two aligned texts. Stretches begin and end with whole words, and with the same signs around them. */
export function editMapOf(alignment: Alignment): EditMap {
  const { old, toNew } = alignment;
  const inPlace = stretchesOf(alignment, 0, old.count, (word) => toNew[word] ?? -1, 1);
  const moved = alignment.moves.flatMap((move) => {
    const own = (word: number) => {
      const at = move.toNew[word - move.oldFrom] ?? -1;
      return (toNew[word] ?? -1) >= 0 ? -1 : at;
    };
    return stretchesOf(alignment, move.oldFrom, move.oldTo, own, MOVED_MIN_WORDS);
  });
  moved.sort((a, b) => a.old - b.old || a.new - b.new);
  return [...inPlace, ...moved.map((stretch) => ({ ...stretch, moved: true as const }))];
}

function stretchesOf(
  { old, new: next }: Alignment,
  from: number,
  to: number,
  toNew: (word: number) => number,
  minWords: number,
): KeptStretch[] {
  const stretches: KeptStretch[] = [];
  let words = 0;
  let open: { old: number; new: number; oldEnd: number; newEnd: number; lastNew: number } | null = null;
  const close = () => {
    if (open && words >= minWords) stretches.push({ old: open.old, new: open.new, length: open.oldEnd - open.old });
    open = null;
    words = 0;
  };
  for (let word = from; word < to; word += 1) {
    const at = toNew(word);
    const [start = 0, end = 0] = [old.starts[word], old.ends[word]];
    const [newStart = 0, newEnd = 0] = [next.starts[at], next.ends[at]];
    if (at < 0 || old.text.slice(start, end) !== next.text.slice(newStart, newEnd)) {
      close();
      continue;
    }
    const last = open;
    if (last?.lastNew === at - 1 && old.text.slice(last.oldEnd, start) === next.text.slice(last.newEnd, newStart)) {
      last.oldEnd = end;
      last.newEnd = newEnd;
      last.lastNew = at;
    } else {
      close();
      open = { old: start, new: newStart, oldEnd: end, newEnd, lastNew: at };
    }
    words += 1;
  }
  close();
  return stretches;
}
