/** The headline, its repetitions, and subheadings. */
import { isByline, isDeskLine } from './bylines';
import { describesPicture } from './captions';
import { isDateLine } from './dates';
import { markerOf } from './lists';
import type { Piece, Proposals } from './pieces';
import { isSectionName } from './site-matter';

/** How far from the top a headline is looked for, in blocks of the article. */
const MAX_HEAD_BLOCKS = 12;
/** A line of at most this many words right above the headline is a kicker or the page's name. */
const MAX_KICKER_WORDS = 3;
const MAX_SUBHEADING_WORDS = 12;
const MAX_SUBHEADING_CHARS = 100;

const GREETING =
  /^(?:hi|hello|hey|dear|greetings|good (?:morning|evening|afternoon)|liebe[rs]?|sehr geehrte|hallo|guten (?:tag|morgen)|bonjour|cher|chère|hola|estimad[oa]s?|querid[oa]s?|caro|cara|ciao|beste)\b/iu;
const MAIL_HEADER =
  /^(?:from|to|cc|bcc|subject|sent|date|reply-to|von|an|betreff|gesendet|de|à|objet|para|asunto|enviado)\s*:/iu;

/** Labels before a colon that begin at least two blocks: speakers of an interview or a transcript. */
export function speakerLabels(pieces: readonly Piece[]): ReadonlySet<string> {
  const seen = new Map<string, number>();
  for (const { text } of pieces) {
    const label = labelOf(text);
    if (label) seen.set(label, (seen.get(label) ?? 0) + 1);
  }
  return new Set([...seen].filter(([, times]) => times >= 2).map(([label]) => label));
}

const labelOf = (text: string): string | null =>
  /^\s*(\p{Lu}[\p{L}\p{N}.'’ -]{0,30}?)\s*:\s*\S/u.exec(text.slice(0, 60))?.[1] ?? null;

/** The same words, whatever their case, quotation marks or spacing. */
const sameWords = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * The headline: the first line at the top that could be a title, below kickers and section names, above byline,
 * date line and text; where one of them is said twice, that one. None where the text begins at once.
 */
export function proposeHeadline(proposals: Proposals): void {
  const { pieces } = proposals;
  if (pieces.some((_, i) => proposals.roleAt(i) === 'headline')) return;
  const speakers = speakerLabels(pieces);
  const top: number[] = [];
  for (let i = 0; i < pieces.length && top.length < MAX_HEAD_BLOCKS; i += 1) {
    const piece = pieces[i];
    if (!piece) break;
    if (!proposals.isFree(i) && piece.given === null) continue; // furniture, captions
    if (piece.facts.prose || (piece.given && piece.given.role !== 'furniture' && piece.given.role !== 'image')) break;
    if (proposals.isFree(i)) top.push(i);
  }
  const couldBe = top.filter((i) => {
    const piece = pieces[i];
    return piece !== undefined && (isCandidate(piece, speakers) || (i === 0 && isQuietTitle(piece, speakers)));
  });
  const plain = couldBe.filter((i) => !readsAsCaption(pieces, i));
  const candidates = plain.length > 0 ? plain : couldBe;
  const chosen = repeatedOne(pieces, candidates) ?? belowKickers(pieces, candidates);
  if (chosen === null || !hasText(proposals, chosen)) return;
  for (const i of top) {
    const piece = pieces[i];
    if (i >= chosen || !piece || !candidates.includes(i)) continue;
    if (piece.facts.words <= MAX_KICKER_WORDS || isSectionName(piece)) proposals.propose(i, 'furniture', 'siteMatter');
  }
  proposals.propose(chosen, 'headline', 'firstTitleLine');
}

function isCandidate(piece: Piece, speakers: ReadonlySet<string>): boolean {
  if (!piece.facts.titleLike || isByline(piece) || isDeskLine(piece) || isDateLine(piece)) return false;
  if (GREETING.test(piece.text.trim()) || MAIL_HEADER.test(piece.text.trim())) return false;
  return markerOf(piece.text) === null && !speakers.has(labelOf(piece.text) ?? '');
}

/** A text's first line without a capital, as some outlets set titles: several words that don't end as a sentence. */
function isQuietTitle(piece: Piece, speakers: ReadonlySet<string>): boolean {
  const { facts, text, runs } = piece;
  const line = text.trim();
  if (facts.prose || facts.terminal || facts.words < 2 || facts.words > 20 || line.length > 160) return false;
  if (!/^["'“‘«„]?\p{Ll}/u.test(line) || /[,;:–—-]$/u.test(line) || runs.some((run) => run.text.includes('\n')))
    return false;
  if (isByline(piece) || isDateLine(piece) || GREETING.test(line) || MAIL_HEADER.test(line)) return false;
  return markerOf(text) === null && !speakers.has(labelOf(text) ?? '');
}

/** A picture's description, unless a byline stands right below it. */
function readsAsCaption(pieces: readonly Piece[], i: number): boolean {
  const piece = pieces[i];
  const next = pieces[i + 1];
  return piece !== undefined && describesPicture(piece) && !(next !== undefined && isByline(next));
}

function repeatedOne(pieces: readonly Piece[], candidates: readonly number[]): number | null {
  const near = (candidates.at(-1) ?? 0) + 4;
  for (const i of candidates) {
    const words = sameWords(pieces[i]?.text ?? '');
    if (words.split(' ').length < 3) continue;
    for (let other = i + 1; other <= near; other += 1) if (sameWords(pieces[other]?.text ?? '') === words) return i;
  }
  return null;
}

/** The first candidate that is no section name, and no kicker of a word or three above a longer one. */
function belowKickers(pieces: readonly Piece[], candidates: readonly number[]): number | null {
  for (let c = 0; c < candidates.length; c += 1) {
    const i = candidates[c] ?? 0;
    const piece = pieces[i];
    const following = candidates[c + 1];
    if (!piece) continue;
    if (isSectionName(piece)) continue;
    const next = following === undefined ? undefined : pieces[following];
    const adjacent = following === i + 1;
    if (adjacent && next && isKicker(pieces, i) && next.facts.words >= piece.facts.words + 2 && next.facts.words >= 5)
      continue;
    return i;
  }
  return null;
}

/** A word or two above a title; three where they read like a name, or where byline or date say that the next line is the title. */
function isKicker(pieces: readonly Piece[], i: number): boolean {
  const piece = pieces[i];
  const afterNext = pieces[i + 2];
  if (!piece || piece.facts.words > MAX_KICKER_WORDS) return false;
  const isName = piece.text
    .trim()
    .split(/\s+/u)
    .every((word) => /^\P{Ll}/u.test(word));
  if (piece.facts.words < MAX_KICKER_WORDS || isName) return true;
  return afterNext !== undefined && (isByline(afterNext) || isDateLine(afterNext));
}

/** A title needs something that it is the title of: running text, a byline or date line, or a block of lines set apart. */
function hasText(proposals: Proposals, headline: number): boolean {
  const { pieces } = proposals;
  const after = pieces.slice(headline + 1);
  if (after.some((piece) => piece.facts.prose)) return true;
  if (after.filter((piece) => piece.facts.terminal && piece.blankBefore).length >= 2) return true;
  const next = pieces[proposals.neighbour(headline, 1)];
  if (next && (isByline(next) || isDateLine(next))) return true;
  return after.length >= 3 && after[0]?.blankBefore === true && after.some((piece, i) => i > 0 && !piece.blankBefore);
}

/** The headline said again (browsers' titles, pasted pages): furniture. */
export function proposeRepeats(proposals: Proposals): void {
  const { pieces } = proposals;
  const headline = pieces.findIndex((_, i) => proposals.roleAt(i) === 'headline');
  const words = sameWords(pieces[headline]?.text ?? '');
  if (words.split(' ').length < 3) return;
  pieces.forEach((piece, i) => {
    if (i === headline || piece.text.length > 300) return;
    const said = sameWords(piece.text);
    // A page's title often ends in the outlet's name: "Headline | Outlet".
    const withOutlet =
      /[|–—-]/u.test(piece.text) &&
      said.startsWith(`${words} `) &&
      said.split(' ').length <= words.split(' ').length + 4;
    if (said === words || (withOutlet && piece.facts.titleLike)) proposals.propose(i, 'furniture', 'repeatsHeadline');
  });
}

/**
 * Subheadings: a short line that does not end as a sentence, with text (or the headline) before and running text after.
 * Where such lines outnumber the paragraphs, the text is no prose and has none.
 */
export function proposeSubheadings(proposals: Proposals): void {
  const { pieces } = proposals;
  const speakers = speakerLabels(pieces);
  const found = pieces.flatMap((piece, i) =>
    proposals.isFree(i) && isSubheading(proposals, piece, i, speakers) ? [i] : [],
  );
  const paragraphs = pieces.filter(
    (piece, i) => piece.facts.prose && (proposals.isFree(i) || proposals.roleAt(i) === 'quotation'),
  ).length;
  if (found.length > paragraphs) return;
  for (const i of found) proposals.propose(i, 'subheading', 'titleLine');
}

function isSubheading(proposals: Proposals, piece: Piece, i: number, speakers: ReadonlySet<string>): boolean {
  const { facts, text } = piece;
  const line = text.trim();
  if (!facts.titleLike || facts.terminal || facts.words > MAX_SUBHEADING_WORDS || line.length > MAX_SUBHEADING_CHARS)
    return false;
  if (GREETING.test(line) || MAIL_HEADER.test(line) || speakers.has(labelOf(text) ?? '')) return false;
  if (/^\p{L}+\s*:\s*\p{N}/u.test(line)) return false; // "Rating: 4 out of 5"
  const before = proposals.neighbour(i, -1);
  const after = proposals.neighbour(i, 1);
  const next = proposals.pieces[after];
  if (before < 0 || !next) return false;
  if (!/^(?:null|quotation|listItem|tableRow|paragraph)$/.test(String(proposals.roleAt(after)))) return false;
  return next.facts.prose || (proposals.roleAt(after) === 'listItem' && markerOf(text) === null);
}
