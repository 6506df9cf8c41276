/** Articles: what is known about a text, and where it stands in the library. */
import { z } from 'zod';
import { ArticleId, LayerId, SpaceId, type ArticleMeta } from '../../shared/model';
import { allRows, getRow, GIVEN, insert, run, type Db } from './db';

export interface Article {
  readonly n: number;
  readonly id: ArticleId;
  readonly rev: number;
  readonly space: number;
  readonly spaceId: SpaceId;
  /** The layer of the person's own marks. */
  readonly layer: LayerId;
  readonly layerN: number;
  readonly meta: ArticleMeta;
  readonly sample: boolean;
  /** Words that count. */
  readonly words: number;
  readonly addedAt: string;
  readonly openedAt: string | null;
  readonly trashedAt: string | null;
}

interface ArticleRow {
  n: number;
  id: string;
  rev: number;
  space: number;
  space_id: string;
  layer_id: string;
  layer_n: number;
  title: string;
  outlet: string | null;
  authors: string;
  published: string | null;
  address: string | null;
  language: string | null;
  modified: string | null;
  section: string | null;
  licence: string | null;
  sample: number;
  words: number;
  added_at: string;
  opened_at: string | null;
  trashed_at: string | null;
}

const Authors = z.array(z.string());

const fromRow = (row: ArticleRow): Article => ({
  n: row.n,
  id: ArticleId.parse(row.id),
  rev: row.rev,
  space: row.space,
  spaceId: SpaceId.parse(row.space_id),
  layer: LayerId.parse(row.layer_id),
  layerN: row.layer_n,
  meta: {
    title: row.title,
    outlet: row.outlet,
    authors: Authors.parse(JSON.parse(row.authors)),
    published: row.published,
    address: row.address,
    language: row.language,
    modified: row.modified,
    section: row.section,
    licence: row.licence,
  },
  sample: row.sample === 1,
  words: row.words,
  addedAt: row.added_at,
  openedAt: row.opened_at,
  trashedAt: row.trashed_at,
});

const SELECT_ARTICLE = `SELECT a.n, a.id, a.rev, a.space, s.id AS space_id, l.id AS layer_id, l.n AS layer_n,
  a.title, a.outlet, a.authors, a.published, a.address, a.language, a.modified, a.section, a.licence, a.sample, a.words,
  a.added_at, a.opened_at, a.trashed_at
  FROM article a JOIN space s ON s.n = a.space JOIN layer l ON l.article = a.n AND l.purpose = 'own'`;

/** The query behind nearly every call; its plan is tested. */
export const GET_ARTICLE = `${SELECT_ARTICLE} WHERE a.id = ${GIVEN}`;

/** An article by its id, in the trash or not. */
export function getArticle(db: Db, id: string): Article | undefined {
  const row = getRow<ArticleRow>(db, GET_ARTICLE, id);
  return row && fromRow(row);
}

/** An article by its number in the file. */
export function getArticleByNumber(db: Db, n: number): Article | undefined {
  const row = getRow<ArticleRow>(db, `${SELECT_ARTICLE} WHERE a.n = ${GIVEN}`, n);
  return row && fromRow(row);
}

/** The query behind the recognition of the same words; its plan is tested. */
export const FIND_BY_HASH = `${SELECT_ARTICLE} WHERE a.space = ? AND a.n IN (
  SELECT v.article FROM text t JOIN version v ON v.text = t.n WHERE t.hash = ?) ORDER BY a.trashed_at IS NOT NULL, a.n DESC`;

/** The articles of a space of which any version has the text of this SHA-256; those in the trash last. */
export const findArticlesByHash = (db: Db, space: number, hash: string): Article[] =>
  allRows<ArticleRow>(db, FIND_BY_HASH, space, hash).map(fromRow);

/** The addresses of a space's articles that hold `part` (in lower case; all by default), those in the library first, the newest first. */
export const listAddresses = (db: Db, space: number, part = ''): { n: number; address: string }[] =>
  allRows<{ n: number; address: string }>(
    db,
    `SELECT n, address FROM article WHERE space = ? AND address IS NOT NULL AND instr(lower(address), ?) > 0
     ORDER BY trashed_at IS NOT NULL, n DESC`,
    space,
    part,
  );

/** The article that a layer belongs to. */
export function getArticleOfLayer(db: Db, layer: number): Article | undefined {
  const row = getRow<ArticleRow>(db, `${SELECT_ARTICLE} WHERE a.n = (SELECT article FROM layer WHERE n = ?)`, layer);
  return row && fromRow(row);
}

/** The article that a version belongs to. */
export function getArticleOfVersion(db: Db, version: string): Article | undefined {
  const row = getRow<ArticleRow>(
    db,
    `${SELECT_ARTICLE} WHERE a.n = (SELECT article FROM version WHERE id = ?)`,
    version,
  );
  return row && fromRow(row);
}

/** The query behind the library; its plan is tested. */
export const LIST_ARTICLES = `${SELECT_ARTICLE} WHERE a.space = ? AND a.trashed_at IS NULL ORDER BY a.n DESC`;
/** The query behind the trash. */
export const LIST_TRASHED_ARTICLES = `${SELECT_ARTICLE} WHERE a.space = ? AND a.trashed_at IS NOT NULL ORDER BY a.trashed_at DESC, a.n DESC`;

/** A space's articles, last added first; or those of its trash, last trashed first. */
export function listArticles(db: Db, space: number, trashed: boolean): Article[] {
  return allRows<ArticleRow>(db, trashed ? LIST_TRASHED_ARTICLES : LIST_ARTICLES, space).map(fromRow);
}

/** The newest article that is the sample, in the trash or not. */
export function findSample(db: Db, space: number): Article | undefined {
  const row = getRow<ArticleRow>(
    db,
    `${SELECT_ARTICLE} WHERE a.space = ? AND a.sample = 1 ORDER BY a.trashed_at IS NOT NULL, a.n DESC LIMIT 1`,
    space,
  );
  return row && fromRow(row);
}

export interface NewArticle {
  readonly id: string;
  readonly space: number;
  readonly meta: ArticleMeta;
  readonly sample: boolean;
  readonly words: number;
  readonly addedAt: string;
}

/** Saves an article's own row; its version and own layer follow in the same transaction. */
export function insertArticle(db: Db, article: NewArticle): number {
  const { meta } = article;
  return insert(
    db,
    `INSERT INTO article (id, space, title, outlet, authors, published, address, language, modified, section, licence,
       sample, words, added_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    article.id,
    article.space,
    meta.title,
    meta.outlet,
    JSON.stringify(meta.authors),
    meta.published,
    meta.address,
    meta.language,
    meta.modified,
    meta.section,
    meta.licence,
    article.sample ? 1 : 0,
    article.words,
    article.addedAt,
  );
}

/** Writes what a person can change of an article; `trashedAt` null: in the library. */
export function updateArticle(db: Db, n: number, meta: ArticleMeta, trashedAt: string | null, rev: number): void {
  run(
    db,
    `UPDATE article SET title = ?, outlet = ?, authors = ?, published = ?, address = ?, language = ?,
     modified = ?, section = ?, licence = ?, trashed_at = ?, rev = ? WHERE n = ?`,
    meta.title,
    meta.outlet,
    JSON.stringify(meta.authors),
    meta.published,
    meta.address,
    meta.language,
    meta.modified,
    meta.section,
    meta.licence,
    trashedAt,
    rev,
    n,
  );
}

/** Remembers when an article was last opened: no change of the article, so its rev stays. */
export function setArticleOpened(db: Db, n: number, openedAt: string): void {
  run(db, 'UPDATE article SET opened_at = ? WHERE n = ?', openedAt, n);
}

/** Corrects the cached number of words that count. */
export function setArticleWords(db: Db, n: number, words: number): void {
  run(db, 'UPDATE article SET words = ? WHERE n = ?', words, n);
}

/** Deletes an article with its versions, layers and marks. */
export function deleteArticle(db: Db, n: number): void {
  run(db, 'DELETE FROM article WHERE n = ?', n);
}
