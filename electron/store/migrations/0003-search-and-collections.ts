import type { Migration } from './migration';

/**
 * Collections, saved searches, and the index of the full-text search.
 *
 * The index holds folded words only (contentless), not a second copy of what people wrote. What it has not taken in yet
 * stands in `search_stale`, written by triggers: no way of changing a record (undo, import, a cascade) can go past it.
 * It is brought up to date before the transaction that changed the records commits (`search-index.ts`), since cutting
 * text into words is not SQLite's work. `ascii`: the words come folded and parted by spaces.
 */
export const searchAndCollections: Migration = {
  version: 3,
  name: 'search, collections and saved searches',
  sql: `
CREATE TABLE collection (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  rev INTEGER NOT NULL DEFAULT 1,
  space INTEGER NOT NULL REFERENCES space (n) ON DELETE CASCADE,
  name TEXT NOT NULL
) STRICT;
CREATE INDEX collection_by_space ON collection (space);

CREATE TABLE collection_article (
  collection INTEGER NOT NULL REFERENCES collection (n) ON DELETE CASCADE,
  article INTEGER NOT NULL REFERENCES article (n) ON DELETE CASCADE,
  PRIMARY KEY (collection, article)
) STRICT, WITHOUT ROWID;
CREATE INDEX collection_article_by_article ON collection_article (article);

CREATE TABLE saved_search (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  rev INTEGER NOT NULL DEFAULT 1,
  space INTEGER NOT NULL REFERENCES space (n) ON DELETE CASCADE,
  name TEXT NOT NULL,
  query_version INTEGER NOT NULL DEFAULT 1,
  query TEXT NOT NULL CHECK (json_valid(query))
) STRICT;
CREATE INDEX saved_search_by_space ON saved_search (space);

CREATE INDEX article_by_address ON article (address) WHERE address IS NOT NULL;

-- title and text are numbered as article, mark as mark, note as 2 * mark or 2 * item + 1.
CREATE VIRTUAL TABLE search_title USING fts5(words, content='', contentless_delete=1, tokenize='ascii', prefix='1 2 3');
CREATE VIRTUAL TABLE search_text USING fts5(words, content='', contentless_delete=1, tokenize='ascii', prefix='2 3');
CREATE VIRTUAL TABLE search_mark USING fts5(words, content='', contentless_delete=1, tokenize='ascii', prefix='2 3');
CREATE VIRTUAL TABLE search_note USING fts5(words, content='', contentless_delete=1, tokenize='ascii', prefix='2 3');

CREATE TABLE search_stale (
  part TEXT NOT NULL CHECK (part IN ('title', 'text', 'mark', 'item')),
  n INTEGER NOT NULL,
  PRIMARY KEY (part, n)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER search_article_insert AFTER INSERT ON article BEGIN
  INSERT OR IGNORE INTO search_stale VALUES ('title', new.n), ('text', new.n);
END;
CREATE TRIGGER search_article_update AFTER UPDATE OF title, outlet, authors ON article BEGIN
  INSERT OR IGNORE INTO search_stale VALUES ('title', new.n);
END;
CREATE TRIGGER search_article_delete AFTER DELETE ON article BEGIN
  INSERT OR IGNORE INTO search_stale VALUES ('title', old.n), ('text', old.n);
END;
CREATE TRIGGER search_version_insert AFTER INSERT ON version BEGIN
  INSERT OR IGNORE INTO search_stale VALUES ('text', new.article);
END;
CREATE TRIGGER search_version_delete AFTER DELETE ON version BEGIN
  INSERT OR IGNORE INTO search_stale VALUES ('text', old.article);
END;
CREATE TRIGGER search_mark_insert AFTER INSERT ON mark BEGIN
  INSERT OR IGNORE INTO search_stale VALUES ('mark', new.n);
END;
CREATE TRIGGER search_mark_update AFTER UPDATE OF note ON mark BEGIN
  INSERT OR IGNORE INTO search_stale VALUES ('mark', new.n);
END;
CREATE TRIGGER search_mark_delete AFTER DELETE ON mark BEGIN
  INSERT OR IGNORE INTO search_stale VALUES ('mark', old.n);
END;
CREATE TRIGGER search_range_insert AFTER INSERT ON mark_range BEGIN
  INSERT OR IGNORE INTO search_stale VALUES ('mark', new.mark);
END;
CREATE TRIGGER search_range_delete AFTER DELETE ON mark_range BEGIN
  INSERT OR IGNORE INTO search_stale VALUES ('mark', old.mark);
END;
CREATE TRIGGER search_tag_insert AFTER INSERT ON mark_tag BEGIN
  INSERT OR IGNORE INTO search_stale VALUES ('mark', new.mark);
END;
CREATE TRIGGER search_tag_delete AFTER DELETE ON mark_tag BEGIN
  INSERT OR IGNORE INTO search_stale VALUES ('mark', old.mark);
END;
CREATE TRIGGER search_item_insert AFTER INSERT ON item WHEN new.type <> 'looked' BEGIN
  INSERT OR IGNORE INTO search_stale VALUES ('item', new.n);
END;
CREATE TRIGGER search_item_update AFTER UPDATE OF payload ON item WHEN new.type <> 'looked' BEGIN
  INSERT OR IGNORE INTO search_stale VALUES ('item', new.n);
END;
CREATE TRIGGER search_item_delete AFTER DELETE ON item WHEN old.type <> 'looked' BEGIN
  INSERT OR IGNORE INTO search_stale VALUES ('item', old.n);
END;

INSERT INTO search_stale SELECT 'title', n FROM article;
INSERT INTO search_stale SELECT 'text', n FROM article;
INSERT INTO search_stale SELECT 'mark', n FROM mark;
INSERT INTO search_stale SELECT 'item', n FROM item WHERE type <> 'looked';
`,
};
