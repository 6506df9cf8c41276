/** What each block of a page is: by the markup around it, by where it stands, by its words. */
import type { Block, BlockRole, RoleReason } from '../../../shared/model';
import { isByline, isDeskLine, looksLikeName } from '../../../shared/text/propose/bylines';
import { hasCredit } from '../../../shared/text/propose/captions';
import { isDateLine } from '../../../shared/text/propose/dates';
import { makePiece, type Piece } from '../../../shared/text/propose/pieces';
import {
  asksToSignUp,
  isContactLine,
  isDoubtfulSiteLine,
  isLinkLabel,
  isSectionName,
  isSiteLine,
} from '../../../shared/text/propose/site-matter';
import type { Zone } from './names';
import { sameWords } from './same-words';
import type { Measured } from './zones';

/** A block of the article's region, in order. */
export interface RegionBlock {
  readonly candidate: Measured;
  readonly zone: Zone | null;
}

interface Proposal {
  readonly role: BlockRole;
  readonly reason: RoleReason;
}

const ZONE_REASONS: Readonly<Partial<Record<Zone, RoleReason>>> = {
  advert: 'advert',
  related: 'relatedLinks',
  newsletter: 'newsletterBox',
  share: 'shareBar',
  pullQuote: 'pullQuote',
  aside: 'sideBox',
  video: 'sideBox',
  author: 'aboutAuthor',
};

const TIME_AGO =
  /^(?:(?:published|posted|updated|last updated)\s*:?\s*)?(?:\d{1,3}\s*(?:h|hrs?|hours?|mins?|minutes?|days?|weeks?)\s+ago|vor \d{1,3} (?:stunden?|minuten|tagen?)|il y a \d{1,3} (?:heures?|minutes|jours?)|hace \d{1,3} (?:horas?|minutos|días?)|just now|yesterday|today)$/iu;

const is = (role: BlockRole, reason: RoleReason = 'markup'): Proposal => ({ role, reason });

/** What the page's data says that may stand in its head as well. */
export interface KnownWords {
  readonly description: string | null;
  readonly outlet: string | null;
  readonly authors: readonly string[];
}

/** Blocks with their roles. `headline`: its index, -1 where none is on the page. */
export class PageRoles {
  private readonly pieces: readonly Piece[];
  private readonly given: (Proposal | null)[];
  private readonly bodyStart: number;
  private readonly linkLists = new Map<Element, boolean>();

  constructor(
    private readonly blocks: readonly RegionBlock[],
    private readonly headline: number,
    private readonly known: KnownWords,
  ) {
    this.pieces = blocks.map(({ candidate }) => makePiece(candidate.runs));
    this.given = blocks.map(({ zone }) => (zone ? is('furniture', ZONE_REASONS[zone] ?? 'siteMatter') : null));
    this.bodyStart = this.findBodyStart();
  }

  propose(): Block[] {
    this.proposeHead();
    this.blocks.forEach((_, i) => this.given[i] ?? this.set(i, this.bodyRole(i)));
    this.proposeLinksUnderLabels();
    this.proposeRepeated();
    this.proposeTrailing();
    return this.blocks.map(({ candidate }, i) => ({
      role: this.given[i]?.role ?? 'paragraph',
      runs: [...candidate.runs],
      reason: this.given[i]?.reason ?? 'markup',
    }));
  }

  private set(i: number, proposal: Proposal): void {
    this.given[i] = proposal;
  }

  private candidate(i: number): Measured | undefined {
    return this.blocks[i]?.candidate;
  }

  /** Where the running text begins: the first prose below the headline that is named nothing else. */
  private findBodyStart(): number {
    const isIntro = (c: Measured) => c.hint === 'standfirst' && c.words <= 100;
    const isText = (c: Measured, i: number) =>
      i > this.headline && this.given[i] === null && c.isProse && c.kind !== 'caption' && c.hint !== 'caption';
    const found = this.blocks.findIndex(
      ({ candidate }, i) => isText(candidate, i) && !isIntro(candidate) && !this.isIntroByPlace(i),
    );
    if (found >= 0) return found;
    const any = this.blocks.findIndex(({ candidate }, i) => isText(candidate, i));
    return any >= 0 ? any : this.headline + 1;
  }

  /** The page's own description, standing between headline and byline. */
  private isIntroByPlace(i: number): boolean {
    const text = this.candidate(i)?.text ?? '';
    if (this.headline < 0 || text.length > 500) return false;
    const isDescription = this.known.description !== null && sameWords(text) === sameWords(this.known.description);
    if (!isDescription && (text.length < 12 || !this.isRightBelowHeadline(i))) return false;
    for (let at = i + 1; at <= i + (isDescription ? 6 : 3); at += 1) {
      const piece = this.pieces[at];
      const candidate = this.candidate(at);
      if (!piece || !candidate || candidate.isProse) return false;
      if (isByline(piece) || isDateLine(piece) || candidate.hint === 'byline' || candidate.hint === 'dateline')
        return true;
    }
    return false;
  }

  /** A short line with the name of somebody who wrote it. */
  private namesAuthor(i: number): boolean {
    const candidate = this.candidate(i);
    if (!candidate || candidate.words > 14) return false;
    const words = ` ${sameWords(candidate.text)} `;
    return this.known.authors.some((name) => words.includes(` ${sameWords(name)} `));
  }

  /** A logo: nothing but the outlet's name. */
  private namesOutlet(i: number): boolean {
    const words = sameWords(this.candidate(i)?.text ?? '');
    return words !== '' && words.replace(/ logo$/u, '') === sameWords(this.known.outlet ?? '');
  }

  private proposeHead(): void {
    const { headline } = this;
    if (headline >= 0)
      this.set(headline, is('headline', this.candidate(headline)?.kind === 'heading' ? 'markup' : 'firstTitleLine'));
    let lastLabel = -1;
    for (let i = 0; i < this.bodyStart; i += 1) {
      if (i === headline || this.given[i] !== null) continue;
      const role = this.headRole(i);
      if (role) this.set(i, role);
      if (role?.role === 'byline' || role?.role === 'dateline') lastLabel = i;
    }
    // What is left: an intro where it stands right below the headline, before byline and date or as one line of its own.
    for (let i = headline + 1; headline >= 0 && i < this.bodyStart; i += 1) {
      if (
        this.given[i] !== null ||
        this.isPicture(i) ||
        /^(?:heading|listItem|tableRow|quotation)$/.test(this.candidate(i)?.kind ?? '')
      )
        continue;
      const facts = this.pieces[i]?.facts;
      if (facts && facts.words >= 6 && facts.words <= 80 && (i < lastLabel || lastLabel < 0 || !facts.terminal)) {
        this.set(i, is('standfirst', 'belowHeadline'));
      } else if (facts && facts.words <= 4 && !facts.terminal) this.set(i, is('furniture', 'siteMatter'));
    }
    this.proposePortraits();
    for (let i = 0; i < Math.min(headline, this.bodyStart); i += 1) {
      if (this.given[i] === null && !this.isPicture(i) && (this.pieces[i]?.facts.words ?? 0) <= 12)
        this.set(i, is('furniture', 'siteMatter'));
    }
  }

  /** Pictures of those who wrote: nothing but a name that stands in a byline too. */
  private proposePortraits(): void {
    const bylines = this.blocks
      .filter((_, i) => this.given[i]?.role === 'byline')
      .map(({ candidate }) => ` ${sameWords(candidate.text)} `);
    for (let i = 0; i < this.bodyStart; i += 1) {
      const { kind, text } = this.candidate(i) ?? { kind: '', text: '' };
      if (kind === 'image' && this.given[i] === null && bylines.some((line) => line.includes(` ${sameWords(text)} `)))
        this.set(i, is('furniture', 'siteMatter'));
    }
  }

  private headRole(i: number): Proposal | null {
    const candidate = this.candidate(i);
    const piece = this.pieces[i];
    if (!candidate || !piece) return null;
    const { kind, hint } = candidate;
    const { words } = piece.facts;
    if (kind === 'image' && (this.namesAuthor(i) || this.namesOutlet(i))) return is('furniture', 'siteMatter');
    if (this.isPicture(i)) return null;
    if (this.repeatsHeadline(i)) return is('furniture', 'repeatsHeadline');
    if (isDateLine(piece)) return is('dateline', hint === 'dateline' ? 'markup' : 'dateLine');
    if (isByline(piece) || isDeskLine(piece) || this.namesAuthor(i))
      return is('byline', hint === 'byline' ? 'markup' : 'bylineWords');
    if (TIME_AGO.test(piece.text.trim())) return is('dateline', 'dateLine');
    if (hint === 'dateline' && words <= 25 && /\d/.test(piece.text)) return is('dateline');
    if (isSiteLine(piece) || isContactLine(piece)) return is('furniture', 'siteMatter');
    if (hint === 'byline' && words <= 25 && (looksLikeName(piece.text) || !piece.facts.terminal))
      return /^\d/.test(piece.text.trim()) ? is('furniture', 'siteMatter') : is('byline');
    // Lists of labels: who, when, how long, how often read.
    const isLabel = words <= 3 || (words <= 8 && /^d[td]$/.test(candidate.element.localName));
    if (kind === 'listItem' && i > this.headline && (candidate.linkShare > 0.7 || isLabel))
      return is('furniture', 'siteMatter');
    if (hint === 'standfirst' && words >= 3 && words <= 100) return is('standfirst');
    if (hint === 'kicker' && words <= 8) return is('furniture', 'siteMatter');
    if (isSectionName(piece)) return is('furniture', 'siteMatter');
    if (i > this.headline && this.isIntroByPlace(i)) return is('standfirst', 'belowHeadline');
    if (kind === 'heading' && i > this.headline && words >= 8 && this.isRightBelowHeadline(i))
      return is('standfirst', 'belowHeadline');
    return null;
  }

  private isPicture(i: number): boolean {
    const candidate = this.candidate(i);
    return (
      candidate !== undefined &&
      (candidate.kind === 'image' || candidate.kind === 'caption' || candidate.hint === 'caption')
    );
  }

  private isRightBelowHeadline(i: number): boolean {
    for (let at = i - 1; at > this.headline; at -= 1) if (this.given[at]?.role !== 'furniture') return false;
    return this.headline >= 0;
  }

  private repeatsHeadline(i: number): boolean {
    if (this.headline < 0) return false;
    const words = sameWords(this.candidate(this.headline)?.text ?? '');
    return i !== this.headline && words.length > 3 && sameWords(this.candidate(i)?.text ?? '') === words;
  }

  private bodyRole(i: number): Proposal {
    const candidate = this.candidate(i);
    const piece = this.pieces[i];
    if (!candidate || !piece) return is('paragraph', 'noOtherSign');
    const { kind, hint, linkShare } = candidate;
    const { facts } = piece;
    if (kind === 'image') return is('image');
    if (kind === 'caption' || (hint === 'caption' && facts.words <= 120)) return is('caption');
    if (this.repeatsHeadline(i)) return is('furniture', 'repeatsHeadline');
    if (kind === 'tableRow') return is('tableRow');
    if (kind === 'heading') {
      // "Next" or "Search" over running text is a heading of that text.
      const isHeading = isDoubtfulSiteLine(piece) && linkShare === 0 && this.candidate(i + 1)?.isProse === true;
      if (!isHeading && (isLinkLabel(piece) || isSiteLine(piece)))
        return is('furniture', isLinkLabel(piece) ? 'relatedLinks' : 'siteMatter');
      if (linkShare > 0.9 && !this.isContinued(i)) return is('furniture', 'relatedLinks');
      return facts.words <= 40 ? is('subheading') : is('paragraph');
    }
    if (isSiteLine(piece) || isLinkLabel(piece))
      return is('furniture', isLinkLabel(piece) ? 'relatedLinks' : 'siteMatter');
    if (facts.words <= 45 && asksToSignUp(piece.text) && (linkShare > 0 || facts.words <= 20))
      return is('furniture', 'newsletterBox');
    if (kind === 'quotation') return is('quotation');
    if (isContactLine(piece) && linkShare > 0) return is('furniture', 'contactLine');
    if (kind === 'listItem') return this.isLinkList(i) ? is('furniture', 'relatedLinks') : is('listItem');
    if (linkShare > 0.9 && !(facts.terminal && facts.words >= 8) && !this.followsColon(i))
      return is('furniture', 'relatedLinks');
    if (hasCredit(piece) && facts.words <= 40 && this.isBesidePicture(i)) return is('caption', 'creditLine');
    if (hint === 'dateline' && facts.words <= 12 && /\d/.test(piece.text)) return is('dateline');
    if (isDateLine(piece)) return is('dateline', 'dateLine');
    if (facts.words <= 15 && !facts.prose && (isByline(piece) || isDeskLine(piece))) return is('byline', 'bylineWords');
    if (hint === 'byline' && facts.words <= 6 && looksLikeName(piece.text)) return is('byline');
    if (hint === 'kicker' && facts.words <= 6 && !facts.terminal && linkShare > 0.5)
      return is('furniture', 'siteMatter');
    if (candidate.isBold && facts.words <= 14 && !/[.…:,;]["”’]*$/.test(piece.text.trim()) && this.isContinued(i))
      return is('subheading', 'titleLine');
    return is('paragraph');
  }

  /** Running text follows, so that the line may head it. */
  private isContinued(i: number): boolean {
    for (let at = i + 1; at <= i + 3; at += 1) {
      const next = this.candidate(at);
      if (!next) return false;
      if (next.kind === 'image' || next.kind === 'caption' || this.blocks[at]?.zone) continue;
      const isSentence =
        next.kind === 'paragraph' && next.words >= 4 && /[.!?…。！？]["'”’»)]*$/u.test(next.text.trim());
      return (
        (next.isProse ||
          next.kind === 'listItem' ||
          next.kind === 'tableRow' ||
          (isSentence && next.linkShare < 0.5)) &&
        !next.isBold
      );
    }
    return false;
  }

  private followsColon(i: number): boolean {
    for (let at = i - 1; at >= 0 && at >= i - 30; at -= 1) {
      const text = this.candidate(at)?.text.trim() ?? '';
      if (/[:：]$/.test(text)) return true;
      if (this.candidate(at)?.list !== this.candidate(i)?.list || !this.candidate(i)?.list) return false;
    }
    return false;
  }

  private isBesidePicture(i: number): boolean {
    const beside = [i - 1, i + 1].map((at) => this.candidate(at));
    return (
      beside.some((c) => c?.kind === 'image' || c?.kind === 'caption') ||
      (this.candidate(i)?.element.closest('figure') ?? null) !== null
    );
  }

  /** A list that is nothing but links, not announced by the text before it. */
  private isLinkList(i: number): boolean {
    const list = this.candidate(i)?.list;
    if (!list) return false;
    let isLinks = this.linkLists.get(list);
    if (isLinks === undefined) {
      const items = this.blocks.filter(({ candidate }) => candidate.list === list && candidate.kind === 'listItem');
      const chars = items.reduce((sum, { candidate }) => sum + candidate.text.length, 0);
      const linked = items.reduce((sum, { candidate }) => sum + candidate.linkChars, 0);
      isLinks = linked > chars * 0.75 && !this.followsColon(i);
      this.linkLists.set(list, isLinks);
    }
    return isLinks;
  }

  /** What stands under a label such as "Related", as far as it is links and titles. */
  private proposeLinksUnderLabels(): void {
    this.pieces.forEach((piece, label) => {
      if (this.given[label]?.reason !== 'relatedLinks' || !isLinkLabel(piece)) return;
      for (let i = label + 1; i < this.blocks.length && i <= label + 20; i += 1) {
        const candidate = this.candidate(i);
        if (!candidate || candidate.isProse || (candidate.linkShare < 0.5 && candidate.kind !== 'image')) return;
        this.set(i, is('furniture', 'relatedLinks'));
      }
    });
  }

  /** The same words twice: a pull quote repeats the text, a second copy of a caption or an intro repeats the first. */
  private proposeRepeated(): void {
    const running = this.blocks
      .filter(({ candidate }, i) => this.given[i]?.role === 'paragraph' && candidate.isProse)
      .map(({ candidate }) => ` ${sameWords(candidate.text)} `)
      .join('\n');
    const seen = new Map<string, number>();
    let checked = 0;
    this.blocks.forEach(({ candidate }, i) => {
      const role = this.given[i]?.role;
      if (
        role === undefined ||
        role === 'furniture' ||
        role === 'headline' ||
        role === 'tableRow' ||
        role === 'dateline'
      )
        return;
      const words = sameWords(candidate.text);
      const count = words.split(' ').length;
      if (count >= 4 && seen.has(words)) return this.set(i, is('furniture', 'repeatsText'));
      seen.set(words, i);
      if (count < 5 || count > 60 || running.length > 400_000 || (checked += 1) > 400) return;
      const canPull = role === 'quotation' || role === 'subheading' || (role === 'paragraph' && i > this.bodyStart);
      const own = role === 'paragraph' && candidate.isProse ? 1 : 0;
      if (canPull && running.split(` ${words} `).length - 1 > own) this.set(i, is('furniture', 'pullQuote'));
    });
  }

  /** After the last words of the text: headings of nothing, names of topics, buttons. */
  private proposeTrailing(): void {
    const isText = /^(?:paragraph|quotation|listItem|tableRow|image|caption)$/;
    for (let i = this.blocks.length - 1; i > this.bodyStart; i -= 1) {
      const role = this.given[i]?.role ?? 'paragraph';
      const facts = this.pieces[i]?.facts;
      const isLabel =
        role === 'subheading' || (role === 'paragraph' && facts !== undefined && facts.words <= 3 && !facts.terminal);
      if (isLabel) this.set(i, is('furniture', 'siteMatter'));
      else if (isText.test(role)) return;
    }
  }
}
