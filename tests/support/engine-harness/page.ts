/** A bare page around the engine, for tests in a real browser and for the bench. */
import './page.css';
import { createReaderEngine } from '../../../renderer/reader/engine/engine';
import { Measure } from './measure';
import type { CursorState, EngineMark, ReaderEngine } from '../../../renderer/reader/engine/types';
import type { Block, MarkId, TextRange } from '../../../shared/model';
import { canonicalText } from '../../../shared/text';

interface Harness {
  engine: ReaderEngine | null;
  readonly cursors: CursorState[];
  readonly clicks: { ids: readonly MarkId[]; offset: number }[];
  readonly drags: { mark: MarkId; ranges: TextRange[] }[];
  open(blocks: readonly Block[], language: string | null, marks: readonly EngineMark[]): string;
  close(): void;
  readonly measure: Measure;
}

declare global {
  interface Window {
    harness: Harness;
  }
}

const container = document.querySelector<HTMLElement>('#reader');
if (!container) throw new Error('the harness page has no #reader');

window.harness = {
  engine: null,
  cursors: [],
  clicks: [],
  drags: [],
  open(blocks, language, marks) {
    this.close();
    const engine = createReaderEngine(container, {
      label: 'Harness article',
      strings: { furniture: 'not part of the article' },
      describeBlock: (_, own) =>
        own.length === 0 ? null : `${own.length} marks: ${own.map((mark) => mark.kind).join(', ')}`,
    });
    this.engine = engine;
    engine.onCursor((cursor) => this.cursors.push(cursor));
    engine.onMarkClick((ids, offset) => this.clicks.push({ ids, offset }));
    engine.onEdgeDrag((mark, ranges) => this.drags.push({ mark, ranges }));
    const text = canonicalText(blocks);
    engine.setArticle({ text, blocks, roles: blocks.map((block) => block.role), language });
    engine.setParagraphNumbers(true);
    engine.setMarks(marks);
    return text;
  },
  close() {
    this.engine?.destroy();
    this.engine = null;
    for (const list of [this.cursors, this.clicks, this.drags]) list.length = 0;
  },
  measure: new Measure(container),
};
document.documentElement.dataset['ready'] = 'true';
