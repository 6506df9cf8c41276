/** Node's own client: the proxy that the environment names, the system's certificates beside Node's. */
import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { pipeline, type Readable, type Transform } from 'node:stream';
import tls from 'node:tls';
import zlib from 'node:zlib';
import { only } from './only-lookup';
import { proxyFor } from './proxy';
import type { WebAnswer, WebTransport } from './transport';

/** The system's certificates beside Node's: a school's filter is trusted where the system trusts it. Read once. */
let certificates: string[] | undefined;
const trusted = (): string[] =>
  (certificates ??= [...new Set([...tls.getCACertificates('default'), ...systemCertificates()])]);

/** None where the system's store cannot be read: then Node's own decide. */
function systemCertificates(): string[] {
  try {
    return tls.getCACertificates('system');
  } catch {
    return [];
  }
}

const UNPACKERS: Readonly<Record<string, () => Transform>> = {
  gzip: () => zlib.createGunzip(),
  'x-gzip': () => zlib.createGunzip(),
  br: () => zlib.createBrotliDecompress(),
};

/** The body as it was packed; packed in a way that was not asked for: as broken as anything. */
function unpacked(answer: IncomingMessage): Readable {
  const encoding = (answer.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  if (encoding === 'identity' || encoding === '') return answer;
  const unpacker = Object.hasOwn(UNPACKERS, encoding) ? UNPACKERS[encoding]?.() : undefined;
  if (!unpacker) throw new Error(`The body is packed as ${encoding}.`);
  // Errors reach whoever reads the last stream.
  return pipeline(answer, unpacker, () => {});
}

const toAnswer = (message: IncomingMessage): WebAnswer => ({
  status: message.statusCode ?? 0,
  header: (name) => message.headersDistinct[name]?.[0],
  body: () => unpacked(message),
  close: () => void message.destroy(),
});

/** Makes the way over Node's client. `env`: the environment that names the proxy. */
export const createNodeTransport = (env: Readonly<Record<string, string | undefined>>): WebTransport => ({
  wayTo(url, isPrivate) {
    const proxy = isPrivate ? null : proxyFor(url, env);
    return Promise.resolve({
      hasProxy: proxy !== null,
      ask: ({ headers, signal }, addresses) => {
        const isSecure = url.protocol === 'https:';
        const way =
          proxy === null ? { lookup: only(addresses ?? []) } : { proxyEnv: { http_proxy: proxy, https_proxy: proxy } };
        const agent = isSecure ? new https.Agent({ ...way, ca: trusted() }) : new http.Agent(way);
        return new Promise((settle, reject) => {
          const request = (isSecure ? https : http).request(url, {
            agent,
            signal,
            method: 'GET',
            headers: { ...headers, 'Accept-Encoding': 'gzip, br' },
          });
          request.once('response', (message) => settle(toAnswer(message)));
          // Also after the answer began: then its body says so.
          request.on('error', reject);
          request.end();
        });
      },
    });
  },
});
