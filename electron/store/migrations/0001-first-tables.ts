import type { Migration } from './migration';

/**
 * The data model of design.md §3, as far as articles, marks, roles, "looked at" and history need it.
 * `n` joins rows inside this file only; `id` is what the outside sees. Nothing here or in `command`
 * tells when a mark was made.
 */
export const firstTables: Migration = {
  version: 1,
  name: 'first tables',
  sql: `
CREATE TABLE meta (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

CREATE TABLE space (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  rev INTEGER NOT NULL DEFAULT 1,
  kind TEXT NOT NULL CHECK (kind IN ('own', 'work', 'class')),
  title TEXT,
  pack_id TEXT,
  pack_version TEXT,
  person TEXT
) STRICT;
CREATE UNIQUE INDEX space_one_own ON space (kind) WHERE kind = 'own';

CREATE TABLE kind (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  rev INTEGER NOT NULL DEFAULT 1,
  space INTEGER NOT NULL REFERENCES space (n) ON DELETE CASCADE,
  ord INTEGER NOT NULL,
  code TEXT NOT NULL,
  base TEXT CHECK (base IN ('claim', 'quote', 'framing', 'opinion')),
  name TEXT,
  letter TEXT NOT NULL,
  style TEXT,
  help TEXT,
  UNIQUE (space, code)
) STRICT;

-- Canonical text: never changed, shared by all versions that have the same words.
CREATE TABLE text (
  n INTEGER PRIMARY KEY,
  hash TEXT NOT NULL UNIQUE,
  body TEXT NOT NULL
) STRICT;

CREATE TABLE article (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  rev INTEGER NOT NULL DEFAULT 1,
  space INTEGER NOT NULL REFERENCES space (n) ON DELETE CASCADE,
  title TEXT NOT NULL,
  outlet TEXT,
  authors TEXT NOT NULL CHECK (json_valid(authors)),
  published TEXT,
  address TEXT,
  language TEXT,
  sample INTEGER NOT NULL DEFAULT 0 CHECK (sample IN (0, 1)),
  -- Words that count in the newest version: a cache that follows roles and language.
  words INTEGER NOT NULL,
  added_at TEXT NOT NULL,
  opened_at TEXT,
  trashed_at TEXT
) STRICT;
CREATE INDEX article_by_space ON article (space, trashed_at);

-- Never changed after saving. Blocks are lengths and styles; their words are the text's.
CREATE TABLE version (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  article INTEGER NOT NULL REFERENCES article (n) ON DELETE CASCADE,
  ord INTEGER NOT NULL,
  text INTEGER NOT NULL REFERENCES text (n),
  blocks TEXT NOT NULL CHECK (json_valid(blocks)),
  cause TEXT NOT NULL,
  parent INTEGER REFERENCES version (n) ON DELETE SET NULL,
  edit_map TEXT CHECK (edit_map IS NULL OR json_valid(edit_map)),
  UNIQUE (article, ord)
) STRICT;
CREATE INDEX version_by_text ON version (text);
CREATE INDEX version_by_parent ON version (parent);

CREATE TABLE block_role (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  rev INTEGER NOT NULL DEFAULT 1,
  version INTEGER NOT NULL REFERENCES version (n) ON DELETE CASCADE,
  block INTEGER NOT NULL,
  role TEXT NOT NULL,
  UNIQUE (version, block)
) STRICT;

CREATE TABLE layer (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  rev INTEGER NOT NULL DEFAULT 1,
  article INTEGER NOT NULL REFERENCES article (n) ON DELETE CASCADE,
  purpose TEXT NOT NULL CHECK (purpose IN ('own', 'reading', 'handin', 'class', 'imported')),
  author TEXT,
  revision INTEGER NOT NULL DEFAULT 1,
  readonly INTEGER NOT NULL DEFAULT 0 CHECK (readonly IN (0, 1)),
  trashed_at TEXT
) STRICT;
CREATE INDEX layer_by_article ON layer (article);
CREATE UNIQUE INDEX layer_one_own ON layer (article) WHERE purpose = 'own';

CREATE TABLE mark (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  rev INTEGER NOT NULL DEFAULT 1,
  layer INTEGER NOT NULL REFERENCES layer (n) ON DELETE CASCADE,
  kind INTEGER NOT NULL REFERENCES kind (n),
  note TEXT NOT NULL DEFAULT '',
  certainty TEXT CHECK (certainty IN ('sure', 'unsure'))
) STRICT;
CREATE INDEX mark_by_layer ON mark (layer, kind);

-- Where a mark stands, as it was made.
CREATE TABLE mark_range (
  mark INTEGER NOT NULL REFERENCES mark (n) ON DELETE CASCADE,
  ord INTEGER NOT NULL,
  version INTEGER NOT NULL REFERENCES version (n) ON DELETE CASCADE,
  start INTEGER NOT NULL CHECK (start >= 0),
  "end" INTEGER NOT NULL CHECK ("end" > start),
  exact TEXT NOT NULL,
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  PRIMARY KEY (mark, ord)
) STRICT, WITHOUT ROWID;
CREATE INDEX mark_range_by_version ON mark_range (version, start);

-- What a reader says that is not about words of their own: e.g. "nothing to mark here" of a block.
CREATE TABLE item (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  rev INTEGER NOT NULL DEFAULT 1,
  layer INTEGER NOT NULL REFERENCES layer (n) ON DELETE CASCADE,
  type TEXT NOT NULL CHECK (type IN ('looked', 'absence', 'headline', 'log', 'answer')),
  version INTEGER REFERENCES version (n) ON DELETE CASCADE,
  block INTEGER,
  mark INTEGER REFERENCES mark (n) ON DELETE SET NULL,
  payload TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(payload))
) STRICT;
CREATE INDEX item_by_layer ON item (layer, type);
CREATE INDEX item_by_version ON item (version);
CREATE INDEX item_by_mark ON item (mark);
CREATE UNIQUE INDEX item_looked_once ON item (layer, version, block) WHERE type = 'looked';

CREATE TABLE tag (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  space INTEGER NOT NULL REFERENCES space (n) ON DELETE CASCADE,
  name TEXT NOT NULL,
  UNIQUE (space, name)
) STRICT;

CREATE TABLE mark_tag (
  mark INTEGER NOT NULL REFERENCES mark (n) ON DELETE CASCADE,
  ord INTEGER NOT NULL,
  tag INTEGER NOT NULL REFERENCES tag (n) ON DELETE CASCADE,
  PRIMARY KEY (mark, ord)
) STRICT, WITHOUT ROWID;
CREATE INDEX mark_tag_by_tag ON mark_tag (tag);

-- Every change by a person, with its inverse. No times: nothing may tell when a mark was made.
CREATE TABLE command (
  seq INTEGER PRIMARY KEY,
  scope TEXT NOT NULL,
  op TEXT NOT NULL,
  op_version INTEGER NOT NULL,
  label TEXT NOT NULL CHECK (json_valid(label)),
  touched TEXT NOT NULL CHECK (json_valid(touched)),
  before TEXT NOT NULL CHECK (json_valid(before)),
  after TEXT NOT NULL CHECK (json_valid(after)),
  undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1)),
  grp TEXT
) STRICT;
CREATE INDEX command_by_scope ON command (scope, undone, seq);
`,
};
