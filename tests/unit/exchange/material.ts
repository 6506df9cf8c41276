/** Random articles with random marks, as an export gets them: astral signs, combining marks, several pieces, overlaps. */
import fc from 'fast-check';
import type { ForeignFile, ForeignLink, ForeignReading } from '../../../shared/exchange/foreign';
import { layMaterial, type Laid, type PagePicture } from '../../../shared/exchange/material';
import type { VersionSummary } from '../../../shared/contract';
import { computeAccount, computeMeasures } from '../../../shared/measures';
import { createMessages } from '../../../shared/messages';
import type {
  ArticleId,
  Block,
  Item,
  Mark,
  MarkId,
  MarkLink,
  Source,
  SourceId,
  VersionId,
  Viewpoint,
} from '../../../shared/model';
import { marksFrom, OWN_MARKS } from '../../../shared/report/whose';
import { canonicalText } from '../../../shared/text';
import { idOf, KINDS, LAYER, sourceOf } from '../measures/account-arbitraries';

export const messages = createMessages();

/** What a file that can be read holds. */
export function fileOf(reading: ForeignReading): ForeignFile {
  if (!reading.ok) throw new Error(`The file was refused: ${reading.problem}`);
  return reading.file;
}

const kinds = KINDS.map((kind) => ({ ...kind, name: null, letter: kind.code.charAt(0).toUpperCase() }));

/** Words that formats stumble over. */
const WORDS = [
  'boats',
  '=SUM(A1)',
  '"said"',
  "'I did'",
  '+1',
  'a;b\\c',
  '𝒜lpha',
  '👩‍👩‍👧',
  'e\u0301te\u0301',
  'ne, "x"',
  '-',
  '@home',
  '\t|x|',
  '<b>&amp;',
  '[x](y)',
  '# one',
  '* two',
  '{{title}}',
  'ﷺ',
];
const word = fc.constantFrom(...WORDS);
const sentence = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
export const anyText = fc.oneof(
  sentence,
  fc.array(sentence, { maxLength: 4 }).map((lines) => lines.join('\n')),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
);

interface Draft {
  readonly kind: number;
  readonly cuts: readonly number[];
  readonly note: string;
  readonly tags: readonly string[];
  readonly unsure: boolean;
  readonly source: number;
  /** To marks by their place among all, modulo how many there are; odd ones to people. */
  readonly links?: readonly number[];
}

const draft: fc.Arbitrary<Draft> = fc.record({
  kind: fc.nat(3),
  cuts: fc.array(fc.nat(), { minLength: 2, maxLength: 6 }),
  note: anyText,
  tags: fc.array(
    word.map((each) => each.trim()),
    { maxLength: 3 },
  ),
  unsure: fc.boolean(),
  source: fc.nat(2),
  links: fc.array(fc.nat(9), { maxLength: 2 }),
});

/** Ranges of the text: pairs of the cuts that hold something. */
function rangesOf(text: string, cuts: readonly number[]): Mark['ranges'] {
  const at = [...new Set(cuts.map((cut) => cut % (text.length + 1)))].sort((a, b) => a - b);
  const ranges: Mark['ranges'] = [];
  for (let i = 0; i + 1 < at.length; i += 2) {
    const [start = 0, end = 0] = [at[i], at[i + 1]];
    // Never through a pair: marks are snapped to graphemes.
    const whole = { start: snap(text, start), end: snap(text, end) };
    if (whole.end <= whole.start || ranges.some((range) => range.end >= whole.start)) continue;
    ranges.push({
      ...whole,
      exact: text.slice(whole.start, whole.end),
      prefix: text.slice(snap(text, Math.max(0, whole.start - 8)), whole.start),
      suffix: text.slice(whole.end, snap(text, Math.min(text.length, whole.end + 8))),
    });
  }
  return ranges;
}

const snap = (text: string, at: number): number =>
  /[\udc00-\udfff]/u.test(text.charAt(at)) || (text.charCodeAt(at) >= 0xdc00 && text.charCodeAt(at) <= 0xdfff)
    ? at - 1
    : at;

const FIELDS: readonly Mark['fields'][] = [
  { claim: { backing: 'data', whose: 'ownVoice', checkable: 'yes' }, reason: 'Because "so".' },
  { quote: { type: 'direct', verb: 'said' } },
  { framing: { function: 'cause', device: 'metaphor' }, opinion: { signalled: 'asFact' } },
  {},
];

/** What stands beside the marks. */
interface Beside {
  readonly viewpoints?: readonly Viewpoint[];
  readonly items?: readonly Item[];
  readonly sources?: readonly Source[];
  readonly author?: string;
  readonly versions?: readonly VersionSummary[];
  readonly pictures?: readonly PagePicture[];
}

/** One link for each number: no link twice, none to the mark itself. */
function linksTo(mark: Mark, numbers: readonly number[], all: readonly Mark[]): Mark['links'] {
  const links = numbers.map((number): MarkLink => {
    const to = all[number % all.length];
    return number % 2 === 1 || !to || to === mark
      ? { rel: 'accuses', source: idOf<SourceId>(10 + (number % 2)) }
      : { rel: 'backs', mark: to.id };
  });
  return links.filter((link, i) => links.findIndex((other) => JSON.stringify(other) === JSON.stringify(link)) === i);
}

/** A mark's links as a file that is read back has them. */
export const linksOf = (mark: Mark, laid: Laid, toRecord: (mark: string) => string): ForeignLink[] =>
  mark.links.map((link) =>
    'mark' in link
      ? { rel: link.rel, mark: toRecord(link.mark) }
      : { rel: link.rel, person: laid.sourceById.get(link.source)?.name ?? '' },
  );

export function layDrafts(
  paragraphs: readonly string[],
  drafts: readonly Draft[],
  meta: Partial<Laid['meta']> = {},
  tag?: string,
  { viewpoints = [], items = [], sources: put, author, versions = [], pictures = [] }: Beside = {},
): Laid {
  const blocks: Block[] = paragraphs.map((text) => ({ role: 'paragraph', runs: [{ text }] }));
  const text = canonicalText(blocks);
  const roles = blocks.map(({ role }) => role);
  const sources = put ?? [sourceOf(10, { name: 'Ms Ruiz' }), sourceOf(11, { name: '=cmd()' })];
  const linksById = new Map(drafts.map(({ links = [] }, i) => [idOf<MarkId>(100 + i), links]));
  const marks = drafts
    .map(({ kind, cuts, note, tags, unsure, source }, i): Mark => ({
      id: idOf<MarkId>(100 + i),
      layer: LAYER,
      version: idOf<VersionId>(3),
      kind: kinds[kind]?.code ?? 'claim',
      note,
      tags: [...new Set(tags)],
      certainty: unsure ? 'unsure' : null,
      source: source === 0 ? null : idOf<SourceId>(9 + source),
      viewpoint: null,
      fields: FIELDS[kind] ?? {},
      links: [],
      ranges: rangesOf(text, cuts),
      rev: 1,
    }))
    .filter(({ ranges }) => ranges.length > 0)
    .sort((a, b) => (a.ranges[0]?.start ?? 0) - (b.ranges[0]?.start ?? 0))
    .map((mark, _, all) => ({ ...mark, links: linksTo(mark, linksById.get(mark.id) ?? [], all) }));
  const base = { blocks, roles, language: 'en', kinds, marks };
  return layMaterial(
    {
      id: idOf<ArticleId>(2),
      layer: LAYER,
      by: author === undefined ? OWN_MARKS : marksFrom(author, messages.t),
      meta: {
        title: 'Ferry',
        outlet: null,
        authors: [],
        published: null,
        address: null,
        language: 'en',
        modified: null,
        section: null,
        licence: null,
        ...meta,
      },
      articleTags: ['harbour; "works"', '=tag'],
      collections: ['Homework: week 3'],
      version: { id: idOf<VersionId>(3), ord: 1, text, hash: 'a'.repeat(64), blocks },
      listVersions: () => versions,
      timeZone: 'UTC',
      listPictures: () => pictures,
      roles,
      kinds,
      marks,
      lost: [],
      madeIn: [],
      sources,
      viewpoints,
      items,
      measures: computeMeasures({ ...base, looked: [] }),
      account: computeAccount({ ...base, sources, viewpoints, items }),
    },
    messages,
    tag,
  );
}

/** An article with marks. */
export const anyLaid: fc.Arbitrary<Laid> = fc
  .record({ paragraphs: fc.array(sentence, { minLength: 1, maxLength: 4 }), drafts: fc.array(draft, { maxLength: 6 }) })
  .map(({ paragraphs, drafts }) => layDrafts(paragraphs, drafts));
