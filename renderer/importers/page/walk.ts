/**
 * From a parsed document to a list of its blocks, in order, each with what the markup around it says. The document is
 * only looked at: it was made by DOMParser, so nothing in it ever ran or was fetched.
 */
import { UNDESCRIBED_PICTURE, type Run } from '../../../shared/model';
import { isByline } from '../../../shared/text/propose/bylines';
import { isDateLine } from '../../../shared/text/propose/dates';
import { makePiece } from '../../../shared/text/propose/pieces';
import { tidyRuns } from '../../../shared/text/propose/runs';
import { hintOf, isHiddenByName, namesOf, zoneOf, type Hint, type Zone } from './names';
import {
  BLOCK_TAGS,
  SET_APART,
  isBetweenBlocks,
  hiddenZone,
  holdsMore,
  isEmoji,
  isOneLine,
  isOrnament,
  isShownAsBlock,
  isWholeHeading,
  isWordListItem,
  isWordMarker,
  mathText,
  standsApart,
  styleOf,
  wordMarker,
} from './elements';
import { RunBuffer, type InlineStyle } from './run-buffer';
import { cutRuns } from './heading-parts';
import { isDataTable, rowRuns } from './tables';

export type CandidateKind = 'heading' | 'paragraph' | 'listItem' | 'quotation' | 'caption' | 'image' | 'tableRow';

/** A named part that a block stands in. */
export interface Flag {
  readonly element: Element;
  readonly zone: Zone;
}

/** One block of the page before it is known whether it belongs to the article. */
export interface Candidate {
  readonly element: Element;
  readonly kind: CandidateKind;
  /** 1 to 6 of a heading, else 0. */
  readonly level: number;
  readonly runs: Run[];
  readonly text: string;
  /** Characters that stand in links. */
  readonly linkChars: number;
  /** Outermost first. */
  readonly flags: readonly Flag[];
  readonly hint: Hint | null;
  /** Of the nearest list, for lists that are nothing but links. */
  readonly list: Element | null;
  /** The whole block is set in bold. */
  readonly isBold: boolean;
  /** The picture that came inside the file and belongs here; null: none. */
  readonly pictureKey: string | null;
}

const SKIPPED_TAGS = new Set(
  (
    'script style template noscript head link meta title base object embed applet param canvas iframe frame frameset noframes map area svg ' +
    'select option datalist input textarea progress meter video audio source track amp-ad amp-analytics amp-iframe amp-social-share amp-sidebar ' +
    'amp-consent amp-user-notification amp-sticky-ad amp-auto-ads amp-embed rp rt portal'
  ).split(' '),
);

/** A file's name is no description, and neither is "image". */
const NO_DESCRIPTION =
  /\.(?:jpe?g|png|gif|webp|avif|svg|bmp)$|^(?:image|photo|picture|img|bild|foto|null|undefined|spacer|blank)\s?\d*$|^[^\s_-]+(?:[_-][^\s_-]+){2,}$/i;

interface Context {
  readonly style: InlineStyle;
  readonly flags: readonly Flag[];
  readonly hint: Hint | null;
  readonly kind: CandidateKind;
  readonly list: Element | null;
  readonly isPre: boolean;
  readonly block: Element;
  /** Inside one line made of several boxes (a byline): their edges are spaces. */
  readonly isFlat: boolean;
  readonly pictureKey?: string | null;
}

/** Names the picture of an element where it came inside the file; null: it is elsewhere, and is never fetched. */
export type PictureKey = (element: Element) => string | null;

/** Deeper nesting is read as if it were not there; Chromium's parser stops at 512 itself. */
const MAX_DEPTH = 600;
/** What is explained in more characters than this is a text of its own. */
const MAX_ITEM_CHARS = 1_200;
const MAX_HEAD_CHARS = 1_000;
/** More blocks than an article may have. */
const MAX_CANDIDATES = 60_000;

export class PageWalk {
  private readonly made: Candidate[] = [];
  private buffer = new RunBuffer();
  private marker = '';

  constructor(
    private readonly document: Document,
    private readonly baseAddress: string | null,
    private readonly pictureKey: PictureKey = () => null,
  ) {}

  candidates(): Candidate[] {
    const { body } = this.document;
    const start: Context = {
      style: {},
      flags: [],
      hint: null,
      kind: 'paragraph',
      list: null,
      isPre: false,
      block: body,
      isFlat: false,
    };
    this.children(body, start, 0);
    this.flush(start);
    return this.made;
  }

  private children(element: Element, context: Context, depth: number): void {
    for (let node = element.firstChild; node; node = node.nextSibling) {
      if (this.made.length >= MAX_CANDIDATES) return;
      if (node.nodeType === Node.TEXT_NODE) this.buffer.add(node.nodeValue ?? '', context.style, context.isPre);
      else if (node.nodeType === Node.ELEMENT_NODE && depth < MAX_DEPTH)
        this.element(node as Element, context, depth + 1);
    }
  }

  private element(element: Element, context: Context, depth: number): void {
    const tag = element.localName;
    if (SKIPPED_TAGS.has(tag)) return;
    if (tag === 'br') return this.lineBreak(context);
    if (tag === 'img' || tag === 'amp-img') return this.picture(element, context);
    if (tag === 'wbr') return;
    if (tag === 'math') {
      this.buffer.add(element.getAttribute('alttext') ?? mathText(element), context.style, false);
      return;
    }
    if (tag === 'button' && !element.closest('h1, h2, h3, h4, h5, h6, summary, dt')) return;
    if (isWordMarker(element)) {
      this.marker = wordMarker(element.textContent);
      return;
    }
    const names = namesOf(element);
    if (isHiddenByName(names) && element.textContent.length <= 200) return;
    const style = styleOf(element, tag, context.style, this.baseAddress);
    if (tag === 'table') return this.table(element, context, depth);
    const isBlock = BLOCK_TAGS.has(tag) || isShownAsBlock(element);
    const named = hintOf(element, tag, names);
    // What holds a whole text is no part of its head.
    const own = named !== null && element.textContent.length > MAX_HEAD_CHARS ? null : named;
    if (!isBlock) {
      const isKicker = own === 'kicker' && context.kind === 'heading' && holdsMore(element);
      const isLine = own !== null && own !== context.hint;
      if (isKicker || (isLine && (standsApart(element) || isAllOf(element, context) || isBetweenBlocks(element)))) {
        // A byline and a date beside each other, or a kicker and its headline, parted by style sheets alone, are two lines.
        this.flush(context);
        const kind = isKicker ? 'paragraph' : context.kind;
        const apart = { ...context, style, kind, hint: own, block: element, isFlat: true };
        this.children(element, apart, depth);
        return this.flush(apart);
      }
      // What only style sheets set apart must not run together.
      const isApart = own !== null || SET_APART.test(names);
      if (isApart) this.buffer.gap();
      else if (element.previousSibling?.nodeType === Node.ELEMENT_NODE) this.buffer.gapBeforeCapital();
      const zone = hiddenZone(element);
      const inner = { ...context, style, hint: context.hint ?? own };
      const isQuoted = tag === 'q' && !/^\s*["“«„‘]/u.test(element.textContent);
      if (isQuoted) this.buffer.add('“', style, false);
      if (zone) this.inHidden(element, zone, inner, depth);
      else this.children(element, inner, depth);
      if (isQuoted) this.buffer.add('”', style, false);
      if (isApart) this.buffer.gap();
      return;
    }
    this.blockElement(element, tag, { ...context, style }, own, names, depth);
  }

  private blockElement(
    element: Element,
    tag: string,
    outer: Context,
    own: Hint | null,
    names: string,
    depth: number,
  ): void {
    if (outer.isFlat) {
      this.buffer.gap();
      this.children(element, outer, depth);
      this.buffer.gap();
      return;
    }
    this.flush(outer);
    const zone = hiddenZone(element) ?? zoneOf(element, tag, names);
    const context: Context = {
      ...outer,
      flags: zone ? [...outer.flags, { element, zone }] : outer.flags,
      hint: own ?? outer.hint,
      kind: kindOf(tag, outer.kind, element),
      list: tag === 'ul' || tag === 'ol' ? element : outer.list,
      isPre: outer.isPre || tag === 'pre',
      block: element,
      isFlat: isOneLine(element, tag, own),
    };
    if (tag === 'li') this.marker = this.numberOf(element);
    this.children(element, context, depth);
    this.flush(context);
    if (tag === 'li') this.marker = '';
  }

  private readonly counters = new WeakMap<Element, number>();

  /** The number that a browser shows before an item of an ordered list. */
  private numberOf(item: Element): string {
    const list = item.parentElement;
    if (list?.localName !== 'ol' || /list-style(?:-type)?\s*:\s*none/i.test(list.getAttribute('style') ?? ''))
      return '';
    const whole = (value: string | null) => (value !== null && /^-?\d{1,6}$/.test(value) ? Number(value) : null);
    const number =
      whole(item.getAttribute('value')) ?? this.counters.get(list) ?? whole(list.getAttribute('start')) ?? 1;
    this.counters.set(list, number + 1);
    return list.firstElementChild !== list.lastElementChild ? `${number}. ` : '';
  }

  /**
   * Hidden words within a line: kept apart, as a block that is dropped later unless it is most of the page. The line around
   * them goes on.
   */
  private inHidden(element: Element, zone: Zone, context: Context, depth: number): void {
    const { buffer, marker, pendingPictures } = this;
    this.buffer = new RunBuffer();
    this.marker = '';
    this.pendingPictures = [];
    const inner = { ...context, flags: [...context.flags, { element, zone }], block: element };
    this.children(element, inner, depth);
    this.flush(inner);
    Object.assign(this, { buffer, marker, pendingPictures });
  }

  private lineBreak(context: Context): void {
    // Two breaks in a row part paragraphs, as pages did before they had any.
    if (this.buffer.endsInBreak() && !context.isPre) this.flush(context);
    else this.buffer.break(context.style);
  }

  private table(element: Element, outer: Context, depth: number): void {
    this.flush(outer);
    const zone = hiddenZone(element) ?? zoneOf(element, 'table', namesOf(element));
    const context = { ...outer, flags: zone ? [...outer.flags, { element, zone }] : outer.flags, block: element };
    if (!isDataTable(element)) {
      this.children(element, context, depth);
      this.flush(context);
      return;
    }
    for (const caption of element.querySelectorAll(':scope > caption')) {
      const inner = { ...context, kind: 'caption' as const, hint: 'caption' as const, block: caption };
      this.children(caption, inner, depth);
      this.flush(inner);
    }
    for (const row of element.querySelectorAll('tr')) {
      const cells = rowRuns(row, (cell) => this.cell(cell, context, depth));
      const linkChars = cells.reduce((sum, run) => sum + (run.link ? run.text.length : 0), 0);
      this.add(cells, linkChars, { ...context, kind: 'tableRow', block: row });
    }
  }

  /** A cell's words in one line. */
  private cell(cell: Element, context: Context, depth: number): Run[] {
    const kept = this.buffer;
    this.buffer = new RunBuffer();
    this.children(cell, { ...context, isFlat: true, style: {} }, depth);
    const runs = this.buffer.take();
    this.buffer = kept;
    return runs;
  }

  private picture(element: Element, context: Context): void {
    const alt = (element.getAttribute('alt') ?? '').replace(/\s+/g, ' ').trim();
    const pictureKey = this.pictureKey(element);
    if ((alt === '' && pictureKey === null) || isOrnament(element, alt)) return;
    if (alt !== '' && isEmoji(element, alt)) return this.buffer.add(alt, context.style, false);
    const isDescribed = alt !== '' && !NO_DESCRIPTION.test(alt);
    if (!isDescribed && pictureKey === null) return;
    const runs = [{ text: isDescribed ? alt : UNDESCRIBED_PICTURE }];
    const picture: Context = { ...context, kind: 'image', block: element, hint: null, pictureKey };
    if (this.buffer.peekIsEmpty()) this.add(runs, 0, picture);
    else this.pendingPictures.push(() => this.add(runs, 0, picture));
  }
  private pendingPictures: (() => void)[] = [];

  private flush(context: Context): void {
    const { linkChars, isBold } = this.buffer;
    const runs = this.buffer.take();
    if (runs.length > 0) this.add(this.marked(runs, context), linkChars, context, isBold);
    const pending = this.pendingPictures;
    this.pendingPictures = [];
    for (const add of pending) add();
  }

  private marked(runs: Run[], context: Context): Run[] {
    if (this.marker === '' || context.kind !== 'listItem') return runs;
    const marker = this.marker;
    this.marker = '';
    return [{ text: marker }, ...runs];
  }

  private add(runs: Run[], linkChars: number, context: Context, isBold = false): void {
    const text = runs.map((run) => run.text).join('');
    if (text.trim() === '') return;
    if (text.length <= 3 && !/[\p{L}\p{N}]/u.test(text)) return;
    const { block, flags, hint, list } = context;
    // What parted a kicker from its headline stays with neither.
    const isLabel = hint === 'byline' || hint === 'dateline';
    if ((context.kind === 'heading' && /^[:|–—-]\s+\S/u.test(text)) || (isLabel && /^[,;|·•]\s*\S/u.test(text)))
      return this.add(cutRuns(runs, text.search(/[^\s:|–—,;·•-]/u))[1], linkChars, context, isBold);
    // A heading left open swallows what follows.
    const isSwallowed = context.kind === 'heading' && block.localName === 'p' && text.length > 60;
    const kind = isSwallowed ? 'paragraph' : context.kind;
    const level = kind === 'heading' ? Number(block.localName.slice(1)) || headingLevel(block) : 0;
    const parted = kind === 'paragraph' && !context.isPre ? partLeadLine(runs) : null;
    if (parted) {
      const [first, rest] = parted;
      const lead = first.map((run) => run.text).join('');
      const isLeadBold = first.every((run) => run.bold);
      this.made.push({
        element: block,
        kind,
        level,
        runs: first,
        text: lead,
        linkChars: linkedChars(first),
        flags,
        hint,
        list,
        isBold: isLeadBold,
        pictureKey: null,
      });
      return this.add(rest, linkedChars(rest), context);
    }
    const { pictureKey = null } = context;
    this.made.push({ element: block, kind, level, runs, text, linkChars, flags, hint, list, isBold, pictureKey });
  }
}

/** A named line that is all of an unnamed block: its name is the block's. */
const isAllOf = (element: Element, { kind, hint, block, isFlat }: Context): boolean =>
  (kind === 'paragraph' || kind === 'listItem') &&
  hint === null &&
  !isFlat &&
  element.textContent.length <= 400 &&
  block.textContent.trim().length === element.textContent.trim().length;

const linkedChars = (runs: readonly Run[]): number =>
  runs.reduce((sum, run) => sum + (run.link ? run.text.trim().length : 0), 0);

/** Where only a line break parts a bold title or a byline from the text below it: the line, and the rest. */
function partLeadLine(runs: readonly Run[]): [Run[], Run[]] | null {
  const at = runs.findIndex((run) => run.text.includes('\n'));
  const breaking = runs[at];
  if (!breaking) return null;
  const cut = breaking.text.indexOf('\n');
  const first = tidyRuns([...runs.slice(0, at), { ...breaking, text: breaking.text.slice(0, cut) }]);
  const rest = tidyRuns([{ ...breaking, text: breaking.text.slice(cut + 1) }, ...runs.slice(at + 1)]);
  if (first.length === 0 || rest.length === 0) return null;
  const piece = makePiece(first);
  const isTitle = piece.facts.words <= 20 && first.every((run) => run.bold) && !rest.every((run) => run.bold);
  const isLabel = piece.facts.words <= 12 && (isByline(piece) || isDateLine(piece));
  return isTitle || isLabel ? [first, rest] : null;
}

const headingLevel = (block: Element): number =>
  Number(block.closest('h1, h2, h3, h4, h5, h6')?.localName.slice(1) ?? 2);

function kindOf(tag: string, outer: CandidateKind, element: Element): CandidateKind {
  if (/^h[1-6]$/.test(tag)) return 'heading';
  if (tag === 'figcaption') return 'caption';
  if (tag === 'blockquote') return outer === 'heading' && isWholeHeading(element) ? outer : 'quotation';
  if (tag === 'p' && outer === 'paragraph' && isWordListItem(element)) return 'listItem';
  if (tag === 'dd' && element.textContent.length > MAX_ITEM_CHARS) return outer;
  if (tag === 'li' || tag === 'dd' || tag === 'dt') return outer === 'quotation' ? outer : 'listItem';
  if (tag === 'article' || tag === 'section' || tag === 'main') return outer === 'heading' ? 'paragraph' : outer;
  return outer;
}
