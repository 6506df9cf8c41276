import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Account, computeAccount, type AccountInput, type AccountMark, type Figure } from '../../../shared/measures';
import type { BlockRole, MarkFields, MarkId, MarkLink, SourceId, ViewpointId } from '../../../shared/model';
import { canonicalText, segmentWords } from '../../../shared/text';
import { accountInput, disputeOf, idOf, KINDS, LAYER, sourceOf } from './account-arbitraries';

const SEED = 20_260_317;
console.info(`fast-check seed ${SEED}`);

const [ROLES, TEXTS] = [
  ['headline', 'paragraph', 'paragraph', 'paragraph', 'paragraph', 'furniture'] as BlockRole[],
  [
    'Minister axes ferry',
    '“We cannot keep paying,” said Ms Ruiz, “for empty boats.”',
    'The minister said that nobody had used the night boat.',
    'Critics said she had never asked the nurses, who “have no other way home”.',
    'Ms Ruiz declined to comment.',
    'Read more about boats',
  ],
];
const RUIZ = sourceOf(11, { identification: 'named', role: 'politician', viewpoint: idOf<ViewpointId>(21) });
const CRITICS = sourceOf(12, { identification: 'unnamed', saysWhy: 'no', viewpoint: idOf<ViewpointId>(22) });
const NURSES = sourceOf(13, { identification: 'described' });
const base: AccountInput = {
  blocks: TEXTS.map((text) => ({ runs: [{ text }] })),
  roles: ROLES,
  language: 'en',
  kinds: KINDS,
  marks: [],
  sources: [NURSES, RUIZ, CRITICS],
  viewpoints: [21, 22].map((n, ord) => ({ id: idOf<ViewpointId>(n), layer: LAYER, ord, name: `View ${n}`, rev: 1 })),
  items: [],
};
const text = canonicalText(base.blocks);

function mark(
  n: number,
  kind: string,
  pieces: string | string[],
  more: { source?: SourceId; fields?: MarkFields; links?: MarkLink[] } = {},
): AccountMark {
  const ranges = [pieces].flat().map((words) => {
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`Not in the text: ${words}`);
    return { start, end: start + words.length };
  });
  return { id: idOf<MarkId>(n), kind, source: null, viewpoint: null, fields: {}, links: [], ...more, ranges };
}

const DIRECT = mark(101, 'quote', '“We cannot keep paying,” said Ms Ruiz, “for empty boats.”', {
  source: RUIZ.id,
  fields: { quote: { type: 'direct', verb: 'said' } },
});
const PARAPHRASE = mark(102, 'quote', 'nobody had used the night boat', {
  source: RUIZ.id,
  fields: { quote: { type: 'paraphrase', verb: 'said' } },
});
const PARTIAL = mark(103, 'quote', 'she had never asked the nurses, who “have no other way home”', {
  source: CRITICS.id,
  fields: { quote: { type: 'partial' } },
});
const ACCUSATION = mark(104, 'claim', 'she had never asked the nurses', {
  fields: { claim: { backing: 'none', reply: 'declined' } },
  links: [{ rel: 'accuses', source: RUIZ.id }],
});
const REPLY = mark(105, 'quote', 'declined to comment', { links: [{ rel: 'replies', mark: ACCUSATION.id }] });
const MARKS = [DIRECT, PARAPHRASE, PARTIAL, ACCUSATION, REPLY];
const full = computeAccount({ ...base, marks: MARKS });
const values = (...figures: Figure[]) => figures.map((f) => f.value);

describe('who gets to speak', () => {
  it('counts the article’s own voice outside every quote mark', () => {
    // 3 + 10 + 10 + 14 + 5 words count; 10 + 6 + 12 + 3 stand in quote marks.
    expect(full.words).toBe(42);
    expect(full.voices.own).toMatchObject({
      value: 42 - 31,
      reason: null,
      marks: [101, 102, 103, 105].map((n) => idOf(n)),
    });
    expect(computeAccount(base).voices.own).toMatchObject({ value: 42, reason: null, marks: [] });
    expect(full.voices.ownShare).toMatchObject({ value: null, reason: 'tooFewForPercent' });
  });

  it('counts as quoted only what stands inside quotation marks, paraphrase apart', () => {
    const [ruiz, critics, nurses] = full.voices.people;
    if (!ruiz || !critics || !nurses) throw new Error('someone is missing');
    expect([ruiz.source, critics.source, nurses.source]).toEqual([RUIZ.id, CRITICS.id, NURSES.id]);
    expect(values(ruiz.quoted, ruiz.paraphrased, ruiz.around)).toEqual([7, 6, 3]);
    expect(values(critics.quoted, critics.paraphrased, critics.around)).toEqual([5, 0, 7]);
    expect(nurses).toMatchObject({ quoted: { value: 0, reason: 'noMarks' }, first: null, order: null });
    expect(full.voices.silent).toEqual([NURSES.id]);
    expect(full.voices.unassigned.quotes.marks).toEqual([REPLY.id]);
    expect(full.voices.typeOpen).toEqual([REPLY.id]);
  });

  it('says who speaks first and last, also where it is not assigned', () => {
    expect(full.voices.firstToSpeak).toEqual({ source: RUIZ.id, mark: DIRECT.id });
    expect(full.voices.lastToSpeak).toEqual({ source: null, mark: REPLY.id });
    expect(computeAccount(base).voices).toMatchObject({ firstToSpeak: null, lastToSpeak: null });
  });

  it('keeps named, described, unnamed and not said apart, and asks why of the unnamed only', () => {
    expect(full.identification.map((row) => [row.identification, row.count.value, row.quoted.value])).toEqual([
      ['named', 1, 7],
      ['described', 1, 0],
      ['unnamed', 1, 5],
      [null, 0, 0],
    ]);
    expect(full.saysWhy).toEqual({ yes: [], no: [CRITICS.id], notSaid: [] });
    expect(full.roles.map((row) => [row.role, row.sources, row.speaking])).toEqual([
      ['politician', [RUIZ.id], [RUIZ.id]],
      [null, [NURSES.id, CRITICS.id], [CRITICS.id]],
    ]);
    expect(full.verbs.map((row) => [row.verb, row.source, row.count.value])).toEqual([['said', RUIZ.id, 2]]);
  });
});

describe('what stands behind the claims', () => {
  it('counts claims by backing, with a row for each and for not said', () => {
    expect(full.claims.byBacking.find((row) => row.backing === 'none')?.count.marks).toEqual([ACCUSATION.id]);
    expect(full.claims.byBacking).toHaveLength(9);
    expect(full.unassigned).toEqual({ quote: [REPLY.id], claim: [], framing: [], opinion: [] });
  });

  it('finds the reply of an accusation and how far away it stands', () => {
    expect(full.accusations.list).toMatchObject([
      { mark: ACCUSATION.id, accused: [RUIZ.id], reply: 'declined', replies: [REPLY.id], distance: { value: 1 } },
    ]);
    expect(values(full.accusations.withReply, full.accusations.tried, full.accusations.withoutReply)).toEqual([
      0, 1, 0,
    ]);
    const unheard = { ...ACCUSATION, fields: { claim: { reply: 'notMentioned' as const } } };
    const { accusations } = computeAccount({ ...base, marks: [unheard] });
    expect(accusations.notHeard).toEqual([RUIZ.id]);
    expect(accusations.list[0]?.distance).toMatchObject({ value: null, reason: 'noReply' });
  });
});

describe('how it is framed', () => {
  it('keeps blank cells for functions that no mark has', () => {
    const marks = [mark(1, 'framing', 'axes', { fields: { framing: { function: 'problem', device: 'loadedWord' } } })];
    const { framing } = computeAccount({ ...base, marks });
    expect(framing.functions.map((row) => [row.function, row.count.value])).toEqual([
      ['problem', 1],
      ['cause', 0],
      ['moral', 0],
      ['remedy', 0],
      [null, 0],
    ]);
    expect(framing.cells).toHaveLength(10);
    expect(framing.cells.filter((cell) => cell.count.value === 1)).toMatchObject([
      { function: 'problem', device: 'loadedWord' },
    ]);
  });
});

describe('each viewpoint', () => {
  const view = (n: number) => idOf<ViewpointId>(n);
  const framed = mark(1, 'framing', 'axes', { source: RUIZ.id, fields: { framing: { function: 'moral' } } });
  const claimed = { ...mark(2, 'claim', 'nobody', { source: RUIZ.id }), viewpoint: view(22) };
  const told = mark(3, 'quote', 'declined', { source: RUIZ.id, fields: { quote: { verb: 'Claimed  to' } } });
  const { sides } = computeAccount({ ...base, marks: [...MARKS, framed, claimed, told] });
  const of = (viewpoint: ViewpointId | null) => {
    const side = sides.find((each) => each.viewpoint === viewpoint);
    if (!side) throw new Error('Not there');
    return side;
  };

  it('stands in the order of the viewpoints, those of none last', () => {
    expect(sides.map(({ viewpoint }) => viewpoint)).toEqual([view(21), view(22), null]);
  });
  it('has its people by how they are made known, each with the marks that are theirs', () => {
    const counts = (viewpoint: ViewpointId | null) => of(viewpoint).people.map(({ count }) => count.value);
    expect(counts(view(21))).toEqual([1, 0, 0, 0]);
    expect(counts(view(22))).toEqual([0, 0, 1, 0]);
    expect(counts(null)).toEqual([0, 1, 0, 0]);
    expect(of(view(22)).people[2]?.count.marks).toEqual([PARTIAL.id]);
    expect(of(view(21)).people[1]?.count.reason).toBe('noSources');
  });
  it('has the speech verbs of its quotes, most used first', () => {
    expect(of(view(21)).verbs.map(({ verb, count }) => [verb, count.value])).toEqual([
      ['said', 2],
      ['claimed to', 1],
    ]);
    expect(of(view(22)).verbs).toEqual([]);
  });
  it('has framing and claims that are its own or else its people’s', () => {
    expect(of(view(21)).functions.find((row) => row.function === 'moral')?.count.marks).toEqual([framed.id]);
    expect(of(view(22)).functions.every(({ count }) => count.value === 0)).toBe(true);
    expect(of(view(22)).backing.find((row) => row.backing === null)?.count.marks).toEqual([claimed.id]);
    expect(of(null).backing.find((row) => row.backing === 'none')?.count.marks).toEqual([ACCUSATION.id]);
  });
});

describe('more figures', () => {
  it('are not there before the reader has said that it is a dispute', () => {
    for (const items of [[], [disputeOf('no')], [disputeOf(null)]]) {
      const { more } = computeAccount({ ...base, marks: MARKS, items });
      expect(more.viewpoints.quoted).toMatchObject({
        amounts: [],
        pielou: { value: null, reason: 'notADispute' },
        topShare: { value: null, reason: 'notADispute' },
        overTwoThirds: null,
      });
    }
  });

  it('rest on words of one sort only', () => {
    const { more } = computeAccount({ ...base, marks: MARKS, items: [disputeOf('yes')] });
    expect(more.viewpoints.quoted.amounts.map(({ words }) => words)).toEqual([7, 5]);
    expect(more.viewpoints.quoted.shannon.value).toBeCloseTo(0.6791932659915256, 12);
    expect(more.viewpoints.quoted.topShare.reason).toBe('tooFewForPercent');
    expect(more.viewpoints.paraphrased.effectiveNumber).toMatchObject({ value: null, reason: 'oneVoice' });
    expect(computeAccount({ ...base, items: [disputeOf('yes')] }).more.people.quoted.gini.reason).toBe('noVoices');
  });
});

/** Every figure anywhere in an account. */
function figuresOf(value: unknown): Figure[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('basis' in value && 'reason' in value) return [value as Figure];
  return Object.values(value).flatMap(figuresOf);
}

/** What a row is about, whatever its place in the list. */
const NAMES = [
  ...['source', 'viewpoint', 'identification', 'role', 'quarter', 'verb', 'backing', 'whose', 'checkable'],
  ...['function', 'device', 'signalled', 'kind', 'mark'],
];

/** All figures of an account, each under a path that names what it is about. */
function figuresByPath(value: unknown, path = ''): [path: string, figure: Figure][] {
  if (typeof value !== 'object' || value === null) return [];
  if ('basis' in value) return [[path, value as Figure]];
  if (Array.isArray(value)) return value.flatMap((each) => figuresByPath(each, path));
  const row = value as Record<string, unknown>;
  const about = NAMES.filter((name) => ['string', 'number'].includes(typeof row[name]) || row[name] === null);
  const here = `${path}[${about.map((name) => `${name}=${String(row[name])}`).join()}]`;
  return Object.entries(row).flatMap(([key, each]) => figuresByPath(each, `${here}.${key}`));
}

describe(`random layers (seed ${SEED})`, () => {
  const check = (property: (input: AccountInput, account: Account) => void) =>
    fc.assert(
      fc.property(accountInput, (input) => property(input, computeAccount(input))),
      { seed: SEED, numRuns: 200 },
    );

  it('fit the shape; a figure has a finite value or a reason, never neither', () =>
    check((_, account) => {
      expect(Account.parse(account)).toEqual(account);
      for (const f of figuresOf(account)) {
        if (f.value === null) expect(f.reason).not.toBeNull();
        else expect(Number.isFinite(f.value)).toBe(true);
      }
    }));

  it('leave no word out: own, quoted, paraphrased and around are all that count', () =>
    check((_, { words, voices, quarters }) => {
      const sum = (v: { own: Figure; quoted: Figure; paraphrased: Figure; around: Figure }) =>
        [v.own, v.quoted, v.paraphrased, v.around].reduce((total, f) => total + (f.value ?? 0), 0);
      expect(sum(voices)).toBe(words);
      for (const quarter of quarters) expect(sum(quarter)).toBe(quarter.words);
      expect(quarters.reduce((total, q) => total + q.words, 0)).toBe(words);
      expect(quarters.reduce((total, q) => total + (q.own.value ?? 0), 0)).toBe(voices.own.value ?? 0);
    }));

  it('can each be recomputed from the marks they open', () =>
    check((input, account) => {
      const again = new Map<string, ReadonlyMap<string, Figure>>();
      const recompute = (behind: readonly MarkId[]): ReadonlyMap<string, Figure> => {
        const key = behind.join();
        const known = again.get(key);
        if (known) return known;
        const marks = input.marks.filter(({ id }) => behind.includes(id));
        const made = new Map(figuresByPath(computeAccount({ ...input, marks })));
        again.set(key, made);
        return made;
      };
      for (const [path, { marks, value }] of figuresByPath(account)) {
        // A row that only other marks make is not there without them: nothing is what it says then.
        expect(recompute(marks).get(path)?.value ?? 0, path).toBe(value ?? 0);
      }
    }));

  it('count own words as a plain count over the text does', () =>
    check((input, account) => {
      const body = canonicalText(input.blocks);
      const quotes = input.marks.filter((m) => m.kind === 'quote').flatMap((m) => m.ranges);
      const spans: { start: number; end: number }[] = [];
      let at = 0;
      input.blocks.forEach((block, i) => {
        const { length } = block.runs.map((run) => run.text).join('');
        if (input.roles[i] !== 'furniture') spans.push({ start: at, end: at + length });
        at += length + 1;
      });
      const own = segmentWords(body, 'en').filter((word) => {
        if (!spans.some((span) => span.start <= word.start && word.end <= span.end)) return false;
        let under = 0;
        for (let i = word.start; i < word.end; i += 1) if (quotes.some((q) => q.start <= i && i < q.end)) under += 1;
        return under * 2 < word.end - word.start;
      });
      expect(account.voices.own.value ?? 0).toBe(own.length);
    }));

  it('do not depend on the order of the marks', () =>
    check((input, account) => {
      expect(computeAccount({ ...input, marks: [...input.marks].reverse() })).toEqual(account);
    }));
});
