/** The blocks of a page's article while they get their roles, and what stands beside each of them. */
import type { BlockRole, RoleReason } from '../../../shared/model';
import { isByline } from '../../../shared/text/propose/bylines';
import { isDateLine } from '../../../shared/text/propose/dates';
import { makePiece, type Piece } from '../../../shared/text/propose/pieces';
import type { Zone } from './names';
import { sameWords } from './same-words';
import type { Measured } from './zones';

/** A block of the article's region, in order. */
export interface RegionBlock {
  readonly candidate: Measured;
  readonly zone: Zone | null;
}

export interface Proposal {
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

export const is = (role: BlockRole, reason: RoleReason = 'markup'): Proposal => ({ role, reason });

/** What the page's data says that may stand in its head as well. */
export interface KnownWords {
  readonly description: string | null;
  readonly outlet: string | null;
  readonly authors: readonly string[];
}

/** One proposal a block: the first that is sure. */
export class RoleDraft {
  readonly pieces: readonly Piece[];
  readonly given: (Proposal | null)[];
  readonly bodyStart: number;

  constructor(
    readonly blocks: readonly RegionBlock[],
    readonly headline: number,
    readonly known: KnownWords,
  ) {
    this.pieces = blocks.map(({ candidate }) => makePiece(candidate.runs));
    this.given = blocks.map(({ zone }) => (zone ? is('furniture', ZONE_REASONS[zone] ?? 'siteMatter') : null));
    this.bodyStart = this.findBodyStart();
  }

  set(i: number, proposal: Proposal): void {
    this.given[i] = proposal;
  }

  candidate(i: number): Measured | undefined {
    return this.blocks[i]?.candidate;
  }

  /** Where the running text begins: the first prose below the headline that is named nothing else. */
  findBodyStart(): number {
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
  isIntroByPlace(i: number): boolean {
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

  isPicture(i: number): boolean {
    const candidate = this.candidate(i);
    return (
      candidate !== undefined &&
      (candidate.kind === 'image' || candidate.kind === 'caption' || candidate.hint === 'caption')
    );
  }

  isRightBelowHeadline(i: number): boolean {
    for (let at = i - 1; at > this.headline; at -= 1) if (this.given[at]?.role !== 'furniture') return false;
    return this.headline >= 0;
  }

  repeatsHeadline(i: number): boolean {
    if (this.headline < 0) return false;
    const words = sameWords(this.candidate(this.headline)?.text ?? '');
    return i !== this.headline && words.length > 3 && sameWords(this.candidate(i)?.text ?? '') === words;
  }

  /** Running text follows, so that the line may head it. */
  isContinued(i: number): boolean {
    for (let at = i + 1; at <= i + 3; at += 1) {
      const next = this.candidate(at);
      const piece = this.pieces[at];
      if (!next || !piece) return false;
      if (next.kind === 'image' || next.kind === 'caption' || this.blocks[at]?.zone) continue;
      // Another text of the same page, signed and dated: more than a teaser.
      if ((isByline(piece) || isDateLine(piece)) && next.words <= 12) {
        const below = [1, 2, 3].map((step) => this.candidate(at + step));
        if (below.filter((c) => c?.isProse && c.words >= 30).length >= 2) return true;
        continue;
      }
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

  followsColon(i: number): boolean {
    for (let at = i - 1; at >= 0 && at >= i - 30; at -= 1) {
      const text = this.candidate(at)?.text.trim() ?? '';
      if (/[:：]$/.test(text)) return true;
      if (this.candidate(at)?.list !== this.candidate(i)?.list || !this.candidate(i)?.list) return false;
    }
    return false;
  }

  isBesidePicture(i: number): boolean {
    const beside = [i - 1, i + 1].map((at) => this.candidate(at));
    return (
      beside.some((c) => c?.kind === 'image' || c?.kind === 'caption' || c?.hint === 'caption') ||
      (this.candidate(i)?.element.closest('figure') ?? null) !== null
    );
  }
}
