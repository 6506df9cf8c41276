/** The headline's reason while it is written, by article: words that the core has not kept yet outlive their field. */
import type { ArticleId } from '../../../shared/model';
import { NoteSaver } from '../../reader/logic/note-saver';
import { storeHeadline } from './note-actions';

export interface ReasonSaver {
  /** Typed words that are not kept yet; null: what is kept holds. */
  readonly draft: string | null;
  readonly hasFailed: boolean;
  readonly type: (text: string) => void;
  /** Keeps at once what is typed; what comes next is a step of Undo of its own. */
  readonly leave: () => Promise<void>;
  readonly subscribe: (onChange: () => void) => () => void;
}

const savers = new Map<ArticleId, ReasonSaver>();

export function reasonSaver(article: ArticleId): ReasonSaver {
  const known = savers.get(article);
  if (known) return known;
  const listeners = new Set<() => void>();
  const saver = new NoteSaver({
    clock: {
      nowMs: () => performance.now(),
      after: (delayMs, run) => {
        const timer = window.setTimeout(run, delayMs);
        return () => window.clearTimeout(timer);
      },
    },
    newGroup: () => crypto.randomUUID(),
    save: async (reason, group) => {
      await storeHeadline(article, { reason, group });
    },
    onChange: () => {
      for (const listener of listeners) listener();
    },
  });
  const made: ReasonSaver = {
    get draft() {
      return saver.draft;
    },
    get hasFailed() {
      return saver.status === 'failed';
    },
    type: (text) => saver.type(text),
    leave: async () => {
      await saver.flush();
      saver.endBurst();
    },
    subscribe: (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
  };
  savers.set(article, made);
  return made;
}
