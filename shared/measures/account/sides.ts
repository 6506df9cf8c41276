/** What each viewpoint has beside its words: its people, its verbs, what its marks of framing and claims say. */
import { Backing, FramingFunction, Identification } from '../../model';
import { figure, type Ground, type GroundMark } from './ground';
import type { Account } from './shape';
import { verbOf } from './voices';

/**
 * For each viewpoint in the reader's order, then (null) for none: people by how the text makes them known, speech
 * verbs, framing by function, claims by what backs them. A mark is of its own viewpoint, or else of its person's.
 */
export function accountSides(ground: Ground): Account['sides'] {
  const grouped = (base: 'quote' | 'framing' | 'claim') => Map.groupBy(ground.of(base), ground.viewpointOf);
  const [quotes, framing, claims] = [grouped('quote'), grouped('framing'), grouped('claim')];
  const marksOf = Map.groupBy(ground.marks, (mark) => mark.source);
  return [...ground.input.viewpoints.map(({ id }) => id), null].map((viewpoint) => {
    const people = ground.input.sources.filter((source) => source.viewpoint === viewpoint);
    const own = (marks: ReadonlyMap<typeof viewpoint, GroundMark[]>) => marks.get(viewpoint) ?? [];
    const functions = Map.groupBy(own(framing), ({ fields }) => fields.framing?.function ?? null);
    const backing = Map.groupBy(own(claims), ({ fields }) => fields.claim?.backing ?? null);
    return {
      viewpoint,
      people: [...Identification.options, null].map((identification) => {
        const some = people.filter((source) => source.identification === identification);
        const theirs = new Set(some.flatMap(({ id }) => marksOf.get(id) ?? []));
        const behind = ground.marks.filter((mark) => theirs.has(mark)).map(({ id }) => id);
        const basis = { marks: ground.marks.length, words: ground.total };
        const count = figure(some.length, some.length === 0 ? 'noSources' : null, basis, behind);
        return { identification, sources: some.map(({ id }) => id), count };
      }),
      verbs: verbsOf(ground, own(quotes)),
      functions: [...FramingFunction.options, null].map((f) => ({
        function: f,
        count: ground.count(functions.get(f) ?? []),
      })),
      backing: [...Backing.options, null].map((b) => ({ backing: b, count: ground.count(backing.get(b) ?? []) })),
    };
  });
}

/** Most used first; those used as often in the order of the alphabet. */
function verbsOf(ground: Ground, quotes: readonly GroundMark[]): Account['sides'][number]['verbs'] {
  const groups = Map.groupBy(quotes, verbOf);
  return [...groups]
    .flatMap(([verb, marks]) => (verb === undefined ? [] : [{ verb, count: ground.count(marks) }]))
    .sort((a, b) => (b.count.value ?? 0) - (a.count.value ?? 0) || (a.verb < b.verb ? -1 : 1));
}
