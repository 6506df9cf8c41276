import type { Migration } from './migration';

/**
 * Pictures that came inside a file or that a person put in. The bytes are kept once, by hash. An article holds every picture
 * that was ever put beside one of its blocks, so that Undo finds it; which one a block shows stands in `block_picture`.
 */
export const pictures: Migration = {
  version: 5,
  name: 'pictures',
  sql: `
CREATE TABLE picture (
  n INTEGER PRIMARY KEY,
  hash TEXT NOT NULL UNIQUE,
  media_type TEXT NOT NULL CHECK (media_type IN ('image/jpeg', 'image/png')),
  width INTEGER NOT NULL CHECK (width > 0),
  height INTEGER NOT NULL CHECK (height > 0),
  bytes BLOB NOT NULL,
  -- Added for an article that is being saved; what no article came for goes after a day.
  added_at TEXT NOT NULL
) STRICT;

CREATE TABLE article_picture (
  article INTEGER NOT NULL REFERENCES article (n) ON DELETE CASCADE,
  picture INTEGER NOT NULL REFERENCES picture (n),
  PRIMARY KEY (article, picture)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_picture_by_picture ON article_picture (picture);

CREATE TABLE block_picture (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  rev INTEGER NOT NULL DEFAULT 1,
  version INTEGER NOT NULL REFERENCES version (n) ON DELETE CASCADE,
  block INTEGER NOT NULL,
  picture INTEGER NOT NULL REFERENCES picture (n),
  UNIQUE (version, block)
) STRICT;
CREATE INDEX block_picture_by_picture ON block_picture (picture);
`,
};
