/** Captions: by a credit line, or by the words with which pictures are described. */
import { isByline } from './bylines';
import { isDateLine } from './dates';
import type { Piece, Proposals } from './pieces';

const PICTURE =
  '(?:photo(?:graph)?s?|pictures?|pics?|images?|illustrations?|graphics?|videos?|fotos?|bild(?:er)?|abbildung|grafik|fotografías?|imagen|imágenes|ilustración|immagin[ei]|beeld|crédits?(?: photo)?|credits?|archivbild|symbolbild|caption)';
const CREDIT_LINES: readonly RegExp[] = [
  new RegExp(
    `^[(\\[]?(?:file |stock |archive |handout |photo |image |cover )?${PICTURE}\\s*(?:credits?)?\\s*(?:[:©/]|by\\b|courtesy\\b|via\\b|von\\b|par\\b)\\s*\\S`,
    'iu',
  ),
  new RegExp(
    `[(\\[.]?\\s*(?:photo(?:graph)?|picture|image|illustration|foto|bild|imagen|crédit photo)s?\\s*(?:by|credit|courtesy of|:|©|/)\\s*[\\p{Lu}][^.!?]{1,60}[)\\]]?\\.?$`,
    'iu',
  ),
  /(?:\/|via|[(—–|,-]|\bphoto\b|\bimages?\b)\s*(?:getty images|reuters|afp|ap(?: photo)?|associated press|epa(?:-efe)?|shutterstock|istock|unsplash|alamy|pa (?:wire|media|images)|wikimedia(?: commons)?|dpa|picture alliance|imago|flickr|handout)\b[^.!?]{0,40}[)\]]?$/iu,
  /\b(?:getty images|ap photo)\b[^.!?]{0,40}[)\]]?$/iu,
];

const PICTURE_NOUN =
  '(?:scene|photo(?:graph)?|image|view|picture|snapshot|shot|illustration|drawing|sketch|portrait|graphic|painting|still|render(?:ing)?|screenshot|cartoon|collage|montage|artwork|silhouette|bild|foto|aufnahme|zeichnung|vue|dessin|scène|imagen|escena|fotografía|ilustración|dibujo|immagine|scena)';
const DESCRIPTIONS: readonly RegExp[] = [
  new RegExp(
    `(?<![\\p{L}])${PICTURE_NOUN}(?![\\p{L}]).{0,80}(?<![\\p{L}])(?:depict(?:s|ing)|show(?:s|ing)|illustrat(?:es|ing)|represent(?:s|ing)|zeigt|montrant|montre|représentant|représente|mostrando|que muestra|muestra|que representa|raffigurante|che mostra)(?![\\p{L}])`,
    'iu',
  ),
  new RegExp(
    `^(?:an? |the )?(?:(?:aerial|general|exterior|interior|archive|stock|file|undated|recent|artist['’]s|satellite|close-up|black-and-white|screen)\\s+){0,2}${PICTURE_NOUN}s?\\s+(?:of|from|taken|provided|released)(?![\\p{L}])`,
    'iu',
  ),
  /(?<![\p{L}])(?:pictured|seen here|shown here)(?:,|\s+(?:here|above|below|left|right|in|at|with|on|outside|during|earlier)(?![\p{L}])|\)|$)|^pictured\b|\(pictured\)/iu,
  /(?<![\p{L}])(?:file|stock|archive|handout|undated) (?:photo(?:graph)?|image|picture|footage)(?![\p{L}])/iu,
];
const MIN_DESCRIPTION_WORDS = 5;
const MAX_CAPTION_WORDS = 60;

/** A line that credits a photographer or an agency. */
export function hasCredit(piece: Piece): boolean {
  const line = piece.text.trim();
  return (
    piece.facts.words <= MAX_CAPTION_WORDS &&
    line.length <= 400 &&
    !isByline(piece) &&
    CREDIT_LINES.some((p) => p.test(line))
  );
}

/** A line that is no sentence and describes a picture ("Aerial view of …", "… scene depicting …"). */
export function describesPicture(piece: Piece): boolean {
  const { words, terminal } = piece.facts;
  if (terminal || words < MIN_DESCRIPTION_WORDS || words > MAX_CAPTION_WORDS || piece.text.length > 400) return false;
  return !isDateLine(piece) && !isByline(piece) && DESCRIPTIONS.some((p) => p.test(piece.text));
}

/** Captions with a credit. Descriptions wait until the headline is known: a headline may read like one. */
export function proposeCredits(proposals: Proposals): void {
  proposals.pieces.forEach((piece, i) => {
    if (hasCredit(piece)) proposals.propose(i, 'caption', 'creditLine');
  });
}

/** Captions by the words that describe a picture, among what no other rule claimed. */
export function proposeDescriptions(proposals: Proposals): void {
  proposals.pieces.forEach((piece, i) => {
    if (describesPicture(piece)) proposals.propose(i, 'caption', 'pictureDescription');
  });
}
