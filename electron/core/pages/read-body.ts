/** Reads an answer that is a page or a document, and no other, under a limit that holds for what is unpacked. */
import { FETCHED_TYPES } from '../../../shared/contract';
import type { FetchedPage } from '../../operations/deps';
import { notFetched } from './failures';
import type { WebAnswer } from './transport';

const FORBIDDEN: ReadonlySet<number> = new Set([401, 402, 403, 407, 429, 451]);
const MISSING: ReadonlySet<number> = new Set([404, 410]);

/** @throws PlumblineError for a status that is no page */
function checkStatus(status: number, host: string): void {
  if (status >= 200 && status < 300) return;
  const reason = FORBIDDEN.has(status) ? 'forbidden' : MISSING.has(status) ? 'missing' : 'status';
  throw notFetched(reason, host, { status: String(status) });
}

/** What a `Content-Type` says; the charset is a label as it stands there, null where there is none. */
function parseContentType(header: string): { readonly type: string; readonly charset: string | null } {
  const [type = ''] = header.split(';');
  const charset = /;\s*charset\s*=\s*"?([\w.:-]{1,40})/i.exec(header)?.[1] ?? null;
  return { type: type.trim().toLowerCase(), charset };
}

/**
 * The page in an answer.
 * @throws PlumblineError `pageNotFetched` for a status, a type, a size that is not taken; what the connection throws
 */
export async function readBody(
  answer: WebAnswer,
  host: string,
  limits: { readonly bytes: number; readonly documentBytes: number },
): Promise<Omit<FetchedPage, 'address'>> {
  checkStatus(answer.status, host);
  const { type: named, charset } = parseContentType(answer.header('content-type') ?? '');
  const type = FETCHED_TYPES.find((taken) => taken === named);
  if (!type) throw notFetched('type', host, { type: named.slice(0, 100) || '?' });
  const limitBytes = /^text\/|\+xml$/.test(type) ? limits.bytes : limits.documentBytes;
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of answer.body()) {
    bytes += chunk.length;
    if (bytes > limitBytes) throw notFetched('tooLarge', host, { limit: String(limitBytes / 1_000_000) });
    chunks.push(chunk);
  }
  if (bytes === 0) throw notFetched('empty', host);
  return { type, charset, base64: Buffer.concat(chunks).toString('base64') };
}
