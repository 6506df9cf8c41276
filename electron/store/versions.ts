/**
 * Versions: an article's frozen text and blocks. A block is stored as its runs' lengths and styles;
 * the words stand once, in the text.
 */
import { z } from 'zod';
import type { EditMap } from '../../shared/anchoring';
import { VersionCause } from '../../shared/contract';
import { BlockRole, RoleReason, VersionId, type Block, type Run } from '../../shared/model';
import { allRows, getRow, GIVEN, insert, run, type Db } from './db';

export interface Version {
  readonly n: number;
  readonly id: VersionId;
  readonly article: number;
  readonly ord: number;
  readonly hash: string;
  readonly text: string;
  readonly blocks: readonly Block[];
}

interface VersionRow {
  n: number;
  id: string;
  article: number;
  ord: number;
  hash: string;
  body: string;
  blocks: string;
}

/** A run as stored: its length in UTF-16 units, or that and its styles. */
const StoredRun = z.union([
  z.int().min(0),
  z.strictObject({
    n: z.int().min(0),
    b: z.literal(1).optional(),
    i: z.literal(1).optional(),
    l: z.string().optional(),
  }),
]);
const StoredBlock = z.strictObject({
  role: BlockRole,
  runs: z.array(StoredRun).min(1),
  reason: RoleReason.optional(),
  wrap: z.literal(1).optional(),
  /** Corrections: place, what came, what stands there. */
  fix: z.array(z.tuple([z.int().min(0), z.string(), z.string()])).optional(),
});
type StoredRun = z.infer<typeof StoredRun>;
type StoredBlock = z.infer<typeof StoredBlock>;
const StoredBlocks = z.array(StoredBlock);

function storeRun(run: Run): StoredRun {
  if (!run.bold && !run.italic && run.link === undefined) return run.text.length;
  return {
    n: run.text.length,
    ...(run.bold ? { b: 1 as const } : {}),
    ...(run.italic ? { i: 1 as const } : {}),
    ...(run.link !== undefined ? { l: run.link } : {}),
  };
}

function readRun(stored: StoredRun, text: string): Run {
  if (typeof stored === 'number') return { text };
  return {
    text,
    ...(stored.b ? { bold: true as const } : {}),
    ...(stored.i ? { italic: true as const } : {}),
    ...(stored.l !== undefined ? { link: stored.l } : {}),
  };
}

const toRow = (blocks: readonly Block[]): string =>
  JSON.stringify(
    blocks.map((block): StoredBlock => ({
      role: block.role,
      runs: block.runs.map(storeRun),
      ...(block.reason ? { reason: block.reason } : {}),
      ...(block.softWrap ? { wrap: 1 as const } : {}),
      ...(block.corrections ? { fix: block.corrections.map(({ at, was, now }) => [at, was, now] as const) } : {}),
    })),
  );

function fromRow(row: VersionRow): Version {
  let at = 0;
  const blocks = StoredBlocks.parse(JSON.parse(row.blocks)).map((stored): Block => {
    const runs = stored.runs.map((run) => {
      const length = typeof run === 'number' ? run : run.n;
      const text = row.body.slice(at, at + length);
      at += length;
      return readRun(run, text);
    });
    at += 1; // the one line break between blocks
    return {
      role: stored.role,
      runs,
      ...(stored.reason ? { reason: stored.reason } : {}),
      ...(stored.wrap ? { softWrap: true as const } : {}),
      ...(stored.fix ? { corrections: stored.fix.map(([at, was, now]) => ({ at, was, now })) } : {}),
    };
  });
  if (at !== row.body.length + 1) throw new Error('A version’s blocks do not add up to its text');
  return {
    n: row.n,
    id: VersionId.parse(row.id),
    article: row.article,
    ord: row.ord,
    hash: row.hash,
    text: row.body,
    blocks,
  };
}

/** How many versions are kept in memory, read and parsed: enough for an article and one beside it. */
const KEPT_VERSIONS = 4;
const keptByDb = new WeakMap<Db, Map<string, Version>>();

function keep(db: Db, version: Version): Version {
  let kept = keptByDb.get(db);
  if (!kept) keptByDb.set(db, (kept = new Map<string, Version>()));
  kept.delete(version.id);
  kept.set(version.id, version);
  for (const oldest of kept.keys()) {
    if (kept.size <= KEPT_VERSIONS) break;
    kept.delete(oldest);
  }
  return version;
}

const SELECT_VERSION =
  'SELECT v.n, v.id, v.article, v.ord, t.hash, t.body, v.blocks FROM version v JOIN text t ON t.n = v.text';

/** A version by its id. Versions never change, so the last few are kept in memory. */
export function getVersion(db: Db, id: string): Version | undefined {
  const known = keptByDb.get(db)?.get(id);
  // A purge or a rollback may have taken it away since.
  if (known && getRow(db, 'SELECT 1 FROM version WHERE n = ? AND id = ?', known.n, known.id)) return keep(db, known);
  const row = getRow<VersionRow>(db, `${SELECT_VERSION} WHERE v.id = ?`, id);
  return row && keep(db, fromRow(row));
}

/**
 * The newest version of an article.
 * @throws Error when it has none: an article is never saved without
 */
export function getNewestVersion(db: Db, article: number): Version {
  const row = getRow<{ id: string }>(
    db,
    `SELECT id FROM version WHERE article = ${GIVEN} AND hidden = 0 ORDER BY ord DESC LIMIT 1`,
    article,
  );
  const version = row && getVersion(db, row.id);
  if (!version) throw new Error('An article has no version');
  return version;
}

/** What is known of a version beside its text. */
export interface VersionFacts {
  readonly n: number;
  readonly id: VersionId;
  readonly article: number;
  readonly ord: number;
  readonly cause: VersionCause;
  /** Null: with its article. */
  readonly addedAt: string | null;
  readonly hash: string;
  readonly hidden: boolean;
  readonly rev: number;
}

interface FactsRow {
  n: number;
  id: string;
  article: number;
  ord: number;
  cause: string;
  added_at: string | null;
  hash: string;
  hidden: number;
  rev: number;
}

const SELECT_FACTS = `SELECT v.n, v.id, v.article, v.ord, v.cause, v.added_at, t.hash, v.hidden, v.rev
  FROM version v JOIN text t ON t.n = v.text`;

const toFacts = ({ added_at: addedAt, ...row }: FactsRow): VersionFacts => ({
  ...row,
  id: VersionId.parse(row.id),
  cause: VersionCause.parse(row.cause),
  addedAt,
  hidden: row.hidden === 1,
});

/** What is known of a version, hidden or not. */
export function getVersionFacts(db: Db, id: string): VersionFacts | undefined {
  const row = getRow<FactsRow>(db, `${SELECT_FACTS} WHERE v.id = ?`, id);
  return row && toFacts(row);
}

/** The versions of an article that are not hidden, oldest first. */
export function listVersionFacts(db: Db, article: number): VersionFacts[] {
  return allRows<FactsRow>(db, `${SELECT_FACTS} WHERE v.article = ? AND v.hidden = 0 ORDER BY v.ord`, article).map(
    toFacts,
  );
}

/** Hides a version, or shows it again. */
export function setVersionHidden(db: Db, id: string, hidden: boolean, rev: number): void {
  run(db, 'UPDATE version SET hidden = ?, rev = ? WHERE id = ?', hidden ? 1 : 0, rev, id);
}

/** The place after the last version, hidden ones too. */
export function nextVersionOrd(db: Db, article: number): number {
  const row = getRow<{ ord: number | null }>(db, 'SELECT max(ord) AS ord FROM version WHERE article = ?', article);
  return (row?.ord ?? 0) + 1;
}

/** The query behind the versions of a text; its plan is tested. */
export const LIST_OF_TEXT = `SELECT v.id FROM version v JOIN article a ON a.n = v.article
  WHERE v.text = ? AND v.hidden = 0 AND a.space = ? ORDER BY a.trashed_at IS NOT NULL, v.n DESC LIMIT 20`;

/** The versions with that text, of a space's articles; those of the trash last, the newest first. */
export const listVersionsOfText = (db: Db, text: number, space: number): Version[] =>
  allRows<{ id: string }>(db, LIST_OF_TEXT, text, space).flatMap(({ id }) => getVersion(db, id) ?? []);

/** A version after the first: where it came from, when, and what it kept of its parent. */
export interface Descent {
  readonly parent: number;
  readonly addedAt: string;
  readonly editMap: EditMap;
}

export interface NewVersion {
  readonly id: string;
  readonly article: number;
  readonly ord: number;
  readonly text: number;
  readonly blocks: readonly Block[];
  readonly cause: VersionCause;
  /** Absent for an article's first. */
  readonly descent?: Descent;
}

/** Saves a version. Its blocks' texts joined by `\n` must be the text numbered `text`. */
export function insertVersion(db: Db, version: NewVersion): number {
  return insert(
    db,
    `INSERT INTO version (id, article, ord, text, blocks, cause, parent, added_at, edit_map)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    version.id,
    version.article,
    version.ord,
    version.text,
    toRow(version.blocks),
    version.cause,
    version.descent?.parent ?? null,
    version.descent?.addedAt ?? null,
    version.descent ? JSON.stringify(version.descent.editMap) : null,
  );
}
