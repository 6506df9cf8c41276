/** Collections: named sets of articles of one space. */
import { ArticleId, CollectionId, type Collection, type Membership } from '../../shared/model';
import { allRows, getRow, run, type Db } from './db';

interface CollectionRow {
  id: string;
  name: string;
  rev: number;
}

const fromRow = ({ id, name, rev }: CollectionRow): Collection => ({ id: CollectionId.parse(id), name, rev });

/** The query behind the list of collections; its plan is tested. Articles in the trash are not counted. */
export const LIST_COLLECTIONS = `SELECT c.id, c.name, c.rev,
    (SELECT count(*) FROM collection_article ca JOIN article a ON a.n = ca.article
      WHERE ca.collection = c.n AND a.trashed_at IS NULL) AS articles
  FROM collection c WHERE c.space = ? ORDER BY c.n`;

/** A space's collections in the order in which they were made, each with its number of articles. */
export function listCollections(db: Db, space: number): (Collection & { articles: number })[] {
  return allRows<CollectionRow & { articles: number }>(db, LIST_COLLECTIONS, space).map((row) => ({
    ...fromRow(row),
    articles: row.articles,
  }));
}

/** A collection by its id. */
export function getCollection(db: Db, id: string): Collection | undefined {
  const row = getRow<CollectionRow>(db, 'SELECT id, name, rev FROM collection WHERE id = ?', id);
  return row && fromRow(row);
}

/** Saves a collection as it is, new or known. */
export function putCollection(db: Db, space: number, { id, name, rev }: Collection): void {
  run(
    db,
    `INSERT INTO collection (id, space, name, rev) VALUES (?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, rev = excluded.rev`,
    id,
    space,
    name,
    rev,
  );
}

/** Deletes a collection; its articles stay in the library. */
export function deleteCollection(db: Db, id: string): void {
  run(db, 'DELETE FROM collection WHERE id = ?', id);
}

const IS_MEMBER = `SELECT 1 FROM collection_article
  WHERE collection = (SELECT n FROM collection WHERE id = ?) AND article = (SELECT n FROM article WHERE id = ?)`;

/** True when the article is in the collection. */
export const isMember = (db: Db, { collection, article }: Membership): boolean =>
  getRow(db, IS_MEMBER, collection, article) !== undefined;

/** Puts an article into a collection; both are there. */
export function addMember(db: Db, { collection, article }: Membership): void {
  run(
    db,
    `INSERT OR IGNORE INTO collection_article (collection, article)
     VALUES ((SELECT n FROM collection WHERE id = ?), (SELECT n FROM article WHERE id = ?))`,
    collection,
    article,
  );
}

/** Takes an article out of a collection. */
export function removeMember(db: Db, { collection, article }: Membership): void {
  run(
    db,
    `DELETE FROM collection_article WHERE collection = (SELECT n FROM collection WHERE id = ?)
     AND article = (SELECT n FROM article WHERE id = ?)`,
    collection,
    article,
  );
}

/** The articles of a collection, those in the trash too. */
export function listMembers(db: Db, collection: string): ArticleId[] {
  return allRows<{ id: string }>(
    db,
    `SELECT a.id FROM collection c JOIN collection_article ca ON ca.collection = c.n JOIN article a ON a.n = ca.article
     WHERE c.id = ? ORDER BY a.n`,
    collection,
  ).map((row) => ArticleId.parse(row.id));
}

/** The query behind the names of an article's collections; its plan is tested. */
export const LIST_COLLECTION_NAMES_OF = `SELECT c.name FROM collection_article ca JOIN collection c ON c.n = ca.collection
  WHERE ca.article = ? ORDER BY c.n`;

/** The names of the collections that the article numbered `article` is in, in the order in which they were made. */
export const listCollectionNames = (db: Db, article: number): string[] =>
  allRows<{ name: string }>(db, LIST_COLLECTION_NAMES_OF, article).map(({ name }) => name);

/** The query behind the library's collections; its plan is tested. */
export const LIST_MEMBERSHIPS = `SELECT ca.article, c.id FROM collection c JOIN collection_article ca ON ca.collection = c.n
  WHERE c.space = ? ORDER BY c.n`;
const LIST_MEMBERSHIPS_OF = `SELECT ca.article, c.id FROM collection_article ca JOIN collection c ON c.n = ca.collection
  WHERE ca.article = ? ORDER BY c.n`;

/** Which collections articles are in, by article number: of all of a space, or of one. In none: absent. */
export function listMemberships(db: Db, space: number, article?: number): Map<number, CollectionId[]> {
  const rows = allRows<{ article: number; id: string }>(
    db,
    article === undefined ? LIST_MEMBERSHIPS : LIST_MEMBERSHIPS_OF,
    article ?? space,
  );
  const byArticle = new Map<number, CollectionId[]>();
  for (const row of rows) {
    const known = byArticle.get(row.article);
    const id = CollectionId.parse(row.id);
    if (known) known.push(id);
    else byArticle.set(row.article, [id]);
  }
  return byArticle;
}
