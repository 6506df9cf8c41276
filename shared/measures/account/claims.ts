/** What stands behind the claims, and who is accused with or without a reply. */
import { Backing, Whose, type ReplyState, type SourceId } from '../../model';
import { figure, type Ground, type GroundMark } from './ground';
import type { Account } from './shape';

/** Claims by what backs them, whose they are, whether they can be checked. */
export function accountClaims(ground: Ground): Account['claims'] {
  const claims = ground.of('claim');
  const where = (test: (fields: NonNullable<GroundMark['fields']['claim']>) => boolean) =>
    ground.count(claims.filter((mark) => test(mark.fields.claim ?? {})));
  return {
    count: ground.count(claims),
    byBacking: [...Backing.options, null].map((backing) => ({
      backing,
      count: where((fields) => (fields.backing ?? null) === backing),
    })),
    byWhose: [...Whose.options, null].map((whose) => ({ whose, count: where((f) => (f.whose ?? null) === whose) })),
    byCheckable: (['yes', 'no', null] as const).map((checkable) => ({
      checkable,
      count: where((fields) => (fields.checkable ?? null) === checkable),
    })),
    checked: where((fields) => fields.checked !== undefined),
  };
}

const HEARD: ReadonlySet<ReplyState | null> = new Set<ReplyState>(['quoted', 'paraphrased']);
const TRIED: ReadonlySet<ReplyState | null> = new Set<ReplyState>(['declined', 'noComment']);
/** The states of a reply under which those accused have no words in the text and weren't tried for any. */
export const UNHEARD: ReadonlySet<ReplyState | null> = new Set<ReplyState>(['notAsked', 'notMentioned']);

interface Accusation {
  readonly mark: GroundMark;
  readonly accused: SourceId[];
  readonly reply: ReplyState | null;
  readonly replies: GroundMark[];
  /** The claim, and the replies where they say what became of it. */
  readonly deciding: GroundMark[];
}

/**
 * A claim that accuses someone. What became of the reply is what the reader says of the claim; where they said nothing,
 * what the reply's own mark says; then what they say of the only person accused.
 */
export function accountAccusations(ground: Ground): Account['accusations'] {
  const accusations = ground
    .of('claim')
    .flatMap((mark) => accusationOf(ground, mark))
    .sort((a, b) => a.mark.start - b.mark.start);
  const having = (states: ReadonlySet<ReplyState | null>) => {
    const some = accusations.filter(({ reply }) => states.has(reply));
    const deciding = new Set(some.flatMap((accusation) => accusation.deciding));
    const behind = ground.marks.filter((mark) => deciding.has(mark)).map(({ id }) => id);
    return { ...ground.count(some.map(({ mark }) => mark)), marks: behind };
  };
  const notHeard = accusations.filter(({ reply }) => UNHEARD.has(reply)).flatMap(({ accused }) => accused);
  return {
    count: ground.count(accusations.map(({ mark }) => mark)),
    withReply: having(HEARD),
    tried: having(TRIED),
    withoutReply: having(UNHEARD),
    notSaid: having(new Set([null])),
    list: accusations.map((accusation) => ({
      mark: accusation.mark.id,
      accused: accusation.accused,
      reply: accusation.reply,
      replies: accusation.replies.map(({ id }) => id),
      distance: distanceOf(ground, accusation),
    })),
    notHeard: ground.input.sources.map(({ id }) => id).filter((id) => notHeard.includes(id)),
  };
}

function accusationOf(ground: Ground, mark: GroundMark): Accusation[] {
  const accused = mark.links.flatMap((link) => (link.rel === 'accuses' && 'source' in link ? [link.source] : []));
  const said = mark.fields.claim?.reply ?? null;
  if (accused.length === 0 && said === null) return [];
  const linked = new Set(mark.links.flatMap((link) => (link.rel === 'replies' && 'mark' in link ? [link.mark] : [])));
  const replies = ground.marks.filter(
    (other) =>
      linked.has(other.id) ||
      (other.base !== 'claim' && other.links.some((l) => l.rel === 'replies' && 'mark' in l && l.mark === mark.id)),
  );
  const [only, second] = accused;
  const ofPerson =
    only !== undefined && second === undefined ? ground.input.sources.find(({ id }) => id === only)?.reply : null;
  const ofReply = replies.map((other) => other.fields.quote?.reply).find((state) => state !== undefined);
  const deciding = said === null ? [mark, ...replies] : [mark];
  return [{ mark, accused, reply: said ?? ofReply ?? ofPerson ?? null, replies, deciding }];
}

/** Paragraphs between the claim and the nearest reply, whichever comes first. */
function distanceOf(ground: Ground, { mark, replies }: Accusation) {
  const ids = [mark, ...replies].map(({ id }) => id);
  const basis = { marks: replies.length, words: ground.total };
  if (replies.length === 0) return figure(null, 'noReply', basis, ids);
  const at = ground.paragraphAt(mark.start);
  return figure(Math.min(...replies.map((r) => Math.abs(ground.paragraphAt(r.start) - at))), null, basis, ids);
}
