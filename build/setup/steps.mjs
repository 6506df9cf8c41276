/** Says what set-up does, one line a step. */

/** A set-up step that could not be done; the message says what the person can do. */
export class SetupError extends Error {}

/** @typedef {(line: string) => void} Say */

/**
 * @template T
 * @param {Say} say
 * @param {string} what  begins with a verb: "installing packages"
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export function step(say, what, work) {
  say(`Set-up: ${what} …`);
  return work();
}
