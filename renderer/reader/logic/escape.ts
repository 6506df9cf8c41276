/** What one press of Escape steps back from. Pure. */
export interface EscapeSituation {
  readonly menuOpen: boolean;
  /** Focus is in the card, the toolbar, the find field or a list beside the text. */
  readonly focusOutsideText: boolean;
  readonly markSelected: boolean;
  readonly wordsSelected: boolean;
  readonly kindEmphasised: boolean;
}

export type EscapeStep = 'closeMenu' | 'backToText' | 'deselectMark' | 'clearSelection' | 'clearEmphasis' | 'nothing';

/** The order: menu, place of work, mark, words, emphasis; one step a press. */
export function decideEscape(s: EscapeSituation): EscapeStep {
  if (s.menuOpen) return 'closeMenu';
  if (s.focusOutsideText) return 'backToText';
  if (s.markSelected) return 'deselectMark';
  if (s.wordsSelected) return 'clearSelection';
  return s.kindEmphasised ? 'clearEmphasis' : 'nothing';
}
