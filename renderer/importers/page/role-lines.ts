/** Single lines of a page's head, and of what stands around its pictures, by their words. */
import { isByline, looksLikeName } from '../../../shared/text/propose/bylines';
import { findDate, isDateLine } from '../../../shared/text/propose/dates';
import { makePiece, type Piece } from '../../../shared/text/propose/pieces';

export const TIME_AGO =
  /^(?:(?:published|posted|updated|last updated)\s*:?\s*)?(?:\d{1,3}\s*(?:h|hrs?|hours?|mins?|minutes?|days?|weeks?)\s+ago|vor \d{1,3} (?:stunden?|minuten|tagen?)|il y a \d{1,3} (?:heures?|minutes|jours?)|hace \d{1,3} (?:horas?|minutos|días?)|just now|yesterday|today)$/iu;

/** Who checked or edited it: no author, but of those who stand behind it. */
export const REVIEWED_BY =
  /^(?:(?:medically |clinically |fact[- ]?)?(?:reviewed|checked|edited|translated|illustrated|photographed)|photographs|photography|illustrations?|translation)(?: for [a-z ]{2,30})? by:?\s+\p{Lu}.{1,80}$/iu;

/** Counts, handles and buttons in a part named after the writer. */
export const NO_BYLINE = /^\d|^[^\p{L}]*$|^(?:view|see|more|read|contact|e-?mail|follow|visit|about)\s/iu;

/** "Follow @name" and its like. */
export const isFollowLine = ({ text, facts }: Piece): boolean =>
  facts.words <= 5 && /^(?:follow|folgen|folge|suivre|suivez|seguir|sigue|segui|volg)\s+@?\S/iu.test(text.trim());

/** The labels and buttons of galleries and players. */
export const isPlayerLine = ({ text, facts }: Piece): boolean =>
  facts.words <= 4 &&
  /^(?:\[\+\] ?)?(?:full ?screen|auto-?play|(?:view|see|show)(?: all)? (?:photos?|pictures|images|gallery|graphic|slideshow)|(?:buy|enlarge|expand|zoom)(?: this)?(?: (?:photo|image|picture))?|(?:hide|show|toggle) captions?|captions?|skip ad|(?:play|watch)(?: the)? video|pause|mute|unmute|replay|embed|volume|seek|close dialog|\d{1,3} (?:of|\/) \d{1,3}|bild vergrößern|vergrößern|agrandir|ampliar)$/iu.test(
    text.trim(),
  );

/** "Harbour Ledger | 14.03.2026 | By Dana Ortwell": who and when in one line, in parts. */
export function isByAndWhen({ text, facts }: Piece): boolean {
  const parts = text
    .trim()
    .split(/\s*[|•·]\s*/u)
    .filter((part) => part !== '');
  if (parts.length < 2 || parts.length > 5 || facts.words > 35) return false;
  const pieces = parts.map((part) => makePiece([{ text: part }]));
  return (
    pieces.some(isByline) &&
    pieces.every((part) => isByline(part) || isDateLine(part) || isMostlyDate(part) || part.facts.words <= 4)
  );
}

/** A date with a year, and hardly a word that could say more than what sort of date it is. */
export function isMostlyDate({ text, facts }: Piece): boolean {
  if (facts.words > 14 || text.length > 90) return false;
  let rest = text;
  let dates = 0;
  for (let date = findDate(rest); date && dates < 3; date = findDate(rest)) {
    if (!/\d{4}/u.test(date.value)) return false;
    rest = `${rest.slice(0, date.start)} ${rest.slice(date.end)}`;
    dates += 1;
  }
  return dates > 0 && rest.split(/\s+/u).filter((word) => /\p{L}{2}/u.test(word)).length <= 4 && rest.length <= 40;
}

/** "Ines Rell | Quaytown" */
export function isNameAndPlace(text: string): boolean {
  const [name = '', place = '', ...rest] = text.trim().split(/\s+\|\s+/u);
  return rest.length === 0 && place !== '' && name.includes(' ') && looksLikeName(name) && looksLikeName(place);
}
