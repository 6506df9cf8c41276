/** More figures: variety and evenness among voices, only once the reader has said "yes, this is a dispute". */
import * as index from '../diversity';
import type { MeasureReason } from '../shape';
import { figure, isEnoughForPercent, type Ground, type GroundMark } from './ground';
import type { Account, DiversityFigures } from './shape';
import { spokenWords } from './voices';

/** PEJ 2005: a story is a mix where no view has more than two thirds of it. */
export const TWO_THIRDS = 2 / 3;

/** Diversity of quoted and of paraphrased words, by person and by viewpoint; never of both sorts together. */
export function accountMore(ground: Ground): Account['more'] {
  const { sources, viewpoints } = ground.input;
  const quotesOfViewpoints = new Map(
    viewpoints.map(({ id }) => [id, ground.of('quote').filter((mark) => ground.viewpointOf(mark) === id)]),
  );
  const byPerson = (sort: 'quoted' | 'paraphrased') =>
    diversityOf(
      ground,
      sort,
      sources.map(({ id }) => id),
      (id) => ground.quotesOf(id),
    );
  const byViewpoint = (sort: 'quoted' | 'paraphrased') =>
    diversityOf(
      ground,
      sort,
      viewpoints.map(({ id }) => id),
      (id) => quotesOfViewpoints.get(id) ?? [],
    );
  return {
    people: { quoted: byPerson('quoted'), paraphrased: byPerson('paraphrased') },
    viewpoints: { quoted: byViewpoint('quoted'), paraphrased: byViewpoint('paraphrased') },
  };
}

function diversityOf<Id extends string>(
  ground: Ground,
  sort: 'quoted' | 'paraphrased',
  ids: readonly Id[],
  quotesOf: (id: Id) => readonly GroundMark[],
): DiversityFigures {
  const amounts = ids.map((id) => ({ id, words: spokenWords(ground, quotesOf(id))[sort].size }));
  const counts = amounts.map(({ words }) => words);
  const total = counts.reduce((sum, n) => sum + n, 0);
  const voices = counts.filter((n) => n > 0).length;
  const theirs = new Set(ids.flatMap((id) => quotesOf(id)));
  const holding = ground.of('quote').filter((mark) => theirs.has(mark));
  const basis = { marks: holding.length, words: total };
  const isDispute = ground.input.items.some((item) => item.type === 'dispute' && item.answer === 'yes');
  const barrier: MeasureReason | null = !isDispute
    ? 'notADispute'
    : voices === 0
      ? 'noVoices'
      : voices === 1
        ? 'oneVoice'
        : null;
  const marks = holding.map(({ id }) => id);
  const say = (value: number | null) =>
    barrier === null
      ? figure(value, value === null ? 'noVoices' : null, basis, marks)
      : figure(null, barrier, basis, marks);
  const top = index.bergerParker(counts);
  const isEnough = isEnoughForPercent(total, holding.length);
  return {
    amounts: isDispute ? amounts : [],
    shannon: say(index.shannon(counts)),
    effectiveNumber: say(index.effectiveNumber(counts)),
    pielou: say(index.pielou(counts)),
    simpson: say(index.simpson(counts)),
    inverseSimpson: say(index.inverseSimpson(counts)),
    simpsonEvenness: say(index.simpsonEvenness(counts)),
    heip: say(index.heip(counts)),
    hill0: say(index.hill(counts, 0)),
    hill2: say(index.hill(counts, 2)),
    gini: say(index.gini(counts)),
    topShare: barrier === null && !isEnough ? figure(null, 'tooFewForPercent', basis, marks) : say(top),
    overTwoThirds: barrier === null && isEnough && top !== null ? top > TWO_THIRDS : null,
  };
}
