/**
 * What a request must bring, by class of route; all checks in one place, in one order. No answer
 * ever carries a CORS header, so that another site's preflight for our header always fails.
 */
import type { IncomingMessage } from 'node:http';
import type { Route, RouteClass } from './routes';
import type { Session } from './session';

/** A refusal: an HTTP status and a word for the log and the caller. */
export interface Refusal {
  readonly status: number;
  readonly reason:
    | 'host'
    | 'origin'
    | 'site'
    | 'path'
    | 'method'
    | 'header'
    | 'cookie'
    | 'contentType'
    | 'terminalOnly'
    | 'body'
    | 'tooLarge'
    | 'code'
    | 'tooMany';
}

interface Demands {
  /** Values of `Sec-Fetch-Site` that are let through; browsers that send none are held by the rest. */
  readonly sites: readonly string[];
  readonly needsHeader: boolean;
  readonly needsCookie: boolean;
}

/** Neither is a type that a form can send. */
const JSON_TYPE = /^application\/json(;\s*charset=utf-8)?$/i;
const OCTETS = /^application\/octet-stream$/i;

const OWN_PAGE_ONLY = ['same-origin'] as const;

/** `none`: typed, opened from a bookmark or by another program. Only what holds nothing of the person's may be asked for so. */
const DEMANDS: Readonly<Record<RouteClass, Demands>> = {
  page: { sites: ['none', 'same-origin'], needsHeader: false, needsCookie: false },
  static: { sites: ['none', 'same-origin'], needsHeader: false, needsCookie: false },
  launch: { sites: OWN_PAGE_ONLY, needsHeader: true, needsCookie: false },
  api: { sites: OWN_PAGE_ONLY, needsHeader: true, needsCookie: true },
  file: { sites: OWN_PAGE_ONLY, needsHeader: true, needsCookie: true },
  events: { sites: OWN_PAGE_ONLY, needsHeader: true, needsCookie: true },
};

/** The three names by which this machine may call the server; anything else is another site's name rebound to it. */
const ownHosts = (port: number): readonly string[] => [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`];

/** Refuses a `Host` that is not ours. Runs before anything else looks at the request. */
export function checkHost(request: IncomingMessage, port: number): Refusal | null {
  const named = request.headersDistinct['host'] ?? [];
  const isOwn = named.length === 1 && ownHosts(port).includes(named[0] ?? '');
  return isOwn ? null : { status: 421, reason: 'host' };
}

/** Finds the route, exactly as spelled. A known path under another method is refused as such. */
export function findRoute(request: IncomingMessage, routes: ReadonlyMap<string, Route>): Route | Refusal {
  const [pathname = ''] = (request.url ?? '').split('?');
  const route = routes.get(pathname);
  if (!route) return { status: 404, reason: 'path' };
  return route.method === request.method ? route : { status: 405, reason: 'method' };
}

/** Checks all that a route's class demands, but for the launch code, which stands in the body. */
export function checkDemands(request: IncomingMessage, route: Route, session: Session, port: number): Refusal | null {
  const demands = DEMANDS[route.class];
  const { headers } = request;
  if (headers.origin !== undefined && headers.origin !== `http://${headers.host}`) {
    return { status: 403, reason: 'origin' };
  }
  const site = headers['sec-fetch-site'];
  if (site !== undefined && !demands.sites.includes(site)) return { status: 403, reason: 'site' };
  if (demands.needsHeader && headers['x-plumbline'] !== '1') return { status: 403, reason: 'header' };
  if (demands.needsCookie && !session.hasCookie(headers.cookie, port)) return { status: 401, reason: 'cookie' };
  const contentType = route.class === 'file' ? OCTETS : JSON_TYPE;
  if (route.method === 'POST' && !contentType.test(headers['content-type'] ?? '')) {
    return { status: 415, reason: 'contentType' };
  }
  return null;
}
