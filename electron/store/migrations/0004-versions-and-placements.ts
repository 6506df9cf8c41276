import type { Migration } from './migration';

/**
 * Later versions of an article, and where marks stand in them. A version that was taken back by Undo is hidden, never
 * deleted. A placement holds for a mark as its pieces were when it was made (`basis`); a mark's own pieces never change by it.
 */
export const versionsAndPlacements: Migration = {
  version: 4,
  name: 'versions and placements',
  sql: `
ALTER TABLE version ADD COLUMN rev INTEGER NOT NULL DEFAULT 1;
ALTER TABLE version ADD COLUMN hidden INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1));
-- When it was added; NULL: with its article.
ALTER TABLE version ADD COLUMN added_at TEXT;

-- The full text that is searched is the newest version's that is not hidden.
CREATE TRIGGER search_version_update AFTER UPDATE OF hidden ON version BEGIN
  INSERT OR IGNORE INTO search_stale VALUES ('text', new.article);
END;

CREATE TABLE placement (
  mark INTEGER NOT NULL REFERENCES mark (n) ON DELETE CASCADE,
  version INTEGER NOT NULL REFERENCES version (n) ON DELETE CASCADE,
  rev INTEGER NOT NULL DEFAULT 1,
  state TEXT NOT NULL CHECK (state IN ('exact', 'moved', 'needsReview', 'lost')),
  decided_by TEXT NOT NULL CHECK (decided_by IN ('rule', 'reader')),
  -- Version and pieces that the mark had.
  basis TEXT NOT NULL CHECK (json_valid(basis)),
  -- Per piece: place, method, score, reason, candidates.
  pieces TEXT NOT NULL CHECK (json_valid(pieces)),
  PRIMARY KEY (mark, version)
) STRICT, WITHOUT ROWID;
CREATE INDEX placement_by_version ON placement (version);
`,
};
