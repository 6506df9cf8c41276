/**
 * Drives work in steps on the data file. While it reads, everything else goes on. Once it writes, reads are still
 * answered and other changes wait: there is one transaction at a time.
 */
import { PlumblineError } from '../../shared/contract';
import { begin, commit, rollBack, type Db } from '../store/db';
import { updateSearch } from '../store/search-index';
import type { StoreSeat, Tools } from './deps';
import { storeUnavailable } from './failures';
import type { Steps, StepNews } from './steps';

/** News are not told more often than this. */
const TELL_EVERY_MS = 100;

export interface LongWork {
  /** Runs a change: at once, or when long work that is writing is over. */
  afterWriting<T>(change: () => T): T | Promise<T>;
  /** Called after each change that was saved by another call. */
  noteChange(): void;
  /**
   * Runs work to its end; all it writes is kept, or none.
   * @throws what a step throws, after the rollback
   */
  run<T>(db: Db, steps: Steps<T>, tell: (news: StepNews) => void): Promise<T>;
  /** Ends all that is under way; nothing of it is kept. */
  stop(): void;
}

interface Job {
  isStopped: boolean;
  isWriting: boolean;
  readonly db: Db;
  /** Lets go of what the steps hold. */
  end(): void;
}

/** Makes the driver of one data file. */
export function createLongWork(seat: StoreSeat, now: Tools['now'], pause: () => Promise<void>): LongWork {
  const jobs = new Set<Job>();
  let changes = 0;
  let writing: Promise<void> | null = null;

  function assertGoesOn({ db, isStopped }: Job): void {
    const store = seat.current();
    if (store.state !== 'open') throw storeUnavailable(store);
    if (isStopped || store.db !== db) throw new PlumblineError('cancelled', 'It was stopped. Nothing was changed.');
  }

  function createTeller(tell: (news: StepNews) => void): (news: StepNews) => void {
    let toldAtMs = -Infinity;
    let told: StepNews | null = null;
    return (news) => {
      const nowMs = now().getTime();
      const isOwed = told?.doing !== news.doing || news.done === news.total;
      if (!isOwed && nowMs - toldAtMs < TELL_EVERY_MS) return;
      told = news;
      toldAtMs = nowMs;
      tell(news);
    };
  }

  function endWriting(job: Job, end: (db: Db) => void): void {
    job.isWriting = false;
    end(job.db);
  }

  function afterWriting<T>(change: () => T): T | Promise<T> {
    return writing ? writing.then(() => afterWriting(change)) : change();
  }

  async function run<T>(db: Db, steps: Steps<T>, tell: (news: StepNews) => void): Promise<T> {
    const end = (): void => void steps.return(undefined as never);
    const job: Job = { db, isStopped: false, isWriting: false, end };
    const changesBefore = changes;
    const tellSome = createTeller(tell);
    let release: (() => void) | null = null;
    let answer = false;
    jobs.add(job);
    try {
      for (;;) {
        assertGoesOn(job);
        const step = steps.next(answer);
        answer = false;
        if (job.isWriting) updateSearch(db);
        if (step.done) {
          if (job.isWriting) {
            seat.assertInPlace();
            endWriting(job, commit);
            changes += 1;
          }
          return step.value;
        }
        if (step.value === 'write') {
          while (writing) await writing;
          assertGoesOn(job);
          const lock = Promise.withResolvers<void>();
          writing = lock.promise;
          release = lock.resolve;
          begin(db);
          job.isWriting = true;
          answer = changes !== changesBefore;
        } else tellSome(step.value);
        await pause();
      }
    } catch (error) {
      if (job.isWriting) endWriting(job, rollBack);
      throw error;
    } finally {
      end();
      jobs.delete(job);
      if (release) {
        writing = null;
        release();
      }
    }
  }

  return {
    afterWriting,
    noteChange: () => void (changes += 1),
    run,
    stop() {
      for (const job of jobs) {
        job.isStopped = true;
        if (job.isWriting) endWriting(job, rollBack);
        job.end();
      }
    },
  };
}
