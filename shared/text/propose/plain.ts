import type { Block } from '../../model';
import { proposeRoles } from './roles';
import { piecesOfPlainText } from './wrapping';

/**
 * Blocks from plain text. Every non-empty line is a block, except in hard-wrapped text, where the lines of a paragraph
 * stay one block with `\n` inside and `softWrap: true`. In all cases `canonicalText` of the answer is the cleaned
 * text's non-empty lines joined by `\n`. `[]` for white space.
 */
export function proposeFromPlainText(text: string): Block[] {
  return proposeRoles(piecesOfPlainText(text));
}
