import type { Migration } from './migration';

/** More of what an article states of itself. NULL: not stated, or added before it was asked for. */
export const statedDetails: Migration = {
  version: 6,
  name: 'stated details',
  sql: `
-- As stated, like "published".
ALTER TABLE article ADD COLUMN modified TEXT;
ALTER TABLE article ADD COLUMN section TEXT;
ALTER TABLE article ADD COLUMN licence TEXT;
`,
};
