/** The loopback server's routes as data. What a request must bring hangs on its route's class alone (`guards.ts`). */
import type { PageFiles } from '../page-files';

/**
 * - `page`, `static`: the built renderer; holds nothing of the person's.
 * - `launch`: exchanges a single-use code for the cookie.
 * - `api`: operations. - `file`: a file's bytes, streamed. - `events`: pushed changes.
 */
export type RouteClass = 'page' | 'static' | 'launch' | 'api' | 'file' | 'events';

export interface Route {
  readonly path: string;
  readonly method: 'GET' | 'POST';
  readonly class: RouteClass;
}

/** Lets a file go that was handed over. */
export const DROP_PATH = '/api/drop';
/** Takes over which named files wait. */
export const NAMED_PATH = '/api/named';
/** Reads a named file. */
export const NAMED_FILE_PATH = '/api/named-file';

const FIXED_ROUTES: readonly Route[] = [
  { path: '/', method: 'GET', class: 'page' },
  { path: '/api/launch', method: 'POST', class: 'launch' },
  { path: '/api/call', method: 'POST', class: 'api' },
  { path: '/api/file', method: 'POST', class: 'file' },
  { path: DROP_PATH, method: 'POST', class: 'api' },
  { path: NAMED_PATH, method: 'POST', class: 'api' },
  { path: NAMED_FILE_PATH, method: 'POST', class: 'api' },
  { path: '/api/events', method: 'GET', class: 'events' },
];

/** Every route there is, by its exact path: the fixed ones and one per built file. */
export function listRoutes(files: PageFiles): ReadonlyMap<string, Route> {
  const routes = new Map<string, Route>();
  for (const path of files.keys()) routes.set(path, { path, method: 'GET', class: 'static' });
  for (const route of FIXED_ROUTES) routes.set(route.path, route);
  return routes;
}
