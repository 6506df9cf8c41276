/**
 * The account of an article: from its marks, people, viewpoints and notes to who speaks, what backs it and how it is
 * framed. Pure arithmetic over what the reader put down, under the rules of `docs/architecture.md`, "Measures".
 */
import { accountAccusations, accountClaims } from './claims';
import { layGround, type AccountInput } from './ground';
import { accountMore } from './more';
import type { Account } from './shape';
import { accountSides } from './sides';
import {
  accountIdentification,
  accountQuarters,
  accountRoles,
  accountVerbs,
  accountViewpoints,
  accountVoices,
} from './voices';
import { accountFraming, accountHeadline, accountOpinion, accountUnassigned } from './wording';

export { UNHEARD } from './claims';
export { readTextFacts, type AccountInput, type AccountMark, type TextFacts } from './ground';
export { TWO_THIRDS } from './more';
export * from './shape';

/** What a layer adds up to beyond its kinds. Furniture never counts; nothing is NaN or Infinity, but null with a reason. */
export function computeAccount(input: AccountInput): Account {
  const ground = layGround(input);
  return {
    words: ground.total,
    voices: accountVoices(ground),
    viewpoints: accountViewpoints(ground),
    sides: accountSides(ground),
    ...accountIdentification(ground),
    roles: accountRoles(ground),
    quarters: accountQuarters(ground),
    verbs: accountVerbs(ground),
    claims: accountClaims(ground),
    accusations: accountAccusations(ground),
    framing: accountFraming(ground),
    opinion: accountOpinion(ground),
    headline: accountHeadline(ground),
    unassigned: accountUnassigned(ground),
    more: accountMore(ground),
  };
}
