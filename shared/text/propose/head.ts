/** What stands between headline and text: byline, date line, intro. */
import { isByline, isDeskLine, looksLikeName } from './bylines';
import { isDateLine } from './dates';
import type { Proposals } from './pieces';

/** How many blocks below the headline (or from the top, where there is none) head matter is looked for. */
const HEAD_REACH = 6;
const MAX_STANDFIRST_WORDS = 60;
const MIN_STANDFIRST_WORDS = 6;

/** The stretch to look in: some blocks around the headline, down to the first running text with nothing of the kind after it. */
function headOf(proposals: Proposals): { from: number; headline: number; to: number } {
  const { pieces } = proposals;
  const headline = pieces.findIndex((_, i) => proposals.roleAt(i) === 'headline');
  const from = Math.max(0, headline - 3);
  let to = from;
  for (let seen = 0; to < pieces.length && seen < HEAD_REACH + 3; to += 1) {
    const role = proposals.roleAt(to);
    if (role !== 'furniture' && role !== 'caption' && role !== 'image') seen += 1;
  }
  return { from, headline, to };
}

/** Bylines and date lines near the headline. */
export function proposeBylines(proposals: Proposals): void {
  const { pieces } = proposals;
  const { from, headline, to } = headOf(proposals);
  let proseSeen = 0;
  for (let i = from; i < to; i += 1) {
    const piece = pieces[i];
    if (!piece || !proposals.isFree(i)) continue;
    if (piece.facts.prose) proseSeen += 1;
    if (proseSeen > 1) break; // one standfirst may stand before them, no more
    if (isByline(piece) || isDeskLine(piece)) proposals.propose(i, 'byline', 'bylineWords');
    else if (isDateLine(piece)) proposals.propose(i, 'dateline', 'dateLine');
  }
  proposeBareName(proposals, headline);
}

/** A bare name below the headline, with a date or a job right below it. */
function proposeBareName(proposals: Proposals, headline: number): void {
  const { pieces } = proposals;
  for (let i = headline + 1; headline >= 0 && i <= headline + 3; i += 1) {
    const piece = pieces[i];
    const next = pieces[i + 1];
    if (!piece || !next || !proposals.isFree(i) || piece.facts.words < 2 || piece.facts.words > 4) continue;
    const isJob =
      next.facts.words <= 6 &&
      !next.facts.terminal &&
      /\b(?:writer|reporter|correspondent|editor|columnist|journalist)\b/iu.test(next.text);
    if (!looksLikeName(piece.text) || !(proposals.roleAt(i + 1) === 'dateline' || isJob)) continue;
    proposals.propose(i, 'byline', 'bylineWords');
    if (isJob) proposals.propose(i + 1, 'byline', 'bylineWords');
  }
}

/**
 * The intro: what stands between headline and byline or date line; or, right below the headline or those, one line
 * that is no full sentence and has running text after it. A full sentence below the headline is the first paragraph.
 */
export function proposeStandfirst(proposals: Proposals): void {
  const { pieces } = proposals;
  const { headline, to } = headOf(proposals);
  if (headline < 0) return;
  const isLabel = (i: number) => proposals.roleAt(i) === 'byline' || proposals.roleAt(i) === 'dateline';
  let lastLabel = -1;
  for (let i = headline + 1; i < to; i += 1) if (isLabel(i)) lastLabel = i;
  const between = pieces.flatMap((_, i) => (i > headline && i < lastLabel && proposals.isFree(i) ? [i] : []));
  const isIntro = (i: number) => {
    const facts = pieces[i]?.facts;
    return facts !== undefined && facts.words >= MIN_STANDFIRST_WORDS && facts.words <= MAX_STANDFIRST_WORDS;
  };
  if (between.length > 0 && between.length <= 2 && between.every(isIntro)) {
    for (const i of between) proposals.propose(i, 'standfirst', 'belowHeadline');
    return;
  }
  let first = proposals.neighbour(headline, 1);
  while (first >= 0 && isLabel(first)) first = proposals.neighbour(first, 1);
  const piece = pieces[first];
  const next = pieces[proposals.neighbour(first, 1)];
  if (piece && next?.facts.prose && isIntro(first) && piece.facts.titleLike && !piece.facts.terminal) {
    proposals.propose(first, 'standfirst', 'belowHeadline');
  }
}
