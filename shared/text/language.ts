/**
 * What language a text seems to be in, by its letters and its most common words: a guess for where the article states
 * none, and always called one. Pure.
 */
import { segmentWords } from './words';

/** Letters looked at, in UTF-16 units: enough to tell, and little work for a long text. */
const LOOKED_AT = 12_000;
/** Fewer letters tell nothing. */
const MIN_LETTERS = 12;
/** A language of Latin letters is named from this many of its common words on. Our own floor. */
const MIN_HITS = 4;
/** Of all words, so many have to be common ones; in running text it is about four in ten. */
const MIN_SHARE = 0.12;
/** The best has to have so many times the hits of the next. */
const MIN_LEAD = 1.25;

/** Scripts that one language, or nearly only one, is written in. */
const BY_SCRIPT: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Devanagari}/gu, 'hi'],
  [/\p{Script=Bengali}/gu, 'bn'],
  [/\p{Script=Tamil}/gu, 'ta'],
  [/\p{Script=Telugu}/gu, 'te'],
  [/\p{Script=Gujarati}/gu, 'gu'],
  [/\p{Script=Gurmukhi}/gu, 'pa'],
  [/\p{Script=Georgian}/gu, 'ka'],
  [/\p{Script=Armenian}/gu, 'hy'],
  [/\p{Script=Ethiopic}/gu, 'am'],
  [/\p{Script=Khmer}/gu, 'km'],
  [/\p{Script=Lao}/gu, 'lo'],
  [/\p{Script=Myanmar}/gu, 'my'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Cyrillic}/gu, 'ru'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Latin}/gu, ''],
];

const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** The most common short words of languages in Latin letters, collected by us. */
const COMMON: readonly (readonly [string, ReadonlySet<string>])[] = [
  [
    'en',
    wordSet(
      'the of and to in that is was for it with as on be at by this had not are but from or have they which you were her she has been their we',
    ),
  ],
  [
    'fr',
    wordSet(
      'le la les des et est une un dans que qui pour pas sur au du ce il elle avec sont par plus ont aux nous ne se cette mais été',
    ),
  ],
  [
    'de',
    wordSet(
      'der die das und ist in den von zu mit sich des auf für nicht ein eine dem im auch es an werden aus er hat dass sie wird bei noch',
    ),
  ],
  [
    'es',
    wordSet(
      'el la los las de que y en un una es por con no se del para al lo su como más pero sus le ya o fue este ha',
    ),
  ],
  [
    'it',
    wordSet(
      'il la di che e un una per non sono con del della in si dei le gli da al più come anche ma ha nel è questo delle alla',
    ),
  ],
  [
    'pt',
    wordSet('o a os as de que e em um uma para com não do da no na se por mais dos das como mas foi ao ele à são pelo'),
  ],
  [
    'nl',
    wordSet(
      'de het een van en in is dat op te zijn voor met niet aan er om ook als maar naar bij dan nog door werd hij ze wordt',
    ),
  ],
  [
    'sv',
    wordSet(
      'och att det i en som är på av för med inte till den har de om ett men var jag från vi så kan när hade ska',
    ),
  ],
  [
    'da',
    wordSet(
      'og at det i en som er på af for med ikke til den har de om et men var jeg fra vi så kan der blev hun efter',
    ),
  ],
  [
    'nb',
    wordSet(
      'og at det i en som er på av for med ikke til den har de om et men var jeg fra vi så kan der ble hun etter',
    ),
  ],
  [
    'fi',
    wordSet(
      'ja on ei että se oli mutta kun niin myös hän ovat kuin tai joka sen ole jo vain nyt mukaan ollut sitä sekä',
    ),
  ],
  [
    'pl',
    wordSet('i w nie na się z do to że jest o jak po co ale za od już tak czy był jego przez tylko są dla może oraz'),
  ],
  ['cs', wordSet('a se v na je že o s z do i to by pro jako ale k po jsou za už od nebo tak jeho byl při které není')],
  ['ro', wordSet('și în de la a pe cu nu un o care este mai din că pentru sunt au fost ce dar sau fi prin lui după')],
  ['hu', wordSet('a az és hogy nem is egy ez volt de meg csak már van mint még ha el azt vagy lehet ki kell szerint')],
  ['tr', wordSet('ve bir bu da de için ile o ne çok daha gibi var ama olarak sonra kadar olan en diye değil mi ya')],
  [
    'id',
    wordSet(
      'yang dan di itu dengan untuk tidak ini dari dalam akan pada juga ke karena ada mereka oleh saya telah bisa kata',
    ),
  ],
  ['vi', wordSet('và của là có không được cho trong người với các những một này đã để khi đến ra ở cũng từ như')],
];

/** Letters that only one of several languages of a script uses. */
const CYRILLIC: readonly (readonly [RegExp, string])[] = [
  [/[їєґ]/giu, 'uk'],
  [/ў/giu, 'be'],
  [/[ђћ]/giu, 'sr'],
  [/[ѓќѕ]/giu, 'mk'],
  [/[ыэё]/giu, 'ru'],
];
/** Common characters that only the simplified, or only the traditional way of writing has. */
const SIMPLIFIED = /[们这个说对时会为国来过还没关发东长门问间见车书马让应该谁给钱业务产经济报]/gu;
const TRADITIONAL = /[們這個說對時會為國來過還沒關發東長門問間見車書馬讓應該誰給錢業務產經濟報]/gu;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** A BCP 47 tag, such as "fr" or "zh-Hant"; null where the text does not say enough. */
export function guessLanguage(text: string): string | null {
  const looked = text.slice(0, LOOKED_AT);
  let [best, most] = ['', 0];
  let letters = 0;
  for (const [pattern, tag] of BY_SCRIPT) {
    const many = count(looked, pattern);
    letters += many;
    if (many > most) [best, most] = [tag, many];
  }
  if (letters < MIN_LETTERS || most * 2 < letters) {
    // Japanese mixes: no script of it need have half of the letters.
    return letters >= MIN_LETTERS && isJapanese(looked, letters) ? 'ja' : null;
  }
  switch (best) {
    case '':
      return guessLatin(looked);
    case 'zh':
      if (isJapanese(looked, letters)) return 'ja';
      return count(looked, TRADITIONAL) > count(looked, SIMPLIFIED) ? 'zh-Hant' : 'zh-Hans';
    case 'ar':
      return guessArabic(looked);
    case 'ru':
      return (
        CYRILLIC.find(([pattern]) => count(looked, pattern) * 300 > most)?.[1] ?? (looked.includes('ъ') ? 'bg' : 'ru')
      );
    default:
      return best;
  }
}

/** Kana among the signs, at least one in twenty: Chinese has none. */
const isJapanese = (text: string, letters: number): boolean =>
  count(text, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu) * 20 >= letters &&
  count(text, /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/gu) * 2 >= letters;

function guessArabic(text: string): string {
  const letters = count(text, /\p{Script=Arabic}/gu);
  if (count(text, /[ٹڈڑںے]/gu) * 60 > letters) return 'ur';
  return count(text, /[پچژگیک]/gu) * 30 > letters ? 'fa' : 'ar';
}

function guessLatin(text: string): string | null {
  const words = segmentWords(text).map(({ start, end }) => text.slice(start, end).toLowerCase());
  if (words.length === 0) return null;
  const scored = COMMON.map(([tag, common]) => ({ tag, hits: words.filter((word) => common.has(word)).length })).sort(
    (a, b) => b.hits - a.hits,
  );
  const [first, second] = scored;
  if (!first || first.hits < MIN_HITS || first.hits / words.length < MIN_SHARE) return null;
  const hits = second?.hits ?? 0;
  // Danish and Norwegian share nearly all of their common words: what is left over decides, where anything does.
  const isTwin = [first.tag, second?.tag].sort().join() === 'da,nb';
  if (isTwin) return first.hits > hits ? first.tag : null;
  return first.hits >= hits * MIN_LEAD ? first.tag : null;
}
