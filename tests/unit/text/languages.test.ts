import { describe, expect, it } from 'vitest';
import { findQuotations } from '../../../shared/hints';
import { createMessages } from '../../../shared/messages';
import { computeMeasures, readTextFacts } from '../../../shared/measures';
import { UNDESCRIBED_PICTURE } from '../../../shared/model';
import {
  blockDirections,
  blockSpans,
  canonicalText,
  countedText,
  countWords,
  firstDirection,
  guessLanguage,
  segmentSentences,
  segmentWords,
  snapOffset,
} from '../../../shared/text';
import { findHits, foldText } from '../../../renderer/reader/logic/find';

interface Passage {
  readonly language: string;
  /** Paragraphs. */
  readonly text: readonly string[];
  readonly words: number;
  readonly sentences: readonly string[];
  readonly quoted: readonly string[];
}

const NNBSP = '\u202F';
const NBSP = '\u00A0';

/** Our own writing. Words are as the rules of Unicode tell them apart: in Japanese, Chinese and Thai by dictionary. */
const PASSAGES: readonly Passage[] = [
  {
    language: 'ar',
    text: ['قال المدير: «لن نغلق المكتبة». وسأل أحد القرّاء: هل يكفي المال؟ لم يجب.'],
    words: 13,
    sentences: ['قال المدير: «لن نغلق المكتبة».', 'وسأل أحد القرّاء: هل يكفي المال؟', 'لم يجب.'],
    quoted: ['«لن نغلق المكتبة»'],
  },
  {
    language: 'ar',
    text: ['وصف الخطة بـ«المتسرعة» و"غير العادلة"، ثم غادر.'],
    words: 9,
    sentences: ['وصف الخطة بـ«المتسرعة» و"غير العادلة"، ثم غادر.'],
    quoted: ['«المتسرعة»', '"غير العادلة"'],
  },
  {
    language: 'he',
    text: ['דובר צה״ל אמר: ״הגשר נסגר״. ב"הארץ" נכתב כי ארה"ב תשלם.'],
    words: 10,
    sentences: ['דובר צה״ל אמר: ״הגשר נסגר״.', 'ב"הארץ" נכתב כי ארה"ב תשלם.'],
    quoted: ['״הגשר נסגר״', '"הארץ"'],
  },
  {
    language: 'fa',
    text: ['شهردار گفت: «کتابخانه می‌ماند.» آیا پول کافی است؟ کسی نمی‌داند.'],
    words: 10,
    sentences: ['شهردار گفت: «کتابخانه می‌ماند.»', 'آیا پول کافی است؟', 'کسی نمی‌داند.'],
    quoted: ['«کتابخانه می‌ماند.»'],
  },
  {
    language: 'ja',
    text: ['市長は「橋は閉じません。『安全第一』です。」と述べた。誰が払うのか？まだ決まっていない。'],
    words: 23,
    sentences: ['市長は「橋は閉じません。', '『安全第一』です。」と述べた。', '誰が払うのか？', 'まだ決まっていない。'],
    quoted: ['「橋は閉じません。『安全第一』です。」'],
  },
  {
    language: 'zh-Hans',
    text: ['市长说：“桥不会关。”他没有解释所谓“新办法”。谁来付钱？'],
    words: 14,
    sentences: ['市长说：“桥不会关。”', '他没有解释所谓“新办法”。', '谁来付钱？'],
    quoted: ['“桥不会关。”', '“新办法”'],
  },
  {
    language: 'zh-Hant',
    text: ['「橋不會關！」市長說。居民問：「誰說『沒問題』？」'],
    words: 11,
    sentences: ['「橋不會關！」市長說。', '居民問：「誰說『沒問題』？」'],
    quoted: ['「橋不會關！」', '「誰說『沒問題』？」'],
  },
  {
    language: 'ko',
    text: ['시장은 "다리를 닫지 않는다"고 말했다. 주민들은 ‘믿기 어렵다’라고 했다.'],
    words: 11,
    sentences: ['시장은 "다리를 닫지 않는다"고 말했다.', '주민들은 ‘믿기 어렵다’라고 했다.'],
    quoted: ['"다리를 닫지 않는다"', '‘믿기 어렵다’'],
  },
  {
    language: 'th',
    text: ['นายกเทศมนตรีกล่าวว่า "สะพานจะไม่ปิด" ชาวบ้านยังไม่เชื่อคำพูดนี้ พวกเขารอฟังคำตอบจากสภาเมือง'],
    words: 25,
    sentences: ['นายกเทศมนตรีกล่าวว่า "สะพานจะไม่ปิด"', 'ชาวบ้านยังไม่เชื่อคำพูดนี้', 'พวกเขารอฟังคำตอบจากสภาเมือง'],
    quoted: ['"สะพานจะไม่ปิด"'],
  },
  {
    language: 'hi',
    text: ['महापौर ने कहा, “पुल बंद नहीं होगा।” लोग पूछते हैं: पैसा कौन देगा? जवाब नहीं मिला।'],
    words: 16,
    sentences: ['महापौर ने कहा, “पुल बंद नहीं होगा।”', 'लोग पूछते हैं: पैसा कौन देगा?', 'जवाब नहीं मिला।'],
    quoted: ['“पुल बंद नहीं होगा।”'],
  },
  {
    language: 'fr',
    text: [
      `«${NNBSP}Le pont reste ouvert${NNBSP}», dit la maire. L’«${NBSP}élite${NBSP}» se tait${NNBSP}! M. Aubin a crié « Assez ».`,
    ],
    words: 16,
    sentences: [
      `«${NNBSP}Le pont reste ouvert${NNBSP}», dit la maire.`,
      `L’«${NBSP}élite${NBSP}» se tait${NNBSP}!`,
      'M. Aubin a crié « Assez ».',
    ],
    quoted: [`«${NNBSP}Le pont reste ouvert${NNBSP}»`, `«${NBSP}élite${NBSP}»`, '« Assez »'],
  },
  {
    language: 'fr',
    text: ['Elle a écrit : « Nous restons.', '» Nous payons aussi.', '» Et nous dirons « non » à la fin. » Puis rien.'],
    words: 17,
    sentences: [
      'Elle a écrit : « Nous restons.',
      '» Nous payons aussi.',
      '» Et nous dirons « non » à la fin. »',
      'Puis rien.',
    ],
    quoted: ['« Nous restons.', '» Nous payons aussi.', '» Et nous dirons « non » à la fin. »'],
  },
  {
    language: 'de',
    text: ['„Die Brücke bleibt ‚vorerst‘ offen“, sagte sie. »Nein«, rief Dr. Kolb am 3. Mai. Wer’s glaubt!'],
    words: 16,
    sentences: ['„Die Brücke bleibt ‚vorerst‘ offen“, sagte sie.', '»Nein«, rief Dr. Kolb am 3. Mai.', 'Wer’s glaubt!'],
    quoted: ['„Die Brücke bleibt ‚vorerst‘ offen“', '»Nein«'],
  },
  {
    language: 'pl',
    text: ['„Most zostaje, «na razie»” – mówi prof. Wilk. Kto zapłaci np. za remont? Nie wiadomo.'],
    words: 14,
    sentences: ['„Most zostaje, «na razie»” – mówi prof. Wilk.', 'Kto zapłaci np. za remont?', 'Nie wiadomo.'],
    quoted: ['„Most zostaje, «na razie»”'],
  },
  {
    language: 'ru',
    text: ['«Мост „пока“ открыт», — сказала мэр. В 2019 г. его чинили за 3 млн руб. Она не ответила.'],
    words: 17,
    sentences: ['«Мост „пока“ открыт», — сказала мэр.', 'В 2019 г. его чинили за 3 млн руб.', 'Она не ответила.'],
    quoted: ['«Мост „пока“ открыт»'],
  },
  {
    language: 'el',
    text: ['«Η γέφυρα μένει ανοιχτή», είπε η κ. Δήμου. Ποιος πληρώνει; Κανείς δεν ξέρει.'],
    words: 13,
    sentences: ['«Η γέφυρα μένει ανοιχτή», είπε η κ. Δήμου.', 'Ποιος πληρώνει;', 'Κανείς δεν ξέρει.'],
    quoted: ['«Η γέφυρα μένει ανοιχτή»'],
  },
  {
    language: 'tr',
    text: ['“Köprü kapanmayacak” diyen başkan İstanbul’a gitti. Parayı kim ödeyecek? ‘Belli değil’miş.'],
    words: 11,
    sentences: ['“Köprü kapanmayacak” diyen başkan İstanbul’a gitti.', 'Parayı kim ödeyecek?', '‘Belli değil’miş.'],
    quoted: ['“Köprü kapanmayacak”'],
  },
  {
    language: 'es',
    text: ['«Dijo “quizá” y se fue», contó la Sra. Roldán. ¿Quién paga? ¡Nadie!'],
    words: 12,
    sentences: ['«Dijo “quizá” y se fue», contó la Sra. Roldán.', '¿Quién paga?', '¡Nadie!'],
    quoted: ['«Dijo “quizá” y se fue»'],
  },
  {
    language: 'sv',
    text: ['”Bron är öppen”, sade hon. Men ’kanske’ är inte ja.'],
    words: 10,
    sentences: ['”Bron är öppen”, sade hon.', 'Men ’kanske’ är inte ja.'],
    quoted: ['”Bron är öppen”'],
  },
  {
    language: 'en',
    text: [
      'The nurses’ vote isn’t over 👩🏽‍⚕️. ‘We said “stay”,’ she told us. It was rock ’n’ roll in the ’90s, don’t forget 🇳🇴!',
    ],
    words: 21,
    sentences: [
      'The nurses’ vote isn’t over 👩🏽‍⚕️.',
      '‘We said “stay”,’ she told us.',
      'It was rock ’n’ roll in the ’90s, don’t forget 🇳🇴!',
    ],
    quoted: ['‘We said “stay”,’'],
  },
  {
    language: 'en',
    text: ['“One.', '“Two, ‘three’.', '“Four.” Then nothing.'],
    words: 6,
    sentences: ['“One.', '“Two, ‘three’.', '“Four.”', 'Then nothing.'],
    quoted: ['“One.', '“Two, ‘three’.', '“Four.”'],
  },
];

describe.each(PASSAGES)('a passage in $language: $text', ({ language, text: paragraphs, words, sentences, quoted }) => {
  const blocks = paragraphs.map((text) => ({ runs: [{ text }] }));
  const spans = blockSpans(blocks);
  const text = paragraphs.join('\n');
  const cut = ({ start, end }: { start: number; end: number }) => text.slice(start, end);

  it('has its words', () => {
    expect(segmentWords(text, language).map(cut)).toHaveLength(words);
    expect(countWords(text, language)).toBe(words);
  });

  it('has its sentences', () => {
    expect(segmentSentences(text, spans, language).map(cut)).toEqual(sentences);
  });

  it('has its quoted words', () => {
    expect(findQuotations(text, spans).map(cut)).toEqual(quoted);
  });
});

describe('signs of several units', () => {
  it.each([
    ['a family', '👨‍👩‍👧'],
    ['a flag', '🇯🇵'],
    ['a hand with its colour', '👍🏿'],
    ['a syllable of Devanagari', 'क्षि'],
    ['a letter with two marks', 'ệ'],
    ['a Hebrew letter with its points', 'שּׁ'],
    ['a Thai syllable', 'กำ'],
    ['a Hangul syllable of jamo', '한'],
  ])('%s is never cut', (_, sign) => {
    const text = `x${sign}y`;
    for (let at = 2; at < 1 + sign.length; at += 1) {
      expect(snapOffset(text, at, 'back')).toBe(1);
      expect(snapOffset(text, at, 'forward')).toBe(1 + sign.length);
    }
  });
});

describe('a guess of the language', () => {
  it.each([
    ['en', 'The council said that the bridge is to be closed for a week, and that it was not to blame.'],
    ['fr', 'La mairie dit que le pont est fermé pour une semaine et que les riverains ne sont pas contents.'],
    ['de', 'Die Stadt sagt, dass die Brücke für eine Woche gesperrt ist und nicht alle zufrieden sind.'],
    ['es', 'El ayuntamiento dice que el puente se cierra una semana y que no es culpa de los vecinos.'],
    ['it', 'Il comune dice che il ponte è chiuso per una settimana e che non è colpa dei residenti.'],
    ['nl', 'De gemeente zegt dat de brug een week dicht is en dat het niet aan de bewoners ligt.'],
    ['sv', 'Kommunen säger att bron är stängd i en vecka och att det inte är de boendes fel.'],
    ['pl', 'Urząd mówi, że most jest zamknięty na tydzień i że to nie wina mieszkańców, ale pogody.'],
    ['tr', 'Belediye köprünün bir hafta kapalı olacak dedi ve bu için çok kişi üzgün ama suç onların değil.'],
    ['ru', 'Мэрия говорит, что мост закрыт на неделю и что жители в этом не виноваты.'],
    ['uk', 'Мерія каже, що міст закрито на тиждень і що мешканці в цьому не винні, її слова.'],
    ['el', 'Ο δήμος λέει ότι η γέφυρα είναι κλειστή για μια εβδομάδα.'],
    ['ar', 'تقول البلدية إن الجسر مغلق لمدة أسبوع وإن السكان غير مسؤولين.'],
    ['fa', 'شهرداری می‌گوید پل برای یک هفته بسته است و گناه ساکنان نیست.'],
    ['he', 'העירייה אומרת שהגשר סגור לשבוע ושהתושבים אינם אשמים.'],
    ['hi', 'नगरपालिका कहती है कि पुल एक हफ़्ते के लिए बंद है।'],
    ['th', 'เทศบาลบอกว่าสะพานปิดหนึ่งสัปดาห์'],
    ['ko', '시청은 다리가 일주일 동안 닫힌다고 말했다.'],
    ['ja', '市役所は橋が一週間閉鎖されると発表した。'],
    ['zh-Hans', '市政府说这座桥会关闭一个星期，让居民绕行。'],
    ['zh-Hant', '市政府說這座橋會關閉一個星期，讓居民繞行。'],
  ])('%s: %s', (language, text) => expect(guessLanguage(text)).toBe(language));

  it.each(['', '12.5 – 13', 'Amadi Ortwell Kolb', 'OK', 'Bridge closed. 橋は閉鎖。'])('is none for %j', (text) =>
    expect(guessLanguage(text)).toBeNull(),
  );
});

describe('the way words run', () => {
  it('is that of the first sign that has one', () => {
    expect(['2024: «نعم»', 'BBC عربي', '“שלום”', '12,5', '—', '市長'].map(firstDirection)).toEqual([
      'rtl',
      'ltr',
      'rtl',
      null,
      null,
      'ltr',
    ]);
  });

  it('of a block without letters is that of most of the text', () => {
    const { base, of } = blockDirections(['خبر من المدينة اليوم', '1 | 2 | 3', 'BBC']);
    expect([base, ...of]).toEqual(['rtl', 'rtl', 'rtl', 'ltr']);
    expect(blockDirections(['12']).of).toEqual(['ltr']);
  });
});

describe('find in an article', () => {
  const hits = (text: string, query: string) =>
    findHits(foldText(text), query).map(({ start, end }) => text.slice(start, end));

  it('takes the Turkish i in all its ways, and no vowel sign for another', () => {
    expect(hits('İstanbul, ISPARTA, ısrar', 'i')).toEqual(['İ', 'I', 'ı']);
    expect(hits('İstanbul', 'istanbul')).toEqual(['İstanbul']);
    expect(hits('Isparta ısparta', 'ISPARTA')).toEqual(['Isparta', 'ısparta']);
    expect(hits('कि की', 'की')).toEqual(['की']);
    expect(hits('הַגֶּשֶׁר', 'הגשר')).toEqual(['הַגֶּשֶׁר']);
    expect(hits('می‌ماند', 'میماند')).toEqual(['می‌ماند']);
    expect(hits('Ὀδυσσεύς', 'οδυσσευσ')).toEqual(['Ὀδυσσεύς']);
  });
});

describe('a picture without words', () => {
  it('counts nowhere', () => {
    const blocks = [{ runs: [{ text: 'Two words.' }] }, { runs: [{ text: UNDESCRIBED_PICTURE }] }];
    expect(countedText(blocks)).toHaveLength(canonicalText(blocks).length);
    expect(countWords(countedText(blocks), 'en')).toBe(2);
    const roles = ['paragraph', 'image'] as const;
    const measures = computeMeasures({ blocks, roles, language: 'en', kinds: [], marks: [], looked: [] });
    expect(measures.words).toBe(2);
    expect(readTextFacts(blocks, 'en').words).toHaveLength(2);
  });
});

describe('a sentence of ours with words that run the other way', () => {
  it('keeps them apart, and leaves every other value as it is', () => {
    const { t } = createMessages('en');
    expect(t('details.saved', { title: 'خبر 12' })).toContain('“\u2068خبر 12\u2069”');
    expect(t('details.saved', { title: 'A title' })).toBe('Details of “A title” saved.');
  });
});
