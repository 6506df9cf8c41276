import { describe, expect, it } from 'vitest';
import { decodePage } from '../../../renderer/importers/page/decode';

const latin = (text: string): Uint8Array => Uint8Array.from([...text].map((sign) => sign.charCodeAt(0)));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a page’s encoding', () => {
  it('is UTF-8 where the bytes are, whatever the page says', () => {
    const page = '<meta charset="iso-8859-1"><p>Zoë naïve café</p>';
    expect(decodePage(utf8(page))).toMatchObject({ html: page, encoding: 'utf-8', isSure: true });
  });

  it('is the declared one, also behind a comment that names another', () => {
    const page =
      '<!-- <meta charset="koi8-r"> --><meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1"><p>Zoë</p>';
    expect(decodePage(latin(page))).toMatchObject({ html: page, encoding: 'windows-1252', isSure: true });
  });

  it('is guessed where neither the bytes nor the page say it, and that is told', () => {
    expect(decodePage(latin('<p>Zoë naïve café</p>'))).toMatchObject({ html: '<p>Zoë naïve café</p>', isSure: false });
    expect(decodePage(latin('<meta charset="utf-8"><p>Zoë</p>'))).toMatchObject({
      encoding: 'windows-1252',
      isSure: false,
    });
  });

  it('is UTF-16 with its mark, and without', () => {
    const wide = (text: string) =>
      Uint8Array.from([...text].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]));
    expect(decodePage(Uint8Array.from([0xff, 0xfe, ...wide('<p>Žé</p>')])).html).toBe('<p>Žé</p>');
    expect(decodePage(wide('<html><p>Žé</p>')).html).toBe('<html><p>Žé</p>');
  });

  it('takes any bytes at all', () => {
    expect(decodePage(new Uint8Array()).html).toBe('');
    expect(() => decodePage(Uint8Array.from({ length: 999 }, (_, i) => (i * 7) % 256))).not.toThrow();
  });
});

describe('a page that names no encoding', () => {
  /** Bytes of a text in an encoding of old: what each pair of bytes says there, turned around. */
  const encode = (text: string, encoding: string): Uint8Array => {
    const decoder = new TextDecoder(encoding);
    const codes = new Map<string, readonly number[]>();
    for (let first = 255; first >= 0x80; first -= 1) {
      for (let second = 255; second >= 0x40; second -= 1) {
        const sign = decoder.decode(Uint8Array.from([first, second]));
        if ([...sign].length === 1 && sign !== '\uFFFD') codes.set(sign, [first, second]);
      }
      const sign = decoder.decode(Uint8Array.from([first]));
      if (sign !== '\uFFFD') codes.set(sign, [first]);
    }
    return Uint8Array.from(
      [...text].flatMap((sign) => (sign.charCodeAt(0) < 0x80 ? [sign.charCodeAt(0)] : (codes.get(sign) ?? [0x3f]))),
    );
  };
  const page = (words: string): string =>
    `<html><head><title>${words}</title><script>var a = "plain words of a script";</script></head><body><h1>${words}</h1><p>${words} ${words}</p></body></html>`;

  const RUSSIAN = 'В субботу вечером паром опять не пришёл, и жители острова возвращались домой на лодках соседей.';
  const JAPANESE = '土曜日の夜、渡し船はまた来なかった。島の人たちは隣の人の小さなボートで家に帰った。';
  it.each([
    ['windows-1251', RUSSIAN],
    ['koi8-r', RUSSIAN],
    ['shift_jis', JAPANESE],
    ['euc-jp', JAPANESE],
    ['euc-kr', '토요일 저녁에 배는 다시 오지 않았고 섬 사람들은 이웃의 작은 배를 타고 집으로 돌아갔다.'],
    ['gb18030', '星期六晚上，渡船又没有来，岛上的人坐着邻居的小船回家，他们说这已经是这个月的第三次了。'],
    ['big5', '星期六晚上，渡船又沒有來，島上的人坐著鄰居的小船回家，他們說這已經是這個月的第三次了。'],
    ['windows-1253', 'Το Σάββατο το βράδυ το πλοίο πάλι δεν ήρθε και οι κάτοικοι γύρισαν με τις βάρκες των γειτόνων.'],
    ['windows-1255', 'במוצאי שבת המעבורת שוב לא הגיעה, ותושבי האי חזרו הביתה בסירות של השכנים שלהם מהכפר.'],
    ['windows-1256', 'مساء السبت لم تصل العبارة مرة أخرى وعاد سكان الجزيرة إلى بيوتهم في قوارب جيرانهم الصغيرة.'],
    ['windows-874', 'เย็นวันเสาร์เรือข้ามฟากไม่มาอีกแล้ว ชาวเกาะจึงกลับบ้านด้วยเรือลำเล็กของเพื่อนบ้าน'],
  ])('is read by what its words look like: %s', (encoding, words) => {
    expect(decodePage(encode(page(words), encoding))).toEqual({ html: page(words), encoding, isSure: false });
  });

  it('is read so, too, where it calls itself western as old editors did', () => {
    const words = page(`<meta charset="iso-8859-1">${RUSSIAN}`);
    expect(decodePage(encode(words, 'windows-1251'))).toMatchObject({ html: words, encoding: 'windows-1251' });
  });

  it('is read as western where hardly any of its letters are outside ASCII', () => {
    const words = 'L’été dernier, le café du phare a fermé à dix-huit heures, et personne n’a protesté. ';
    const read = decodePage(encode(page(words.repeat(4)), 'windows-1252'));
    expect(read).toEqual({ html: page(words.repeat(4)), encoding: 'windows-1252', isSure: false });
  });
});
