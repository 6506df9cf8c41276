/** What a marking key does. Pure. */
import type { KindCode, Mark, MarkId, TextRange } from '../../../shared/model';
import { samePieces } from './pieces';

export type MarkDecision =
  | { readonly do: 'create'; readonly range: TextRange; readonly from: 'selection' | 'sentence' }
  /** The cursor's sentence carries just this mark already: show it rather than make it twice. */
  | { readonly do: 'show'; readonly mark: MarkId }
  | { readonly do: 'refuse'; readonly why: 'noWords' | 'inTrash' };

interface MarkingSituation {
  readonly kind: KindCode;
  readonly selection: TextRange | null;
  readonly sentence: TextRange | null;
  readonly marks: readonly Pick<Mark, 'id' | 'kind' | 'ranges'>[];
  readonly inTrash: boolean;
}

/**
 * A kind's key marks the selected words, else the cursor's sentence. It always makes a new mark,
 * also while another is selected and also on the same words; only a sentence that was not
 * selected on purpose is not marked twice alike (a key pressed once too often).
 */
export function decideMark({ kind, selection, sentence, marks, inTrash }: MarkingSituation): MarkDecision {
  if (inTrash) return { do: 'refuse', why: 'inTrash' };
  if (selection) return { do: 'create', range: selection, from: 'selection' };
  if (!sentence || sentence.start >= sentence.end) return { do: 'refuse', why: 'noWords' };
  const twin = marks.find((m) => m.kind === kind && samePieces(m.ranges, [sentence]));
  return twin ? { do: 'show', mark: twin.id } : { do: 'create', range: sentence, from: 'sentence' };
}
