/** A comparison laid out for reading: where something changed, what is folded, and where moved paragraphs were. Pure. */
import { isPageMatter, type ComparedBlocks, type CompareRun, type VersionComparison } from '../../shared/anchoring';
import type { BlockRole } from '../../shared/model';

/** What can be at a place; one place may be several of them: words replaced are added and removed. */
export const FACETS = ['added', 'removed', 'moved', 'breaks', 'role', 'page'] as const;
export type Facet = (typeof FACETS)[number];

/** Something that changed, in reading order. Its number is its index. */
export interface Place {
  readonly facets: readonly Facet[];
  /** Its words, shortened by whoever says them. */
  readonly added: string;
  readonly removed: string;
}

/** A run as shown: with the place it belongs to, if it is one. */
export interface LaidRun {
  readonly kind: CompareRun['kind'];
  readonly text: string;
  readonly place: number | null;
}

export interface RoleChange {
  readonly old: BlockRole;
  readonly new: BlockRole;
}

export interface LaidRow {
  readonly kind: 'row';
  readonly key: string;
  readonly change: ComparedBlocks['change'];
  readonly role: BlockRole;
  readonly isPage: boolean;
  readonly oldCount: number;
  readonly newCount: number;
  /** The paragraphs of the running text: both versions' words, by the new version's paragraphs. */
  readonly running: readonly (readonly LaidRun[])[];
  readonly old: readonly (readonly LaidRun[])[];
  readonly new: readonly (readonly LaidRun[])[];
  /** The place of the row as a whole: that it moved, was split, joined, or became something else. */
  readonly place: number | null;
  readonly roleChange: RoleChange | null;
}

/** Left where a paragraph was that stands elsewhere now. */
export interface MovedAway {
  readonly kind: 'away';
  readonly key: string;
  readonly words: string;
  /** The place to find it at. */
  readonly place: number;
  readonly direction: 'up' | 'down';
}

/** Unchanged rows that are shown when asked for. */
export interface Fold {
  readonly kind: 'fold';
  readonly key: string;
  readonly rows: readonly LaidRow[];
  readonly paragraphs: number;
}

export interface LaidComparison {
  readonly parts: readonly (LaidRow | MovedAway | Fold)[];
  readonly places: readonly Place[];
}

/** So many unchanged rows stay in sight beside a change; fewer than the second in between are not worth folding. */
const BESIDE = 1;
const FOLD_FROM = 3;

const hasWords = (text: string): boolean => /\S/u.test(text);

/** Lays out a comparison. */
export function layComparison(comparison: VersionComparison): LaidComparison {
  const places: Place[] = [];
  const rows = comparison.rows.map((row, i) => layRow(comparison, row, i, places));
  const parts: (LaidRow | MovedAway)[] = [];
  const away = movedAway(comparison, rows);
  parts.push(...(away.get(-1) ?? []));
  rows.forEach((row, i) => parts.push(row, ...(away.get(i) ?? [])));
  return { parts: fold(parts), places };
}

function layRow(comparison: VersionComparison, row: ComparedBlocks, at: number, places: Place[]): LaidRow {
  const { oldRoles, newRoles } = comparison;
  const isPage = isPageMatter(row, oldRoles, newRoles);
  const oldRole = oldRoles[row.oldBlocks[0] ?? -1];
  const newRole = newRoles[row.newBlocks[0] ?? -1];
  const isOneToOne = row.oldBlocks.length === 1 && row.newBlocks.length === 1;
  const roleChange =
    isOneToOne && oldRole !== undefined && newRole !== undefined && oldRole !== newRole
      ? { old: oldRole, new: newRole }
      : null;
  const page: Facet[] = isPage ? ['page'] : [];
  const whole: Facet[] = [
    ...(row.change === 'moved' ? ['moved' as const] : []),
    ...(row.change === 'split' || row.change === 'joined' ? ['breaks' as const] : []),
    ...(roleChange ? ['role' as const] : []),
  ];
  const words = row.runs.map(({ text }) => text).join('');
  const place = whole.length > 0 ? places.push({ facets: [...whole, ...page], added: '', removed: words }) - 1 : null;
  const runs = layRuns(row.runs, places, page);
  return {
    kind: 'row',
    key: `row-${at}`,
    change: row.change,
    role: newRole ?? oldRole ?? 'paragraph',
    isPage,
    oldCount: row.oldBlocks.length,
    newCount: row.newBlocks.length,
    running: paragraphs(runs.filter(isInRunning), ({ kind }) => kind !== 'removed' || row.newBlocks.length === 0),
    old: row.oldBlocks.length === 0 ? [] : paragraphs(of(runs, 'removed'), () => true),
    new: row.newBlocks.length === 0 ? [] : paragraphs(of(runs, 'added'), () => true),
    place,
    roleChange,
  };
}

/** White space that went is not shown in running text: the new version's stands there. */
const isInRunning = ({ kind, place }: LaidRun): boolean => kind !== 'removed' || place !== null;

const of = (runs: readonly LaidRun[], kind: CompareRun['kind']): LaidRun[] =>
  runs.filter((run) => run.kind === 'same' || run.kind === kind);

/** Changed runs side by side are one place. A run of white space alone is none. */
function layRuns(runs: readonly CompareRun[], places: Place[], page: readonly Facet[]): LaidRun[] {
  const laid: LaidRun[] = [];
  let open: { place: number; added: string; removed: string } | null = null;
  const close = () => {
    if (!open) return;
    const { added, removed } = open;
    const facets: Facet[] = [...(added ? ['added' as const] : []), ...(removed ? ['removed' as const] : []), ...page];
    places[open.place] = { facets, added, removed };
    open = null;
  };
  for (const { kind, text } of runs) {
    if (kind === 'same' || !hasWords(text)) {
      if (kind === 'same') close();
      laid.push({ kind, text, place: null });
      continue;
    }
    open ??= { place: places.push({ facets: [], added: '', removed: '' }) - 1, added: '', removed: '' };
    open[kind] += text;
    laid.push({ kind, text, place: open.place });
  }
  close();
  return laid;
}

/** Breaks runs into paragraphs at line breaks of the runs that `counts`; other line breaks become spaces. */
function paragraphs(runs: readonly LaidRun[], counts: (run: LaidRun) => boolean): LaidRun[][] {
  const all: LaidRun[][] = [[]];
  for (const run of runs) {
    if (!counts(run)) {
      all.at(-1)?.push({ ...run, text: run.text.replaceAll('\n', ' ') });
      continue;
    }
    run.text.split('\n').forEach((text, i) => {
      if (i > 0) all.push([]);
      if (text !== '') all.at(-1)?.push({ ...run, text });
    });
  }
  return all.filter((paragraph) => paragraph.length > 0);
}

/** Notes for moved paragraphs, by the row that they stand after; -1: before all. */
function movedAway(comparison: VersionComparison, rows: readonly LaidRow[]): Map<number, MovedAway[]> {
  const rowOfOld = new Map<number, number>();
  comparison.rows.forEach((row, i) => {
    if (row.change !== 'moved') for (const old of row.oldBlocks) rowOfOld.set(old, i);
  });
  const away = new Map<number, MovedAway[]>();
  const moved = comparison.rows
    .map((row, i) => ({ old: row.oldBlocks[0] ?? 0, row: i, change: row.change }))
    .filter(({ change }) => change === 'moved')
    .sort((a, b) => a.old - b.old);
  for (const { old, row } of moved) {
    let before = old - 1;
    while (before >= 0 && !rowOfOld.has(before)) before -= 1;
    const after = rowOfOld.get(before) ?? -1;
    const laid = rows[row];
    if (laid?.place === undefined || laid.place === null) continue;
    const note: MovedAway = {
      kind: 'away',
      key: `away-${row}`,
      words: laid.old.map((paragraph) => paragraph.map(({ text }) => text).join('')).join(' '),
      place: laid.place,
      direction: row > after ? 'down' : 'up',
    };
    away.set(after, [...(away.get(after) ?? []), note]);
  }
  return away;
}

const isQuiet = (part: LaidRow | MovedAway): part is LaidRow =>
  part.kind === 'row' && part.change === 'kept' && part.place === null;

function fold(parts: readonly (LaidRow | MovedAway)[]): (LaidRow | MovedAway | Fold)[] {
  const folded: (LaidRow | MovedAway | Fold)[] = [];
  for (let at = 0; at < parts.length;) {
    let end = at;
    const quiet: LaidRow[] = [];
    for (let part = parts[end]; part && isQuiet(part); part = parts[++end]) quiet.push(part);
    if (quiet.length === 0) {
      const part = parts[at];
      if (part) folded.push(part);
      at += 1;
      continue;
    }
    const head = at === 0 ? 0 : BESIDE;
    const tail = end === parts.length ? 0 : BESIDE;
    const middle = quiet.slice(head, quiet.length - tail);
    if (middle.length < FOLD_FROM) folded.push(...quiet);
    else {
      folded.push(...quiet.slice(0, head));
      folded.push({ kind: 'fold', key: `fold-${middle[0]?.key ?? ''}`, rows: middle, paragraphs: middle.length });
      folded.push(...quiet.slice(quiet.length - tail));
    }
    at = end;
  }
  return folded;
}
