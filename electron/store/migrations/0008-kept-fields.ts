import type { Migration } from './migration';

/** What a file that was brought in said of a record and this program does not know: it goes out again as it came. */
export const keptFields: Migration = {
  version: 8,
  name: 'kept fields',
  sql: `
CREATE TABLE kept_field (
  n INTEGER PRIMARY KEY,
  -- NULL: of a collection or a saved search.
  article INTEGER REFERENCES article (n) ON DELETE CASCADE,
  type TEXT NOT NULL,
  id TEXT NOT NULL,
  fields TEXT NOT NULL CHECK (json_valid(fields)),
  UNIQUE (type, id)
) STRICT;
CREATE INDEX kept_field_by_article ON kept_field (article);
`,
};
