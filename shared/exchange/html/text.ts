/** The article's text with its marks, as HTML. Overlaps are nested and lose nothing. Pure. */
import type { MarkId } from '../../model';
import {
  cutMarkedText,
  groupLists,
  numberLinks,
  pictureWords,
  type MarkedBlock,
  type TextPiece,
} from '../../report/marked-text';
import type { NamedMark } from '../../report/numbering';
import type { Messages } from '../../messages';
import type { Laid, PagePicture } from '../material';
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

const TAGS: Readonly<Record<string, string>> = {
  headline: 'h3',
  subheading: 'h3',
  quotation: 'blockquote',
  listItem: 'li',
};

/** The look of a kind: that of the kind it belongs to, else one of its own. */
export const lookOf = (laid: Laid, kind: string): string => laid.baseOf(kind) ?? 'other';

/** What all pictures of a page may weigh together, in bytes; half as much again as text. Ours: such a file can be mailed. */
export const MAX_PAGE_PICTURE_BYTES = 6_000_000;

/** All blocks; what is not part of the article stands there too, and says so. */
export function textHtml(laid: Laid, messages: Messages): Child {
  const { t } = messages;
  const blocks = cutMarkedText(laid.version.blocks, laid.roles, laid.chosen);
  const last = new Map<MarkId, string>();
  for (const { index, pieces } of blocks)
    pieces.forEach(({ ends }, i) => ends.forEach((mark) => last.set(mark, `${index}-${i}`)));
  const links = numberLinks(blocks);
  const view: View = { laid, messages, last, links, pictures: choosePictures(laid) };
  return [
    el(
      'div',
      { class: 'text', lang: laid.meta.language },
      groupLists(blocks.map((block) => ({ type: 'block', block }))).map((group) =>
        Array.isArray(group)
          ? el(
              'ul',
              { class: 'plain' },
              group.map((block) => blockHtml(block, view)),
            )
          : group.type === 'block'
            ? blockHtml(group.block, view)
            : null,
      ),
    ),
    // On a screen the links themselves lead there.
    links.size === 0
      ? null
      : el(
          'div',
          { class: 'paper' },
          el('h3', {}, t('report.links')),
          el(
            'ol',
            { class: 'plain' },
            [...links].map(([address, number]) => el('li', {}, `[${number}] ${address}`)),
          ),
        ),
  ];
}

interface View {
  readonly laid: Laid;
  readonly messages: Messages;
  /** The piece behind which each mark has its one place. */
  readonly last: ReadonlyMap<MarkId, string>;
  /** Numbers of the addresses that are printed below the text. */
  readonly links: ReadonlyMap<string, number>;
  /** Null: it would make the file too heavy. */
  readonly pictures: ReadonlyMap<number, PagePicture | null>;
}

/** Those that fit, in the order of the text. */
function choosePictures(laid: Laid): Map<number, PagePicture | null> {
  const chosen = new Map<number, PagePicture | null>();
  let left = MAX_PAGE_PICTURE_BYTES;
  for (const picture of laid.listPictures()) {
    const bytes = Math.floor((picture.base64.length * 3) / 4);
    const fits = bytes <= left;
    if (fits) left -= bytes;
    chosen.set(picture.block, fits ? picture : null);
  }
  return chosen;
}

function blockHtml(block: MarkedBlock, view: View): Html {
  const { index, role, softWrap, direction, pieces } = block;
  const { laid, messages, pictures } = view;
  const { t, locale } = messages;
  const number = laid.numbers[index] ?? null;
  const picture = pictures.get(index);
  return el(
    TAGS[role] ?? 'p',
    { class: `block ${role}${softWrap ? ' soft' : ''}`, dir: direction },
    picture === undefined ? null : pictureHtml(picture, block, messages),
    number === null ? null : el('span', { class: 'no', 'aria-hidden': 'true' }, String(number)),
    role === 'furniture' ? el('span', { class: 'sign', lang: locale }, `${t('role.furniture')}: `) : null,
    pieces.map((each, i) => pieceHtml(each, `${index}-${i}`, view)),
  );
}

function pictureHtml(picture: PagePicture | null, block: MarkedBlock, { t, locale }: Messages): Html {
  if (picture === null)
    return el(
      'span',
      { class: 'sign left', lang: locale },
      t('exchange.pictureLeftOut', { megabytes: MAX_PAGE_PICTURE_BYTES / 1_000_000 }),
    );
  const { width, height, mediaType, base64 } = picture;
  const alt = pictureWords(block) || t('picture.none');
  return el('img', { src: `data:${mediaType};base64,${base64}`, alt, width, height });
}

function pieceHtml(piece: TextPiece, place: string, { laid, messages, last, links }: View): Child {
  const { t, locale } = messages;
  let words: Child = piece.text;
  if (piece.bold) words = el('strong', {}, words);
  if (piece.italic) words = el('em', {}, words);
  const address = linkAddress(piece.link);
  if (address !== null)
    words = el('a', { href: address, rel: 'noopener noreferrer', 'data-n': links.get(piece.link ?? '') }, words);
  for (const { kind, depth } of piece.covers.toReversed())
    words = el('span', { class: 'mark', 'data-kind': lookOf(laid, kind), 'data-depth': depth }, words);
  const names = piece.ends.map((mark) => {
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
}
