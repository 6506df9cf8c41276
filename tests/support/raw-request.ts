/** One HTTP request with exactly the headers given, as `fetch` would not send them. */
import { request } from 'node:http';

export interface RawRequest {
  readonly host?: string;
  readonly port: number;
  readonly path: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Of a stream: its first piece. */
  readonly body: string;
}

export function sendRaw(raw: RawRequest): Promise<RawAnswer> {
  const { host = '127.0.0.1', port, path, method, headers, body } = raw;
  return new Promise((resolve, reject) => {
    const sent = request({ host, port, path, method, headers, setHost: false, agent: false }, (answer) => {
      let text = '';
      const done = (): void => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text });
      answer.setEncoding('utf8');
      answer.on('data', (piece: string) => {
        text += piece;
        if (!String(answer.headers['content-type']).includes('ndjson')) return;
        done();
        answer.destroy();
      });
      answer.once('end', done);
      answer.once('error', done);
    });
    sent.once('error', reject);
    sent.end(body);
  });
}
