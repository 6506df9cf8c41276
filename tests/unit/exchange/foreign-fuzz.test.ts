import fc from 'fast-check';
import { expect, it } from 'vitest';
import { takeReplies } from '../../../shared/exchange/foreign-replies';
import { placeForeign } from '../../../shared/exchange/place-foreign';
import { readForeign } from '../../../shared/exchange/read-foreign';

const seed = { seed: 20_261_124, numRuns: 400 };
const BLOCKS = ['Ferry', 'The two boats were empty all week.', 'Nobody counted by hand.'].map((text) => ({
  runs: [{ text }],
}));

const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    0,
    -1,
    1e308,
    true,
    [],
    {},
    [[]],
    '__proto__',
    '\ud800',
    '\u0000',
    'urn:a',
    'x'.repeat(300),
  ),
  fc.json({ maxDepth: 3 }).map((json): unknown => JSON.parse(json)),
);
const selector = { type: 'TextQuoteSelector', exact: 'two boats', prefix: 'The ', suffix: ' were' };
const WHOLE: readonly Record<string, unknown>[] = [
  {
    rows: [
      {
        ...{ id: 'a', uri: 'https://x.example/a', text: 'Who?', tags: ['boats'], user: 'acct:ana@x', group: 'g' },
        document: { title: ['Ferry'] },
        target: [
          { source: 'https://x.example/a', selector: [selector, { type: 'TextPositionSelector', start: 10, end: 19 }] },
        ],
      },
      { id: 'b', uri: 'https://x.example/a', text: 'I did', references: ['a'], target: [{}] },
    ],
  },
  {
    '@context': ['http://www.w3.org/ns/anno.jsonld'],
    type: 'AnnotationCollection',
    generator: { name: 'T' },
    first: {
      type: 'AnnotationPage',
      items: [
        {
          ...{ id: 'urn:a', type: 'Annotation', motivation: ['replying'], creator: { name: 'Ana' } },
          body: [{ type: 'TextualBody', value: '<p>Who?</p>', format: 'text/html', purpose: 'commenting' }, 'x'],
          target: [
            { source: { id: 'https://x.example/a', title: 'T' }, selector: { type: 'Choice', items: [selector] } },
            'urn:b',
          ],
          plumbline: { kind: 'claim', links: [{ rel: 'backs', mark: 'b' }], fields: { claim: {} }, article: 'x' },
        },
        { id: 'urn:b', type: ['oa:Annotation'], hasBody: { chars: 'x' }, hasTarget: { id: 'urn:a' } },
      ],
    },
  },
];

/** Every place in a value, as the way to it. */
function placesIn(value: unknown, at: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [[...at]];
  return [[...at], ...Object.entries(value).flatMap(([key, each]) => placesIn(each, [...at, key]))];
}

function put(value: unknown, [key, ...rest]: readonly string[], part: unknown): unknown {
  if (key === undefined) return part;
  if (Array.isArray(value)) return value.map((each, i): unknown => (String(i) === key ? put(each, rest, part) : each));
  const entries = Object.entries(value as object);
  return Object.fromEntries(entries.map(([name, each]) => [name, name === key ? put(each, rest, part) : each]));
}

const changed = fc
  .tuple(fc.constantFrom(...WHOLE), fc.array(fc.tuple(fc.nat(), odd), { minLength: 1, maxLength: 4 }))
  .map(([whole, changes]) =>
    changes.reduce<unknown>((value, [place, part]) => {
      const places = placesIn(value);
      return put(value, places[place % places.length] ?? [], part);
    }, whole),
  );

/** Whatever is in a file: it is refused with a reason, or each record of it is a mark, a reply or refused with one. */
function accountFor(source: string): number | null {
  const reading = readForeign(source);
  if (!reading.ok) {
    expect(reading.problem).not.toBe('');
    return null;
  }
  const { marks, replies, refused } = reading.file;
  const taken = takeReplies(reading.file, (author, text) => `${author}: ${text}`);
  expect(taken.marks).toHaveLength(marks.length);
  const { placed } = placeForeign(BLOCKS, taken.marks);
  expect(placed).toHaveLength(marks.length);
  for (const { pieces } of marks) expect(pieces.every(({ exact }) => exact !== '')).toBe(true);
  return marks.length + replies.length + refused.length;
}

it('JSON with anything in any place is read or refused, each record with its reason (seed 20261124)', () => {
  fc.assert(
    fc.property(changed, (value) => {
      const count = accountFor(JSON.stringify(value));
      const rows: unknown = (value as { rows?: unknown } | null)?.rows;
      if (count !== null && Array.isArray(rows)) expect(count).toBe(rows.length);
    }),
    seed,
  );
});

it('text of any kind is read or refused (seed 20261124)', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      'quote',
      'note',
      'two boats',
      '"',
      '""',
      '"two\r\nboats"',
      '=1+1',
      '\ufeff',
      'sep=;',
      'links_json',
      '[{"rel":"backs"}]',
      'mark_id',
    ),
    fc.string({ unit: 'binary', maxLength: 8 }),
  );
  const table = fc
    .tuple(
      fc.constantFrom(',', ';', '\t'),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }),
    )
    .map(([separator, end, rows]) => rows.map((row) => row.join(separator)).join(end));
  fc.assert(
    fc.property(
      fc.oneof(
        table,
        table.map((text) => `quote,note,id\n${text}`),
        fc.string({ unit: 'binary' }),
      ),
      (text) => {
        accountFor(text);
      },
    ),
    seed,
  );
});

it('files that are cut off anywhere are refused or read, never half in silence (seed 20261124)', () => {
  fc.assert(
    fc.property(fc.constantFrom(...WHOLE), fc.nat(), (whole, cut) => {
      const text = JSON.stringify(whole);
      const reading = readForeign(text.slice(0, cut % text.length));
      expect(reading.ok).toBe(false);
    }),
    seed,
  );
});
