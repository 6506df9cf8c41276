import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bergerParker,
  effectiveNumber,
  gini,
  heip,
  hill,
  inverseSimpson,
  inverseSimpsonFinite,
  pielou,
  shannon,
  simpson,
  simpsonDominance,
  simpsonDominanceFinite,
  simpsonEvenness,
} from '../../../shared/measures';

const SEED = 20_260_316;
const TEN = [0, 1, 1, 4, 2, 5, 2, 4, 1, 2];
const ONES = Array.from({ length: 6 }, () => 1);
const THIRTEENS = Array.from({ length: 4 }, () => 13);

/** scikit-bio, `skbio/diversity/alpha/tests`, to the digits given there; null where it has NaN. */
describe('published test vectors', () => {
  it.each([
    ['Shannon, natural', shannon([5, 5]), 0.693147181, 9],
    ['Shannon, base 2', shannon([5, 5], 2), 1, 9],
    ['Shannon, base 10', shannon([5, 5], 10), 0.301029996, 9],
    ['Shannon of unequal', shannon([1, 2, 3, 4]), 1.279854226, 9],
    ['Shannon leaves zeros out', shannon([0, 1, 2, 3, 4]), 1.279854226, 9],
    ['exp H', effectiveNumber([1, 2, 3, 4]), 3.596115467, 9],
    ['Shannon of one', shannon([5]), 0, 15],
    ['Pielou', pielou(TEN), 0.9248549056, 10],
    ['Pielou where one has nearly all', pielou([1, 1, 196, 1, 1]), 0.078, 3],
    ['Pielou of equals', pielou([1, 1, 1, 1, 0, 0]), 1, 12],
    ['Pielou of one', pielou([5]), 1, 12],
    ['Simpson', simpson([1, 0, 2, 5, 2]), 0.66, 12],
    ['Simpson dominance', simpsonDominance([1, 0, 2, 5, 2]), 0.34, 12],
    ['Simpson dominance, finite', simpsonDominanceFinite([1, 0, 2, 5, 2]), 0.8 / 3, 12],
    ['inverse Simpson, finite', inverseSimpsonFinite([1, 0, 2, 5, 2]), 3.75, 12],
    ['inverse Simpson of six', inverseSimpson(ONES), 6, 12],
    ['inverse Simpson of four', inverseSimpson(THIRTEENS), 4, 12],
    ['Simpson evenness', simpsonEvenness([500, 400, 600, 500]), 0.980392, 6],
    ['Heip', heip([500, 300, 200]), 0.9, 2],
    ['Heip with one rare', heip([500, 299, 200, 1]), 0.61, 2],
    ['Hill 0', hill([1, 2, 3, 4, 5], 0), 5, 12],
    ['Hill ½', hill([1, 2, 3, 4, 5], 0.5), 4.68423304, 8],
    ['Hill 1', hill([1, 2, 3, 4, 5], 1), 4.4359878, 7],
    ['Hill 2', hill([1, 2, 3, 4, 5], 2), 4.09090909, 8],
    ['Hill 10', hill([1, 2, 3, 4, 5], 10), 3.34923645, 8],
    ['Hill ∞', hill([1, 2, 3, 4, 5], Infinity), 3, 12],
    ['Berger-Parker', bergerParker(TEN), 5 / 22, 12],
    ['Berger-Parker of equals', bergerParker([1, 1, 1, 1, 0]), 0.25, 12],
    ['Gini', gini([4.5, 6.7, 3.4, 15, 18, 3.5, 6.7, 14.1]), 0.32771210013908214, 14],
    ['Gini of equals', gini([2, 2, 2, 2, 2]), 0, 12],
  ] as const)('%s', (_, value, expected, digits) => {
    expect(value).not.toBeNull();
    expect(value ?? NaN).toBeCloseTo(expected, digits);
  });

  it.each([[[]], [[0]], [[0, 0]]])('have no value for %j', (amounts) => {
    for (const index of [
      shannon,
      effectiveNumber,
      pielou,
      simpson,
      inverseSimpson,
      simpsonEvenness,
      heip,
      bergerParker,
      gini,
    ]) {
      expect(index(amounts)).toBeNull();
    }
    for (const q of [0, 0.5, 1, 2, Infinity]) expect(hill(amounts, q)).toBeNull();
    expect(simpsonDominanceFinite(amounts)).toBeNull();
    expect(inverseSimpsonFinite(amounts)).toBeNull();
  });
});

it(`every index is a finite number or null, and keeps its bounds (seed ${SEED})`, () => {
  fc.assert(
    fc.property(fc.array(fc.nat(5_000), { maxLength: 12 }), (amounts) => {
      const within = (value: number | null, low: number, high: number) => {
        if (value === null) return;
        expect(value).toBeGreaterThanOrEqual(low - 1e-9);
        expect(value).toBeLessThanOrEqual(high + 1e-9);
      };
      const voices = amounts.filter((n) => n > 0).length;
      within(pielou(amounts), 0, 1);
      within(simpson(amounts), 0, 1);
      within(heip(amounts), 0, 1);
      within(gini(amounts), 0, 1);
      within(bergerParker(amounts), 1 / Math.max(1, voices), 1);
      for (const q of [0, 0.5, 1, 2, 10, Infinity]) within(hill(amounts, q), 1, Math.max(1, voices));
      within(inverseSimpson(amounts), 1, Math.max(1, voices));
    }),
    { seed: SEED, numRuns: 300 },
  );
});
