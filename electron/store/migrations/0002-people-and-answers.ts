import type { Migration } from './migration';

/**
 * People and papers with their spellings, viewpoints, the answers of marks, links between them, and what items refer
 * to. References are columns and links, checked when a transaction ends: a step of Undo may write records in any
 * order, and none can leave a reference behind in silence.
 */
export const peopleAndAnswers: Migration = {
  version: 2,
  name: 'people, viewpoints and answers',
  sql: `
CREATE TABLE viewpoint (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  rev INTEGER NOT NULL DEFAULT 1,
  layer INTEGER NOT NULL REFERENCES layer (n) ON DELETE CASCADE,
  ord INTEGER NOT NULL,
  name TEXT NOT NULL
) STRICT;
CREATE INDEX viewpoint_by_layer ON viewpoint (layer, ord);

CREATE TABLE source (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  rev INTEGER NOT NULL DEFAULT 1,
  layer INTEGER NOT NULL REFERENCES layer (n) ON DELETE CASCADE,
  ord INTEGER NOT NULL,
  name TEXT NOT NULL,
  speaks TEXT,
  identification TEXT,
  says_why TEXT,
  role TEXT,
  type TEXT,
  affiliation TEXT,
  viewpoint INTEGER REFERENCES viewpoint (n) DEFERRABLE INITIALLY DEFERRED,
  reply TEXT,
  note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX source_by_layer ON source (layer, ord);
CREATE INDEX source_by_viewpoint ON source (viewpoint);

CREATE TABLE spelling (
  source INTEGER NOT NULL REFERENCES source (n) ON DELETE CASCADE,
  ord INTEGER NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (source, ord)
) STRICT, WITHOUT ROWID;

ALTER TABLE mark ADD COLUMN source INTEGER REFERENCES source (n) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE mark ADD COLUMN viewpoint INTEGER REFERENCES viewpoint (n) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE mark ADD COLUMN fields_version INTEGER NOT NULL DEFAULT 1;
ALTER TABLE mark ADD COLUMN fields TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(fields));
CREATE INDEX mark_by_source ON mark (source);
CREATE INDEX mark_by_viewpoint ON mark (viewpoint);

CREATE TABLE mark_link (
  mark INTEGER NOT NULL REFERENCES mark (n) ON DELETE CASCADE,
  ord INTEGER NOT NULL,
  rel TEXT NOT NULL CHECK (rel IN ('backs', 'replies', 'accuses')),
  to_mark INTEGER REFERENCES mark (n) DEFERRABLE INITIALLY DEFERRED,
  to_source INTEGER REFERENCES source (n) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (mark, ord),
  CHECK ((to_mark IS NULL) <> (to_source IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX mark_link_by_mark ON mark_link (to_mark);
CREATE INDEX mark_link_by_source ON mark_link (to_source);

-- An item's answers: 'answer' is the dispute gate, 'log' what was checked elsewhere.
ALTER TABLE item ADD COLUMN ord INTEGER NOT NULL DEFAULT 0;
ALTER TABLE item ADD COLUMN source INTEGER REFERENCES source (n) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE item ADD COLUMN viewpoint INTEGER REFERENCES viewpoint (n) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX item_by_source ON item (source);
CREATE INDEX item_by_viewpoint ON item (viewpoint);
CREATE UNIQUE INDEX item_one_answer ON item (layer, type) WHERE type IN ('headline', 'answer');

-- Passages that an item names.
CREATE TABLE item_range (
  item INTEGER NOT NULL REFERENCES item (n) ON DELETE CASCADE,
  ord INTEGER NOT NULL,
  start INTEGER NOT NULL CHECK (start >= 0),
  "end" INTEGER NOT NULL CHECK ("end" > start),
  exact TEXT NOT NULL,
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  PRIMARY KEY (item, ord)
) STRICT, WITHOUT ROWID;
`,
};
