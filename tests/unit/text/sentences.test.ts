import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockSpans, segmentSentences, sentenceAt } from '../../../shared/text';
import { canonical } from './arbitraries';

const spansOf = (text: string) => blockSpans(text.split('\n').map((line) => ({ runs: [{ text: line }] })));
const sentencesOf = (text: string, language: string | null = 'en') =>
  segmentSentences(text, spansOf(text), language).map((s) => text.slice(s.start, s.end));

describe('sentences', () => {
  it.each<[string, string[], string?]>([
    ['Mr. Halloran met Dr. Amadi. They spoke.', ['Mr. Halloran met Dr. Amadi.', 'They spoke.']],
    ['St. Mary’s is on Quay St. The door is open.', ['St. Mary’s is on Quay St.', 'The door is open.']],
    ['See No. 5 on the list. Nothing else.', ['See No. 5 on the list.', 'Nothing else.']],
    ['She said no. He left.', ['She said no.', 'He left.']],
    [
      'The U.S. Senate sat. He lives in the U.S. They do not.',
      ['The U.S. Senate sat.', 'He lives in the U.S.', 'They do not.'],
    ],
    [
      'It opens at 6 p.m. on Friday. We saw J. R. Ortwell there.',
      ['It opens at 6 p.m. on Friday.', 'We saw J. R. Ortwell there.'],
    ],
    ['It closed at 6 p.m. The crowd left.', ['It closed at 6 p.m.', 'The crowd left.']],
    [
      '“We cannot pay.” She left. “Stop!” he said. “Why?”',
      ['“We cannot pay.”', 'She left.', '“Stop!” he said.', '“Why?”'],
    ],
    ['He asked “Why now?” and left. "Then go." She did.', ['He asked “Why now?” and left.', '"Then go."', 'She did.']],
    [
      'Ferries etc. are late. Quay Lines Ltd. declined. It is (so far) calm.',
      ['Ferries etc. are late.', 'Quay Lines Ltd. declined.', 'It is (so far) calm.'],
    ],
    ['1. Bring a lamp. 2. Bring a coat.', ['1. Bring a lamp.', '2. Bring a coat.']],
    ['Lost 2.1 million. Gained 3.5 per cent!', ['Lost 2.1 million.', 'Gained 3.5 per cent!']],
    ['Am 14. März kam z. B. Dr. Meyer. Er blieb.', ['Am 14. März kam z. B. Dr. Meyer.', 'Er blieb.'], 'de'],
    ['M. Dupont est venu. Mme Le Goff aussi.', ['M. Dupont est venu.', 'Mme Le Goff aussi.'], 'fr'],
    ['La Sra. Ruiz habló. ¿Quién vino? ¡Nadie!', ['La Sra. Ruiz habló.', '¿Quién vino?', '¡Nadie!'], 'es'],
    ['夜は長い。船は来ない。', ['夜は長い。', '船は来ない。'], 'ja'],
    ['Wait... what? Yes…', ['Wait... what?', 'Yes…']],
  ])('of %j', (text, expected, language = 'en') => {
    expect(sentencesOf(text, language)).toEqual(expected);
  });

  it('never cross blocks, and a line break inside a block only wraps', () => {
    const blocks = [{ runs: [{ text: 'A first line\nthat wraps. And more' }] }, { runs: [{ text: 'next block.' }] }];
    const text = blocks.map((b) => b.runs[0]!.text).join('\n');
    expect(segmentSentences(text, blockSpans(blocks), 'en').map((s) => [s.block, text.slice(s.start, s.end)])).toEqual([
      [0, 'A first line\nthat wraps.'],
      [0, 'And more'],
      [1, 'next block.'],
    ]);
  });

  it('hold every unit of ink exactly once, in order, within their block', () => {
    fc.assert(
      fc.property(canonical(), (text) => {
        const spans = spansOf(text);
        const sentences = segmentSentences(text, spans, null);
        let at = 0;
        for (const s of sentences) {
          expect(text.slice(at, s.start).trim()).toBe('');
          expect(s.start).toBeGreaterThanOrEqual(spans[s.block]!.start);
          expect(s.end).toBeLessThanOrEqual(spans[s.block]!.end);
          expect(text.slice(s.start, s.end)).toBe(text.slice(s.start, s.end).trim());
          expect(s.end).toBeGreaterThan(s.start);
          at = s.end;
        }
        expect(text.slice(at).trim()).toBe('');
        for (let offset = 0; offset < text.length; offset += 1) {
          const here = sentences.find((s) => s.start <= offset && offset < s.end);
          if (here) expect(sentenceAt(text, spans, offset, null)).toEqual(here);
        }
      }),
    );
  });

  it('answer the next one between two, the last one at the end, and none where nothing is', () => {
    const text = 'One here. Two there.';
    const spans = spansOf(text);
    expect(sentenceAt(text, spans, 9, 'en')?.start).toBe(10);
    expect(sentenceAt(text, spans, text.length, 'en')?.start).toBe(10);
    expect(sentenceAt('', [], 0, 'en')).toBeNull();
  });
});
