/** Archives that are not as they must be. */
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import { putTogether, toBytes, withArticle, withParts, type ArchiveEntry, type Json } from './archive-files';

type Of = Record<string, Json[]>;
const layerOf = (article: Json): Of => (article as unknown as Of).layers?.[0] as unknown as Of;
/** The first mark of an article in a file. */
export const markOf = (article: Json): Json => layerOf(article).marks?.[0] ?? {};
const versionOf = (article: Json, i: number): Json => (article as unknown as Of).versions?.[i] ?? {};
const rangeOf = (article: Json): Json => (markOf(article).ranges as Json[])[0] ?? {};
const holdsArticles = ({ name, bytes }: ArchiveEntry): boolean =>
  name.endsWith('.json') && Buffer.from(bytes).includes('"articles":[\n');
export const OTHER = '11111111-1111-4111-8111-111111111111';

/** An archive, and its entries. */
export interface Made {
  readonly entries: ArchiveEntry[];
  readonly whole: Buffer;
  readonly article: string;
}
const changed =
  (change: (article: Json) => void) =>
  ({ entries }: Made): Buffer =>
    putTogether(withArticle(entries, change));
const withEntry =
  (name: string) =>
  ({ entries }: Made): Buffer =>
    putTogether([...entries, { name, bytes: toBytes('x') }]);
const withManifest =
  (change: (manifest: Json) => unknown) =>
  ({ entries }: Made): Buffer =>
    putTogether(withParts(entries, ({ bytes }) => bytes, change));
/** Bytes at a place that is counted from the start of what the signature of `at` names. */
const patched =
  (signature: number, offset: number, bytes: readonly number[]) =>
  ({ whole }: Made): Buffer => {
    const copy = Buffer.from(whole);
    const mark = Buffer.alloc(4);
    mark.writeUInt32LE(signature);
    copy.set(bytes, copy.lastIndexOf(mark) + offset);
    return copy;
  };
const CENTRAL = 0x02014b50;
const END = 0x06054b50;

/** What is wrong, the reason that is said, where, and how it is made. */
export const HOSTILE: readonly (readonly [
  what: string,
  reason: string,
  where: RegExp,
  make: (made: Made) => Buffer | Promise<Buffer>,
])[] = [
  ['cut off in its middle', 'cutOff', /^$/, ({ whole }) => whole.subarray(0, whole.length >> 1)],
  ['cut off by one byte', 'cutOff', /^$/, ({ whole }) => whole.subarray(0, -1)],
  ['more after its end', 'cutOff', /^$/, ({ whole }) => Buffer.concat([whole, Buffer.from('more')])],
  [
    'a byte of a part changed',
    'wrongChecksum',
    /parts/,
    ({ whole }) => Buffer.from(whole.toString('latin1').replace('Ferry', 'Berry'), 'latin1'),
  ],
  [
    'a part with another hash',
    'wrongChecksum',
    /parts/,
    ({ entries }) =>
      putTogether(
        entries.map((entry) =>
          entry.name.endsWith('.json') && entry.name !== 'manifest.json'
            ? { ...entry, bytes: toBytes('{"articles":[]}') }
            : entry,
        ),
      ),
  ],
  ['a name that leads out', 'badName', /\.\.\/evil/, withEntry('../evil')],
  ['a whole path', 'badName', /evil/, withEntry('/evil')],
  ['a path of another system', 'badName', /evil/, withEntry('..\\evil')],
  ['a name with a sign that hides', 'badName', /parts/, withEntry('parts/a\u202ejson')],
  ['a name that is not in its composed form', 'badName', /e/, withEntry('parts/e\u0301')],
  ['a name beyond 200 bytes', 'badName', /^$/, withEntry('a'.repeat(201))],
  ['the same name twice', 'sameName', /manifest/, ({ entries }) => putTogether([...entries, ...entries.slice(-1)])],
  ['the same name but for its case', 'sameName', /MANIFEST/, withEntry('MANIFEST.json')],
  ['a part that is not named', 'partUnknown', /other/, withEntry('other.plumb')],
  [
    'a part that is not there',
    'partMissing',
    /parts/,
    ({ entries }) => putTogether(entries.filter(({ name }) => !name.endsWith('.png'))),
  ],
  ['no manifest', 'noManifest', /^$/, ({ entries }) => putTogether(entries.slice(0, -1))],
  [
    'another mimetype',
    'wrongShape',
    /mimetype/,
    ({ entries }) => putTogether([{ name: 'mimetype', bytes: toBytes('x'.repeat(29)) }, ...entries.slice(1)]),
  ],
  [
    'more entries than are opened',
    'tooManyParts',
    /5001/,
    () =>
      putTogether([
        { name: 'mimetype', bytes: toBytes('') },
        ...Array.from({ length: 5_000 }, (_, i) => ({ name: `parts/${i}`, bytes: toBytes('') })),
      ]),
  ],
  ['a size beyond all measure', 'partTooLarge', /manifest/, patched(CENTRAL, 24, [0, 0, 0, 0x10])],
  ['a stored part of two sizes', 'notAZip', /manifest/, patched(CENTRAL, 24, [1, 0, 0, 0])],
  ['a link', 'notPlainFile', /manifest/, patched(CENTRAL, 38, [0, 0, 0xff, 0xa1])],
  ['a part that is locked', 'notPlainFile', /manifest/, patched(CENTRAL, 8, [1, 8])],
  ['parts that share their bytes', 'notAZip', /./, patched(CENTRAL, 42, [0, 0, 0, 0])],
  ['a directory that is not there', 'notAZip', /^$/, patched(END, 16, [0, 0, 0, 0])],
  [
    'a manifest of a newer Plumbline',
    'newerFormat',
    /2/,
    withManifest((manifest) => ({ ...manifest, formatVersion: 2 })),
  ],
  ['a pack', 'otherType', /pack/, withManifest((manifest) => ({ ...manifest, type: 'pack' }))],
  ['a manifest of something else', 'noManifest', /./, withManifest(() => ({ name: 'x' }))],
  ['a manifest that is a list', 'wrongShape', /manifest/, withManifest(() => [])],
  [
    'a part that is no JSON',
    'notJson',
    /parts/,
    ({ entries }) =>
      putTogether(withParts(entries, (part) => (holdsArticles(part) ? toBytes('{"articles":[') : part.bytes))),
  ],
  [
    'JSON that nests without end',
    'wrongShape',
    /parts/,
    ({ entries }) =>
      putTogether(withParts(entries, (part) => (holdsArticles(part) ? toBytes('['.repeat(100_000)) : part.bytes))),
  ],
  [
    'a field that reaches every object',
    'wrongShape',
    /parts/,
    ({ entries }) =>
      putTogether(
        withParts(entries, (part) =>
          part.name.endsWith('.json')
            ? toBytes(Buffer.from(part.bytes).toString().replace('"sample"', '"__proto__":{"a":1},"sample"'))
            : part.bytes,
        ),
      ),
  ],
  [
    'an archive in the place of a picture',
    'wrongShape',
    /png/,
    ({ entries, whole }) =>
      putTogether(withParts(entries, (part) => (part.name.endsWith('.png') ? new Uint8Array(whole) : part.bytes))),
  ],
  ['wrong types', 'wrongShape', /articles\.0 title/, changed((article) => (article.title = 7))],
  ['an id that is none', 'wrongShape', /articles\.0 id/, changed((article) => (article.id = '../x'))],
  [
    'a range out of the text',
    'outOfText',
    /mark/,
    changed((article) => Object.assign(rangeOf(article), { start: 9_000, end: 9_018 })),
  ],
  [
    'a range the wrong way round',
    'wrongShape',
    /mark/,
    changed((article) => Object.assign(rangeOf(article), { start: 40, end: 30 })),
  ],
  [
    'words that do not stand there',
    'wordsDiffer',
    /mark/,
    changed((article) => Object.assign(rangeOf(article), { exact: 'boats were full 🚢' })),
  ],
  ['a mark of no kind', 'leadsNowhere', /mark/, changed((article) => (markOf(article).kind = 'verdict'))],
  ['a mark of nobody', 'leadsNowhere', /mark/, changed((article) => (markOf(article).source = OTHER))],
  ['a mark in no version', 'leadsNowhere', /mark/, changed((article) => (markOf(article).version = OTHER))],
  [
    'a link to nowhere',
    'leadsNowhere',
    /mark/,
    changed((article) => (markOf(article).links = [{ rel: 'backs', mark: OTHER }])),
  ],
  [
    'a mark that backs itself',
    'leadsNowhere',
    /mark/,
    changed((article) => (markOf(article).links = [{ rel: 'backs', mark: markOf(article).id }])),
  ],
  ['the same mark twice', 'twice', /mark/, changed((article) => layerOf(article).marks?.push(markOf(article)))],
  [
    'versions that descend from each other',
    'leadsNowhere',
    /version/,
    changed((article) =>
      Object.assign(versionOf(article, 0), { parent: versionOf(article, 1).id, addedAt: article.addedAt }),
    ),
  ],
  [
    'a version of no text',
    'wrongShape',
    /version/,
    changed((article) => (versionOf(article, 0).blocks = [{ role: 'paragraph', runs: [{ text: '' }] }])),
  ],
  [
    'a link that runs a script',
    'wrongShape',
    /version/,
    changed(
      (article) =>
        (versionOf(article, 0).blocks = [{ role: 'paragraph', runs: [{ text: 'a', link: 'javascript:alert(1)' }] }]),
    ),
  ],
  [
    'a picture that is not in it',
    'partMissing',
    /picture/,
    changed((article) => (versionOf(article, 0).pictures = [{ id: OTHER, block: 0, hash: 'a'.repeat(64) }])),
  ],
  [
    'two layers of one’s own',
    'wrongShape',
    /article/,
    changed((article) =>
      (article as unknown as Of).layers?.push({
        ...layerOf(article),
        id: OTHER,
        marks: [],
        sources: [],
        items: [],
      }),
    ),
  ],
  [
    'a bomb',
    'unpacksTooLarge',
    /manifest/,
    async ({ entries }) =>
      zipPacked([...entries.slice(0, -1), { name: 'manifest.json', bytes: new Uint8Array(30_000_000) }]),
  ],
];

/** As another program would pack it. */
export async function zipPacked(entries: readonly ArchiveEntry[]): Promise<Buffer> {
  const zip = new ZipWriter(new Uint8ArrayWriter(), { level: 9, useWebWorkers: false });
  for (const { name, bytes } of entries) await zip.add(name, new Uint8ArrayReader(bytes));
  return Buffer.from(await zip.close());
}
