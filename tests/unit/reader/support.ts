/** An article, marks and an engine without a page, for tests of what the reader does. */
import type { ArticleView } from '../../../shared/contract';
import {
  ArticleId,
  LayerId,
  MarkId,
  SpaceId,
  VersionId,
  unanswered,
  type BlockRole,
  type Mark,
  type TextRange,
} from '../../../shared/model';
import { blockAt, blockSpans, canonicalText } from '../../../shared/text';
import { sentenceAt } from '../../../shared/text/sentences';
import type { CursorState, ReaderEngine } from '../../../renderer/reader/engine/types';

let lastId = 0;
const uuid = () => `00000000-0000-4000-8000-${String(++lastId).padStart(12, '0')}`;

export function makeArticle(parts: readonly (readonly [BlockRole, string])[]): ArticleView {
  const blocks = parts.map(([role, text]) => ({ role, runs: [{ text }] }));
  const kind = (code: 'claim' | 'quote' | 'framing' | 'opinion', letter: string) => ({
    code,
    base: code,
    name: null,
    letter,
  });
  return {
    id: ArticleId.parse(uuid()),
    space: SpaceId.parse(uuid()),
    meta: {
      title: 'An article',
      outlet: null,
      authors: [],
      published: null,
      address: null,
      language: 'en',
      modified: null,
      section: null,
      licence: null,
    },
    addedAt: '2026-01-01T00:00:00.000Z',
    openedAt: null,
    trashedAt: null,
    sample: false,
    rev: 1,
    version: { id: VersionId.parse(uuid()), ord: 1, text: canonicalText(blocks), hash: '', blocks },
    roles: parts.map(([role]) => role),
    pictures: [],
    words: 0,
    layer: LayerId.parse(uuid()),
    kinds: [kind('claim', 'C'), kind('quote', 'Q'), kind('framing', 'F'), kind('opinion', 'O')],
    looked: [],
    history: { undo: null, redo: null },
  };
}

export function rangeOf(article: ArticleView, words: string): TextRange {
  const start = article.version.text.indexOf(words);
  if (start < 0) throw new Error(`“${words}” is not in the article of this test`);
  return { start, end: start + words.length };
}

export function makeMark(
  article: ArticleView,
  kind: string,
  pieces: readonly string[],
  more: Partial<Mark> = {},
): Mark {
  return {
    id: MarkId.parse(uuid()),
    layer: article.layer,
    version: article.version.id,
    kind,
    note: '',
    tags: [],
    certainty: null,
    ...unanswered(),
    ranges: pieces.map((words) => ({ ...rangeOf(article, words), exact: words, prefix: '', suffix: '' })),
    rev: 1,
    ...more,
  };
}

/** The parts of the engine that acts use: a cursor that stands where it is put. Notes what it was asked to do. */
export function makeEngine(article: ArticleView) {
  const { text, blocks } = article.version;
  const spans = blockSpans(blocks);
  let cursor: CursorState = { offset: 0, selection: null, block: 0, marks: [], cause: 'program' };
  const asked: string[] = [];
  const engine = {
    getCursor: () => cursor,
    setCursor: (at: number | TextRange) => {
      const offset = typeof at === 'number' ? at : at.end;
      cursor = { ...cursor, offset, selection: typeof at === 'number' ? null : at, block: blockAt(spans, offset) };
      asked.push('setCursor');
    },
    sentenceAt: (offset: number) => {
      const sentence = sentenceAt(text, spans, offset, 'en');
      return sentence ? { start: sentence.start, end: sentence.end } : { start: offset, end: offset };
    },
    clearSelection: () => {
      cursor = { ...cursor, selection: null };
      asked.push('clearSelection');
    },
    paintAhead: (kind: string) => {
      asked.push(`paint ${kind}`);
      return () => asked.push(`take back ${kind}`);
    },
    focus: () => asked.push('focus'),
    scrollTo: () => asked.push('scrollTo'),
  };
  return { engine: engine as unknown as ReaderEngine, asked };
}
