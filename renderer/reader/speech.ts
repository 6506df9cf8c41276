/** What the reader says aloud and in toasts: words for places, marks and changes. */
import type { ArticleView } from '../../shared/contract';
import type { Correction, KindCode, Mark, MarkRange, Settings, TextRange } from '../../shared/model';
import type { MessageKey } from '../../shared/messages';
import { blockAt, blockSpans } from '../../shared/text/blocks';
import { kindName, messages, t } from '../services/messages';
import { describeCrossing, type Crossing } from './logic/crossing';
import { quotePieces, shorten, SPOKEN_CHARS } from './logic/excerpt';
import { paragraphNumbers } from './logic/paragraphs';

/** A kind's name in this article. */
export const kindNameIn = (article: Pick<ArticleView, 'kinds'>, code: KindCode): string =>
  kindName(code, article.kinds.find((k) => k.code === code)?.name ?? null);

const conjunction = new Intl.ListFormat(messages.locale, { type: 'conjunction' });
const listOf = (words: readonly string[]): string => conjunction.format(words);

/** "paragraph 3", or what the block is. */
export function placeName(article: ArticleView, offset: number): string {
  const block = blockAt(blockSpans(article.version.blocks), offset);
  const number = paragraphNumbers(article.roles)[block];
  if (number != null) return t('reader.placeParagraph', { number });
  const role = article.roles[block] ?? 'paragraph';
  return t(`role.${role}` as MessageKey).toLocaleLowerCase(messages.locale);
}

const firstStart = (ranges: readonly TextRange[]): number => ranges[0]?.start ?? 0;
const noteOrNone = (mark: Mark): string => (mark.note.trim() ? shorten(mark.note, SPOKEN_CHARS) : 'none');

export const sayMarked = (article: ArticleView, kind: KindCode, ranges: readonly TextRange[]): string =>
  t('reader.saidMarked', {
    kind: kindNameIn(article, kind),
    words: quotePieces(article.version.text, ranges),
    place: placeName(article, firstStart(ranges)),
  });

/** A mark reached by moving from mark to mark. */
export const sayMark = (article: ArticleView, mark: Mark, place: number, of: number): string =>
  t('reader.saidMark', {
    kind: kindNameIn(article, mark.kind),
    place,
    of,
    words: quotePieces(article.version.text, mark.ranges),
    where: placeName(article, firstStart(mark.ranges)),
    note: noteOrNone(mark),
  });

/** A mark opened where the cursor stands. */
export const sayOpened = (article: ArticleView, mark: Mark, place: number, of: number): string =>
  of > 1
    ? t('reader.saidMarkHere', {
        kind: kindNameIn(article, mark.kind),
        place,
        of,
        words: quotePieces(article.version.text, mark.ranges),
        note: noteOrNone(mark),
      })
    : t('reader.saidOnlyMark', {
        kind: kindNameIn(article, mark.kind),
        words: quotePieces(article.version.text, mark.ranges),
        where: placeName(article, firstStart(mark.ranges)),
        note: noteOrNone(mark),
      });

/** The words at an edge that was moved: enough of them to hear where it stands now. */
export function sayEdge(
  text: string,
  ranges: readonly (TextRange | MarkRange)[],
  index: number,
  edge: 'start' | 'end',
): string {
  const range = ranges[index];
  if (!range) return '';
  const words = text.slice(range.start, range.end).trim().split(/\s+/u);
  return edge === 'start'
    ? t('reader.saidEdgeStart', { words: words.slice(0, 3).join(' ') })
    : t('reader.saidEdgeEnd', { words: words.slice(-3).join(' ') });
}

/** "Claim and quote start" and the like; empty when nothing is to be said. */
export function sayCrossing(article: ArticleView, crossing: Crossing, how: Settings['announceMarks']): string {
  return describeCrossing(crossing, how)
    .map((part) => {
      if (part.say === 'ended') return t('reader.saidEnded', { count: part.count, here: part.here });
      const kinds = listOf(part.kinds.map((kind) => kindNameIn(article, kind)));
      return t(part.say === 'starts' ? 'reader.saidStarts' : 'reader.saidEnds', { kinds, count: part.kinds.length });
    })
    .join('. ');
}

/** A correction as a sentence. */
export const sayCorrection = ({ was, now }: Pick<Correction, 'was' | 'now'>): string => t('recut.said', { was, now });

type DescribeBlock = typeof describeBlock;

/** `describeBlock` that words each combination once: a long article asks for a thousand blocks after every mark. */
export function rememberDescriptions(): DescribeBlock {
  const worded = new Map<string, string | null>();
  return (article, block, marks) => {
    if (article.version.blocks[block]?.corrections) return describeBlock(article, block, marks);
    const key = `${article.looked.includes(block)} ${article.roles[block]} ${marks.map((m) => m.kind).join()}`;
    const known = worded.get(key);
    if (known !== undefined) return known;
    const words = describeBlock(article, block, marks);
    worded.set(key, words);
    return words;
  };
}

/** What assistive technology hears of a block besides its text; null: nothing. */
export function describeBlock(
  article: ArticleView,
  block: number,
  marks: readonly { readonly kind: KindCode }[],
): string | null {
  const parts: string[] = [];
  if (marks.length > 0)
    parts.push(
      t('reader.blockMarks', {
        count: marks.length,
        kinds: listOf(marks.map((m) => kindNameIn(article, m.kind).toLocaleLowerCase(messages.locale))),
      }),
    );
  if (article.looked.includes(block)) parts.push(t('reader.lookedSign'));
  if (article.roles[block] === 'furniture') parts.push(t('reader.furnitureSign'));
  const corrections = (article.version.blocks[block]?.corrections ?? []).map(sayCorrection);
  const said = parts.length > 0 ? [parts.join(', '), ...corrections] : corrections;
  return said.length > 0 ? said.join('. ') : null;
}
