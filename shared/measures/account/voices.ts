/** Who gets to speak: the article's own voice, everyone put down, those not yet assigned. */
import { Identification, SourceRole, type SourceId } from '../../model';
import { figure, isEnoughForPercent, type Ground, type GroundMark } from './ground';
import type { Account, Voice } from './shape';
import type { WordSet } from './word-set';

/** The words of quote marks, in the three sorts that are never added up into one share. */
export interface Spoken {
  readonly quoted: WordSet;
  readonly paraphrased: WordSet;
  readonly around: WordSet;
}

/** Several parts of an account ask about the same list of quotes. */
const spokenByQuotes = new WeakMap<readonly GroundMark[], Spoken>();

/**
 * quoted: inside quotation marks, of a quote that isn't called a paraphrase; paraphrased: all of a paraphrase that
 * isn't quoted by another mark as well; around: what is left of the marks. The three share no word.
 */
export function spokenWords(ground: Ground, quotes: readonly GroundMark[]): Spoken {
  const known = spokenByQuotes.get(quotes);
  if (known) return known;
  const all = ground.covered(quotes);
  const said = quotes.filter((mark) => mark.fields.quote?.type !== 'paraphrase');
  const quoted = ground.covered(said).and(ground.inQuotations);
  const paraphrases = quotes.filter((mark) => mark.fields.quote?.type === 'paraphrase');
  const paraphrased = ground.covered(paraphrases).without(quoted);
  const spoken = { quoted, paraphrased, around: all.without(quoted).without(paraphrased) };
  spokenByQuotes.set(quotes, spoken);
  return spoken;
}

/**
 * The three sorts as figures, each with the marks that decide about its words: from these alone it comes out the same.
 * `within`: of this part of the text only.
 */
export function spokenFigures(
  ground: Ground,
  quotes: readonly GroundMark[],
  spoken: Spoken = spokenWords(ground, quotes),
  within: WordSet = ground.words,
): Pick<Voice, 'quoted' | 'paraphrased' | 'around'> {
  const inside = { quoted: spoken.quoted.and(within), paraphrased: spoken.paraphrased.and(within) };
  const around = spoken.around.and(within);
  return {
    quoted: ground.amount(inside.quoted, meeting(quotes, inside.quoted)),
    paraphrased: ground.amount(inside.paraphrased, withOverlaps(ground, quotes, meeting(quotes, inside.paraphrased))),
    around: ground.amount(around, withOverlaps(ground, quotes, meeting(quotes, around))),
  };
}

const meeting = (quotes: readonly GroundMark[], set: WordSet): readonly GroundMark[] =>
  quotes.filter((mark) => set.meets(mark.cover.touched));

/** With the quotes that overlap them, and those that overlap these: a word that one has as speech is no other's. */
function withOverlaps(
  ground: Ground,
  quotes: readonly GroundMark[],
  some: readonly GroundMark[],
): readonly GroundMark[] {
  if (some.length === 0) return some;
  const more = meeting(quotes, ground.touched(some));
  return more.length === some.length ? some : withOverlaps(ground, quotes, more);
}

/** The voices part of an account. */
export function accountVoices(ground: Ground): Account['voices'] {
  const quotes = ground.of('quote');
  const own = ground.words.without(ground.covered(quotes));
  const ownWords = ground.amount(own, quotes);
  const people = ground.input.sources
    .map(({ id }) => voiceOf(ground, id))
    .sort((a, b) => (a.first ?? 2) - (b.first ?? 2))
    .map((voice, i): Voice => ({ ...voice, order: voice.first === null ? null : i + 1 }));
  const [first] = quotes;
  const last = latest(quotes);
  return {
    // Without any quote mark all words are the article's own: a figure, and no reason against it.
    own: { ...ownWords, reason: ownWords.value === null ? ownWords.reason : null },
    ownShare: shareOf(ground, own.size, quotes),
    ...spokenFigures(ground, quotes),
    people,
    unassigned: voiceOf(ground, null),
    silent: people.filter((voice) => voice.quotes.value === 0).flatMap((voice) => voice.source ?? []),
    firstToSpeak: first ? { source: first.source, mark: first.id } : null,
    lastToSpeak: last ? { source: last.source, mark: last.id } : null,
    typeOpen: quotes
      .filter((mark) => mark.fields.quote?.type === undefined && !ground.inQuotations.meets(mark.cover.touched))
      .map((mark) => mark.id),
  };
}

function shareOf(ground: Ground, words: number, quotes: readonly GroundMark[]) {
  const basis = { marks: ground.marks.length, words: ground.total };
  const ids = quotes.map((mark) => mark.id);
  if (ground.total === 0) return figure(null, 'noWords', basis, ids);
  if (!isEnoughForPercent(ground.total, 0)) return figure(null, 'tooFewForPercent', basis, ids);
  return figure(words / ground.total, null, basis, ids);
}

const endOf = (mark: GroundMark): number => mark.ranges.reduce((end, range) => Math.max(end, range.end), 0);

/** The quote that ends last; of several the one that begins last. */
const latest = (quotes: readonly GroundMark[]): GroundMark | undefined =>
  quotes.reduce<GroundMark | undefined>((last, mark) => (last && endOf(last) > endOf(mark) ? last : mark), undefined);

function voiceOf(ground: Ground, source: SourceId | null): Voice {
  const quotes = ground.quotesOf(source);
  const [first] = quotes;
  const last = latest(quotes);
  return {
    source,
    viewpoint: ground.input.sources.find(({ id }) => id === source)?.viewpoint ?? null,
    ...spokenFigures(ground, quotes),
    quotes: ground.count(quotes),
    first: first ? ground.countable.fractionAt(first.start) : null,
    last: last ? Math.min(1, ground.countable.fractionAtEnd(endOf(last))) : null,
    order: null,
  };
}

/** How the speaker of a quote is made known: there, or as their source says. */
const identified = (ground: Ground, mark: GroundMark): Identification | null =>
  mark.fields.quote?.identified ?? ground.input.sources.find(({ id }) => id === mark.source)?.identification ?? null;

const IDENTIFICATIONS = [...Identification.options, null];

/** Words under each viewpoint, then under none; how their speakers are made known kept apart. */
export function accountViewpoints(ground: Ground): Account['viewpoints'] {
  const quotes = ground.of('quote');
  return [...ground.input.viewpoints.map(({ id }) => id), null].map((viewpoint) => {
    const own = quotes.filter((mark) => ground.viewpointOf(mark) === viewpoint);
    return {
      viewpoint,
      sources: ground.input.sources.filter((source) => source.viewpoint === viewpoint).map(({ id }) => id),
      ...spokenFigures(ground, own),
      quotes: ground.count(own),
      byIdentification: IDENTIFICATIONS.map((identification) => {
        const some = own.filter((mark) => identified(ground, mark) === identification);
        const { quoted, paraphrased } = spokenFigures(ground, some);
        return { identification, quoted, paraphrased };
      }),
    };
  });
}

/** People by how they are made known, with the words that are so. */
export function accountIdentification(ground: Ground): Pick<Account, 'identification' | 'saysWhy'> {
  const { sources } = ground.input;
  const quotes = ground.of('quote');
  const unnamed = sources.filter((source) => source.identification === 'unnamed');
  const saying = (answer: 'yes' | 'no' | null) => unnamed.filter((s) => s.saysWhy === answer).map(({ id }) => id);
  return {
    identification: IDENTIFICATIONS.map((identification) => {
      const some = sources.filter((source) => source.identification === identification);
      const { quoted, paraphrased } = spokenFigures(
        ground,
        quotes.filter((mark) => identified(ground, mark) === identification),
      );
      return {
        identification,
        ...countPeople(
          ground,
          some.map(({ id }) => id),
        ),
        quoted,
        paraphrased,
      };
    }),
    saysWhy: { yes: saying('yes'), no: saying('no'), notSaid: saying(null) },
  };
}

/** People by role; roles that nobody has are left out, "not said" stays. */
export function accountRoles(ground: Ground): Account['roles'] {
  const speaking = new Set(ground.of('quote').map((mark) => mark.source));
  return [...SourceRole.options, null].flatMap((role) => {
    const some = ground.input.sources.filter((source) => source.role === role).map(({ id }) => id);
    if (some.length === 0 && role !== null) return [];
    return [{ role, ...countPeople(ground, some), speaking: some.filter((id) => speaking.has(id)) }];
  });
}

/** How many people, with all marks that are theirs. */
function countPeople(ground: Ground, sources: SourceId[]) {
  const ids = new Set<string | null>(sources);
  const marks = ground.marks.filter((mark) => ids.has(mark.source)).map((mark) => mark.id);
  const basis = { marks: ground.marks.length, words: ground.total };
  return { sources, count: figure(sources.length, sources.length === 0 ? 'noSources' : null, basis, marks) };
}

/** The text in four parts of as many words: who speaks in each, and where the marks of each kind stand. */
export function accountQuarters(ground: Ground): Account['quarters'] {
  const quotes = ground.of('quote');
  const quoteWords = ground.covered(quotes);
  const said = spokenWords(ground, quotes);
  const speakers = [...ground.input.sources.map(({ id }) => id), null].map((source) => {
    const own = ground.quotesOf(source);
    return { source, own, said: spokenWords(ground, own) };
  });
  const codes = new Set([...ground.input.kinds.map(({ code }) => code), ...ground.marks.map(({ kind }) => kind)]);
  const kinds = [...codes].map((kind) => {
    const own = ground.marks.filter((mark) => mark.kind === kind);
    return { kind, own, covered: ground.covered(own) };
  });
  return ground.words.split(4).map((words, i) => {
    const here = quotes.filter((mark) => words.meets(mark.cover.touched));
    return {
      quarter: i + 1,
      words: words.size,
      own: withoutReason(ground.amount(words.without(quoteWords), here)),
      ...spokenFigures(ground, here, said, words),
      people: speakers.map(({ source, own, said: theirs }) => {
        const { quoted, paraphrased } = spokenFigures(ground, own, theirs, words);
        return { source, quoted, paraphrased };
      }),
      kinds: kinds.map(({ kind, own, covered }) => ({
        kind,
        count: ground.count(
          own.filter(({ cover }) => cover.touched[0] !== undefined && words.has(cover.touched[0].from)),
        ),
        words: ground.amount(
          covered.and(words),
          own.filter((mark) => words.meets(mark.cover.touched)),
        ),
      })),
    };
  });
}

const withoutReason = <F extends { value: number | null; reason: unknown }>(f: F): F =>
  f.value === null ? f : { ...f, reason: null };

/** The speech verb of a quote as verbs are told apart: lower-case, on one line; undefined: not said. */
export const verbOf = (mark: GroundMark): string | undefined =>
  mark.fields.quote?.verb?.toLowerCase().replace(/\s+/g, ' ');

/** Speech verbs as the reader noted them, lower-case, by who says it and for which viewpoint. */
export function accountVerbs(ground: Ground): Account['verbs'] {
  const groups = new Map<string, { verb: string; marks: GroundMark[] }>();
  for (const mark of ground.of('quote')) {
    const verb = verbOf(mark);
    if (verb === undefined) continue;
    const key = `${verb}\n${mark.source ?? ''}\n${ground.viewpointOf(mark) ?? ''}`;
    const group = groups.get(key) ?? { verb, marks: [] };
    group.marks.push(mark);
    groups.set(key, group);
  }
  return [...groups.values()]
    .sort((a, b) => b.marks.length - a.marks.length || (a.verb < b.verb ? -1 : a.verb > b.verb ? 1 : 0))
    .flatMap(({ verb, marks }) => {
      const [mark] = marks;
      if (!mark) return [];
      return [{ verb, viewpoint: ground.viewpointOf(mark), source: mark.source, count: ground.count(marks) }];
    });
}
