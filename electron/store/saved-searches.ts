/** Searches that a person named to run again. */
import { LibraryQuery, SavedSearchId, type SavedSearch } from '../../shared/model';
import { allRows, getRow, run, type Db } from './db';

interface SearchRow {
  id: string;
  name: string;
  query: string;
  rev: number;
}

/** Shape of `query`; a later shape reads the earlier ones. */
const QUERY_VERSION = 1;

const fromRow = ({ id, name, query, rev }: SearchRow): SavedSearch => ({
  id: SavedSearchId.parse(id),
  name,
  query: LibraryQuery.parse(JSON.parse(query)),
  rev,
});

/** The query behind the list of saved searches; its plan is tested. */
export const LIST_SAVED_SEARCHES = 'SELECT id, name, query, rev FROM saved_search WHERE space = ? ORDER BY n';

/** A space's saved searches in the order in which they were made. */
export const listSavedSearches = (db: Db, space: number): SavedSearch[] =>
  allRows<SearchRow>(db, LIST_SAVED_SEARCHES, space).map(fromRow);

/** A saved search by its id. */
export function getSavedSearch(db: Db, id: string): SavedSearch | undefined {
  const row = getRow<SearchRow>(db, 'SELECT id, name, query, rev FROM saved_search WHERE id = ?', id);
  return row && fromRow(row);
}

/** Saves a search as it is, new or known. */
export function putSavedSearch(db: Db, space: number, { id, name, query, rev }: SavedSearch): void {
  run(
    db,
    `INSERT INTO saved_search (id, space, name, query_version, query, rev) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, query_version = excluded.query_version,
       query = excluded.query, rev = excluded.rev`,
    id,
    space,
    name,
    QUERY_VERSION,
    JSON.stringify(query),
    rev,
  );
}

/** Deletes a saved search. */
export function deleteSavedSearch(db: Db, id: string): void {
  run(db, 'DELETE FROM saved_search WHERE id = ?', id);
}
