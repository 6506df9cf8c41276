/**
 * Overlaps at any depth: boundaries swept once into elementary segments, in O(n log n) for n pieces
 * plus what is answered. Pure helpers for painting, lanes and lists.
 */

export interface SweepMark<Id extends string = string> {
  readonly id: Id;
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
}

/** A stretch over which the set of covering marks stays the same. `ids` in the order of the input; never empty. */
export interface SweptSegment<Id extends string = string> {
  readonly start: number;
  readonly end: number;
  readonly ids: readonly Id[];
}

/**
 * Cuts the text at every edge of every mark and says which marks cover each stretch, in text order.
 * Stretches that no mark covers are left out. A mark whose own pieces overlap covers once.
 */
export function sweepSegments<Id extends string>(marks: readonly SweepMark<Id>[]): SweptSegment<Id>[] {
  const events: { at: number; index: number; delta: 1 | -1 }[] = [];
  marks.forEach((mark, index) => {
    for (const { start, end } of mark.ranges) {
      if (end > start) events.push({ at: start, index, delta: 1 }, { at: end, index, delta: -1 });
    }
  });
  events.sort((a, b) => a.at - b.at);
  const depthOf = new Map<number, number>();
  const segments: SweptSegment<Id>[] = [];
  let from = 0;
  for (let i = 0; i < events.length;) {
    const at = events[i]?.at ?? 0;
    if (depthOf.size > 0 && at > from) {
      const covering = [...depthOf.keys()].sort((a, b) => a - b);
      segments.push({ start: from, end: at, ids: covering.flatMap((index) => marks[index]?.id ?? []) });
    }
    for (let event = events[i]; event && event.at === at; i += 1, event = events[i]) {
      const depth = (depthOf.get(event.index) ?? 0) + event.delta;
      if (depth === 0) depthOf.delete(event.index);
      else depthOf.set(event.index, depth);
    }
    from = at;
  }
  return segments;
}

export interface PaintRange<Kind extends string = string> {
  readonly id: string;
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
}

/** A stretch to paint for one kind. Depth 1 lies wherever the kind stands, depth 2 where two of its marks stand, … */
export interface PaintSegment<Kind extends string = string> {
  readonly start: number;
  readonly end: number;
  readonly kind: Kind;
  readonly depth: number;
}

/**
 * What to paint so that same-kind overlaps show: at every place, a kind with n marks there has its
 * depths 1 to n there, no more and no fewer. Segments of one kind and depth never touch or overlap.
 * In order of kind (as first met), then depth, then start.
 */
export function paintSegments<Kind extends string>(ranges: readonly PaintRange<Kind>[]): PaintSegment<Kind>[] {
  const byKind = new Map<Kind, PaintRange<Kind>[]>();
  for (const range of ranges) {
    if (range.end <= range.start) continue;
    const list = byKind.get(range.kind);
    if (list) list.push(range);
    else byKind.set(range.kind, [range]);
  }
  const painted: PaintSegment<Kind>[] = [];
  for (const [kind, list] of byKind) {
    const byDepth: { start: number; end: number; kind: Kind; depth: number }[][] = [];
    for (const { start, end, depth } of depthProfile(mergeByMark(list))) {
      for (let d = 1; d <= depth; d += 1) {
        const row = (byDepth[d - 1] ??= []);
        const last = row.at(-1);
        if (last && last.end === start) last.end = end;
        else row.push({ start, end, kind, depth: d });
      }
    }
    for (const row of byDepth) painted.push(...row);
  }
  return painted;
}

/** Pieces of one mark that touch or overlap each other count as one. */
function mergeByMark<Kind extends string>(ranges: readonly PaintRange<Kind>[]): { start: number; end: number }[] {
  const sorted = [...ranges].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : a.start - b.start));
  const merged: { id: string; start: number; end: number }[] = [];
  for (const { id, start, end } of sorted) {
    const last = merged.at(-1);
    if (last && last.id === id && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ id, start, end });
  }
  return merged;
}

/** How many of the ranges lie over each stretch, in order; stretches with none are left out. */
function depthProfile(
  ranges: readonly { start: number; end: number }[],
): { start: number; end: number; depth: number }[] {
  const starts = ranges.map((r) => r.start).sort((a, b) => a - b);
  const ends = ranges.map((r) => r.end).sort((a, b) => a - b);
  const profile: { start: number; end: number; depth: number }[] = [];
  let depth = 0;
  let from = 0;
  for (let s = 0, e = 0; e < ends.length;) {
    const at = Math.min(starts[s] ?? Infinity, ends[e] ?? Infinity);
    if (depth > 0 && at > from) profile.push({ start: from, end: at, depth });
    for (; starts[s] === at; s += 1) depth += 1;
    for (; ends[e] === at; e += 1) depth -= 1;
    from = at;
  }
  return profile;
}

/**
 * A lane for each range so that no two overlapping ones of the same group share one: 1 for the first, 2 for
 * what overlaps it, … Fewest lanes possible (greedy by start). `group` is the kind, or the same for all.
 */
export function assignDepths<R extends { readonly start: number; readonly end: number }>(
  ranges: readonly R[],
  groupOf: (range: R) => string = () => '',
): Map<R, number> {
  const lanesOf = new Map<string, number[]>(); // per group: where each lane is free again
  const depths = new Map<R, number>();
  for (const range of [...ranges].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const group = groupOf(range);
    const lanes = lanesOf.get(group) ?? [];
    lanesOf.set(group, lanes);
    let lane = lanes.findIndex((freeFrom) => freeFrom <= range.start);
    if (lane < 0) lane = lanes.length;
    lanes[lane] = range.end;
    depths.set(range, lane + 1);
  }
  return depths;
}
