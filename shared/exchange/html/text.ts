/** The article's text with its marks, as HTML. Overlaps are nested and lose nothing. Pure. */
import type { MarkId } from '../../model';
import { cutMarkedText, type MarkedBlock, type TextPiece } from '../../report/marked-text';
import type { NamedMark } from '../../report/numbering';
import type { Messages } from '../../messages';
import type { Laid } from '../material';
import { el, linkAddress, type Child, type Html } from './build';

/** The id of a mark’s note. */
export const noteId = (mark: MarkId): string => `mark-${mark}`;
/** The id of the place in the text where a mark ends. */
export const placeId = (mark: MarkId): string => `place-${mark}`;

/** A mark's name as a way to its passage; without a place in the text, to its note; where neither is here, its name. */
export function markLink({ mark, name }: NamedMark, laid: Laid): Child {
  const known = laid.markById.get(mark);
  if (!known || !laid.isChosen(known)) return name;
  return el('a', { class: 'ref', href: `#${laid.lostIds.has(mark) ? noteId(mark) : placeId(mark)}` }, name);
}

const TAGS: Readonly<Record<string, string>> = { headline: 'h3', subheading: 'h3', quotation: 'blockquote' };

/** The look of a kind: that of the kind it belongs to, else one of its own. */
export const lookOf = (laid: Laid, kind: string): string => laid.baseOf(kind) ?? 'other';

/** All blocks; what is not part of the article stands there too, and says so. */
export function textHtml(laid: Laid, { t, locale }: Messages): Html {
  const blocks = cutMarkedText(laid.version.blocks, laid.roles, laid.chosen);
  const last = new Map<MarkId, string>();
  for (const { index, pieces } of blocks)
    pieces.forEach(({ ends }, i) => ends.forEach((mark) => last.set(mark, `${index}-${i}`)));
  const piece = (each: TextPiece, place: string): Child => {
    let words: Child = each.text;
    if (each.bold) words = el('strong', {}, words);
    if (each.italic) words = el('em', {}, words);
    const address = linkAddress(each.link);
    if (address !== null) words = el('a', { href: address, rel: 'noopener noreferrer' }, words);
    for (const { kind, depth } of each.covers.toReversed())
      words = el('span', { class: 'mark', 'data-kind': lookOf(laid, kind), 'data-depth': depth }, words);
    const names = each.ends.map((mark) => {
      const kind = laid.markById.get(mark)?.kind ?? '';
      const name = laid.nameOf(mark);
      return el(
        'a',
        {
          class: 'name',
          id: last.get(mark) === place ? placeId(mark) : null,
          href: `#${noteId(mark)}`,
          'data-kind': lookOf(laid, kind),
          lang: locale,
          'aria-label': t('report.toNote', { name, kind: laid.kindNameOf(kind) }),
        },
        name,
      );
    });
    return [words, names];
  };
  const block = ({ index, role, pieces }: MarkedBlock): Html => {
    const number = laid.numbers[index] ?? null;
    return el(
      TAGS[role] ?? 'p',
      { class: `block ${role}`, dir: 'auto' },
      number === null ? null : el('span', { class: 'no', 'aria-hidden': 'true' }, String(number)),
      role === 'furniture' ? el('span', { class: 'sign', lang: locale }, `${t('role.furniture')}: `) : null,
      pieces.map((each, i) => piece(each, `${index}-${i}`)),
    );
  };
  return el('div', { class: 'text', lang: laid.meta.language }, blocks.map(block));
}
