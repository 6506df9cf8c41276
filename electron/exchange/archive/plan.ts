/** What becomes of each article and list of an archive here: the same for looking and for doing. */
import type { ImportOutcome, ImportPreview, ImportProblem } from '../../../shared/contract';
import { isIdTaken } from '../../store/archive-rows';
import { findArticlesByHash, getArticle, type Article } from '../../store/articles';
import { getCollection, listCollections, listMembers } from '../../store/collections';
import { getSavedSearch } from '../../store/saved-searches';
import { getOwnSpace } from '../../store/spaces';
import type { ArchivedCollection, ArchivedSearch } from '../../../shared/archive/shape';
import { ArticleId } from '../../../shared/model';
import type { Context } from '../../operations/deps';
import type { Steps } from '../../operations/steps';
import { isSameJson } from '../../operations/records';
import type { IndexedArticle, ReadArchive } from '../readers/archive';
import { foreignId } from '../readers/reader';
import { fingerprint } from './build-parts';
import { gatherArticle } from './gather-article';

export type Choices = ReadonlyMap<string, 'mine' | 'copy'>;

export interface PlannedArticle {
  readonly indexed: IndexedArticle;
  readonly outcome: ImportOutcome;
  /** The article here, or the one that is made; null: none. */
  readonly article: ArticleId | null;
  /** The article here, as it lies. */
  readonly here: Article | null;
  readonly problem: ImportProblem | null;
  /** Another article here that has the same words. */
  readonly sameWords?: ArticleId | undefined;
}

export interface PlannedList {
  readonly name: string;
  readonly outcome: ImportOutcome;
}

export interface ArchivePlan {
  readonly articles: readonly PlannedArticle[];
  readonly collections: readonly (PlannedList & { readonly record: ArchivedCollection })[];
  readonly searches: readonly (PlannedList & { readonly record: ArchivedSearch })[];
}

/** The id that a record of a second one has: the same file gives the same. */
export const copyId = (ctx: Context, { fingerprint: hash }: IndexedArticle, id: string): string =>
  foreignId(ctx, 'copy', hash, id);

/** Compares a file with what is here. Changes nothing. */
export function* planArchive(ctx: Context, archive: ReadArchive, choices: Choices): Steps<ArchivePlan> {
  const all = archive.parts.flatMap((part) => part.articles);
  const articles: PlannedArticle[] = [];
  for (const indexed of all) {
    yield { doing: 'comparing', unit: 'articles', done: articles.length, total: all.length };
    articles.push(planArticle(ctx, indexed, choices.get(indexed.id) ?? 'mine'));
  }
  const isNew = new Set(articles.flatMap(({ indexed, outcome }) => (outcome === 'new' ? [indexed.id] : [])));
  const lists = archive.lists ?? { collections: [], searches: [] };
  return {
    articles,
    collections: lists.collections.map((record) => ({ record, ...planCollection(ctx, record, isNew) })),
    searches: lists.searches.map((record) => ({ record, ...planSearch(ctx, record) })),
  };
}

function planArticle(ctx: Context, indexed: IndexedArticle, choice: 'mine' | 'copy'): PlannedArticle {
  const here = getArticle(ctx.db, indexed.id);
  if (!here) return planNew(ctx, indexed);
  if (fingerprint(ctx, gatherArticle(ctx, here)) === indexed.fingerprint) return planSame(indexed, here);
  if (choice === 'mine') return { indexed, outcome: 'changed', article: here.id, here, problem: null };
  const id = ArticleId.parse(copyId(ctx, indexed, indexed.id));
  const copy = getArticle(ctx.db, id);
  return copy ? planSame(indexed, copy) : { indexed, outcome: 'copy', article: id, here: null, problem: null };
}

const planSame = (indexed: IndexedArticle, here: Article): PlannedArticle => ({
  indexed,
  outcome: here.trashedAt !== null && !indexed.isTrashed ? 'back' : 'same',
  article: here.id,
  here,
  problem: null,
});

function planNew(ctx: Context, indexed: IndexedArticle): PlannedArticle {
  const taken = indexed.ids.find(({ type, id }) => isIdTaken(ctx.db, type, id));
  if (taken) {
    const problem: ImportProblem = { code: 'idTaken', where: `${taken.type} ${taken.id}` };
    return { indexed, outcome: 'refused', article: null, here: null, problem };
  }
  const [sameWords] = findArticlesByHash(ctx.db, getOwnSpace(ctx.db).n, indexed.textHash);
  return {
    indexed,
    outcome: 'new',
    article: ArticleId.parse(indexed.id),
    here: null,
    problem: null,
    sameWords: sameWords?.id,
  };
}

function planCollection(ctx: Context, record: ArchivedCollection, isNew: ReadonlySet<string>): PlannedList {
  const here = getCollection(ctx.db, record.id);
  if (!here) return { name: freeName(ctx, record.name), outcome: 'new' };
  const members = new Set<string>(listMembers(ctx.db, record.id));
  const isSame = here.name === record.name && record.articles.every((id) => members.has(id) || isNew.has(id));
  return { name: here.name, outcome: isSame ? 'same' : 'changed' };
}

/** Two collections never have the same name. */
function freeName(ctx: Context, name: string): string {
  const taken = new Set(listCollections(ctx.db, getOwnSpace(ctx.db).n).map((each) => each.name.toLowerCase()));
  for (let n = 2, tried = name; ; n += 1) {
    if (!taken.has(tried.toLowerCase())) return tried;
    tried = `${name.slice(0, 112)} (${n})`;
  }
}

function planSearch(ctx: Context, record: ArchivedSearch): PlannedList {
  const here = getSavedSearch(ctx.db, record.id);
  if (!here) return { name: record.name, outcome: 'new' };
  const isSame = here.name === record.name && isSameJson(here.query, record.query);
  return { name: here.name, outcome: isSame ? 'same' : 'changed' };
}

/** The plan in the words of the contract. */
export const toPreview = (archive: ReadArchive, plan: ArchivePlan): ImportPreview => ({
  format: 'archive',
  title: archive.title,
  articles: plan.articles.map(({ indexed, outcome, article, problem, sameWords }) => ({
    key: indexed.id,
    title: indexed.title,
    article: outcome === 'new' || outcome === 'copy' ? null : article,
    outcome,
    problem,
    marks: indexed.marks,
    ...(sameWords === undefined ? {} : { sameWords }),
  })),
  lists: [...plan.collections, ...plan.searches].map(({ name, outcome }) => ({ name, outcome, problem: null })),
  marks: [],
});
