/** A small article with marks, as the panel gets them. */
import type { ArticleView } from '../../../shared/contract';
import { unanswered, type Block, type BlockRole, type Mark, type MarkId } from '../../../shared/model';
import { canonicalText, countWords, describeRange } from '../../../shared/text';

export const idOf = <Id extends string>(n: number): Id =>
  `00000000-0000-4000-8000-${String(n).padStart(12, '0')}` as Id;

export function articleOf(parts: readonly (readonly [BlockRole, string])[], looked: number[] = []): ArticleView {
  const blocks: Block[] = parts.map(([role, text]) => ({ role, runs: [{ text }] }));
  const text = canonicalText(blocks);
  return {
    id: idOf(1),
    space: idOf(2),
    meta: {
      title: 'T',
      outlet: null,
      authors: [],
      published: null,
      address: null,
      language: 'en',
      modified: null,
      section: null,
      licence: null,
    },
    addedAt: '2025-03-14T06:10:00.000Z',
    openedAt: null,
    trashedAt: null,
    sample: false,
    rev: 1,
    version: { id: idOf(3), ord: 1, text, hash: '', blocks },
    roles: parts.map(([role]) => role),
    pictures: [],
    words: countWords(text, 'en'),
    layer: idOf(4),
    kinds: (['claim', 'quote', 'framing', 'opinion'] as const).map((code) => ({
      code,
      base: code,
      name: null,
      letter: code.charAt(0).toUpperCase(),
    })),
    looked,
    history: { undo: null, redo: null },
  };
}

export interface MarkSketch {
  readonly kind: string;
  readonly words: readonly string[];
  readonly note?: string;
  readonly tags?: string[];
  readonly unsure?: boolean;
}

/** Marks on the first place of their words, numbered from 101, in the order given. */
export function marksOn(article: ArticleView, sketches: readonly MarkSketch[]): Mark[] {
  const { text } = article.version;
  return sketches.map((sketch, i) => ({
    id: idOf<MarkId>(101 + i),
    layer: article.layer,
    version: article.version.id,
    kind: sketch.kind,
    note: sketch.note ?? '',
    tags: sketch.tags ?? [],
    certainty: sketch.unsure ? 'unsure' : null,
    ...unanswered(),
    ranges: sketch.words.map((words) => {
      const start = text.indexOf(words);
      return describeRange(text, { start, end: start + words.length });
    }),
    rev: 1,
  }));
}

export const FERRY = articleOf(
  [
    ['furniture', 'Advertisement for lamps'],
    ['headline', 'Council axes lifeline ferry'],
    ['paragraph', 'Some 600 people used it every night last winter.'],
    ['subheading', 'What it costs'],
    ['paragraph', '“We cannot keep paying,” she said, “for empty benches.”'],
    ['paragraph', 'Nurses say they will miss the last bus.'],
    ['paragraph', 'It is hard to see how a city can look away.'],
  ],
  [5],
);
export const FERRY_MARKS = marksOn(FERRY, [
  { kind: 'framing', words: ['axes lifeline'], note: 'Whose word is “lifeline”?', tags: ['wording'] },
  { kind: 'claim', words: ['600 people used it'] },
  { kind: 'opinion', words: ['used it every night'], unsure: true },
  { kind: 'quote', words: ['“We cannot keep paying,”', '“for empty benches.”'] },
]);
