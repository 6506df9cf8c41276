import type { Migration } from './migration';

/**
 * What tells nearly the same texts: up to 32 hashes of each (`shared/text/alike.ts`). Made of the text alone, so it goes
 * with it. The texts of before stand in `text_unread` until they are first asked for: cutting them into words is not
 * SQLite's work.
 */
export const nearlySameTexts: Migration = {
  version: 9,
  name: 'nearly the same texts',
  sql: `
CREATE TABLE text_run (
  hash INTEGER NOT NULL,
  text INTEGER NOT NULL REFERENCES text (n) ON DELETE CASCADE,
  PRIMARY KEY (hash, text)
) STRICT, WITHOUT ROWID;
CREATE INDEX text_run_by_text ON text_run (text);

CREATE TABLE text_unread (n INTEGER PRIMARY KEY) STRICT;
INSERT INTO text_unread SELECT n FROM text;
`,
};
