/** What one press of Escape steps back from. Pure. */
export interface EscapeSituation {
  readonly menuOpen: boolean;
  /** Focus is in the card, the toolbar, the find field or a list beside the text. */
  readonly focusOutsideText: boolean;
  readonly markSelected: boolean;
  readonly wordsSelected: boolean;
  readonly mentionsShown: boolean;
  readonly kindEmphasised: boolean;
}

export type EscapeStep =
  'closeMenu' | 'backToText' | 'deselectMark' | 'clearSelection' | 'hideMentions' | 'clearEmphasis' | 'nothing';

/** The order: menu, place of work, mark, words, names shown, emphasis; one step a press. */
export function decideEscape(s: EscapeSituation): EscapeStep {
  if (s.menuOpen) return 'closeMenu';
  if (s.focusOutsideText) return 'backToText';
  if (s.markSelected) return 'deselectMark';
  if (s.wordsSelected) return 'clearSelection';
  if (s.mentionsShown) return 'hideMentions';
  return s.kindEmphasised ? 'clearEmphasis' : 'nothing';
}
