/** Second looks at roles, once all blocks have one: what stands under a label, what is there twice, what trails after the text. */
import { isLinkLabel } from '../../../shared/text/propose/site-matter';
import { is, type RoleDraft } from './role-draft';
import { sameWords } from './same-words';

/** What stands under a label such as "Related", as far as it is links and titles. */
export function proposeLinksUnderLabels(draft: RoleDraft): void {
  draft.pieces.forEach((piece, label) => {
    if (draft.given[label]?.reason !== 'relatedLinks' || !isLinkLabel(piece)) return;
    for (let i = label + 1; i < draft.blocks.length && i <= label + 20; i += 1) {
      const candidate = draft.candidate(i);
      if (!candidate || candidate.isProse || (candidate.linkShare < 0.5 && candidate.kind !== 'image')) return;
      draft.set(i, is('furniture', 'relatedLinks'));
    }
  });
}

/**
 * What is named a pull quote and says what the text says nowhere was not pulled out of it: a quotation. Publishers cut
 * what they pull out, so part of its words is enough.
 */
export function keepOwnQuotes(draft: RoleDraft): void {
  const marked = draft.blocks.some(({ zone }) => zone === 'pullQuote');
  if (!marked) return;
  const running = draft.blocks
    .filter(({ zone }) => zone === null)
    .map(({ candidate }) => sameWords(candidate.text))
    .join(' ');
  draft.blocks.forEach(({ candidate, zone }, i) => {
    if (zone !== 'pullQuote' || candidate.words < 6 || candidate.linkShare > 0.5) return;
    if (draft.given[i]?.reason !== 'pullQuote' || running.length > 400_000) return;
    const words = sameWords(candidate.text).split(' ');
    const parts = Math.max(1, words.length - 3);
    let shared = 0;
    for (let at = 0; at < parts; at += 1) if (running.includes(words.slice(at, at + 4).join(' '))) shared += 1;
    if (shared === 0) draft.set(i, is('quotation'));
  });
}

/** The same words twice: a pull quote repeats the text, a second copy of a caption or an intro repeats the first. */
export function proposeRepeated(draft: RoleDraft): void {
  const running = draft.blocks
    .filter(({ candidate }, i) => draft.given[i]?.role === 'paragraph' && candidate.isProse)
    .map(({ candidate }) => ` ${sameWords(candidate.text)} `)
    .join('\n');
  const seen = new Map<string, number>();
  let checked = 0;
  draft.blocks.forEach(({ candidate }, i) => {
    const role = draft.given[i]?.role;
    if (role === undefined || role === 'furniture' || role === 'headline' || role === 'tableRow' || role === 'dateline')
      return;
    const words = sameWords(candidate.text);
    const count = words.split(' ').length;
    const isCredit = role === 'caption' && count <= 8 && draft.candidate(i - 1)?.kind !== 'caption';
    if (count >= 4 && seen.has(words) && !isCredit) return draft.set(i, is('furniture', 'repeatsText'));
    seen.set(words, i);
    if (count < 5 || count > 60 || running.length > 400_000 || (checked += 1) > 400) return;
    const canPull =
      role === 'quotation' ||
      role === 'subheading' ||
      (role === 'paragraph' && i > draft.bodyStart && !isLikeNeighbours(draft, i));
    const own = role === 'paragraph' && candidate.isProse ? 1 : 0;
    if (canPull && running.split(` ${words} `).length - 1 > own) draft.set(i, is('furniture', 'pullQuote'));
  });
}

/** A paragraph marked up as those around it: it was not pulled out of them. */
function isLikeNeighbours(draft: RoleDraft, i: number): boolean {
  const own = draft.candidate(i)?.element;
  if (!own || own.closest('pre')) return true;
  if (own.querySelector(':scope > q:only-child, :scope > [class*="pull" i]:only-child')) return false;
  const kinds = [i - 1, i + 1].map((at) => draft.candidate(at)?.element);
  return kinds.some(
    (other) =>
      other?.localName === own.localName &&
      other.parentElement === own.parentElement &&
      other.className === own.className &&
      own.localName === 'p',
  );
}

/** Who wrote it, once more and in a box at the foot: the short lines with it are about the writer. */
export function proposeAboutAuthor(draft: RoleDraft): void {
  const last = draft.blocks.findLastIndex(
    ({ candidate, zone }, i) => candidate.isProse && zone === null && draft.given[i]?.role !== 'furniture',
  );
  const signed = draft.blocks.findIndex((_, i) => i > last && last >= 0 && draft.given[i]?.role === 'byline');
  if (signed < 0) return;
  for (let i = signed + 1; i < draft.blocks.length; i += 1) {
    const role = draft.given[i]?.role;
    if (role === 'paragraph' && (draft.candidate(i)?.words ?? 0) <= 20) draft.set(i, is('furniture', 'aboutAuthor'));
    else if (role !== 'furniture' && role !== 'byline') return;
  }
}

/** After the last words of the text: headings of nothing, names of topics, buttons. */
export function proposeTrailing(draft: RoleDraft): void {
  const isText = /^(?:paragraph|quotation|listItem|tableRow|image|caption)$/;
  for (let i = draft.blocks.length - 1; i > draft.bodyStart; i -= 1) {
    const role = draft.given[i]?.role ?? 'paragraph';
    const facts = draft.pieces[i]?.facts;
    const isLabel =
      role === 'subheading' || (role === 'paragraph' && facts !== undefined && facts.words <= 3 && !facts.terminal);
    if (isLabel) draft.set(i, is('furniture', 'siteMatter'));
    else if (isText.test(role)) return;
  }
}
