/** What is being written about marks, their notes and their answers: text that the core has not acknowledged outlives its card. */
import type { ArticleId, MarkId } from '../../shared/model';
import { call, CallError } from '../services/api';
import { showMark } from '../services/queries';
import { NoteSaver, type Clock, type NoteStatus } from './logic/note-saver';
import { textAnswerPatch, type TextAnswer } from './logic/text-answers';

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

/** What of a mark is written. */
export type WrittenField = 'note' | TextAnswer;

type FieldKey = `${MarkId} ${WrittenField}`;
const keyOf = (mark: MarkId, field: WrittenField): FieldKey => `${mark} ${field}`;

const CLEAN: NoteView = { draft: null, status: 'clean' };

/** Articles whose typed words are not stored yet: they outlive their screen, and are shown again on return. */
const unsaved = new Map<ArticleId, NoteDrafts>();

/** What is being written on an article. */
export const draftsOf = (article: ArticleId): NoteDrafts => unsaved.get(article) ?? new NoteDrafts(article);

export class NoteDrafts {
  readonly #savers = new Map<FieldKey, NoteSaver>();
  readonly #views = new Map<FieldKey, NoteView>();
  readonly #listeners = new Set<() => void>();

  constructor(private readonly article: ArticleId) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  /** The same object until it changes. */
  view(mark: MarkId, field: WrittenField = 'note'): NoteView {
    return this.#views.get(keyOf(mark, field)) ?? CLEAN;
  }
  type(mark: MarkId, text: string, field: WrittenField = 'note'): void {
    this.#saver(mark, field).type(text);
  }
  /** Saves now what was written about one mark and ends its bursts. */
  async leave(mark: MarkId): Promise<void> {
    await Promise.all(this.#keysOf(mark).map((key) => this.#leaveField(key)));
  }
  /** Saves everything now: before Undo, on leaving the article, on closing the window. */
  async flushAll(): Promise<void> {
    await Promise.all([...this.#savers.keys()].map((key) => this.#leaveField(key)));
  }
  /** True while typed words are not stored. */
  get hasUnsaved(): boolean {
    return [...this.#savers.values()].some((saver) => saver.draft !== null);
  }
  /** The mark is gone: nothing is to be saved to it. */
  drop(mark: MarkId): void {
    for (const key of this.#keysOf(mark)) {
      this.#savers.get(key)?.drop();
      this.#savers.delete(key);
      this.#views.delete(key);
    }
  }

  #keysOf(mark: MarkId): FieldKey[] {
    return [...this.#savers.keys()].filter((key) => key.startsWith(`${mark} `));
  }

  async #leaveField(key: FieldKey): Promise<void> {
    const saver = this.#savers.get(key);
    await saver?.flush();
    saver?.endBurst();
  }

  #saver(mark: MarkId, field: WrittenField): NoteSaver {
    const key = keyOf(mark, field);
    const known = this.#savers.get(key);
    if (known) return known;
    const saver = new NoteSaver({
      clock: browserClock,
      newGroup: () => crypto.randomUUID(),
      save: async (text, group) => {
        const change = field === 'note' ? { note: text } : { fields: textAnswerPatch(field, text) };
        try {
          showMark(this.article, (await call('marks.update', { mark, ...change, group })).mark);
        } catch (error) {
          if (error instanceof CallError && error.data.code === 'notFound') this.drop(mark);
          else throw error;
        }
      },
      onChange: () => {
        this.#views.set(key, { draft: saver.draft, status: saver.status });
        if (this.hasUnsaved) unsaved.set(this.article, this);
        else unsaved.delete(this.article);
        for (const listener of this.#listeners) listener();
      },
    });
    this.#savers.set(key, saver);
    return saver;
  }
}
