import { describe, expect, it } from 'vitest';
import type { CitationStyle } from '../../../shared/contract';
import { cite, type CiteRun } from '../../../shared/exchange/citation/cite';
import { readAuthor } from '../../../shared/exchange/citation/names';
import type { ArticleMeta } from '../../../shared/model';

const meta = (of: Partial<ArticleMeta>): ArticleMeta => ({
  title: 'Town to tear out weir',
  outlet: 'Hallowford Courier',
  authors: ['Nell Pryde'],
  published: '2025-10-08',
  address: 'https://courier.example/weir',
  language: 'en',
  modified: null,
  section: null,
  licence: null,
  ...of,
});

const FULL = meta({});
const TWO = meta({ authors: ['Nell Pryde', 'Marek Tull'] });
const THREE = meta({ authors: ['Nell Pryde', 'Marek Tull', 'Jean-Luc de la Tour'] });
const FOUR = meta({ authors: ['Nell Pryde', 'Marek Tull', 'Ruth Aldane', 'Imke Vasbo'] });
const BARE = meta({ authors: [], outlet: null, published: null, address: null });
const NO_AUTHOR = meta({ authors: [] });
const ASKED = meta({ title: 'Who said “no”?', published: '2025-10', address: null });
const YEAR = meta({ published: '2025', outlet: null });
const CHANGED = meta({ published: null, modified: '2025-10-09T14:05 BST' });
const OWN_WORDS = meta({ published: 'Michaelmas term', address: 'page 3' });

/** Slanted text between asterisks. */
const said = (runs: readonly CiteRun[]): string =>
  runs.map(({ text, italic }) => (italic ? `*${text}*` : text)).join('');

const ENTRIES: readonly (readonly [CitationStyle, ArticleMeta, string])[] = [
  ['mla9', FULL, 'Pryde, Nell. “Town to tear out weir.” *Hallowford Courier*, 8 Oct. 2025, courier.example/weir.'],
  [
    'mla9',
    TWO,
    'Pryde, Nell, and Marek Tull. “Town to tear out weir.” *Hallowford Courier*, 8 Oct. 2025, courier.example/weir.',
  ],
  [
    'mla9',
    THREE,
    'Pryde, Nell, et al. “Town to tear out weir.” *Hallowford Courier*, 8 Oct. 2025, courier.example/weir.',
  ],
  [
    'mla9',
    CHANGED,
    'Pryde, Nell. “Town to tear out weir.” *Hallowford Courier*, updated 9 Oct. 2025, courier.example/weir.',
  ],
  [
    'apa7',
    CHANGED,
    'Pryde, N. (2025, October 9). Town to tear out weir. *Hallowford Courier*. https://courier.example/weir',
  ],
  [
    'chicago17',
    CHANGED,
    'Pryde, Nell. “Town to tear out weir.” *Hallowford Courier*, last modified October 9, 2025. https://courier.example/weir.',
  ],
  ['mla9', BARE, '“Town to tear out weir.” n.d.'],
  ['mla9', NO_AUTHOR, '“Town to tear out weir.” *Hallowford Courier*, 8 Oct. 2025, courier.example/weir.'],
  ['mla9', ASKED, 'Pryde, Nell. “Who said ‘no’?” *Hallowford Courier*, Oct. 2025.'],
  ['mla9', OWN_WORDS, 'Pryde, Nell. “Town to tear out weir.” *Hallowford Courier*, Michaelmas term.'],
  [
    'apa7',
    FULL,
    'Pryde, N. (2025, October 8). Town to tear out weir. *Hallowford Courier*. https://courier.example/weir',
  ],
  [
    'apa7',
    TWO,
    'Pryde, N., & Tull, M. (2025, October 8). Town to tear out weir. *Hallowford Courier*. https://courier.example/weir',
  ],
  [
    'apa7',
    THREE,
    'Pryde, N., Tull, M., & de la Tour, J.-L. (2025, October 8). Town to tear out weir. *Hallowford Courier*. https://courier.example/weir',
  ],
  ['apa7', BARE, '*Town to tear out weir.* (n.d.).'],
  ['apa7', NO_AUTHOR, 'Town to tear out weir. (2025, October 8). *Hallowford Courier*. https://courier.example/weir'],
  ['apa7', ASKED, 'Pryde, N. (2025, October). Who said “no”? *Hallowford Courier*.'],
  ['apa7', YEAR, 'Pryde, N. (2025). *Town to tear out weir.* https://courier.example/weir'],
  [
    'chicago17',
    FULL,
    'Pryde, Nell. “Town to tear out weir.” *Hallowford Courier*, October 8, 2025. https://courier.example/weir.',
  ],
  [
    'chicago17',
    TWO,
    'Pryde, Nell, and Marek Tull. “Town to tear out weir.” *Hallowford Courier*, October 8, 2025. https://courier.example/weir.',
  ],
  [
    'chicago17',
    THREE,
    'Pryde, Nell, Marek Tull, and Jean-Luc de la Tour. “Town to tear out weir.” *Hallowford Courier*, October 8, 2025. https://courier.example/weir.',
  ],
  ['chicago17', BARE, '“Town to tear out weir.” n.d.'],
  ['chicago17', ASKED, 'Pryde, Nell. “Who said ‘no’?” *Hallowford Courier*, October 2025.'],
];

const IN_TEXT: readonly (readonly [CitationStyle, ArticleMeta, string])[] = [
  ['mla9', FULL, '(Pryde)'],
  ['mla9', TWO, '(Pryde and Tull)'],
  ['mla9', THREE, '(Pryde et al.)'],
  ['mla9', BARE, '(“Town to tear out weir”)'],
  ['apa7', FULL, '(Pryde, 2025)'],
  ['apa7', TWO, '(Pryde & Tull, 2025)'],
  ['apa7', FOUR, '(Pryde et al., 2025)'],
  ['apa7', BARE, '(“Town to tear out weir,” n.d.)'],
  [
    'chicago17',
    FULL,
    'Nell Pryde, “Town to tear out weir,” *Hallowford Courier*, October 8, 2025, https://courier.example/weir.',
  ],
  [
    'chicago17',
    THREE,
    'Nell Pryde, Marek Tull, and Jean-Luc de la Tour, “Town to tear out weir,” *Hallowford Courier*, October 8, 2025, https://courier.example/weir.',
  ],
  [
    'chicago17',
    FOUR,
    'Nell Pryde et al., “Town to tear out weir,” *Hallowford Courier*, October 8, 2025, https://courier.example/weir.',
  ],
  ['chicago17', BARE, '“Town to tear out weir,” n.d.'],
  ['chicago17', ASKED, 'Nell Pryde, “Who said ‘no’?,” *Hallowford Courier*, October 2025.'],
];

describe('a citation', () => {
  it.each(ENTRIES)('in a list, %s: %#', (style, of, text) => {
    expect(said(cite(of, style).entry)).toBe(text);
  });

  it.each(IN_TEXT)('behind a quotation, %s: %#', (style, of, text) => {
    expect(said(cite(of, style).inText)).toBe(text);
  });

  it('in APA style of more than twenty authors names nineteen and the last', () => {
    const authors = Array.from({ length: 22 }, (_, i) => `A Name${String(i)}`);
    const text = said(cite(meta({ authors }), 'apa7').entry);
    expect(text).toContain('Name18, A., . . . Name21, A. (2025');
    expect(text).not.toContain('Name19');
  });
});

describe('an author', () => {
  it.each([
    ['Anna van der Berg', { family: 'van der Berg', given: 'Anna', suffix: '' }],
    ['Berg, Anna', { family: 'Berg', given: 'Anna', suffix: '' }],
    ['By Martin King Jr.', { family: 'King', given: 'Martin', suffix: 'Jr.' }],
    ['Reuters', { family: 'Reuters', given: '', suffix: '' }],
    ['Associated Press', { family: 'Associated Press', given: '', suffix: '' }],
    ['Newsroom staff', { family: 'Newsroom staff', given: '', suffix: '' }],
  ])('%s', (name, parts) => {
    expect(readAuthor(name)).toEqual(parts);
  });
});
