/** Every migration in order. To add one: a new file `000N-what-it-does.ts`, one line here, a test that fills at N-1. */
import { firstTables } from './0001-first-tables';
import { peopleAndAnswers } from './0002-people-and-answers';
import { searchAndCollections } from './0003-search-and-collections';
import { versionsAndPlacements } from './0004-versions-and-placements';
import { pictures } from './0005-pictures';
import { statedDetails } from './0006-stated-details';
import { articleTags } from './0007-article-tags';
import { keptFields } from './0008-kept-fields';
import { nearlySameTexts } from './0009-nearly-same-texts';
import type { Migration } from './migration';

export type { Migration } from './migration';
export const migrations: readonly Migration[] = [
  firstTables,
  peopleAndAnswers,
  searchAndCollections,
  versionsAndPlacements,
  pictures,
  statedDetails,
  articleTags,
  keptFields,
  nearlySameTexts,
];
