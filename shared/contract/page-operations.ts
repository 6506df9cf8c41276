/** A web page or a document, got because the person asked for it: the one thing that Plumbline ever fetches. */
import { z } from 'zod';
import { op } from './operation';

/** Why a page could not be got, as `detail.reason` of `pageNotFetched`. */
export const PageFailure = z.enum([
  /** Not an http(s) address, or one with a name and password in it. */
  'address',
  /** The address names a host on this computer or a private network, and nobody confirmed it. */
  'private',
  /** A name of the web leads to such a host: nothing that could be confirmed. */
  'privateName',
  /** A redirect leads to such a host. */
  'privateRedirect',
  'name',
  'offline',
  'refused',
  'broken',
  'slow',
  'certificate',
  'redirects',
  /** detail.status: 401, 402, 403, 429, 451. */
  'forbidden',
  /** detail.status: 404, 410. */
  'missing',
  /** detail.status: every other one that is no page. */
  'status',
  /** detail.type: what it is in place of a page or a document. */
  'type',
  /** detail.limit, in megabytes. */
  'tooLarge',
  'empty',
  'stopped',
]);
export type PageFailure = z.infer<typeof PageFailure>;

/** What an importer reads. */
export const FETCHED_TYPES = [
  'text/html',
  'application/xhtml+xml',
  'text/plain',
  'application/pdf',
  'application/epub+zip',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
] as const;

const request = z.string().min(1).max(64);

export const pageOperations = {
  'pages.fetch': op(
    'Gets a web page, a PDF, a Word document or an e-book by its address, once, now: no cookies, at most 5 redirects, 10 MB for a page, 20 MB for a document, and 30 seconds. Nothing is saved',
    z.strictObject({
      address: z.string().min(1).max(4_096),
      allowPrivate: z
        .boolean()
        .default(false)
        .describe(
          'the person confirmed a host of this computer or of a private network that `address` itself names as such',
        ),
      request: request.optional().describe('a name of the caller’s, for `pages.stop`'),
    }),
    z.strictObject({
      address: z.string().describe('where the page was, after redirects'),
      type: z.enum(FETCHED_TYPES),
      charset: z.string().max(40).nullable().describe('as the server names it'),
      base64: z.string().describe('the page’s bytes, unpacked'),
    }),
    'read',
  ),
  'pages.stop': op(
    'Stops getting a page; nothing happens where it is there already',
    z.strictObject({ request }),
    z.strictObject({}),
    'read',
  ),
} as const;
