/** An outline for writing: chosen marks in groups, each with its words, its note and its citation. Pure. */
import type { CitationStyle, MarkView, OutlineGrouping } from '../contract';
import type { Messages } from '../messages';
import { UNDESCRIBED_PICTURE } from '../model';
import { blockAt, blockSpans, blockText } from '../text/blocks';
import { cite, type CiteRun } from './citation/cite';
import { escapeMarkdown } from './markdown-text';
import type { Laid } from './material';
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
  readonly parts: readonly OutlinePart[];
}

interface Chosen {
  readonly laid: Laid;
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

/**
 * Makes the outline of some articles, which are asked for one by one: of each, only what stands in the outline is kept.
 * Groups come in the order of kinds, or by name; what is in none comes last.
 */
export function makeOutline(
  articles: Iterable<Laid>,
  { citation, groupBy }: { readonly citation: CitationStyle; readonly groupBy: OutlineGrouping },
  { t }: Pick<Messages, 't'>,
): Outline {
  const groups = new Map<string, OutlinePart[]>();
  const entries: (readonly CiteRun[])[] = [];
  let count = 0;
  let only = '';
  for (const laid of articles) {
    count += 1;
    only = laid.meta.title;
    if (groupBy === 'kind')
      for (const { code } of laid.kinds) if (!groups.has(laid.kindNameOf(code))) groups.set(laid.kindNameOf(code), []);
    const marks = [...laid.chosen, ...laid.chosenLost];
    if (marks.length === 0) continue;
    const cited = cite(laid.meta, citation);
    entries.push(cited.entry);
    for (const mark of marks) {
      const parts = partsOf({ laid, mark }, cited.inText, t);
      for (const group of groupsOf({ laid, mark }, groupBy, t)) {
        const known = groups.get(group);
        if (known) known.push(...parts);
        else groups.set(group, [...parts]);
      }
    }
  }
  const rest = new Set([t('exchange.noTag'), t('exchange.noPerson')]);
  const order = [...groups].filter(([, parts]) => parts.length > 0);
  if (groupBy !== 'kind') {
    const byName = new Intl.Collator('en');
    order.sort(([a], [b]) => Number(rest.has(a)) - Number(rest.has(b)) || byName.compare(a, b));
  }
  const parts: OutlinePart[] = [];
  for (const [text, own] of order) {
    parts.push({ type: 'heading', level: 1, text });
    for (const part of own) parts.push(part);
  }
  const unique = listEntries(entries);
  if (unique.length > 0) parts.push({ type: 'heading', level: 2, text: t(LIST_TITLES[citation]) });
  for (const runs of unique) parts.push({ type: 'entry', runs });
  const title = count === 1 ? t('exchange.outlineOf', { title: only }) : t('exchange.outlineMany', { count });
  return { title, withFootnotes: citation === 'chicago17', parts };
}

/** A mark in the outline: its words, what became of them, its note. */
function partsOf({ laid, mark }: Chosen, citation: readonly CiteRun[], t: Messages['t']): OutlinePart[] {
  const note = mark.note.trim();
  const about = pictureOf({ laid, mark });
  return [
    { type: 'quote', text: wordsOf(mark.ranges), citation, language: laid.meta.language },
    ...(about === null ? [] : [{ type: 'note', text: t(`exchange.picture.${about}`) } as const]),
    ...saidOfStanding({ laid, mark }, t).map((text): OutlinePart => ({ type: 'note', text })),
    ...saidOfCorrections({ laid, mark }, t).map((text): OutlinePart => ({ type: 'note', text })),
    ...(note === '' ? [] : [{ type: 'note', text: note } as const]),
  ];
}

/** Each entry once, by its letters. */
function listEntries(entries: readonly (readonly CiteRun[])[]): (readonly CiteRun[])[] {
  const textOf = (runs: readonly CiteRun[]): string =>
    runs
      .map(({ text }) => text)
      .join('')
      .replace(/^[“‘]/u, '');
  const byText = new Intl.Collator('en');
  const unique = [...new Map(entries.map((runs) => [textOf(runs), runs])).values()];
  return unique.sort((a, b) => byText.compare(textOf(a), textOf(b)));
}

const runsToMarkdown = (runs: readonly CiteRun[]): string =>
  runs.map(({ text, italic }) => (italic ? `*${escapeMarkdown(text)}*` : escapeMarkdown(text))).join('');

/** The outline as Markdown; notes at the foot are footnotes as most programs know them (`[^1]`). */
export function outlineToMarkdown({ title, withFootnotes, parts }: Outline): string {
  const notes: string[] = [];
  const lines = parts.map((part): string => {
    switch (part.type) {
      case 'heading':
        return `## ${escapeMarkdown(part.text)}`;
      case 'quote': {
        if (!withFootnotes) return `> ${escapeMarkdown(part.text)} ${runsToMarkdown(part.citation)}`;
        notes.push(runsToMarkdown(part.citation));
        return `> ${escapeMarkdown(part.text)}[^${String(notes.length)}]`;
      }
      case 'note':
        return escapeMarkdown(part.text);
      case 'entry':
        return `- ${runsToMarkdown(part.runs)}`;
    }
  });
  const footnotes = notes.map((note, i) => `[^${String(i + 1)}]: ${note}`);
  return `${[`# ${escapeMarkdown(title)}`, ...lines, ...footnotes].join('\n\n')}\n`;
}
