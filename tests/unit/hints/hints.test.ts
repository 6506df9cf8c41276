import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findDates,
  findMentions,
  findNumbers,
  findQuotations,
  findSpeechVerbs,
  inOrderOfHappening,
  marksOver,
  proposeQuoteType,
  proposeVerb,
} from '../../../shared/hints';
import { dayNumber, readIsoDay, weekday } from '../../../shared/hints/day-numbers';
import type { SourceId } from '../../../shared/model';
import { segmentSentences } from '../../../shared/text';

const SEED = 20_260_318;

describe('quotation marks', () => {
  const found = (...blocks: string[]) => {
    const text = blocks.join('\n');
    let at = 0;
    const spans = blocks.map((block) => {
      const span = { start: at, end: at + block.length };
      at = span.end + 1;
      return span;
    });
    return findQuotations(text, spans).map(({ start, end }) => text.slice(start, end));
  };

  it.each([
    ['“Yes,” she said, “and no.”', ['“Yes,”', '“and no.”']],
    ['"Yes," she said, "and no."', ['"Yes,"', '"and no."']],
    ['He called it “a ‘real’ loss”.', ['“a ‘real’ loss”']],
    ['The nurses’ strike isn’t over, says ‘the boss’s man’.', ['‘the boss’s man’']],
    ["Don't say 'it's over', he said.", ["'it's over'"]],
    ['„Ja“, sagte sie. »Nein«, sagte er.', ['„Ja“', '»Nein«']],
    ['«Oui», dit-elle.', ['«Oui»']],
    ['A 6" board and nothing else', []],
    ['An “unclosed mark stays alone', []],
  ])('%s', (block, expected) => expect(found(block)).toEqual(expected));

  it('go on over several paragraphs where each opens again', () => {
    expect(found('She said: “One.', '“Two.” Then she left.')).toEqual(['“One.', '“Two.”']);
  });
});

describe('dates', () => {
  const text =
    'The weir was built in 1911. On 12 March 2024 the council voted. It had promised a boathouse in May 2022. ' +
    'Work begins next Monday, she said on Friday. Yesterday nobody came; by 3 June it should be over.';
  const dates = findDates(text, '2024-03-16T09:00:00Z');

  it('are told in one order and happened in another', () => {
    expect(dates.map((d) => d.text)).toEqual([
      '1911',
      '12 March 2024',
      'May 2022',
      'next Monday',
      'Friday',
      'Yesterday',
      '3 June',
    ]);
    expect(inOrderOfHappening(dates).map((d) => d.text)).toEqual([
      '1911',
      'May 2022',
      '12 March 2024',
      'Friday',
      'Yesterday',
      'next Monday',
      '3 June',
    ]);
    expect(dates.filter((d) => d.isOutOfOrder).map((d) => d.text)).toEqual(['May 2022', 'Friday', 'Yesterday']);
  });

  it('say what is only reckoned from the date of the article, and reckon nothing without one', () => {
    expect(dates.filter((d) => d.isReckoned).map((d) => d.text)).toEqual([
      'next Monday',
      'Friday',
      'Yesterday',
      '3 June',
    ]);
    expect(dates.find((d) => d.text === 'Yesterday')?.day).toBe(dayNumber(2024, 3, 15));
    expect(dates.find((d) => d.text === 'next Monday')?.day).toBe(dayNumber(2024, 3, 18));
    const alone = findDates(text, null);
    expect(alone.filter((d) => d.day === null).map((d) => d.text)).toEqual([
      'next Monday',
      'Friday',
      'Yesterday',
      '3 June',
    ]);
  });

  it('are no days that do not exist, no numbers, no names', () => {
    expect(
      findDates('31 June 2024. Some 2006 people. It may rain, 12 may come. Ms March came.', null).map((d) => d.text),
    ).toEqual([]);
    expect(findDates('On 2024-02-30 and 2024-02-29.', null).map((d) => d.text)).toEqual(['2024-02-29']);
  });

  it('count days as the calendar does', () => {
    expect([dayNumber(1970, 1, 1), dayNumber(2000, 3, 1), dayNumber(1911, 1, 1)]).toEqual([0, 11_017, -21_550]);
    expect(weekday(dayNumber(2024, 3, 16))).toBe(6);
    expect(readIsoDay('2024-13-01')).toBeNull();
    expect(readIsoDay('March 2024')).toBeNull();
  });
});

describe('numbers', () => {
  it('come with what they count', () => {
    const text =
      'A bill of £1.3 million, of which 40 per cent is paid. 412 salmon and 1,200 were seen in 12.5 km; 7% left at 10:30. The 3rd of 5.';
    expect(findNumbers(text).map((n) => [n.text, n.value, n.unit])).toEqual([
      ['£1.3 million', 1_300_000, '£'],
      ['40 per cent', 40, '%'],
      ['412 salmon', 412, 'salmon'],
      ['1,200', 1_200, null],
      ['12.5 km', 12.5, 'km'],
      ['7%', 7, '%'],
      ['5', 5, null],
    ]);
  });

  it('are not parts of dates, and say which marks stand over them', () => {
    const text = 'On 12 March 2024 they counted 37 fish.';
    const numbers = findNumbers(text, findDates(text, null));
    expect(numbers.map((n) => n.text)).toEqual(['37 fish']);
    const [number] = numbers;
    if (!number) throw new Error('no number');
    const marks = [
      { id: 'a', ranges: [{ start: 18, end: 33 }] },
      { id: 'b', ranges: [{ start: 0, end: 5 }] },
    ];
    expect(marksOver(number, marks)).toEqual(['a']);
  });
});

describe('words for saying', () => {
  const text = '“I said no,” Ms Ruiz claimed. The critics, who were told later, call it a loss.';
  const quotations = findQuotations(text, [{ start: 0, end: text.length }]);

  it('are found outside of quotations, with their base form', () => {
    expect(findSpeechVerbs(text, quotations).map((v) => [v.text, v.base])).toEqual([
      ['claimed', 'claim'],
      ['told', 'tell'],
      ['call', 'call'],
    ]);
  });

  it('are proposed from the quote’s own sentence', () => {
    const sentences = segmentSentences(text, [{ start: 0, end: text.length }], 'en');
    expect(proposeVerb(findSpeechVerbs(text, quotations), quotations, sentences)?.text).toBe('claimed');
    expect(proposeVerb([], quotations, sentences)).toBeNull();
    const twice = 'She criticised the vote, stating, “It came too late.”';
    const spoken = findQuotations(twice, [{ start: 0, end: twice.length }]);
    const nearest = proposeVerb(findSpeechVerbs(twice, spoken), spoken, [{ start: 0, end: twice.length }]);
    expect(nearest?.text).toBe('stating');
  });
});

describe('mentions', () => {
  const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}` as SourceId;
  it('are whole words, the longest spelling first, capital or not at the start', () => {
    const text = 'Ms Ruiz-Amadi met Ms\nRuiz. The minister left; ministers stay. Ruizes too.';
    const sources = [
      { id: id(1), spellings: ['Ms Ruiz', 'the minister', 'Ruiz'] },
      { id: id(2), spellings: ['Ms Ruiz-Amadi', 'Ruiz'] },
    ];
    expect(findMentions(text, sources).map((m) => [m.text, m.sources])).toEqual([
      ['Ms Ruiz-Amadi', [id(2)]],
      ['Ms\nRuiz', [id(1)]],
      ['The minister', [id(1)]],
    ]);
    expect(
      findMentions('Ruiz (Ruiz) [a+b]', [...sources, { id: id(3), spellings: ['[a+b]'] }]).map((m) => m.sources),
    ).toEqual([[id(1), id(2)], [id(1), id(2)], [id(3)]]);
  });
});

it('a quote’s sort is proposed from its quotation marks', () => {
  const quotations = [{ start: 10, end: 20 }];
  expect(proposeQuoteType([{ start: 0, end: 9 }], quotations)).toBe('paraphrase');
  expect(proposeQuoteType([{ start: 10, end: 26 }], quotations)).toBe('direct');
  expect(proposeQuoteType([{ start: 0, end: 40 }], quotations)).toBe('partial');
});

it(`hints stay inside the text, in order and apart, whatever it is (seed ${SEED})`, () => {
  const piece = fc.constantFrom(
    '“',
    '”',
    '‘',
    '’',
    '"',
    "'",
    '«',
    '»',
    ' ',
    '12',
    'March',
    '2024',
    '%',
    '£',
    'said',
    'A',
    '.',
    '-',
    '\n',
    '🚌',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      const hints = [
        findQuotations(text, [{ start: 0, end: text.length }]),
        findDates(text, '2024-03-16'),
        findNumbers(text),
        findSpeechVerbs(text),
        findMentions(text, [{ id: '00000000-0000-4000-8000-000000000001' as SourceId, spellings: ['A', '.'] }]),
      ];
      for (const list of hints) {
        let last = 0;
        for (const { start, end } of list) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      }
    }),
    { seed: SEED, numRuns: 500 },
  );
});
