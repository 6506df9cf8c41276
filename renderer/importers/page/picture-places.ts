/** Which block a picture belongs to: its own, or the caption that says what its description says. */
import { UNDESCRIBED_PICTURE } from '../../../shared/model';
import { sameWords } from './same-words';
import type { Measured } from './zones';

/** A picture that came inside a file, by the name its reader gave it. */
export interface NamedPicture {
  readonly block: number;
  readonly key: string;
}

/** A caption stands at most so many blocks below its picture. */
const CAPTION_WITHIN = 3;

const isCaption = (c: Measured | undefined): boolean => c?.kind === 'caption' || c?.hint === 'caption';

const captionsBelow = (candidates: readonly Measured[], i: number): number[] =>
  candidates.slice(i + 1, i + 1 + CAPTION_WITHIN).flatMap((c, at) => (isCaption(c) ? [i + 1 + at] : []));

/** Where a caption says all of a picture's alternative text. */
const findEcho = (candidates: readonly Measured[], i: number): number | undefined => {
  const words = sameWords(candidates[i]?.text ?? '');
  return captionsBelow(candidates, i).find((at) => ` ${sameWords(candidates[at]?.text ?? '')} `.includes(` ${words} `));
};

/** A picture's alternative text that its caption says as well. */
export const isEchoedPicture = (candidates: readonly Measured[], i: number): boolean =>
  candidates[i]?.kind === 'image' && findEcho(candidates, i) !== undefined;

/** The caption in the picture's own figure, or right below it. */
function findOwnCaption(candidates: readonly Measured[], i: number): number | undefined {
  const figure = candidates[i]?.element.closest('figure') ?? null;
  return captionsBelow(candidates, i).find(
    (at) => at === i + 1 || (figure !== null && figure.contains(candidates[at]?.element ?? null)),
  );
}

/** A line right below a picture, in the words that describe it: its caption, whatever its markup. */
const repeatsPicture = ({ kind, hint, words, text }: Measured, before: Measured | undefined): boolean =>
  kind === 'paragraph' &&
  hint === null &&
  words <= 40 &&
  before?.kind === 'image' &&
  sameWords(text) === sameWords(before.text);

/** Gives pictures without words of their own, and those whose words the caption repeats, to their captions. */
export function framePictures(all: readonly Measured[]): Measured[] {
  const candidates = all.map((c, i): Measured => (repeatsPicture(c, all[i - 1]) ? { ...c, hint: 'caption' } : c));
  const keys = candidates.map(({ pictureKey }) => pictureKey);
  const left = new Set<number>();
  candidates.forEach(({ pictureKey, text }, i) => {
    if (pictureKey === null) return;
    const isUndescribed = text === UNDESCRIBED_PICTURE;
    const at = isUndescribed ? findOwnCaption(candidates, i) : findEcho(candidates, i);
    if (at === undefined || keys[at] !== null) return;
    keys[at] = pictureKey;
    keys[i] = null;
    if (isUndescribed) left.add(i);
  });
  return candidates.flatMap((candidate, i) => (left.has(i) ? [] : [{ ...candidate, pictureKey: keys[i] ?? null }]));
}
