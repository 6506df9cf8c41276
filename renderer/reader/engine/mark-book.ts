/** The marks as the engine holds them: found by id and by place, and told apart from one list to the next. */
import type { KindCode, MarkId } from '../../../shared/model';
import { IntervalIndex } from './interval-index';
import { assignDepths, type Piece } from './mark-depths';
import type { EngineMark } from './types';

export class MarkBook {
  private marks: readonly EngineMark[] = [];
  private readonly byId = new Map<MarkId, EngineMark>();
  /** One index per kind, so that a change reckons its own kind's depths anew and no other's. */
  private readonly byKind = new Map<KindCode, IntervalIndex<Piece>>();

  get(id: MarkId): EngineMark | undefined {
    return this.byId.get(id);
  }

  /** Takes the list that holds now, in document order. Answers the marks that left, came or changed (as they were and as they are). */
  update(marks: readonly EngineMark[]): EngineMark[] {
    const before = this.marks;
    this.marks = marks;
    const shorter = Math.min(before.length, marks.length);
    let head = 0;
    while (head < shorter && isSameMark(before[head], marks[head])) head += 1;
    let tail = 0;
    while (tail < shorter - head && isSameMark(before[before.length - 1 - tail], marks[marks.length - 1 - tail]))
      tail += 1;
    const left = before.slice(head, before.length - tail);
    const came = marks.slice(head, marks.length - tail);
    for (const mark of left) this.byId.delete(mark.id);
    const old = new Map(left.map((mark) => [mark.id, mark]));
    const changed: EngineMark[] = [];
    for (const mark of came) {
      this.byId.set(mark.id, mark);
      if (isSameMark(old.get(mark.id), mark)) old.delete(mark.id);
      else changed.push(mark);
    }
    changed.push(...old.values());
    for (const kind of new Set(changed.map((mark) => mark.kind))) this.indexKind(kind);
    return changed;
  }

  /** Pieces that share a unit with `[start, end)`, by start. */
  overlapping(start: number, end: number): Piece[] {
    const found = [...this.byKind.values()].flatMap((index) => index.overlapping(start, end));
    return found.sort((a, b) => a.start - b.start || b.end - a.end || compareIds(a.mark, b.mark));
  }

  /** Marks that share a unit with `[start, end)`, in document order. */
  marksIn(start: number, end: number): EngineMark[] {
    const ids = new Set(this.overlapping(start, end).map((piece) => piece.mark));
    return [...ids].flatMap((id) => this.byId.get(id) ?? []).sort(compareInDocument);
  }

  /** Marks over the unit at an offset, smallest first. */
  smallestAt(offset: number): MarkId[] {
    return this.marksIn(offset, offset + 1)
      .map((mark) => ({ id: mark.id, size: mark.ranges.reduce((sum, { start, end }) => sum + end - start, 0) }))
      .sort((a, b) => a.size - b.size)
      .map(({ id }) => id);
  }

  private indexKind(kind: KindCode): void {
    const pieces = assignDepths(this.marks.filter((mark) => mark.kind === kind));
    if (pieces.length === 0) this.byKind.delete(kind);
    else this.byKind.set(kind, new IntervalIndex(pieces));
  }
}

const compareIds = (a: MarkId, b: MarkId): number => (a < b ? -1 : a > b ? 1 : 0);

/** By first word, longer first, as marks are listed everywhere. */
export function compareInDocument(a: EngineMark, b: EngineMark): number {
  const startOf = (mark: EngineMark) => mark.ranges[0]?.start ?? 0;
  const endOf = (mark: EngineMark) => mark.ranges.at(-1)?.end ?? 0;
  return startOf(a) - startOf(b) || endOf(b) - endOf(a) || compareIds(a.id, b.id);
}

/** The same mark on the same words, as the same object or not. */
export function isSameMark(a: EngineMark | undefined, b: EngineMark | undefined): boolean {
  if (a === b) return true;
  if (!a || !b || a.id !== b.id || a.kind !== b.kind || a.ranges.length !== b.ranges.length) return false;
  if (a.ranges === b.ranges) return true;
  return a.ranges.every((range, i) => {
    const other = b.ranges[i];
    return range.start === other?.start && range.end === other.end;
  });
}
