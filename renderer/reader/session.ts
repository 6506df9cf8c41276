/**
 * What the reader's acts work on: the article and marks as shown, the engine, the screen's state
 * and the ways to tell the person. One per open article; the screen keeps it up to date.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ArticleView } from '../../shared/contract';
import { DEFAULT_SETTINGS, type Mark, type MarkId, type Settings } from '../../shared/model';
import { blockSpans, type Span } from '../../shared/text/blocks';
import type { ReaderEngine } from './engine/types';
import { initialReaderState, type ReaderChange, type ReaderState } from './state';
import type { NoteDrafts } from './note-drafts';

export class ReaderSession {
  readonly store: StoreApi<ReaderState> = createStore(() => initialReaderState);
  marks: readonly Mark[] = [];
  settings: Settings = DEFAULT_SETTINGS;
  engine: ReaderEngine | null = null;
  /** The marks shown are those of a layer from elsewhere. */
  isFromElsewhere = false;
  #article: ArticleView;
  #spans: readonly Span[];

  constructor(
    article: ArticleView,
    readonly drafts: NoteDrafts,
  ) {
    this.#article = article;
    this.#spans = blockSpans(article.version.blocks);
  }

  get article(): ArticleView {
    return this.#article;
  }
  set article(next: ArticleView) {
    if (next.version.id !== this.#article.version.id) this.#spans = blockSpans(next.version.blocks);
    this.#article = next;
  }
  get spans(): readonly Span[] {
    return this.#spans;
  }
  get inTrash(): boolean {
    return this.#article.trashedAt !== null;
  }
  /** Marks can be neither made nor changed. */
  get isLocked(): boolean {
    return this.inTrash || this.isFromElsewhere;
  }
  /** Why not. */
  get refusal(): 'reader.refuseInTrash' | 'layers.refuse' {
    return this.inTrash ? 'reader.refuseInTrash' : 'layers.refuse';
  }
  get state(): ReaderState {
    return this.store.getState();
  }

  change(change: ReaderChange): void {
    this.store.setState(change);
  }
  mark(id: MarkId | null): Mark | undefined {
    return id === null ? undefined : this.marks.find((m) => m.id === id);
  }
  /** The mark whose card is open. */
  get selectedMark(): Mark | undefined {
    return this.mark(this.state.selected);
  }
}
