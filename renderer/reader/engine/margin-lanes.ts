/** The letters in the right margin: one square for each mark piece that starts on a line, capped. */
import type { KindCode, MarkId } from '../../../shared/model';
import type { DomMap } from './dom-map';
import { characterRect, toContentBox } from './geometry';
import type { Piece } from './mark-depths';
import { placeBox } from './overlay';

/** Edge of a square's hit area, in CSS px (WCAG 2.5.8). */
const SLOT_PX = 24;
const MAX_SLOTS = 4;

export interface LaneLine {
  /** Middle of the line in content coordinates. */
  readonly middlePx: number;
  /** Marks that start here, in text order, each once. */
  readonly starts: { readonly mark: MarkId; readonly kind: KindCode; readonly offset: number }[];
}

/** Groups pieces, given by start, into the lines on which they start. */
export function groupByLine(
  pieces: readonly Piece[],
  middleOf: (piece: Piece) => number | null,
  tolerancePx = 8,
): LaneLine[] {
  const lines: LaneLine[] = [];
  for (const piece of pieces) {
    const middlePx = middleOf(piece);
    if (middlePx === null) continue;
    const last = lines.at(-1);
    const start = { mark: piece.mark, kind: piece.kind, offset: piece.start };
    if (last && Math.abs(last.middlePx - middlePx) <= tolerancePx) {
      if (!last.starts.some(({ mark }) => mark === piece.mark)) last.starts.push(start);
    } else lines.push({ middlePx, starts: [start] });
  }
  return lines;
}

/** How many squares show and how many stand behind "+n" in the last slot. */
export function splitSlots(count: number, slots: number): { shown: number; behind: number } {
  if (count <= slots) return { shown: count, behind: 0 };
  return { shown: slots - 1, behind: count - slots + 1 };
}

export interface LaneStyle {
  letterOf(kind: KindCode): string;
  classOf(kind: KindCode): string;
}

export class MarginLanes {
  private drawn = '';
  private toCheck: ReadonlySet<MarkId> = new Set();

  constructor(
    private readonly container: HTMLElement,
    private readonly map: DomMap,
    private readonly layer: HTMLElement,
    private readonly style: LaneStyle,
    onClick: (marks: MarkId[], offset: number) => void,
  ) {
    layer.addEventListener('click', (event) => {
      const slot = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-marks]') : null;
      const marks = slot?.dataset['marks'];
      if (!slot || !marks) return;
      onClick(marks.split(' ') as MarkId[], Number(slot.dataset['offset']));
    });
    // The text keeps its selection and its focus.
    layer.addEventListener('pointerdown', (event) => event.preventDefault());
    layer.addEventListener('mousedown', (event) => event.preventDefault());
  }

  /** The marks whose squares say that they are to be checked; answers whether they are others than before. */
  setToCheck(marks: ReadonlySet<MarkId>): boolean {
    const isSame = marks.size === this.toCheck.size && [...marks].every((mark) => this.toCheck.has(mark));
    this.toCheck = marks;
    return !isSame;
  }

  /** Draws the squares of the pieces in the window. `isDimmed` and `selected` only change classes. */
  draw(pieces: readonly Piece[], selected: MarkId | null, isDimmed: (kind: KindCode) => boolean): void {
    const frame = this.map.root.getBoundingClientRect();
    const style = getComputedStyle(this.map.root);
    const textRightPx = frame.right - (Number.parseFloat(style.paddingRight) || 0);
    const left = toContentBox(this.container, new DOMRect(textRightPx, 0, 0, 0)).left + 6;
    const room = this.container.clientWidth - left - 4;
    const slots = Math.max(1, Math.min(MAX_SLOTS, Math.floor(room / SLOT_PX)));
    const lines = groupByLine(pieces, (piece) => {
      const rect = characterRect(this.map, piece.start, Math.min(piece.end, piece.start + 2));
      return rect && toContentBox(this.container, new DOMRect(0, rect.top + rect.height / 2, 0, 0)).top;
    });
    const fingerprint = JSON.stringify([
      left,
      slots,
      selected,
      lines.map((line) => [line, line.starts.map((s) => [isDimmed(s.kind), this.toCheck.has(s.mark)])]),
    ]);
    if (fingerprint === this.drawn) return;
    this.drawn = fingerprint;
    const fragment = this.layer.ownerDocument.createDocumentFragment();
    for (const line of lines) {
      const { shown, behind } = splitSlots(line.starts.length, slots);
      const place = (slot: number) => ({ left: left + slot * SLOT_PX, top: line.middlePx - SLOT_PX / 2 });
      line.starts.slice(0, shown).forEach(({ mark, kind, offset }, slot) => {
        const isToCheck = this.toCheck.has(mark);
        const square = this.square(this.style.letterOf(kind) + (isToCheck ? '?' : ''), [mark], offset);
        square.classList.add(this.style.classOf(kind));
        square.classList.toggle('is-to-check', isToCheck);
        square.classList.toggle('is-selected', mark === selected);
        square.classList.toggle('is-dimmed', isDimmed(kind));
        placeBox(square, place(slot));
        fragment.append(square);
      });
      if (behind === 0) continue;
      const rest = line.starts.slice(shown);
      const more = this.square(
        shown > 0 ? `+${behind}` : `${behind}`,
        rest.map(({ mark }) => mark),
        rest[0]?.offset ?? 0,
      );
      more.classList.add('plumb-lane-more');
      more.classList.toggle(
        'is-selected',
        rest.some(({ mark }) => mark === selected),
      );
      placeBox(more, place(shown));
      fragment.append(more);
    }
    this.layer.replaceChildren(fragment);
  }

  private square(text: string, marks: readonly MarkId[], offset: number): HTMLElement {
    const slot = this.layer.ownerDocument.createElement('span');
    slot.className = 'plumb-lane';
    slot.dataset['marks'] = marks.join(' ');
    slot.dataset['offset'] = String(offset);
    const letter = this.layer.ownerDocument.createElement('span');
    letter.className = 'plumb-lane-letter';
    letter.textContent = text;
    slot.append(letter);
    return slot;
  }
}
