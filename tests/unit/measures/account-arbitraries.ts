/** Random articles with random layers of marks, people, viewpoints and notes. */
import fc from 'fast-check';
import type { AccountInput } from '../../../shared/measures';
import {
  Backing,
  FramingDevice,
  FramingFunction,
  Identification,
  QuoteType,
  ReplyState,
  Signalled,
  SourceRole,
  Whose,
  type BlockRole,
  type Item,
  type LayerId,
  type MarkId,
  type Source,
  type SourceId,
  type Viewpoint,
  type ViewpointId,
} from '../../../shared/model';
import { canonicalText } from '../../../shared/text';

export const idOf = <Id extends string>(n: number): Id =>
  `00000000-0000-4000-8000-${String(n).padStart(12, '0')}` as Id;
export const LAYER = idOf<LayerId>(1);
export const KINDS = (['claim', 'quote', 'framing', 'opinion'] as const).map((code) => ({ code, base: code }));

/** A source of which nothing is said but its name. */
export const sourceOf = (n: number, facts: Partial<Source> = {}): Source => ({
  id: idOf<SourceId>(n),
  layer: LAYER,
  ord: n,
  name: `Source ${n}`,
  speaks: null,
  identification: null,
  saysWhy: null,
  role: null,
  type: null,
  affiliation: null,
  viewpoint: null,
  reply: null,
  note: '',
  spellings: [`Source ${n}`],
  rev: 1,
  ...facts,
});

/** The dispute gate, answered. */
export const disputeOf = (answer: 'yes' | 'no' | null): Item => ({
  id: idOf(900),
  layer: LAYER,
  ord: 0,
  rev: 1,
  type: 'dispute',
  answer,
  about: '',
});

const pick = <T>(options: readonly T[]) => fc.option(fc.constantFrom(...options), { nil: undefined });
const words = fc.constantFrom(
  'the bus',
  '“was never late”',
  'she said',
  'critics',
  '12.5 km',
  '“never',
  'empty”',
  '—',
  'a',
);
const block = fc.record({
  text: fc.array(words, { minLength: 1, maxLength: 14 }).map((parts) => parts.join(' ')),
  role: fc.constantFrom<BlockRole>('paragraph', 'paragraph', 'headline', 'quotation', 'furniture', 'caption'),
});

const sketch = fc.record({
  at: fc.nat(10_000),
  length: fc.integer({ min: 1, max: 60 }),
  more: fc.option(fc.nat(10_000)),
  kind: fc.constantFrom('claim', 'quote', 'quote', 'framing', 'opinion'),
  source: fc.nat(20),
  viewpoint: fc.nat(20),
  link: fc.nat(40),
  quote: fc.record({
    type: pick(QuoteType.options),
    identified: pick(Identification.options),
    verb: pick(['said', 'Claimed']),
  }),
  claim: fc.record({ backing: pick(Backing.options), whose: pick(Whose.options), reply: pick(ReplyState.options) }),
  framing: fc.record({ function: pick(FramingFunction.options), device: pick(FramingDevice.options) }),
  opinion: fc.record({ whose: pick(Whose.options), signalled: pick(Signalled.options) }),
});

/** Input for an account; marks may overlap, touch furniture, hold no word. */
export const accountInput: fc.Arbitrary<AccountInput> = fc
  .record({
    blocks: fc.array(block, { minLength: 1, maxLength: 7 }),
    marks: fc.array(sketch, { maxLength: 16 }),
    people: fc.array(
      fc.record({ identification: pick(Identification.options), role: pick(SourceRole.options), view: fc.nat(6) }),
      {
        maxLength: 4,
      },
    ),
    viewpoints: fc.nat(3),
    dispute: fc.constantFrom('yes' as const, 'no' as const, null),
  })
  .map(({ blocks, marks, people, viewpoints, dispute }): AccountInput => {
    const built = blocks.map(({ text }) => ({ runs: [{ text }] }));
    const { length } = canonicalText(built);
    const views = Array.from({ length: viewpoints }, (_, i): Viewpoint => ({
      id: idOf<ViewpointId>(200 + i),
      layer: LAYER,
      ord: i,
      name: `View ${i}`,
      rev: 1,
    }));
    const sources = people.map(({ identification, role, view }, i) =>
      sourceOf(100 + i, {
        identification: identification ?? null,
        role: role ?? null,
        viewpoint: views[view]?.id ?? null,
      }),
    );
    const piece = (at: number, size: number) => {
      const start = at % length;
      return { start, end: Math.min(length, start + size) };
    };
    return {
      blocks: built,
      roles: blocks.map(({ role }) => role),
      language: 'en',
      kinds: KINDS,
      sources,
      viewpoints: views,
      items: [disputeOf(dispute)],
      marks: marks.map((s, i) => {
        const target = s.link % Math.max(1, marks.length);
        const accused = sources[s.link % 5];
        return {
          id: idOf<MarkId>(300 + i),
          kind: s.kind,
          source: sources[s.source]?.id ?? null,
          viewpoint: views[s.viewpoint]?.id ?? null,
          fields: { quote: s.quote, claim: s.claim, framing: s.framing, opinion: s.opinion },
          links: [
            ...(target === i ? [] : [{ rel: 'replies' as const, mark: idOf<MarkId>(300 + target) }]),
            ...(accused ? [{ rel: 'accuses' as const, source: accused.id }] : []),
          ],
          ranges: [piece(s.at, s.length), ...(s.more === null ? [] : [piece(s.more, 9)])],
        };
      }),
    };
  });
