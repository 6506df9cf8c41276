/**
 * Keeps what is typed into a note until the core has acknowledged it. Saves when typing pauses,
 * at the latest some seconds into it, one save at a time; a refused save keeps the text and
 * tries again. Pure but for the clock it is given.
 */

/** Typing has paused when nothing was typed for this long. */
export const PAUSE_MS = 500;
/** The longest that typed words stay unsaved while typing goes on. */
export const LONGEST_MS = 2_000;
/** Changes closer together than this are one step of Undo. */
export const BURST_MS = 3_000;
/** Waits between tries after a refusal; the last one repeats. */
export const RETRY_MS = [1_000, 2_000, 5_000, 10_000] as const;

export interface Clock {
  nowMs(): number;
  /** Runs `run` after `delayMs`; answers what cancels it. */
  after(delayMs: number, run: () => void): () => void;
}

export type NoteStatus = 'clean' | 'typing' | 'saving' | 'saved' | 'failed';

export interface NoteSaverOptions {
  readonly clock: Clock;
  /** Rejects when the note was not kept. `group` names the burst of typing. */
  readonly save: (text: string, group: string) => Promise<void>;
  /** A name for a new burst; never the same twice. */
  readonly newGroup: () => string;
  readonly onChange: () => void;
}

export class NoteSaver {
  #text: string | null = null;
  #status: NoteStatus = 'clean';
  #group: string | null = null;
  #lastTypedMs = -Infinity;
  #unsavedSinceMs = 0;
  #cancelTimer: () => void = () => {};
  #running: Promise<void> | null = null;
  #failures = 0;
  readonly #options: NoteSaverOptions;

  constructor(options: NoteSaverOptions) {
    this.#options = options;
  }

  /** The typed text the core has not acknowledged yet; null: what is stored holds. */
  get draft(): string | null {
    return this.#text;
  }
  get status(): NoteStatus {
    return this.#status;
  }

  type(text: string): void {
    const now = this.#options.clock.nowMs();
    if (this.#group === null || now - this.#lastTypedMs > BURST_MS) this.#group = this.#options.newGroup();
    if (this.#text === null) this.#unsavedSinceMs = now;
    this.#text = text;
    this.#lastTypedMs = now;
    this.#failures = 0;
    if (!this.#running) this.#set('typing');
    this.#schedule(Math.max(0, Math.min(PAUSE_MS, this.#unsavedSinceMs + LONGEST_MS - now)));
    this.#options.onChange();
  }

  /** Saves now what is unsaved; resolves when nothing is left to do or a save was refused. */
  async flush(): Promise<void> {
    this.#cancelTimer();
    if (this.#running) await this.#running;
    if (this.#text !== null) await this.#saveNow();
  }

  /** Ends the burst: what is typed next is a step of Undo of its own. */
  endBurst(): void {
    this.#group = null;
  }

  /** Forgets everything, also unsaved text: the mark is gone. */
  drop(): void {
    this.#cancelTimer();
    this.#text = null;
    this.#set('clean');
  }

  #schedule(delayMs: number): void {
    this.#cancelTimer();
    this.#cancelTimer = this.#options.clock.after(delayMs, () => void this.#saveNow());
  }

  #saveNow(): Promise<void> {
    this.#cancelTimer();
    if (this.#running) return this.#running;
    if (this.#text === null) return Promise.resolve();
    this.#running = this.#attempt(this.#text, this.#group ?? (this.#group = this.#options.newGroup())).finally(() => {
      this.#running = null;
      this.#afterAttempt();
    });
    return this.#running;
  }

  async #attempt(text: string, group: string): Promise<void> {
    this.#set('saving');
    try {
      await this.#options.save(text, group);
      this.#failures = 0;
      this.#unsavedSinceMs = this.#options.clock.nowMs();
      if (this.#text === text) this.#text = null;
      this.#set(this.#text === null ? 'saved' : 'typing');
    } catch {
      this.#failures++;
      this.#set(this.#text === null ? 'clean' : 'failed');
    }
  }

  #afterAttempt(): void {
    if (this.#text === null) return;
    const wait = this.#failures > 0 ? RETRY_MS[Math.min(this.#failures, RETRY_MS.length) - 1] : PAUSE_MS;
    this.#schedule(wait ?? PAUSE_MS);
  }

  #set(status: NoteStatus): void {
    if (this.#status === status) return;
    this.#status = status;
    this.#options.onChange();
  }
}
