/**
 * Indices of variety and evenness over amounts (words or people per voice). Amounts are at least 0; zeros are left out
 * except by the Gini index, which is about all who are listed. Where an index isn't defined it is null, never NaN or
 * Infinity: with nothing to share, and where said, with one voice only. They describe; none says what is fair.
 * Definitions as in scikit-bio `skbio.diversity.alpha`, whose test vectors are ours.
 */

/** Shares of what is more than 0; empty where nothing is. */
function sharesOf(amounts: readonly number[]): number[] {
  const total = amounts.reduce((sum, n) => sum + n, 0);
  return total > 0 ? amounts.filter((n) => n > 0).map((n) => n / total) : [];
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Shannon's H = −Σ p·log p, natural logarithm or that of `base` (Shannon 1948). One voice: 0. Nothing: null. */
export function shannon(amounts: readonly number[], base = Math.E): number | null {
  const shares = sharesOf(amounts);
  if (shares.length === 0) return null;
  // `0 - …` so that one voice is 0 and not −0.
  return 0 - sum(shares.map((p) => p * Math.log(p))) / Math.log(base);
}

/** exp H: as many equally loud voices would be as varied (Hill number of order 1). Nothing: null. */
export function effectiveNumber(amounts: readonly number[]): number | null {
  const h = shannon(amounts);
  return h === null ? null : Math.exp(h);
}

/** Pielou's evenness J = H / ln S (Pielou 1966), 0 to 1. One voice: 1, as in scikit-bio. Nothing: null. */
export function pielou(amounts: readonly number[]): number | null {
  const h = shannon(amounts);
  const voices = sharesOf(amounts).length;
  return h === null ? null : voices === 1 ? 1 : h / Math.log(voices);
}

/** Simpson's dominance D = Σ p² (Simpson 1949): the chance that two words taken with putting back are one voice's. */
export function simpsonDominance(amounts: readonly number[]): number | null {
  const shares = sharesOf(amounts);
  return shares.length === 0 ? null : sum(shares.map((p) => p * p));
}

/** 1 − D. Nothing: null. */
export function simpson(amounts: readonly number[]): number | null {
  const d = simpsonDominance(amounts);
  return d === null ? null : 1 - d;
}

/** Dominance without putting back: Σ n(n−1) / N(N−1), for whole numbers. Fewer than two in all: null. */
export function simpsonDominanceFinite(amounts: readonly number[]): number | null {
  const total = sum(amounts);
  return total < 2 ? null : sum(amounts.map((n) => n * (n - 1))) / (total * (total - 1));
}

/** 1 / D. Nothing: null. */
export function inverseSimpson(amounts: readonly number[]): number | null {
  const d = simpsonDominance(amounts);
  return d === null ? null : 1 / d;
}

/** 1 / D without putting back. Null where no voice has two. */
export function inverseSimpsonFinite(amounts: readonly number[]): number | null {
  const d = simpsonDominanceFinite(amounts);
  return d === null || d === 0 ? null : 1 / d;
}

/** Simpson's evenness (1/D) / S, 1/S to 1. Nothing: null. */
export function simpsonEvenness(amounts: readonly number[]): number | null {
  const inverse = inverseSimpson(amounts);
  return inverse === null ? null : inverse / sharesOf(amounts).length;
}

/** Heip's evenness (e^H − 1) / (S − 1) (Heip 1974), 0 to 1. One voice or nothing: null. */
export function heip(amounts: readonly number[]): number | null {
  const h = shannon(amounts);
  const voices = sharesOf(amounts).length;
  return h === null || voices < 2 ? null : Math.expm1(h) / (voices - 1);
}

/** Hill number of order q ≥ 0 (Hill 1973): (Σ p^q)^(1/(1−q)); 1 is exp H, Infinity 1/max p. Nothing: null. */
export function hill(amounts: readonly number[], q: number): number | null {
  const shares = sharesOf(amounts);
  if (shares.length === 0) return null;
  if (q === 1) return effectiveNumber(amounts);
  if (q === Infinity) return 1 / Math.max(...shares);
  return sum(shares.map((p) => p ** q)) ** (1 / (1 - q));
}

/** Berger-Parker (1970): the largest share. Nothing: null. */
export function bergerParker(amounts: readonly number[]): number | null {
  const shares = sharesOf(amounts);
  return shares.length === 0 ? null : Math.max(...shares);
}

/** Gini's index by trapezoids under the Lorenz curve, zeros included: 0 where all have the same. Nothing: null. */
export function gini(amounts: readonly number[]): number | null {
  const total = sum(amounts);
  if (total <= 0) return null;
  let reached = 0;
  let area = 0;
  for (const n of [...amounts].sort((a, b) => a - b)) {
    area += (reached + n / 2) / total;
    reached += n;
  }
  return 1 - (2 * area) / amounts.length;
}
