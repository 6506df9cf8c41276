/** Names of authors as citations turn them round. Pure. */

export interface AuthorName {
  /** What the name is ordered by; the whole name where it cannot be told apart. */
  readonly family: string;
  /** Empty: a group, or a name of one word. */
  readonly given: string;
  /** "Jr.", "III"; empty: none. */
  readonly suffix: string;
}

/** Words that belong to the family name behind them. */
const PARTICLES = new Set([
  'da',
  'de',
  'del',
  'della',
  'den',
  'der',
  'di',
  'dos',
  'du',
  'la',
  'le',
  'ten',
  'ter',
  'van',
  'von',
  'zu',
  'bin',
  'al',
]);
const SUFFIX = /^(?:jr\.?|sr\.?|ii|iii|iv)$/iu;
/** A group writes under its name as it is: nobody is called "Press, Associated". */
const GROUP =
  /\b(?:agency|associated|association|bureau|correspondents?|council|department|desk|editors?|institute|ministry|news|newsroom|office|press|reporters?|service|staff|team|university)\b/iu;

/** Takes a name apart: "Anna van der Berg", "Berg, Anna", "Reuters", "Newsroom staff". */
export function readAuthor(author: string): AuthorName {
  const name = author
    .replace(/^by\s+/iu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  const whole: AuthorName = { family: name, given: '', suffix: '' };
  const comma = name.indexOf(',');
  if (comma > 0) {
    const after = name.slice(comma + 1).trim();
    if (SUFFIX.test(after)) return { ...readAuthor(name.slice(0, comma)), suffix: after };
    return after === '' ? whole : { family: name.slice(0, comma).trim(), given: after, suffix: '' };
  }
  if (GROUP.test(name)) return whole;
  const words = name.split(' ');
  const last = words.at(-1) ?? '';
  const suffix = words.length > 2 && SUFFIX.test(last) ? last : '';
  if (suffix !== '') words.pop();
  let at = words.length - 1;
  while (at > 1 && PARTICLES.has((words[at - 1] ?? '').toLowerCase())) at -= 1;
  if (at < 1) return whole;
  return { family: words.slice(at).join(' '), given: words.slice(0, at).join(' '), suffix };
}

const withSuffix = (name: string, suffix: string): string => (suffix === '' ? name : `${name}, ${suffix}`);

/** "Berg, Anna". */
export const turned = ({ family, given, suffix }: AuthorName): string =>
  given === '' ? family : withSuffix(`${family}, ${given}`, suffix);

/** "Anna Berg". */
export const straight = ({ family, given, suffix }: AuthorName): string =>
  given === '' ? family : `${given} ${family}${suffix === '' ? '' : ` ${suffix}`}`;

/** "Berg, A. M.", "Berg, J.-L.". */
export function initialled({ family, given, suffix }: AuthorName): string {
  if (given === '') return family;
  const initials = given
    .split(' ')
    .map((word) =>
      word
        .split('-')
        .filter((part) => part !== '')
        .map((part) => `${firstLetter(part)}.`)
        .join('-'),
    )
    .join(' ');
  return withSuffix(`${family}, ${initials}`, suffix);
}

const firstLetter = (word: string): string =>
  [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(word)][0]?.segment.toUpperCase() ?? '';
