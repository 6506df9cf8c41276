/** What the role rules look at: pieces of text with facts about them, and the proposals made so far. */
import type { BlockRole, RoleReason, Run } from '../../model';

/** One block before it has a role. */
export interface Piece {
  readonly runs: Run[];
  /** The text as one line: line breaks that only wrap are spaces here. */
  readonly text: string;
  readonly softWrap: boolean;
  /** A blank line (or the text's edge) stands before it. */
  readonly blankBefore: boolean;
  /** The source's markup said what it is. */
  readonly given: Proposal | null;
  readonly facts: Facts;
}

export interface Proposal {
  readonly role: BlockRole;
  readonly reason: RoleReason;
}

export interface Facts {
  /** Words, roughly: by white space; two ideographs count as one. */
  readonly words: number;
  /** Ends as a sentence does. */
  readonly terminal: boolean;
  /** Running text: a sentence of some length, or several. */
  readonly prose: boolean;
  /** Could be a title: short, one line, begins like one, does not end as a sentence or a list of things to come. */
  readonly titleLike: boolean;
}

/** Lines longer than this are running text; no rule for short lines looks at them. */
export const MAX_LINE_CHARS = 400;

const IDEOGRAPHS = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/gu;
const TERMINAL = /[.!?…。！？]["'”’»)\]]*$/u;
const ABBREVIATED_END = /(?:(?:\p{Lu}\.){2,}|\b(?:Inc|Co|Ltd|Corp|Jr|Sr|St|Ave|Rd)\.)["'”’]*$/u;

/** Words of a line, roughly: enough to tell a title from a paragraph in any script. */
export function roughWords(text: string): number {
  const ideographs = text.match(IDEOGRAPHS)?.length ?? 0;
  const others = text
    .replace(IDEOGRAPHS, ' ')
    .split(/\s+/u)
    .filter((w) => /[\p{L}\p{N}]/u.test(w)).length;
  return others + Math.ceil(ideographs / 2);
}

/** Facts about a text; linear in its length. `isOneLine`: a title is never broken. */
export function factsOf(text: string, isOneLine: boolean): Facts {
  if (text.length > MAX_LINE_CHARS) {
    return {
      words: Math.ceil(text.length / 6),
      terminal: TERMINAL.test(text.slice(-8)),
      prose: true,
      titleLike: false,
    };
  }
  const trimmed = text.trim();
  const words = roughWords(trimmed);
  const terminal = TERMINAL.test(trimmed);
  const severalSentences = /[.!?。！？]["”’»)]*(?:\s+["“‘«„(¿¡]?[\p{Lu}\p{Lo}\p{N}]|(?<=[。！？])\p{Lo})/u.test(
    trimmed,
  );
  // A question may be a long title; a statement of that length is text.
  const sentenceWords = /[?？]["'”’»)]*$/u.test(trimmed) ? 18 : 12;
  const prose = words >= 30 || (terminal && (words >= sentenceWords || (words >= 8 && severalSentences)));
  const titleLike =
    isOneLine &&
    !prose &&
    words >= 1 &&
    words <= 30 &&
    trimmed.length <= 220 &&
    /^["'“‘«„([¿¡]*[\p{Lu}\p{Lt}\p{Lo}\p{N}$£€#]/u.test(trimmed) &&
    !/[,;:–—-]$/u.test(trimmed) &&
    (!/[.…。]["'”’»)\]]*$/u.test(trimmed) || ABBREVIATED_END.test(trimmed));
  return { words, terminal, prose, titleLike };
}

/** A piece of these runs, with its facts. */
export function makePiece(
  runs: Run[],
  options: { softWrap?: boolean; blankBefore?: boolean; given?: Proposal | null } = {},
): Piece {
  const whole = runs.map((run) => run.text).join('');
  const text = whole.replaceAll('\n', ' ');
  return {
    runs,
    text,
    softWrap: options.softWrap ?? false,
    blankBefore: options.blankBefore ?? true,
    given: options.given ?? null,
    facts: factsOf(text, !whole.includes('\n')),
  };
}

/** The proposals under way: one slot per piece, filled by the first rule that is sure. */
export class Proposals {
  private readonly slots: (Proposal | null)[];

  constructor(readonly pieces: readonly Piece[]) {
    this.slots = pieces.map((piece) => piece.given);
  }

  at(index: number): Proposal | null {
    return this.slots[index] ?? null;
  }
  roleAt(index: number): BlockRole | null {
    return this.slots[index]?.role ?? null;
  }
  isFree(index: number): boolean {
    return index >= 0 && index < this.slots.length && this.slots[index] === null;
  }
  /** Sets a proposal where none stands yet. */
  propose(index: number, role: BlockRole, reason: RoleReason): void {
    if (this.isFree(index)) this.slots[index] = { role, reason };
  }
  /** The nearest piece before (step -1) or after (step 1) that is part of the article's text: no furniture, caption or picture. */
  neighbour(index: number, step: 1 | -1): number {
    let at = index + step;
    while (at >= 0 && at < this.slots.length && /^(furniture|caption|image)$/.test(this.slots[at]?.role ?? ''))
      at += step;
    return at >= 0 && at < this.slots.length ? at : -1;
  }
}
