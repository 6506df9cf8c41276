/** Postal addresses: lines that look like part of one, and enough of them together to be sure. */
import type { Piece, Proposals } from './pieces';

/** Street lines. English: number, name, street word. Elsewhere the street word comes first or is built in. */
const STREETS: readonly RegExp[] = [
  /^\d{1,6}[A-Za-z]?(?:[-–/]\d{1,5})?,?(?:\s+[\p{Lu}\d][\p{L}\d.'’-]*){1,5}\s+(?:St|Street|Ave|Avenue|Rd|Road|Blvd|Boulevard|Dr|Drive|Ln|Lane|Ct|Court|Pl|Place|Sq|Square|Way|Hwy|Highway|Pkwy|Parkway|Ter|Terrace|Cres|Crescent|Row|Quay|Wharf|Close|Mews|Walk|Plaza|Broadway)\.?(?:\s+(?:N|S|E|W|NE|NW|SE|SW)\.?)?(?:,?\s+(?:Suite|Ste|Apt|Apartment|Unit|Floor|Fl|Room|Rm|#)\.?\s*[\w-]+)?,?$/u,
  /^(?:P\.?\s?O\.?\s?Box|Post Office Box|Postfach|Apartado(?: de Correos)?|Casella postale|Postbus|B\.?P\.?)\s*:?\s*[\d ]{1,10}[A-Z]{0,2},?$/iu,
  /^\p{Lu}[\p{L}.\- ]{1,40}(?:straße|strasse|str\.|weg|platz|allee|gasse|damm|ufer|ring|straat|laan|plein|gracht|kade|gatan|vägen|gade|vej)\s+\d{1,4}\s?[a-z]?(?:[-–/]\d{1,4}[a-z]?)?,?$/iu,
  /^\d{1,4}\s?(?:bis|ter)?,?\s+(?:rue|avenue|av\.|boulevard|bd\.?|place|quai|chemin|allée|impasse|cours|route)\s+[\p{L}'’.\- ]{2,50},?$/iu,
  /^(?:calle|c\/|avenida|avda?\.|plaza|paseo|rua|av\.|praça|via|viale|piazza|corso|largo|ulica|ul\.)\s*[\p{L}'’.\- ]{2,40},?\s+(?:n[.º°]*\s*)?\d{1,5}\s?[a-z]?(?:,.{0,30})?$/iu,
];

/** Place lines that are sure by themselves: their postal code has a form that nothing else has. */
const SURE_PLACES: readonly RegExp[] = [
  /^\p{Lu}[\p{L}.'’\- ]{1,40},?\s+(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])\.?\s+\d{5}(?:-\d{4})?$/u,
  /^(?:\p{Lu}[\p{L}.'’\- ]{1,40},?\s+)?(?:GIR ?0AA|[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2})(?:,\s*(?:UK|England|Scotland|Wales))?$/u,
  /^\p{Lu}[\p{L}.'’\- ]{1,40},?\s+(?:ON|QC|BC|AB|MB|SK|NS|NB|NL|PE|YT|NT|NU)\s+[A-Z]\d[A-Z] ?\d[A-Z]\d$/u,
  /^\p{Lu}[\p{L}.'’\- ]{1,40},?\s+(?:NSW|VIC|QLD|SA|WA|TAS|ACT|NT)\s+\d{4}$/u,
  /^〒?\s?\d{3}-\d{4}(?:\s.{1,40})?$/u,
];

/** Place lines that need company: "10115 Berlin" could also begin "20000 Menschen". */
const LIKELY_PLACES: readonly RegExp[] = [
  /^(?:(?:D|A|CH|F|E|I|B|L|NL|DK|S|N|SE|PL|PT)[- ])?\d{4,5}(?:-\d{3})?\s+\p{Lu}[\p{L}.'’\-() ]{1,40}(?:\s+CEDEX(?:\s+\d{1,2})?)?(?:,\s*\p{Lu}[\p{L} ]{2,30})?$/u,
  /^\d{4}\s?[A-Z]{2}\s+\p{Lu}[\p{L}'’\- ]{1,40}$/u,
  /^\d{5}\s+[\p{L}'’\- ]{2,40}\s+\([A-Z]{2}\)$/u,
];

const COUNTRY =
  /^(?:USA|U\.S\.A\.|United States(?: of America)?|UK|U\.K\.|United Kingdom|Great Britain|England|Scotland|Wales|Ireland|Canada|Australia|New Zealand|Deutschland|Germany|Österreich|Austria|Schweiz|Switzerland|France|España|Spain|Italia|Italy|Nederland|The Netherlands|Belgium|België|Belgique|Portugal|India|South Africa)$/iu;

const LABEL =
  /^(?:(?:our|physical|postal|mailing|street|visiting|visitor|office|business|registered|billing|shipping|company|head)\s+)*(?:address(?:es)?|office(?:s)?|headquarters|location|where to find us|find us|visit us|get in touch|contact(?: us)?|contacts?|adresse(?: postale)?|anschrift|postanschrift|kontakt|impressum|coordonnées|dirección(?: postal)?|contacto|indirizzo|contatti|adres|morada|endereço)\s*:?$/iu;

/** Lines of an organisation's name as they stand above its address. */
const ORGANISATION =
  /\b(?:Ltd|Limited|Inc|LLC|PLC|plc|Corp|GmbH|AG|e\.V\.|S\.A\.|SA|SAS|SARL|S\.L\.|SL|B\.V\.|BV|S\.p\.A\.|Media Group|Publishing|Newspapers?)\.?$/u;

const MAX_ADDRESS_WORDS = 10;

type Evidence = 'sure' | 'likely' | null;

function evidenceOf({ text, facts }: Piece): Evidence {
  if (facts.words > MAX_ADDRESS_WORDS) return null;
  const line = text.trim();
  // A whole address on one line: a street, then a place.
  const comma = [...line.matchAll(/,\s*/gu)];
  for (const { index, 0: cut } of comma) {
    const street = line.slice(0, index);
    const place = line.slice(index + cut.length);
    if (matchesAny(STREETS, street) && (matchesAny(SURE_PLACES, place) || matchesAny(LIKELY_PLACES, place)))
      return 'sure';
  }
  if (matchesAny(SURE_PLACES, line)) return 'sure';
  return matchesAny(STREETS, line) || matchesAny(LIKELY_PLACES, line) ? 'likely' : null;
}

const matchesAny = (patterns: readonly RegExp[], line: string): boolean => patterns.some((p) => p.test(line));

/** True for a line that only announces an address or contact details, such as "Postal address:". */
export const isAddressLabel = ({ text, facts }: Piece): boolean => facts.words <= 5 && LABEL.test(text.trim());

/**
 * Furniture: address lines that are sure, or two likely ones side by side, or one below a label; with them
 * the label above, an organisation's name between, and a country below.
 */
export function proposeAddresses(proposals: Proposals): void {
  const { pieces } = proposals;
  const evidence = pieces.map(evidenceOf);
  const isAddress = pieces.map((_, i) => {
    if (evidence[i] === 'sure') return true;
    if (evidence[i] === null) return false;
    const beside = (at: number) => evidence[at] !== undefined && evidence[at] !== null;
    const before = pieces[i - 1];
    return beside(i - 1) || beside(i + 1) || (before !== undefined && isAddressLabel(before));
  });
  isAddress.forEach((is, i) => {
    if (!is) return;
    proposals.propose(i, 'furniture', 'postalAddress');
    let above = i - 1;
    const name = pieces[above];
    if (name && name.facts.words <= 8 && !name.facts.terminal && ORGANISATION.test(name.text.trim())) {
      proposals.propose(above, 'furniture', 'postalAddress');
      above -= 1;
    }
    const label = pieces[above];
    if (label && isAddressLabel(label)) proposals.propose(above, 'furniture', 'postalAddress');
    const below = pieces[i + 1];
    if (below && COUNTRY.test(below.text.trim())) proposals.propose(i + 1, 'furniture', 'postalAddress');
  });
}
