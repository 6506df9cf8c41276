/** A block's words in short. */
import type { Block } from '../../../shared/model';
import { blockText } from '../../../shared/text/blocks';

/** The first words, for names and announcements. */
export function firstWords(block: Block, maxCharacters = 60): string {
  const text = blockText(block)
    .slice(0, 4 * maxCharacters)
    .replace(/\s+/g, ' ');
  if (text.length <= maxCharacters) return text;
  const cut = text.slice(0, maxCharacters);
  const space = cut.lastIndexOf(' ');
  return `${space > maxCharacters / 2 ? cut.slice(0, space) : cut}…`;
}
