/** The notes being written, by mark: text that the core has not acknowledged outlives its card. */
import type { ArticleId, MarkId } from '../../shared/model';
import { call, CallError } from '../services/api';
import { showMark } from '../services/queries';
import { NoteSaver, type Clock, type NoteStatus } from './logic/note-saver';

const browserClock: Clock = {
  nowMs: () => performance.now(),
  after: (delayMs, run) => {
    const timer = window.setTimeout(run, delayMs);
    return () => window.clearTimeout(timer);
  },
};

export interface NoteView {
  /** Typed text that is not stored yet; null: show what is stored. */
  readonly draft: string | null;
  readonly status: NoteStatus;
}

const CLEAN: NoteView = { draft: null, status: 'clean' };

/** Articles whose typed words are not stored yet: they outlive their screen, and are shown again on return. */
const unsaved = new Map<ArticleId, NoteDrafts>();

/** The notes being written on an article. */
export const draftsOf = (article: ArticleId): NoteDrafts => unsaved.get(article) ?? new NoteDrafts(article);

export class NoteDrafts {
  readonly #savers = new Map<MarkId, NoteSaver>();
  readonly #views = new Map<MarkId, NoteView>();
  readonly #listeners = new Set<() => void>();

  constructor(private readonly article: ArticleId) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  /** The same object until it changes. */
  view(mark: MarkId): NoteView {
    return this.#views.get(mark) ?? CLEAN;
  }
  type(mark: MarkId, text: string): void {
    this.#saver(mark).type(text);
  }
  /** Saves one note now and ends its burst. */
  async leave(mark: MarkId): Promise<void> {
    const saver = this.#savers.get(mark);
    if (!saver) return;
    await saver.flush();
    saver.endBurst();
  }
  /** Saves everything now: before Undo, on leaving the article, on closing the window. */
  async flushAll(): Promise<void> {
    await Promise.all([...this.#savers.keys()].map((mark) => this.leave(mark)));
  }
  /** True while typed words are not stored. */
  get hasUnsaved(): boolean {
    return [...this.#savers.values()].some((saver) => saver.draft !== null);
  }
  /** The mark is gone: nothing is to be saved to it. */
  drop(mark: MarkId): void {
    this.#savers.get(mark)?.drop();
    this.#savers.delete(mark);
    this.#views.delete(mark);
  }

  #saver(mark: MarkId): NoteSaver {
    const known = this.#savers.get(mark);
    if (known) return known;
    const saver = new NoteSaver({
      clock: browserClock,
      newGroup: () => crypto.randomUUID(),
      save: async (note, group) => {
        try {
          showMark(this.article, (await call('marks.update', { mark, note, group })).mark);
        } catch (error) {
          if (error instanceof CallError && error.data.code === 'notFound') this.drop(mark);
          else throw error;
        }
      },
      onChange: () => {
        this.#views.set(mark, { draft: saver.draft, status: saver.status });
        if (this.hasUnsaved) unsaved.set(this.article, this);
        else unsaved.delete(this.article);
        for (const listener of this.#listeners) listener();
      },
    });
    this.#savers.set(mark, saver);
    return saver;
  }
}
