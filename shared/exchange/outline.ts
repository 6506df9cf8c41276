/**
 * An outline for writing: chosen marks in groups, each with its words, its note and its citation. Articles come one by one,
 * and of each only what stands in the outline is kept. Pure.
 */
import type { CitationStyle, CiteRun, MarkView, OutlineArticle, OutlineGrouping } from '../contract';
import type { Messages } from '../messages';
import { UNDESCRIBED_PICTURE } from '../model';
import { blockAt, blockSpans, blockText } from '../text/blocks';
import { cite } from './citation/cite';
import { escapeMarkdown } from './markdown-text';
import type { LaidMarks } from './material';
import { correctionsIn } from '../text/recut';
import { wordsOf } from './standing';

export type OutlinePart =
  | { readonly type: 'heading'; readonly level: 1 | 2; readonly text: string }
  /** `language` of the words, for a spelling checker. */
  | {
      readonly type: 'quote';
      readonly text: string;
      readonly citation: readonly CiteRun[];
      readonly language: string | null;
    }
  | { readonly type: 'note'; readonly text: string }
  | { readonly type: 'entry'; readonly runs: readonly CiteRun[] };

export interface Outline {
  readonly title: string;
  /** Citations are notes at the foot rather than in brackets. */
  readonly withFootnotes: boolean;
  /** Made anew each time it is gone through. */
  readonly parts: Iterable<OutlinePart>;
}

export interface OutlineOptions {
  readonly citation: CitationStyle;
  readonly groupBy: OutlineGrouping;
}

interface Chosen {
  readonly laid: LaidMarks;
  readonly mark: MarkView;
}

const LIST_TITLES = {
  mla9: 'exchange.worksCited',
  apa7: 'exchange.references',
  chicago17: 'exchange.bibliography',
} as const satisfies Record<CitationStyle, string>;

/** The groups that a mark stands in: with several tags, in several. */
function groupsOf({ laid, mark }: Chosen, groupBy: OutlineGrouping, t: Messages['t']): readonly string[] {
  switch (groupBy) {
    case 'kind':
      return [laid.kindNameOf(mark.kind)];
    case 'tag':
      return mark.tags.length > 0 ? mark.tags : [t('exchange.noTag')];
    case 'person':
      return [(mark.source && laid.sourceById.get(mark.source)?.name) ?? t('exchange.noPerson')];
  }
}

/** That the words are not the article's any more, or were others when they were marked. */
function saidOfStanding({ laid, mark }: Chosen, t: Messages['t']): string[] {
  const { hasPlace, oldWords } = laid.standingOf(mark);
  const old = hasPlace && oldWords !== null ? t('exchange.oldWords', { words: oldWords }) : '';
  return [laid.standingSaidOf(mark), old].filter((said) => said !== '');
}

/** That some of the quoted words are the reader's correction: nobody is to quote them as the article's own. */
function saidOfCorrections({ laid, mark }: Chosen, t: Messages['t']): string[] {
  if (!laid.standingOf(mark).hasPlace) return [];
  return correctionsIn(laid.version.blocks)
    .filter((made) => mark.ranges.some(({ start, end }) => made.start < end && start < made.end))
    .map(({ was, now }) => t('recut.said', { was, now }));
}

/** Whether the quoted words stand for a picture: the article's about it, or ours where it says nothing of it. */
function pictureOf({ laid, mark }: Chosen): 'described' | 'undescribed' | null {
  if (!laid.standingOf(mark).hasPlace) return null;
  const { blocks } = laid.version;
  const block = blockAt(blockSpans(blocks), mark.ranges[0]?.start ?? 0);
  if (laid.roles[block] !== 'image') return null;
  const words = blocks[block] ? blockText(blocks[block]) : '';
  return words === UNDESCRIBED_PICTURE ? 'undescribed' : 'described';
}

/** What one article gives to an outline. */
export function readOutlineArticle(
  laid: LaidMarks,
  { citation, groupBy }: OutlineOptions,
  { t }: Pick<Messages, 't'>,
): OutlineArticle {
  const { inText, entry } = cite(laid.meta, citation);
  return {
    title: laid.meta.title,
    language: laid.meta.language,
    kinds: laid.kinds.map(({ code }) => laid.kindNameOf(code)),
    inText: [...inText],
    entry: [...entry],
    quotes: [...laid.chosen, ...laid.chosenLost].map((mark) => ({
      groups: [...groupsOf({ laid, mark }, groupBy, t)],
      text: wordsOf(mark.ranges),
      notes: notesOf({ laid, mark }, t),
    })),
  };
}

/** What stands below a quotation: what became of its words, then the reader's note. */
function notesOf({ laid, mark }: Chosen, t: Messages['t']): string[] {
  const note = mark.note.trim();
  const about = pictureOf({ laid, mark });
  return [
    ...(about === null ? [] : [t(`exchange.picture.${about}`)]),
    ...saidOfStanding({ laid, mark }, t),
    ...saidOfCorrections({ laid, mark }, t),
    ...(note === '' ? [] : [note]),
  ];
}

/** A quotation as it is kept until the end, beside what it shares with all of its article. */
interface Held {
  readonly text: string;
  readonly notes: readonly string[];
  readonly of: Pick<OutlineArticle, 'inText' | 'language'>;
}

const NO_NOTES: readonly string[] = [];

export interface OutlineMaker {
  add(article: OutlineArticle): void;
  end(): Outline;
}

/** Takes article after article. Groups come in the order of kinds, or by name; what is in none comes last. */
export function createOutline({ citation, groupBy }: OutlineOptions, { t }: Pick<Messages, 't'>): OutlineMaker {
  const groups = new Map<string, Held[]>();
  const entries = new Map<string, readonly CiteRun[]>();
  let count = 0;
  let only = '';
  const groupNamed = (name: string): Held[] => {
    const known = groups.get(name) ?? [];
    groups.set(name, known);
    return known;
  };
  return {
    add({ title, language, kinds, inText, entry, quotes }) {
      count += 1;
      only = title;
      if (groupBy === 'kind') kinds.forEach(groupNamed);
      if (quotes.length === 0) return;
      entries.set(letters(entry), entry);
      const of = { inText, language };
      for (const { groups: names, text, notes } of quotes) {
        const held: Held = { text, notes: notes.length === 0 ? NO_NOTES : notes, of };
        for (const name of names) groupNamed(name).push(held);
      }
    },
    end() {
      const order = [...groups].filter(([, held]) => held.length > 0);
      const rest = new Set([t('exchange.noTag'), t('exchange.noPerson')]);
      const byName = new Intl.Collator('en');
      if (groupBy !== 'kind')
        order.sort(([a], [b]) => Number(rest.has(a)) - Number(rest.has(b)) || byName.compare(a, b));
      const sorted = [...entries].sort(([a], [b]) => byName.compare(a, b)).map(([, runs]) => runs);
      const listTitle = t(LIST_TITLES[citation]);
      return {
        title: count === 1 ? t('exchange.outlineOf', { title: only }) : t('exchange.outlineMany', { count }),
        withFootnotes: citation === 'chicago17',
        parts: { [Symbol.iterator]: () => partsOf(order, sorted, listTitle) },
      };
    },
  };
}

function* partsOf(
  groups: readonly (readonly [string, readonly Held[]])[],
  entries: readonly (readonly CiteRun[])[],
  listTitle: string,
): Generator<OutlinePart> {
  for (const [name, quotes] of groups) {
    yield { type: 'heading', level: 1, text: name };
    for (const { text, notes, of } of quotes) {
      yield { type: 'quote', text, citation: of.inText, language: of.language };
      for (const note of notes) yield { type: 'note', text: note };
    }
  }
  if (entries.length > 0) yield { type: 'heading', level: 2, text: listTitle };
  for (const runs of entries) yield { type: 'entry', runs };
}

/** What an entry is put in order by, and known again by: its letters. */
const letters = (runs: readonly CiteRun[]): string =>
  runs
    .map(({ text }) => text)
    .join('')
    .replace(/^[“‘]/u, '');

/** The outline of some articles. */
export function makeOutline(
  articles: Iterable<LaidMarks>,
  options: OutlineOptions,
  messages: Pick<Messages, 't'>,
): Outline {
  const outline = createOutline(options, messages);
  for (const laid of articles) outline.add(readOutlineArticle(laid, options, messages));
  return outline.end();
}

const runsToMarkdown = (runs: readonly CiteRun[]): string =>
  runs.map(({ text, italic }) => (italic ? `*${escapeMarkdown(text)}*` : escapeMarkdown(text))).join('');

/** The outline as Markdown, piece by piece; notes at the foot are footnotes as most programs know them (`[^1]`). */
export function* outlineMarkdown({ title, withFootnotes, parts }: Outline): Generator<string> {
  yield `# ${escapeMarkdown(title)}`;
  let notes = 0;
  for (const part of parts) {
    if (part.type === 'quote') notes += 1;
    yield `\n\n${partMarkdown(part, withFootnotes ? notes : null)}`;
  }
  let note = 0;
  for (const part of withFootnotes ? parts : []) {
    if (part.type !== 'quote') continue;
    note += 1;
    yield `\n\n[^${String(note)}]: ${runsToMarkdown(part.citation)}`;
  }
  yield '\n';
}

/** `note`: the number of the note with a quotation's citation; null: it stands behind the quotation. */
function partMarkdown(part: OutlinePart, note: number | null): string {
  switch (part.type) {
    case 'heading':
      return `## ${escapeMarkdown(part.text)}`;
    case 'quote':
      return `> ${escapeMarkdown(part.text)}${note === null ? ` ${runsToMarkdown(part.citation)}` : `[^${String(note)}]`}`;
    case 'note':
      return escapeMarkdown(part.text);
    case 'entry':
      return `- ${runsToMarkdown(part.runs)}`;
  }
}

/** The whole of it. */
export const outlineToMarkdown = (outline: Outline): string => [...outlineMarkdown(outline)].join('');
