/** Two versions of an article side by side: what was added, removed, moved and changed, paragraph by paragraph. */
import type { Block, BlockRole } from '../model';
import { blockText } from '../text';
import type { Alignment } from './align';
import type { ComparedBlocks, CompareRun, VersionComparison } from './compare-shape';
import { compareTexts, type Comparison } from './place-marks';
import { wordRuns } from './word-runs';

/** Two blocks belong together when this share of the shorter one's letters stands in the other. */
const LINK_SHARE = 0.35;
const MOVED_SHARE = 0.5;

type Blocks = readonly Pick<Block, 'runs' | 'role'>[];

/** Compares two versions of an article. Pure and deterministic. */
export function compareVersions(oldBlocks: Blocks, newBlocks: Blocks): VersionComparison {
  const comparison = compareTexts(oldBlocks, newBlocks);
  const pairs = [...linksInPlace(comparison), ...linksMoved(comparison)];
  const rows = inReadingOrder(groupLinks(pairs, oldBlocks.length, newBlocks.length), oldBlocks.length).map((group) =>
    describeGroup(comparison, group),
  );
  const count = (of: readonly ComparedBlocks[], kind: CompareRun['kind']) =>
    of.flatMap((row) => row.runs).reduce((sum, run) => sum + (run.kind === kind ? wordsIn(run.text) : 0), 0);
  const headlineOf = (blocks: Blocks) => {
    const found = blocks.find((block) => block.role === 'headline');
    return found ? blockText(found) : null;
  };
  const headline = { old: headlineOf(oldBlocks), new: headlineOf(newBlocks) };
  const oldRoles = oldBlocks.map(({ role }) => role);
  const newRoles = newBlocks.map(({ role }) => role);
  const isPage = (row: ComparedBlocks) => isPageMatter(row, oldRoles, newRoles);
  const countAll = (of: readonly ComparedBlocks[]) => ({
    added: count(of, 'added'),
    removed: count(of, 'removed'),
    moved: count(
      of.filter((row) => row.change === 'moved'),
      'same',
    ),
  });
  const words = countAll(rows.filter((row) => !isPage(row)));
  return {
    rows,
    headline: { ...headline, isChanged: headline.old !== headline.new },
    oldRoles,
    newRoles,
    wordsAdded: words.added,
    wordsRemoved: words.removed,
    wordsMoved: words.moved,
    pageWords: countAll(rows.filter(isPage)),
  };
}

/** Whether a row has blocks of page matter only: nothing in it is part of the article, in either version. */
export function isPageMatter(
  row: Pick<ComparedBlocks, 'oldBlocks' | 'newBlocks'>,
  oldRoles: readonly BlockRole[],
  newRoles: readonly BlockRole[],
): boolean {
  const roles = [...row.oldBlocks.map((i) => oldRoles[i]), ...row.newBlocks.map((i) => newRoles[i])];
  return roles.length > 0 && roles.every((role) => role === 'furniture');
}

const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0;

interface Link {
  readonly old: number;
  readonly new: number;
  readonly isMoved: boolean;
}

/** Letters of each block. */
function blockUnits({ old, new: next }: Alignment): { old: number[]; new: number[] } {
  const unitsOf = (tokens: Alignment['old']) => {
    const units = tokens.spans.map(() => 0);
    for (let word = 0; word < tokens.count; word += 1) {
      const block = tokens.blocks[word] ?? 0;
      units[block] = (units[block] ?? 0) + (tokens.ends[word] ?? 0) - (tokens.starts[word] ?? 0);
    }
    return units;
  };
  return { old: unitsOf(old), new: unitsOf(next) };
}

type ShareOf = (oldBlock: number, newBlock: number) => number;

/** How many letters each pair of blocks has in common under a map, single words by chance left out. */
function sharedUnits(
  { old, new: next }: Alignment,
  from: number,
  to: number,
  toNew: (word: number) => number,
  add: (oldBlock: number, newBlock: number, units: number) => void,
): void {
  for (let word = from; word < to; word += 1) {
    const at = toNew(word);
    if (at < 0) continue;
    const oldBlock = old.blocks[word] ?? 0;
    const newBlock = next.blocks[at] ?? 0;
    const isRun = toNew(word - 1) === at - 1 || toNew(word + 1) === at + 1;
    const isAlone = (old.firstOfBlock[oldBlock + 1] ?? 0) - (old.firstOfBlock[oldBlock] ?? 0) === 1;
    if (isRun || isAlone) add(oldBlock, newBlock, (old.ends[word] ?? 0) - (old.starts[word] ?? 0));
  }
}

function pairShares(alignment: Alignment, fill: (add: (o: number, n: number, units: number) => void) => void) {
  const columns = alignment.new.spans.length;
  const common = new Map<number, number>();
  fill((o, n, units) => {
    common.set(o * columns + n, (common.get(o * columns + n) ?? 0) + units);
  });
  const units = blockUnits(alignment);
  const shareOf: ShareOf = (o, n) =>
    (common.get(o * columns + n) ?? 0) / Math.max(1, Math.min(units.old[o] ?? 0, units.new[n] ?? 0));
  const pairs = [...common.keys()].map((key) => ({ old: Math.floor(key / columns), new: key % columns }));
  return { shareOf, pairs };
}

function linksInPlace({ alignment }: Comparison): Link[] {
  const { shareOf, pairs } = pairShares(alignment, (add) => {
    sharedUnits(alignment, 0, alignment.old.count, (word) => alignment.toNew[word] ?? -1, add);
  });
  return pairs.filter((pair) => shareOf(pair.old, pair.new) >= LINK_SHARE).map((pair) => ({ ...pair, isMoved: false }));
}

/** One to one, the greatest share first; then short blocks of the same text. */
function linksMoved(comparison: Comparison): Link[] {
  const { alignment, oldBlocks, newBlocks } = comparison;
  const settled = linksInPlace(comparison);
  const oldTaken = new Set(settled.map((link) => link.old));
  const newTaken = new Set(settled.map((link) => link.new));
  const { shareOf, pairs } = pairShares(alignment, (add) => {
    for (const move of alignment.moves) {
      sharedUnits(alignment, move.oldFrom, move.oldTo, (word) => move.toNew[word - move.oldFrom] ?? -1, add);
    }
  });
  const links: Link[] = [];
  const take = (old: number, next: number) => {
    if (oldTaken.has(old) || newTaken.has(next)) return;
    oldTaken.add(old);
    newTaken.add(next);
    links.push({ old, new: next, isMoved: true });
  };
  pairs
    .map((pair) => ({ ...pair, share: shareOf(pair.old, pair.new) }))
    .filter((pair) => pair.share >= MOVED_SHARE)
    .sort((a, b) => b.share - a.share || a.old - b.old || a.new - b.new)
    .forEach((pair) => {
      take(pair.old, pair.new);
    });
  const newByText = new Map<string, number[]>();
  newBlocks.forEach((block, i) => {
    if (!newTaken.has(i)) newByText.set(blockText(block), [...(newByText.get(blockText(block)) ?? []), i]);
  });
  oldBlocks.forEach((block, i) => {
    if (oldTaken.has(i)) return;
    const next = newByText.get(blockText(block))?.find((n) => !newTaken.has(n));
    if (next === undefined) return;
    take(i, next);
  });
  return sameOrderIsNoMove(links, settled);
}

/** Equal blocks that were linked by their text alone and still stand between the same neighbours did not move. */
function sameOrderIsNoMove(links: readonly Link[], settled: readonly Link[]): Link[] {
  return links.map((link) => {
    const isCrossed = settled.some((other) => other.old < link.old !== other.new < link.new);
    return { ...link, isMoved: isCrossed };
  });
}

interface Group {
  readonly old: number[];
  readonly new: number[];
  readonly isMoved: boolean;
}

/** Blocks linked with each other, directly or by way of others; blocks without a link alone. */
function groupLinks(links: readonly Link[], oldCount: number, newCount: number): Group[] {
  const parents = Array.from({ length: oldCount + newCount }, (_, i) => i);
  const rootOf = (node: number): number => {
    let root = node;
    while (parents[root] !== root) root = parents[root] ?? root;
    parents[node] = root;
    return root;
  };
  for (const link of links) parents[rootOf(oldCount + link.new)] = rootOf(link.old);
  const groups = new Map<number, Group>();
  const moved = new Set(links.filter((link) => link.isMoved).map((link) => rootOf(link.old)));
  for (let node = 0; node < oldCount + newCount; node += 1) {
    const root = rootOf(node);
    const group = groups.get(root) ?? { old: [], new: [], isMoved: moved.has(root) };
    groups.set(root, group);
    if (node < oldCount) group.old.push(node);
    else group.new.push(node - oldCount);
  }
  return [...groups.values()];
}

/** By the first new block; a removed group after the group of the old block before it. */
function inReadingOrder(groups: readonly Group[], oldCount: number): Group[] {
  const placeOfOld = new Array<number>(oldCount).fill(-1);
  for (const group of groups)
    for (const old of group.old) placeOfOld[old] = group.isMoved ? -1 : (group.new.at(-1) ?? -1);
  const placeOf = (group: Group): number => {
    const first = group.new[0];
    if (first !== undefined) return first;
    for (let old = (group.old[0] ?? 0) - 1; old >= 0; old -= 1) {
      const place = placeOfOld[old] ?? -1;
      if (place >= 0) return place + 0.5;
    }
    return -0.5;
  };
  return groups
    .map((group) => ({ group, place: placeOf(group), old: group.old[0] ?? -1 }))
    .sort((a, b) => a.place - b.place || a.old - b.old)
    .map(({ group }) => group);
}

function describeGroup(comparison: Comparison, group: Group): ComparedBlocks {
  const textOf = (blocks: Comparison['oldBlocks'], indexes: readonly number[]) =>
    indexes.map((i) => blockText(blocks[i] ?? { runs: [] })).join('\n');
  const oldText = textOf(comparison.oldBlocks, group.old);
  const newText = textOf(comparison.newBlocks, group.new);
  const base = { oldBlocks: group.old, newBlocks: group.new };
  const whole = (kind: CompareRun['kind'], text: string): CompareRun[] => (text === '' ? [] : [{ kind, text }]);
  if (group.old.length === 0) return { ...base, change: 'added', runs: whole('added', newText) };
  if (group.new.length === 0) return { ...base, change: 'removed', runs: whole('removed', oldText) };
  const runs = oldText === newText ? whole('same', oldText) : wordRuns(oldText, newText);
  const isOneToOne = group.old.length === 1 && group.new.length === 1;
  if (isOneToOne) return { ...base, change: group.isMoved ? 'moved' : oldText === newText ? 'kept' : 'changed', runs };
  return { ...base, change: group.old.length === 1 ? 'split' : 'joined', runs };
}
