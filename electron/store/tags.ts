/** Tags: names that a person gives to marks and articles, per space. A tag exists as long as one of them carries it. */
import { allRows, getRow, insert, run, type Db } from './db';
import { groupBy } from './group-by';

/** Gives a mark these tags, in this order, in place of those it had. */
export function replaceTags(db: Db, space: number, mark: number, names: readonly string[], newId: () => string): void {
  run(db, 'DELETE FROM mark_tag WHERE mark = ?', mark);
  names.forEach((name, ord) => {
    const tag = ensureTag(db, space, name, newId);
    run(db, 'INSERT INTO mark_tag (mark, ord, tag) VALUES (?, ?, ?)', mark, ord, tag);
  });
}

/** The tags of a mark, by its id; none where it does not exist. */
export const listTagsOfMark = (db: Db, mark: string): string[] =>
  allRows<{ name: string }>(
    db,
    `SELECT t.name FROM mark_tag mt JOIN tag t ON t.n = mt.tag
     WHERE mt.mark = (SELECT n FROM mark WHERE id = ?) ORDER BY mt.ord`,
    mark,
  ).map(({ name }) => name);

/** The number of a tag, which is made where it is new. */
function ensureTag(db: Db, space: number, name: string, newId: () => string): number {
  const known = getRow<{ n: number }>(db, 'SELECT n FROM tag WHERE space = ? AND name = ?', space, name);
  return known ? known.n : insert(db, 'INSERT INTO tag (id, space, name) VALUES (?, ?, ?)', newId(), space, name);
}

/** Gives an article itself these tags, in this order, in place of those it had. */
export function replaceArticleTags(
  db: Db,
  { n, space }: { readonly n: number; readonly space: number },
  names: readonly string[],
  newId: () => string,
): void {
  run(db, 'DELETE FROM article_tag WHERE article = ?', n);
  names.forEach((name, ord) => {
    const tag = ensureTag(db, space, name, newId);
    run(db, 'INSERT INTO article_tag (article, ord, tag) VALUES (?, ?, ?)', n, ord, tag);
  });
}

/** The query behind the tags of one article; its plan is tested. */
export const LIST_OWN_TAGS_OF = `SELECT t.name FROM article_tag at JOIN tag t ON t.n = at.tag
  WHERE at.article = ? ORDER BY at.ord`;

/** The tags of an article itself, in the order in which they were given. */
export const listOwnTags = (db: Db, article: number): string[] =>
  allRows<{ name: string }>(db, LIST_OWN_TAGS_OF, article).map(({ name }) => name);

/** The query behind the tags of all articles; its plan is tested. */
export const LIST_OWN_TAGS = `SELECT at.article, t.name FROM tag t JOIN article_tag at ON at.tag = t.n
  WHERE t.space = ? ORDER BY at.article, at.ord`;

/** The tags of a space's articles themselves, by article number. Without tags: absent. */
export function listOwnTagsByArticle(db: Db, space: number): Map<number, string[]> {
  const rows = allRows<{ article: number; name: string }>(db, LIST_OWN_TAGS, space);
  return new Map([...groupBy(rows, (row) => row.article)].map(([n, tags]) => [n, tags.map((tag) => tag.name)]));
}

/** Deletes tags that nothing carries. */
export function deleteUnusedTags(db: Db): void {
  run(
    db,
    `DELETE FROM tag WHERE NOT EXISTS (SELECT 1 FROM mark_tag WHERE mark_tag.tag = tag.n)
     AND NOT EXISTS (SELECT 1 FROM article_tag WHERE article_tag.tag = tag.n)`,
  );
}

/** The query behind the library's tags; its plan is tested. */
export const LIST_ARTICLE_TAGS = `SELECT DISTINCT l.article, t.name FROM tag t CROSS JOIN mark_tag mt ON mt.tag = t.n
    CROSS JOIN mark m ON m.n = mt.mark CROSS JOIN layer l ON l.n = m.layer AND l.purpose = 'own'
  WHERE t.space = ? ORDER BY t.name`;
const LIST_TAGS_OF_ARTICLE = `SELECT DISTINCT l.article, t.name FROM layer l JOIN mark m ON m.layer = l.n
    JOIN mark_tag mt ON mt.mark = m.n JOIN tag t ON t.n = mt.tag
  WHERE l.article = ? AND l.purpose = 'own' ORDER BY t.name`;

/** Tags on own marks by article number, for all of a space or for one article. Without tags: absent. */
export function listTagsByArticle(db: Db, space: number, article?: number): Map<number, string[]> {
  const rows = allRows<{ article: number; name: string }>(
    db,
    article === undefined ? LIST_ARTICLE_TAGS : LIST_TAGS_OF_ARTICLE,
    article ?? space,
  );
  return new Map([...groupBy(rows, (row) => row.article)].map(([n, tags]) => [n, tags.map((tag) => tag.name)]));
}

/** The tags on own marks of articles that are not in the trash, most used first. */
export function listTags(db: Db, space: number): { name: string; marks: number }[] {
  return allRows<{ name: string; marks: number }>(
    db,
    `SELECT t.name, count(*) AS marks
     FROM tag t JOIN mark_tag mt ON mt.tag = t.n JOIN mark m ON m.n = mt.mark
       JOIN layer l ON l.n = m.layer AND l.purpose = 'own' JOIN article a ON a.n = l.article
     WHERE t.space = ? AND a.space = t.space AND a.trashed_at IS NULL
     GROUP BY t.n ORDER BY marks DESC, t.name`,
    space,
  );
}
