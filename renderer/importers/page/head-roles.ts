/** What stands above the running text: headline, intro, who wrote it and when, and what is none of them. */
import { isByline, isDeskLine, looksLikeName } from '../../../shared/text/propose/bylines';
import { hasCredit } from '../../../shared/text/propose/captions';
import { isDateLine } from '../../../shared/text/propose/dates';
import { isContactLine, isSectionName, isSiteLine } from '../../../shared/text/propose/site-matter';
import { is, RoleDraft, type Proposal } from './role-draft';
import {
  isByAndWhen,
  isFollowLine,
  isMostlyDate,
  isPlayerLine,
  NO_BYLINE,
  REVIEWED_BY,
  TIME_AGO,
  isNameAndPlace,
} from './role-lines';
import { sameWords } from './same-words';

export class HeadRoles extends RoleDraft {
  protected proposeHead(): void {
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
      const text = this.candidate(i)?.text.trim() ?? '';
      if (/[:：]$/u.test(text)) continue;
      if (facts && !facts.terminal && ((this.candidate(i)?.linkShare ?? 0) > 0.6 || /(?:\n[^\n]+){3}/u.test(text)))
        this.set(i, is('furniture', 'siteMatter'));
      else if (facts && facts.words >= 6 && facts.words <= 80 && this.canBeIntro(i, lastLabel)) {
        this.set(i, is('standfirst', 'belowHeadline'));
      } else if (facts && !facts.terminal && !this.headsList(i) && facts.words <= (this.isAmongFurniture(i) ? 14 : 4))
        this.set(i, is('furniture', 'siteMatter'));
    }
    this.proposePortraits();
    for (let i = 0; i < Math.min(headline, this.bodyStart); i += 1) {
      if (this.given[i] === null && !this.isPicture(i) && (this.pieces[i]?.facts.words ?? 0) <= 20)
        this.set(i, is('furniture', 'siteMatter'));
    }
  }

  /** A line among the labels of the head, or right below them: no button, no title of a gallery further down. */
  private canBeIntro(i: number, lastLabel: number): boolean {
    if (i < lastLabel || lastLabel < 0) return this.isRightBelowHeadline(i) || this.given[i - 1]?.role !== 'furniture';
    const isTerminal = this.pieces[i]?.facts.terminal ?? false;
    return !isTerminal && /^(?:byline|dateline|headline)$/.test(this.given[i - 1]?.role ?? '');
  }

  /** A bold line above a list: its heading. */
  private headsList(i: number): boolean {
    return this.candidate(i)?.isBold === true && this.candidate(i + 1)?.kind === 'listItem';
  }

  private isAmongFurniture(i: number): boolean {
    const isOther = (at: number) => this.given[at]?.role === 'furniture' || (this.pieces[at]?.facts.words ?? 9) <= 3;
    return this.given[i - 1]?.role === 'furniture' && isOther(i + 1);
  }

  /** "Ana Ruiz writes about …": a note on who wrote it, in the head. */
  private isAboutAuthor(i: number): boolean {
    const candidate = this.candidate(i);
    if (!candidate || candidate.words < 15 || candidate.words > 100 || candidate.linkShare === 0) return false;
    const words = sameWords(candidate.text);
    const names = [...this.known.authors, ...this.bylinesBefore(i)].map(sameWords);
    return names.some((name) => name.includes(' ') && words.startsWith(`${name} `));
  }

  private bylinesBefore(i: number): string[] {
    return this.blocks
      .slice(0, i)
      .filter((_, at) => this.given[at]?.role === 'byline')
      .map(({ candidate }) => candidate.text.replace(/^by:?\s+/iu, ''));
  }

  /** A list of which some items are more than labels. */
  private isListOfThings(i: number): boolean {
    const list = this.candidate(i)?.list;
    return (
      list !== null &&
      this.blocks.some(
        ({ candidate: c }) => c.list === list && c.words > 4 && c.linkShare < 0.5 && c.kind === 'listItem',
      )
    );
  }

  /** Pictures of those who wrote: nothing but a name that stands in a byline too. */
  private proposePortraits(): void {
    const bylines = this.blocks
      .filter((_, i) => this.given[i]?.role === 'byline')
      .map(({ candidate }) => ` ${sameWords(candidate.text)} `);
    for (let i = 0; i < this.bodyStart; i += 1) {
      const { kind, text } = this.candidate(i) ?? { kind: '', text: '' };
      const isName = sameWords(text).includes(' ');
      if (
        kind === 'image' &&
        isName &&
        this.given[i] === null &&
        bylines.some((line) => line.includes(` ${sameWords(text)} `))
      )
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
    if (isFollowLine(piece)) return is('furniture', 'shareBar');
    if (isPlayerLine(piece)) return is('furniture', 'siteMatter');
    if (kind === 'paragraph' && hasCredit(piece) && words <= 40 && this.isBesidePicture(i))
      return is('caption', 'creditLine');
    if (isDateLine(piece)) return is('dateline', hint === 'dateline' ? 'markup' : 'dateLine');
    if (
      isByline(piece) ||
      isDeskLine(piece) ||
      this.namesAuthor(i) ||
      isByAndWhen(piece) ||
      REVIEWED_BY.test(piece.text)
    )
      return is('byline', hint === 'byline' ? 'markup' : 'bylineWords');
    if (isNameAndPlace(piece.text) && [1, 2].some((step) => this.isDated(i + step))) return is('byline', 'bylineWords');
    const isDated = this.given.some((given) => given?.role === 'dateline');
    if (TIME_AGO.test(piece.text.trim()) || (hint !== 'standfirst' && !isDated && isMostlyDate(piece)))
      return is('dateline', hint === 'dateline' ? 'markup' : 'dateLine');
    if (hint === 'dateline' && words <= 25 && /\d/.test(piece.text)) return is('dateline');
    if (/^(?:©|\(c\)\s)/iu.test(piece.text.trim()) && words <= 6 && this.isBesidePicture(i))
      return is('caption', 'creditLine');
    if (isSiteLine(piece) || isContactLine(piece)) return is('furniture', 'siteMatter');
    const isSigned = words === 1 && candidate.linkShare > 0.9 && this.bylinesBefore(i).length > 0;
    if (hint === 'byline' && words <= 25 && (looksLikeName(piece.text) || !piece.facts.terminal))
      return isSigned || NO_BYLINE.test(piece.text.trim()) ? is('furniture', 'siteMatter') : is('byline');
    if (i > this.headline && this.isAboutAuthor(i)) return is('furniture', 'aboutAuthor');
    // Lists of labels: who, when, how long, how often read.
    const isLabel =
      (words <= 3 && !this.isListOfThings(i)) || (words <= 8 && /^d[td]$/.test(candidate.element.localName));
    if (kind === 'listItem' && i > this.headline && (candidate.linkShare > 0.7 || isLabel))
      return is('furniture', 'siteMatter');
    const isLabelled = /[:：]$/u.test(this.candidate(i - 1)?.text.trim() ?? '');
    if (
      !isLabelled &&
      candidate.linkShare > 0.6 &&
      words <= 8 &&
      !piece.facts.terminal &&
      kind === 'paragraph' &&
      !this.isIntroByPlace(i)
    )
      return is('furniture', 'siteMatter');
    if (hint === 'standfirst' && words >= 3 && words <= 100) return is('standfirst');
    if (hint === 'kicker' && words <= 8) return is('furniture', 'siteMatter');
    if (isSectionName(piece)) return is('furniture', 'siteMatter');
    if (i > this.headline && this.isIntroByPlace(i)) return is('standfirst', 'belowHeadline');
    if (kind === 'heading' && i > this.headline && (words >= 15 || (words >= 8 && this.isRightBelowHeadline(i))))
      return is('standfirst', 'belowHeadline');
    return null;
  }

  private isDated(i: number): boolean {
    const piece = this.pieces[i];
    return piece !== undefined && (isDateLine(piece) || isMostlyDate(piece));
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
}
