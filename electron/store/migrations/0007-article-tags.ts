import type { Migration } from './migration';

/** Tags of articles themselves, of the same names as those of marks; their words are searched with the titles. */
export const articleTags: Migration = {
  version: 7,
  name: 'tags of articles',
  sql: `
CREATE TABLE article_tag (
  article INTEGER NOT NULL REFERENCES article (n) ON DELETE CASCADE,
  ord INTEGER NOT NULL,
  tag INTEGER NOT NULL REFERENCES tag (n) ON DELETE CASCADE,
  PRIMARY KEY (article, ord)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_tag_by_tag ON article_tag (tag);

CREATE TRIGGER search_article_tag_insert AFTER INSERT ON article_tag BEGIN
  INSERT OR IGNORE INTO search_stale VALUES ('title', new.article);
END;
CREATE TRIGGER search_article_tag_delete AFTER DELETE ON article_tag BEGIN
  INSERT OR IGNORE INTO search_stale VALUES ('title', old.article);
END;
`,
};
