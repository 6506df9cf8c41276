/** All rules in their order: what is surest first; what nothing claimed is a paragraph. */
import type { Block } from '../../model';
import { proposeAddresses } from './addresses';
import { proposeCredits, proposeDescriptions } from './captions';
import { proposeBylines, proposeStandfirst } from './head';
import { proposeLists, proposeQuotations } from './lists';
import { proposeMailHead } from './mail';
import { type Piece, Proposals } from './pieces';
import { proposeSiteMatter } from './site-matter';
import { proposeHeadline, proposeRepeats, proposeSubheadings } from './titles';

/**
 * Blocks with a proposed role and the reason for it. The rules are general, look at no outlet's own words, and
 * leave a block a paragraph when unsure; the person can change each by one key.
 */
export function proposeRoles(pieces: readonly Piece[]): Block[] {
  const proposals = new Proposals(pieces);
  proposeMailHead(proposals);
  proposeAddresses(proposals);
  proposeSiteMatter(proposals);
  proposeCredits(proposals);
  proposeHeadline(proposals);
  proposeRepeats(proposals);
  proposeBylines(proposals);
  proposeDescriptions(proposals);
  proposeStandfirst(proposals);
  proposeLists(proposals);
  proposeQuotations(proposals);
  proposeSubheadings(proposals);
  return pieces.map((piece, i) => {
    const isSentence = piece.facts.prose || piece.facts.terminal;
    const { role, reason } = proposals.at(i) ?? { role: 'paragraph', reason: isSentence ? 'prose' : 'noOtherSign' };
    return { role, runs: [...piece.runs], reason, ...(piece.softWrap ? { softWrap: true as const } : {}) };
  });
}
