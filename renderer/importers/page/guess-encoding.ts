/** The encoding of a page that names none, told from its bytes: which reading of them looks like some language's words. */

/** The letters and signs that come most often in texts of a script: a wrong reading of the bytes yields others. */
interface Reading {
  readonly encoding: string;
  readonly common: RegExp;
}

const JAPANESE = /[ぁ-んァ-ヶー、。]/gu;
const KOREAN = /[이다는에가을의고를한은로지하서사기으도자어시그리나아일정인대부있라해들전보]/gu;
const SIMPLIFIED =
  /[的一是不了在人有我他这中大来上国个到说们为子和你地出也时年得就要下以生会自着去之过家学对可里后小么心多天而能好都没日于起还发成事只作当想看文无开手用主行方又如前所本见经面公同三已从动两长，。]/gu;
const TRADITIONAL =
  /[的一是不了在人有我他這中大來上國個到說們為子和你地出也時年得就要下以生會自著去之過家學對可裡後小麼心多天而能好都沒日於起還發成事只作當想看文無開手用主行方又如前所本見經面公同三已從動兩長，。]/gu;
const CYRILLIC = /[оеаинтсрвлкмдпуяыьгзбчйіў]/gu;

const READINGS: readonly Reading[] = [
  { encoding: 'shift_jis', common: JAPANESE },
  { encoding: 'euc-jp', common: JAPANESE },
  { encoding: 'euc-kr', common: KOREAN },
  { encoding: 'gb18030', common: SIMPLIFIED },
  { encoding: 'big5', common: TRADITIONAL },
  { encoding: 'windows-1251', common: CYRILLIC },
  { encoding: 'koi8-r', common: CYRILLIC },
  { encoding: 'ibm866', common: CYRILLIC },
  { encoding: 'iso-8859-5', common: CYRILLIC },
  { encoding: 'windows-1253', common: /[αοιετσνηυρπκμλςάέήίόύώω]/gu },
  { encoding: 'windows-1255', common: /[יוהלאתרבשמנדםעקןפחג]/gu },
  { encoding: 'windows-1256', common: /[اليمنورتبعدسفهكقحةج]/gu },
  { encoding: 'windows-874', common: /[านรอกเงมยลวดทสตะปบคหแจพชใไโ่้ีิั]/gu },
];

/** Only so much of a page is looked at. */
const SAMPLE_BYTES = 300_000;
const MIN_HIGH_BYTES = 60;
/** Texts in Latin letters hold fewer bytes above 127 than this share of their letters. */
const MIN_HIGH_SHARE = 0.3;
/** Of the characters outside ASCII at least so many are common ones in the right reading. */
const MIN_COMMON_SHARE = 0.3;
const MAX_BROKEN_SHARE = 0.005;

/** The name of the encoding; null: the bytes are mostly ASCII, or no reading of them looks like words. */
export function guessEncoding(bytes: Uint8Array): string | null {
  const text = textBytes(bytes.subarray(0, SAMPLE_BYTES));
  const high = text.reduce((sum, byte) => sum + (byte > 127 ? 1 : 0), 0);
  const ascii = text.reduce((sum, byte) => sum + (byte > 64 && byte < 123 ? 1 : 0), 0);
  if (high < MIN_HIGH_BYTES || high < MIN_HIGH_SHARE * (high + ascii)) return null;
  let best: string | null = null;
  let bestShare = MIN_COMMON_SHARE;
  for (const { encoding, common } of READINGS) {
    const read = new TextDecoder(encoding).decode(text).replace(/[\0-\x7f\u00a0]+/g, '');
    const broken = read.match(/[\uFFFD\u0080-\u009f\uff61-\uff9f\ue000-\uf8ff]/g)?.length ?? 0;
    if (read === '' || broken > MAX_BROKEN_SHARE * read.length) continue;
    const share = (read.match(common)?.length ?? 0) / read.length;
    if (share > bestShare) {
      best = encoding;
      bestShare = share;
    }
  }
  return best;
}

/** The bytes between tags. Tags are ASCII in all these encodings, and what stands in them says little of the language. */
function textBytes(bytes: Uint8Array): Uint8Array {
  const units = new TextDecoder('latin1').decode(bytes).toLowerCase();
  const kept = new Uint8Array(bytes.length);
  let size = 0;
  let at = 0;
  while (at < bytes.length) {
    const open = units.indexOf('<', at);
    const until = open < 0 ? bytes.length : open;
    kept.set(bytes.subarray(at, until), size);
    size += until - at;
    if (open < 0) break;
    const raw = /^<(script|style)\b/.exec(units.slice(open, open + 8))?.[1];
    const close = units.indexOf(raw === undefined ? '>' : `</${raw}`, open);
    if (close < 0) break;
    kept[size] = 0x0a;
    size += 1;
    at = close + 1;
  }
  return kept.subarray(0, size);
}
