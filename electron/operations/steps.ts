/**
 * Work that takes long, in steps: between two of them other calls are answered, the person hears how far it is, and it
 * can be stopped. Portable: the router drives it, and a test may run it to its end in one go.
 */
import type { ImportProgress } from '../../shared/contract';

/** What is done so far; the router adds nothing to it. */
export type StepNews = Omit<ImportProgress, 'upload'>;

/**
 * Yields after each step. `'write'`: from here on it changes the data file. The router opens the transaction then, in
 * which all of the rest stands or falls, and lets other changes wait until it is over; it answers true where something
 * was changed since the work began, so that what was worked out has to be worked out again.
 */
export type Steps<T> = Generator<StepNews | 'write', T, boolean>;

/** Runs all steps at once: nothing else happens in between. */
export function runSteps<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next(false);
    if (step.done) return step.value;
  }
}
