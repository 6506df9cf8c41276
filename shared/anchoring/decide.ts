/** From the places a passage may have to its state: what must agree before a place is said to be the passage's. */
import type { Alignment } from './align';
import { fuzzyPlaces, placeInMap, placesInMoves, WordPlaces, type MappedPlace } from './candidates';
import { compareSurroundings, sideAgreement, type Agreement } from './context';
import type { Passage, Place } from './passage';
import { placeOfWords } from './passage';
import type { PiecePlacement, PlaceCandidate, PlacementMethod, PlacementReason } from './shape';

/** A side agrees when half of what stood there still does. */
const AGREES = 0.5;
/** Both sides together must agree this much … where the edit map says so: */
const FLOOR_IN_PLACE = 0.4;
/** … and where only the words and their surroundings say so. */
const FLOOR_ELSEWHERE = 0.5;
const FLOOR_SHORT_ELSEWHERE = 0.75;
/** Below this a side contradicts: it is another passage's. */
const CONTRADICTS = 0.2;
/** Of a passage's letters the map must keep half (stack.md §7, strategy G), elsewhere three fifths. */
const KEPT_IN_PLACE = 0.5;
const KEPT_ELSEWHERE = 0.6;
/** Short passages repeat by chance (lessons: 68 % of 1-word, 19 % of 2-word, 5 % of 3-word selections). */
const SHORT_WORDS = 3;
/** A block alone says nothing by its surroundings: it must be this long to be known again elsewhere. */
const WHOLE_BLOCK_WORDS = 5;
/** Of its block's other words, this share must have gone the same way to stand in for surroundings. */
const SUPPORTED = 0.4;
/** Between neighbours that both stayed, this share of the letters is enough. */
const KEPT_BETWEEN = 0.3;
/** Half of what stood around a passage stands near it still. */
const NEAR = 0.5;
/** Of a moved block's neighbours this much must have come along, else only a person can say that it moved. */
const NEIGHBOUR_AGREES = 0.2;
/** Two places are near-equal when their surroundings agree within this. */
const NEAR_EQUAL = 0.12;
/** Places of the same words looked at for one passage; common short words have thousands. */
const MAX_SAME_PLACES = 200;
/** Shown for choice. */
const MAX_CANDIDATES = 5;

const WORDS_PART = 0.6;
const SURROUNDINGS_PART = 0.4;

interface Judged {
  readonly place: Place;
  readonly method: PlacementMethod;
  readonly agreement: Agreement;
  readonly score: number;
  /** Sure: the words are the same and it is the passage's. Else only for review. */
  readonly isSure: boolean;
  readonly reason: PlacementReason;
}

/** Places passages of one old text in one new text. */
export class Placer {
  private readonly places: WordPlaces;

  /** @param words how many word numbers there are */
  constructor(
    private readonly alignment: Alignment,
    words: number,
  ) {
    this.places = new WordPlaces(alignment.new, words);
  }

  /** The state of a passage, and where it stands. */
  place(passage: Passage): PiecePlacement {
    const inMap = this.judgeMapped(passage, placeInMap(this.alignment, passage), 'editMap');
    if (inMap?.isSure) {
      const rivals = this.rivalsOf(passage, inMap);
      return rivals.length === 0 ? placed('exact', inMap) : review([inMap, ...rivals], 'nearEqualPlaces');
    }
    const moved = placesInMoves(this.alignment, passage).flatMap(
      (mapped) => this.judgeMapped(passage, mapped, 'move') ?? [],
    );
    const same = this.judgeSameWords(passage);
    const found = bestOfEachPlace([...(inMap ? [inMap] : []), ...moved, ...same.judged]);
    const sure = found.filter((one) => one.isSure);
    const [best] = sure;
    if (best && !(inMap && inMap.score >= best.score)) {
      const rivals = sure.filter((one) => one !== best && isNearEqual(one, best));
      return rivals.length === 0 ? placed('moved', best) : review([best, ...rivals], 'nearEqualPlaces');
    }
    if (found.length > 0) return review(found, found[0]?.reason ?? 'wordsChanged');
    const fuzzy = this.judgeFuzzy(passage);
    if (fuzzy.length > 0) return review(fuzzy, 'wordsChanged');
    return lost(same.count > 0 ? 'onlyElsewhere' : 'notFound');
  }

  private agreementOf(passage: Passage, place: Place): Agreement {
    return compareSurroundings(passage, place, this.alignment.weights);
  }

  private judgeMapped(passage: Passage, mapped: MappedPlace | null, method: 'editMap' | 'move'): Judged | null {
    if (!mapped) return null;
    const { place, kept, support, nearness, isHeldLeft, isHeldRight } = mapped;
    const agreement = this.agreementOf(passage, place);
    const { left, right, mean, isWholeBlock } = agreement;
    const isInPlace = method === 'editMap';
    const words = passage.past - passage.first;
    const isShort = words <= SHORT_WORDS;
    const isSupported = support >= SUPPORTED && !isShort;
    const isHeld = isHeldLeft || isHeldRight;
    const hasSide = Math.max(left, right) >= AGREES;
    const hasBoth = Math.min(left, right) >= AGREES;
    const agrees = hasSide && mean >= (isInPlace ? FLOOR_IN_PLACE : FLOOR_ELSEWHERE);
    // A whole block has no words of its own around it: where it stands between its neighbours speaks for it.
    const isNear = isInPlace && hasSide && nearness >= NEAR && words >= WHOLE_BLOCK_WORDS;
    const isAloneInPlace = isInPlace && isWholeBlock && hasSide && kept === 1 && this.places.find(passage).length === 1;
    if (!agrees && !isSupported && !isNear && !isAloneInPlace) return null;
    const surroundings = Math.max(mean, support);
    const base = { place, method, agreement };
    if (kept === 1 && place.past - place.first === words) {
      const score = scoreOf(1, surroundings);
      if (!place.isSame) return { ...base, score, isSure: false, reason: 'signsChanged' };
      const isSure = isInPlace
        ? (agrees || isSupported) && (!isShort || isHeld || hasBoth)
        : (hasBoth && !(isWholeBlock && this.isUprooted(passage, place))) || (isSupported && mean >= FLOOR_ELSEWHERE);
      return { ...base, score, isSure, reason: isSure ? 'sameWords' : 'surroundingsChanged' };
    }
    const likeness = kept * Math.min(1, passage.exact.length / (place.range.end - place.range.start));
    const score = scoreOf(likeness, surroundings);
    if (kept >= (isInPlace ? KEPT_IN_PLACE : KEPT_ELSEWHERE)) {
      return { ...base, score, isSure: false, reason: 'wordsChanged' };
    }
    const isReplaced = isInPlace && hasBoth && (isShort || (isHeld && kept >= KEPT_BETWEEN));
    return isReplaced ? { ...base, score, isSure: false, reason: kept > 0 ? 'wordsChanged' : 'wordsReplaced' } : null;
  }

  /** A block alone elsewhere: too short to be known again, or between neighbours that have nothing of the old ones. */
  private isUprooted(passage: Passage, place: Place): boolean {
    return passage.past - passage.first < WHOLE_BLOCK_WORDS || this.neighboursAgree(passage, place) < NEIGHBOUR_AGREES;
  }

  /** Every place of the same words whose surroundings agree and that is no other old passage's. */
  private judgeSameWords(passage: Passage): { judged: Judged[]; count: number } {
    if (passage.first === passage.past) return { judged: [], count: 0 };
    const starts = this.places.find(passage);
    const words = passage.past - passage.first;
    const judged = starts.slice(0, MAX_SAME_PLACES).flatMap((start): Judged[] => {
      if (this.isAnothers(passage, start, start + words)) return [];
      const place = placeOfWords(passage, this.alignment.new, start, start + words);
      if (!place) return [];
      const agreement = this.agreementOf(passage, place);
      const { left, right, mean, isWholeBlock } = agreement;
      if (
        Math.min(left, right) < CONTRADICTS ||
        mean < FLOOR_ELSEWHERE ||
        (isWholeBlock && words < WHOLE_BLOCK_WORDS)
      ) {
        return [];
      }
      const score = scoreOf(1, mean);
      const base = { place, method: 'exactWords' as const, agreement, score };
      if (!place.isSame) return [{ ...base, isSure: false, reason: 'signsChanged' }];
      const floor = words <= SHORT_WORDS ? FLOOR_SHORT_ELSEWHERE : FLOOR_ELSEWHERE;
      const isSure =
        Math.min(left, right) >= AGREES && mean >= floor && !(isWholeBlock && this.isUprooted(passage, place));
      return [{ ...base, isSure, reason: isSure ? 'movedWords' : 'surroundingsChanged' }];
    });
    return { judged, count: starts.length };
  }

  private judgeFuzzy(passage: Passage): Judged[] {
    const judged = fuzzyPlaces(passage, this.places, this.alignment.new).flatMap(({ place, likeness }): Judged[] => {
      if (this.isAnothers(passage, place.first, place.past)) return [];
      const agreement = this.agreementOf(passage, place);
      const isKnown = agreement.mean >= FLOOR_ELSEWHERE && Math.min(agreement.left, agreement.right) >= CONTRADICTS;
      if (!isKnown || agreement.isWholeBlock) return [];
      const score = scoreOf(likeness, agreement.mean);
      return [{ place, method: 'fuzzy', agreement, score, isSure: false, reason: 'wordsChanged' }];
    });
    return bestOfEachPlace(judged);
  }

  /** True where most of these new words are, in runs of three and more, other old words than the passage's. */
  private isAnothers(passage: Passage, first: number, past: number): boolean {
    const { toOld } = this.alignment;
    let others = 0;
    for (let word = first; word < past; word += 1) {
      const from = toOld[word] ?? -1;
      if (from < 0 || (from >= passage.first && from < passage.past)) continue;
      const before = toOld[word - 1] === from - 1;
      const after = toOld[word + 1] === from + 1;
      const isInRun =
        (before && after) || (before && toOld[word - 2] === from - 2) || (after && toOld[word + 2] === from + 2);
      if (isInRun) others += 1;
    }
    return others * 2 > past - first;
  }

  /** Other places of the same words whose surroundings agree about as well, unless the neighbouring blocks decide. */
  private rivalsOf(passage: Passage, chosen: Judged): Judged[] {
    const words = passage.past - passage.first;
    if (words === 0) return [];
    const starts = this.places.find(passage);
    if (starts.length < 2) return [];
    return starts.slice(0, MAX_SAME_PLACES).flatMap((start): Judged[] => {
      if (start === chosen.place.first || this.isAnothers(passage, start, start + words)) return [];
      const place = placeOfWords(passage, this.alignment.new, start, start + words);
      if (!place?.isSame) return [];
      const agreement = this.agreementOf(passage, place);
      const isRival =
        agreement.left >= AGREES && agreement.right >= AGREES && agreement.mean >= chosen.agreement.mean - NEAR_EQUAL;
      if (!isRival || this.neighboursAgree(passage, chosen.place) > this.neighboursAgree(passage, place) + 0.2)
        return [];
      const score = scoreOf(1, agreement.mean);
      return [{ place, method: 'exactWords', agreement, score, isSure: true, reason: 'nearEqualPlaces' }];
    });
  }

  /** How far the blocks before and after agree, 0 to 1. */
  private neighboursAgree(passage: Passage, place: Place): number {
    const edges = (words: Passage | Place) => ({
      first: words.tokens.firstOfBlock[words.block] ?? 0,
      past: words.tokens.firstOfBlock[words.block + 1] ?? 0,
    });
    const from = edges(passage);
    const to = edges(place);
    const side = (direction: -1 | 1) => {
      // A block of its own number never is the neighbours' own: their words weigh alike.
      const old = { tokens: passage.tokens, ...from, block: -1 };
      return sideAgreement(old, { tokens: place.tokens, ...to, block: -2 }, this.alignment.weights, direction).rawScore;
    };
    return (side(-1) + side(1)) / 2;
  }
}

const scoreOf = (words: number, surroundings: number): number =>
  Math.min(1, WORDS_PART * words + SURROUNDINGS_PART * surroundings);

const isNearEqual = (one: Judged, best: Judged): boolean => one.agreement.mean >= best.agreement.mean - NEAR_EQUAL;

/** One judgement a place, the surer and higher one; sure ones first, then by score, then in text order. */
function bestOfEachPlace(judged: readonly Judged[]): Judged[] {
  const sorted = [...judged].sort(
    (a, b) => Number(b.isSure) - Number(a.isSure) || b.score - a.score || a.place.range.start - b.place.range.start,
  );
  return sorted.filter((one, i) => !sorted.slice(0, i).some((better) => overlaps(one.place, better.place)));
}

const overlaps = (a: Place, b: Place): boolean => a.range.start < b.range.end && b.range.start < a.range.end;

const toCandidate = ({ place, method, score }: Judged): PlaceCandidate => ({ range: place.range, method, score });

function placed(state: 'exact' | 'moved', { place, method, score }: Judged): PiecePlacement {
  const reason = state === 'exact' ? 'sameWords' : 'movedWords';
  return { state, range: place.range, method, score, reason, candidates: [] };
}

function review(found: readonly Judged[], reason: PlacementReason): PiecePlacement {
  const candidates = found.slice(0, MAX_CANDIDATES).map(toCandidate);
  const first = candidates[0];
  if (!first) return lost('notFound');
  return { state: 'needsReview', range: first.range, method: first.method, score: first.score, reason, candidates };
}

/** A piece without a place. */
export function lost(reason: 'notFound' | 'onlyElsewhere'): PiecePlacement {
  return { state: 'lost', range: null, method: 'none', score: 0, reason, candidates: [] };
}
