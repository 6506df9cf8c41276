/** What each block of a page is: by the markup around it, by where it stands, by its words. */
import type { Block } from '../../../shared/model';
import { isByline, isDeskLine, looksLikeName } from '../../../shared/text/propose/bylines';
import { hasCredit } from '../../../shared/text/propose/captions';
import { isDateLine } from '../../../shared/text/propose/dates';
import {
  asksToSignUp,
  isContactLine,
  isDoubtfulSiteLine,
  isLinkLabel,
  isSiteLine,
} from '../../../shared/text/propose/site-matter';
import { HeadRoles } from './head-roles';
import { is, type Proposal } from './role-draft';
import { isPlayerLine } from './role-lines';
import {
  keepOwnQuotes,
  proposeAboutAuthor,
  proposeLinksUnderLabels,
  proposeRepeated,
  proposeTrailing,
} from './role-passes';

/** Blocks with their roles. `headline`: its index, -1 where none is on the page. */
export class PageRoles extends HeadRoles {
  private readonly linkLists = new Map<Element, boolean>();

  propose(): Block[] {
    this.proposeHead();
    this.blocks.forEach((_, i) => this.given[i] ?? this.set(i, this.bodyRole(i)));
    keepOwnQuotes(this);
    proposeLinksUnderLabels(this);
    proposeRepeated(this);
    proposeAboutAuthor(this);
    proposeTrailing(this);
    return this.blocks.map(({ candidate }, i) => ({
      role: this.given[i]?.role ?? 'paragraph',
      runs: [...candidate.runs],
      reason: this.given[i]?.reason ?? 'markup',
    }));
  }

  private bodyRole(i: number): Proposal {
    const candidate = this.candidate(i);
    const piece = this.pieces[i];
    if (!candidate || !piece) return is('paragraph', 'noOtherSign');
    const { kind, hint, linkShare } = candidate;
    const { facts } = piece;
    if (kind === 'image') return this.isIcon(i) ? is('furniture', 'shareBar') : is('image');
    if (kind === 'caption' || (hint === 'caption' && facts.words <= 120)) return is('caption');
    if (this.repeatsHeadline(i)) return is('furniture', 'repeatsHeadline');
    if (kind === 'tableRow') return is('tableRow');
    if (kind !== 'heading' && isPlayerLine(piece)) return is('furniture', 'siteMatter');
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

  /** One of several small words' pictures in a row, each a link: buttons. */
  private isIcon(i: number): boolean {
    const isButton = (at: number) => {
      const c = this.candidate(at);
      return c?.kind === 'image' && c.words <= 3 && c.pictureKey === null && c.element.closest('a, button') !== null;
    };
    if (!isButton(i)) return false;
    let [first, last] = [i, i];
    while (isButton(first - 1)) first -= 1;
    while (isButton(last + 1)) last += 1;
    return last - first >= 2;
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
      isLinks = linked > chars * 0.75 && !this.followsColon(i) && !this.isUnderHeading(list);
      this.linkLists.set(list, isLinks);
    }
    return isLinks;
  }

  /** Between a heading of the text and more of it, side by side with them: links that the text itself lists. */
  private isUnderHeading(list: Element): boolean {
    const parent = list.parentElement;
    const at = this.blocks.findIndex(({ candidate }) => candidate.list === list);
    const heading = this.candidate(at - 1);
    const piece = this.pieces[at - 1];
    if (heading?.kind !== 'heading' || !piece || isLinkLabel(piece) || isSiteLine(piece)) return false;
    if (heading.element.parentElement !== parent) return false;
    return this.blocks.some(
      ({ candidate, zone }, i) =>
        i > at && zone === null && candidate.isProse && candidate.element.parentElement === parent,
    );
  }
}
