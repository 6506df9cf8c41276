/** Full-text search. */
import { SearchPart, type FoundPart, type OperationOutput, type ParsedInput } from '../../shared/contract';
import { makeSnippet, readQuery } from '../../shared/text';
import { inTransaction } from '../store/db';
import { searchPart, type FoundRecord } from '../store/search';
import { isDamage, isSearchStale, rebuildSearch, updateSearch } from '../store/search-index';
import { getOwnSpace } from '../store/spaces';
import type { Context } from './deps';

/** `articles.search`. The answer is the same whether the index was in step, behind, or damaged: then it is mended first. */
export function searchArticles(
  ctx: Context,
  input: ParsedInput<'articles.search'>,
): OperationOutput<'articles.search'> {
  const { db } = ctx;
  if (isSearchStale(db)) inTransaction(db, () => updateSearch(db));
  try {
    return { parts: findParts(ctx, input) };
  } catch (error) {
    if (!isDamage(error)) throw error;
    inTransaction(db, () => rebuildSearch(db));
    return { parts: findParts(ctx, input) };
  }
}

function findParts({ db }: Context, input: ParsedInput<'articles.search'>): FoundPart[] {
  const sequences = readQuery(input.text);
  const { limit, offset, within = null } = input;
  const parts = input.parts ? SearchPart.options.filter((part) => input.parts?.includes(part)) : SearchPart.options;
  if (sequences.length === 0) return parts.map((part) => ({ part, total: 0, rows: [] }));
  const space = getOwnSpace(db).n;
  return parts.map((part) => {
    const { total, rows } = searchPart(db, part, { space, sequences, limit, offset, within });
    return { part, total, rows: rows.map((row) => toRow(part, row, sequences)) };
  });
}

function toRow(part: SearchPart, record: FoundRecord, sequences: readonly string[][]): FoundPart['rows'][number] {
  const { words, ...where } = record;
  const { text, found, at, cutBefore, cutAfter } = makeSnippet(words, sequences);
  return {
    ...where,
    at: part === 'text' && at ? { start: at.start, end: at.end } : null,
    snippet: { text, found: [...found], cutBefore, cutAfter },
  };
}

/** `search.rebuild` */
export function rebuildIndex(ctx: Context): OperationOutput<'search.rebuild'> {
  rebuildSearch(ctx.db);
  return {};
}
