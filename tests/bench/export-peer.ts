/**
 * The bare peer of an export: the same rows, read article by article and written as lines of JSON, with nothing worked out.
 * `node export-peer.ts DATA_FILE OUTPUT MOST_ARTICLES`
 */
import { closeSync, openSync, writeSync } from 'node:fs';
import Database from 'better-sqlite3';

const [data = '', output = '', most = '0'] = process.argv.slice(2);
const db = new Database(data, { readonly: true });
const texts = db.prepare(
  'SELECT v.n, v.id, t.hash, t.body, v.blocks FROM version v JOIN text t ON t.n = v.text WHERE v.article = ? ORDER BY v.ord DESC LIMIT 1',
);
const sources = db.prepare('SELECT s.* FROM source s JOIN layer l ON l.n = s.layer WHERE l.article = ? ORDER BY s.ord');
const marks = db.prepare(
  'SELECT m.*, r.ord, r.start, r."end", r.exact, r.prefix, r.suffix FROM mark m JOIN layer l ON l.n = m.layer JOIN mark_range r ON r.mark = m.n WHERE l.article = ? ORDER BY r.start',
);
const file = openSync(output, 'wx');
for (const article of db.prepare('SELECT * FROM article WHERE sample = 0 ORDER BY n LIMIT ?').all(Number(most))) {
  const { n } = article as { n: number };
  const line = { article, text: texts.get(n), sources: sources.all(n), marks: marks.all(n) };
  writeSync(file, `${JSON.stringify(line)}\n`);
}
closeSync(file);
db.close();
