/** List items and quotations that stand by themselves. */
import type { Proposals } from './pieces';
import { MAX_LINE_CHARS } from './pieces';

/** A bullet or a number before an item. Long dashes are left out: in several languages they open speech. */
export const LIST_MARKER = /^\s*(?:[-*•‣◦▪■●○]|\d{1,3}[.)]|[a-zA-Z][.)])\s+\S/u;

type Marker = { readonly family: string; readonly number: number | null };

/** The marker that a line begins with; null when it begins with none. Letters count from their code. */
export function markerOf(text: string): Marker | null {
  const match = /^\s*(?:([-*•‣◦▪■●○])|(\d{1,3})([.)])|([a-zA-Z])([.)]))\s+\S/u.exec(text);
  if (!match) return null;
  if (match[1]) return { family: match[1], number: null };
  if (match[2]) return { family: `1${match[3]}`, number: Number(match[2]) };
  return { family: `a${match[5]}`, number: (match[4] ?? '').toLowerCase().charCodeAt(0) };
}

/** Items come in company: a neighbour with the same bullet, or with the number before or after. */
export function proposeLists(proposals: Proposals): void {
  const { pieces } = proposals;
  pieces.forEach((piece, i) => {
    if (!proposals.isFree(i)) return;
    const own = markerOf(piece.text);
    if (!own) return;
    const isSibling = (at: number, step: number): boolean => {
      const other = at >= 0 ? markerOf(pieces[at]?.text ?? '') : null;
      if (!other || other.family !== own.family) return false;
      return own.number === null || other.number === own.number + step;
    };
    if (isSibling(proposals.neighbour(i, -1), -1) || isSibling(proposals.neighbour(i, 1), 1)) {
      proposals.propose(i, 'listItem', 'listMarker');
    }
  });
}

const WHOLE_QUOTE = /^\s*(?:“[^“”]+”|«[^«»]+»|„[^„“”]+[“”]|"[^"]+")\s*$/u;
const ATTRIBUTION = /^\s*(?:—|–|--|-)\s*\p{Lu}[^.!?]{1,80}$/u;

/**
 * A block quote: lines marked `>`, or a block wholly within one pair of quotation marks that is followed by a
 * line "— Name". A paragraph of speech without such a line stays a paragraph.
 */
export function proposeQuotations(proposals: Proposals): void {
  const { pieces } = proposals;
  pieces.forEach((piece, i) => {
    if (!proposals.isFree(i)) return;
    if (/^>\s/.test(piece.text)) proposals.propose(i, 'quotation', 'quotationMarks');
    if (piece.text.length > MAX_LINE_CHARS * 3) return;
    const signed = /^(.+?)\s+(?:—|–|--)\s*\p{Lu}[^.!?“”"]{1,80}$/u.exec(piece.text);
    if (signed?.[1] && WHOLE_QUOTE.test(signed[1])) proposals.propose(i, 'quotation', 'quotationMarks');
    const next = pieces[i + 1];
    if (next && proposals.isFree(i + 1) && WHOLE_QUOTE.test(piece.text) && ATTRIBUTION.test(next.text)) {
      proposals.propose(i, 'quotation', 'quotationMarks');
      proposals.propose(i + 1, 'quotation', 'quotationMarks');
    }
  });
}
