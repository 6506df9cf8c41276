/** Which marks share words. Built once per list of marks, asked only for the rows in sight. Pure. */
import type { Mark } from '../../../shared/model';

interface Piece {
  readonly mark: Mark;
  readonly start: number;
  readonly end: number;
}

export class OverlapIndex {
  private readonly pieces: readonly Piece[];
  /** Greatest end of all pieces up to and with this one. */
  private readonly reach: readonly number[];

  constructor(marks: readonly Mark[]) {
    this.pieces = marks
      .flatMap((mark) => mark.ranges.map(({ start, end }) => ({ mark, start, end })))
      .sort((a, b) => a.start - b.start);
    let reach = 0;
    this.reach = this.pieces.map(({ end }) => (reach = Math.max(reach, end)));
  }

  /** Other marks over at least one of its words, each once, in the order of the text. */
  overlapping(mark: Mark): Mark[] {
    const found = new Set<Mark>();
    for (const { start, end } of mark.ranges) {
      for (let i = this.firstStartingAt(end) - 1; i >= 0 && (this.reach[i] ?? 0) > start; i -= 1) {
        const piece = this.pieces[i];
        if (piece && piece.end > start && piece.mark.id !== mark.id) found.add(piece.mark);
      }
    }
    return [...found].sort((a, b) => (a.ranges[0]?.start ?? 0) - (b.ranges[0]?.start ?? 0));
  }

  private firstStartingAt(offset: number): number {
    let low = 0;
    let high = this.pieces.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.pieces[middle]?.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
