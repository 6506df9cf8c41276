/** A person's own work coming back: a `.plumb` file of the type `archive`. `docs/file-format.md` says what is in it. */
import type { z } from 'zod';
import { ArchiveFault, checkArticle, idsOf, type RecordOfArticle } from '../../../shared/archive/check-article';
import { MAX_ENTRIES } from '../../../shared/archive/pack-archive';
import {
  ArchivedArticle,
  ArticlesPart,
  FORMAT_VERSION,
  ListsPart,
  Manifest,
  MANIFEST_ENTRY,
  ManifestHead,
  MIMETYPE_ENTRY,
  PLUMB_MIMETYPE,
  type ManifestPart,
} from '../../../shared/archive/shape';
import type { ImportProblemCode } from '../../../shared/contract';
import { isTooDeep } from '../../../shared/exchange/read-json';
import type { PictureMediaType } from '../../../shared/model';
import { checkKeptPicture } from '../../../shared/pictures';
import { canonicalText } from '../../../shared/text';
import { listKinds } from '../../store/kinds';
import { getOwnSpace } from '../../store/spaces';
import type { Context, IncomingFile } from '../../operations/deps';
import type { Steps } from '../../operations/steps';
import { applyArchive } from '../archive/apply';
import { fingerprint, MAX_ENTRY_BYTES } from '../archive/build-parts';
import { planArchive, toPreview } from '../archive/plan';
import { badFile, toReader } from './reader';
import { readEntries, readEntry, ZipFault, type ZipEntry, type ZipLimits } from './zip-entries';

const LIMITS: ZipLimits = {
  entries: MAX_ENTRIES,
  entryBytes: MAX_ENTRY_BYTES,
  allBytes: 500 * 1024 * 1024,
  ratio: 200,
  nameBytes: 200,
};

/** What is remembered of an article of the file until it is taken: not the article itself. */
export interface IndexedArticle {
  readonly id: string;
  readonly title: string;
  readonly marks: number;
  readonly isTrashed: boolean;
  readonly fingerprint: string;
  /** SHA-256 of the newest version's text. */
  readonly textHash: string;
  readonly ids: readonly { readonly type: RecordOfArticle; readonly id: string }[];
  readonly pictures: readonly string[];
}

/** A picture of the file. */
export interface IndexedPicture {
  readonly hash: string;
  readonly mediaType: PictureMediaType;
  readonly width: number;
  readonly height: number;
  bytes(): Uint8Array<ArrayBuffer>;
}

export interface ReadArchive {
  readonly title: string | null;
  readonly parts: readonly { readonly articles: readonly IndexedArticle[]; read(): ArchivedArticle[] }[];
  readonly lists: ListsPart | null;
  readonly pictures: ReadonlyMap<string, IndexedPicture>;
}

const ENTRY_HEAD = 30;

function recognise(head: Uint8Array<ArrayBuffer>): boolean {
  if (head.length < ENTRY_HEAD || head[0] !== 0x50 || head[1] !== 0x4b || head[2] !== 3 || head[3] !== 4) return false;
  const said = new TextDecoder('latin1').decode(head.subarray(ENTRY_HEAD, ENTRY_HEAD + 120));
  const name = said.slice(0, new DataView(head.buffer, head.byteOffset).getUint16(26, true));
  if (name === MIMETYPE_ENTRY) return !said.includes('application/') || said.includes(PLUMB_MIMETYPE);
  return name === MANIFEST_ENTRY || name.startsWith('parts/');
}

function* read(ctx: Context, file: IncomingFile): Steps<ReadArchive> {
  try {
    return yield* readArchive(ctx, file);
  } catch (error) {
    if (error instanceof ZipFault || error instanceof ArchiveFault) throw badFile('archive', error.code, error.where);
    throw error;
  }
}

function* readArchive(ctx: Context, file: IncomingFile): Steps<ReadArchive> {
  const entries = new Map(readEntries(file, LIMITS).map((entry) => [entry.name, entry]));
  const manifest = readManifest(ctx, file, entries);
  const open = (part: ManifestPart): Uint8Array<ArrayBuffer> => {
    const entry = entries.get(part.name);
    if (!entry) throw new ArchiveFault('partMissing', part.name);
    const bytes = readEntry(ctx, file, entry);
    const isNamed = part.name.startsWith(`parts/${part.sha256}.`);
    if (!isNamed || bytes.length !== part.bytes || ctx.sha256(bytes) !== part.sha256) {
      throw new ArchiveFault('wrongChecksum', part.name);
    }
    return bytes;
  };
  const total = manifest.parts.length;
  let done = 0;
  const pictures = new Map<string, IndexedPicture>();
  for (const part of manifest.parts.filter(({ holds }) => holds === 'picture')) {
    yield { doing: 'reading', unit: 'parts', done, total };
    done += 1;
    const check = checkKeptPicture(open(part));
    if (!check.ok) throw new ArchiveFault('wrongShape', part.name);
    const { mediaType, width, height } = check;
    pictures.set(part.sha256, { hash: part.sha256, mediaType, width, height, bytes: () => open(part) });
  }
  const kinds = new Set(listKinds(ctx.db, getOwnSpace(ctx.db).n).map(({ code }) => code));
  const seen = new Set<string>();
  const parts: ReadArchive['parts'][number][] = [];
  for (const part of manifest.parts.filter(({ holds }) => holds === 'articles')) {
    yield { doing: 'reading', unit: 'parts', done, total };
    done += 1;
    const parse = (): ArchivedArticle[] => parseArticles(open(part), part.name);
    const articles = parse().map((article) => {
      checkArticle(article, kinds, (hash) => pictures.has(hash));
      return index(ctx, article, seen);
    });
    parts.push({ articles, read: parse });
  }
  return { title: manifest.title, parts, lists: readLists(manifest, open, parts), pictures };
}

function index(ctx: Context, article: ArchivedArticle, seen: Set<string>): IndexedArticle {
  const ids = idsOf(article);
  for (const { type, id } of ids) {
    const key = `${type} ${id}`;
    if (seen.has(key)) throw new ArchiveFault('twice', key);
    seen.add(key);
  }
  return {
    id: article.id,
    title: article.title,
    marks: article.layers.reduce((sum, { marks }) => sum + marks.length, 0),
    isTrashed: article.trashedAt !== null,
    fingerprint: fingerprint(ctx, article),
    textHash: ctx.sha256(canonicalText(newestOf(article).blocks)),
    ids,
    pictures: [...new Set(article.versions.flatMap((version) => version.pictures.map(({ hash }) => hash)))],
  };
}

function newestOf({ versions }: ArchivedArticle): ArchivedArticle['versions'][number] {
  const newest = versions.filter(({ hidden }) => !hidden).at(-1) ?? versions.at(-1);
  if (!newest) throw new ArchiveFault('wrongShape', 'versions');
  return newest;
}

function readManifest(ctx: Context, file: IncomingFile, entries: ReadonlyMap<string, ZipEntry>): Manifest {
  const mimetype = entries.get(MIMETYPE_ENTRY);
  const entry = entries.get(MANIFEST_ENTRY);
  if (!entry) throw new ArchiveFault('noManifest', '');
  if (!mimetype || mimetype.size !== PLUMB_MIMETYPE.length) throw new ArchiveFault('wrongShape', MIMETYPE_ENTRY);
  if (new TextDecoder().decode(readEntry(ctx, file, mimetype)) !== PLUMB_MIMETYPE) {
    throw new ArchiveFault('wrongShape', MIMETYPE_ENTRY);
  }
  const value = parseJson(readEntry(ctx, file, entry), MANIFEST_ENTRY);
  const head = parseShape(ManifestHead, value, MANIFEST_ENTRY);
  if (head.formatVersion > FORMAT_VERSION) throw new ArchiveFault('newerFormat', String(head.formatVersion));
  if (head.type !== 'archive') throw new ArchiveFault('otherType', head.type);
  const manifest = parseShape(Manifest, value, MANIFEST_ENTRY);
  const named = new Set([MIMETYPE_ENTRY, MANIFEST_ENTRY]);
  for (const { name } of manifest.parts) {
    if (named.has(name)) throw new ArchiveFault('twice', name);
    named.add(name);
  }
  for (const name of entries.keys()) if (!named.has(name)) throw new ArchiveFault('partUnknown', name);
  return manifest;
}

function readLists(
  manifest: Manifest,
  open: (part: ManifestPart) => Uint8Array<ArrayBuffer>,
  parts: ReadArchive['parts'],
): ListsPart | null {
  const [part, second] = manifest.parts.filter(({ holds }) => holds === 'lists');
  if (second) throw new ArchiveFault('twice', second.name);
  if (!part) return null;
  const lists = parseShape(ListsPart, parseJson(open(part), part.name), part.name);
  const articles = new Set(parts.flatMap((each) => each.articles.map(({ id }) => id)));
  const ids = new Set<string>();
  for (const { id } of [...lists.collections, ...lists.searches]) {
    if (ids.has(id)) throw new ArchiveFault('twice', id);
    ids.add(id);
  }
  for (const { id, articles: members } of lists.collections) {
    if (new Set(members).size !== members.length) throw new ArchiveFault('twice', `collection ${id}`);
    if (members.some((member) => !articles.has(member))) throw new ArchiveFault('leadsNowhere', `collection ${id}`);
  }
  return lists;
}

function parseArticles(bytes: Uint8Array<ArrayBuffer>, name: string): ArchivedArticle[] {
  const { articles } = parseShape(ArticlesPart, parseJson(bytes, name), name);
  return articles.map((article, i) => parseShape(ArchivedArticle, article, `${name} articles.${i}`));
}

/** A name that would reach every object's own shape. */
const SHAPE_NAME = /__proto__|\\u005f/iu;

function parseJson(bytes: Uint8Array<ArrayBuffer>, name: string): unknown {
  let text: string;
  let value: unknown;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (isTooDeep(text)) throw new ArchiveFault('wrongShape', name);
    value = JSON.parse(text);
  } catch (error) {
    throw error instanceof ArchiveFault ? error : new ArchiveFault('notJson', name);
  }
  if (SHAPE_NAME.test(text) && hasShapeName(value)) throw new ArchiveFault('wrongShape', name);
  return value;
}

function hasShapeName(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.hasOwn(value, '__proto__') || Object.values(value).some(hasShapeName);
}

function parseShape<S extends z.ZodType>(schema: S, value: unknown, where: string): z.infer<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const at = parsed.error.issues[0]?.path.join('.') ?? '';
  const code: ImportProblemCode = where === MANIFEST_ENTRY && at === 'format' ? 'noManifest' : 'wrongShape';
  throw new ArchiveFault(code, at === '' ? where : `${where} ${at}`);
}

export const archiveReader = toReader<ReadArchive>({
  format: 'archive',
  recognise,
  read,
  *preview(ctx, archive, request) {
    return toPreview(archive, yield* planArchive(ctx, archive, request.choices));
  },
  *apply(ctx, archive, request) {
    let plan = yield* planArchive(ctx, archive, request.choices);
    const isStale = yield 'write';
    if (isStale) plan = yield* planArchive(ctx, archive, request.choices);
    return yield* applyArchive(ctx, archive, plan);
  },
});
