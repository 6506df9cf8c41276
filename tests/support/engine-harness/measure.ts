/** What the bench measures in the page: the engine, and beside it the bare thing the browser can do. */
import { createReaderEngine } from '../../../renderer/reader/engine/engine';
import type { EngineMark, ReaderEngine } from '../../../renderer/reader/engine/types';
import { MarkId, type Block } from '../../../shared/model';
import { blockText, canonicalText } from '../../../shared/text';

/** What stands on the page: the engine with its marks, or plain paragraphs. */
export type Side = 'engine' | 'peer';

const KEY_MARK = MarkId.parse('00000000-0000-4000-8000-00000000beef');

/** Resolves with the time at which the next frame had been drawn. */
const painted = (): Promise<number> =>
  new Promise((resolve) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(null);
    }),
  );

export class Measure {
  private engine: ReaderEngine | null = null;
  private bare: HTMLElement | null = null;
  private marks: readonly EngineMark[] = [];
  private readonly keyTimesMs: number[] = [];
  private stopKeys: () => void = () => undefined;

  constructor(private readonly container: HTMLElement) {}

  /** Opens the article on one side; answers the milliseconds until it was painted. */
  async open(side: Side, blocks: readonly Block[], marks: readonly EngineMark[]): Promise<number> {
    await this.close();
    const startedAtMs = performance.now();
    if (side === 'engine') this.openEngine(blocks, marks);
    else this.openBare(blocks);
    return (await painted()) - startedAtMs;
  }

  async close(): Promise<void> {
    this.stopKeys();
    this.engine?.destroy();
    this.engine = null;
    this.bare?.remove();
    this.bare = null;
    CSS.highlights.clear();
    await painted();
  }

  /** From now on the key `c` marks (or unmarks) a stretch in view; each press is timed from the key to the frame. */
  listenForKeys(): void {
    const controller = new AbortController();
    let isMarked = false;
    this.keyTimesMs.length = 0;
    const mark = this.engine ? this.engineMarker() : this.bareMarker();
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'c') return;
        isMarked = !isMarked;
        mark(isMarked);
        void painted().then((atMs) => this.keyTimesMs.push(atMs - event.timeStamp));
      },
      { signal: controller.signal },
    );
    this.stopKeys = () => controller.abort();
  }

  takeKeyTimes(): number[] {
    return [...this.keyTimesMs];
  }

  private openEngine(blocks: readonly Block[], marks: readonly EngineMark[]): void {
    this.marks = marks;
    this.engine = createReaderEngine(this.container, {
      label: 'Bench',
      describeBlock: (_, own) => (own.length === 0 ? null : `${own.length} marks`),
    });
    this.engine.setParagraphNumbers(true);
    this.engine.setArticle({
      text: canonicalText(blocks),
      blocks,
      roles: blocks.map((block) => block.role),
      language: 'en',
    });
    this.engine.setMarks(marks);
  }

  private openBare(blocks: readonly Block[]): void {
    // The same width, face and height of lines, so that the same lines are laid out.
    this.container.classList.add('plumb-reader');
    this.bare = document.createElement('div');
    this.bare.className = 'plumb-page';
    const text = document.createElement('div');
    text.className = 'plumb-text';
    for (const block of blocks) {
      const paragraph = document.createElement('p');
      paragraph.textContent = blockText(block);
      text.append(paragraph);
    }
    this.bare.append(text);
    this.container.append(this.bare);
  }

  /** The whole way of a change through the engine: sentence, list in document order, painting, lanes, descriptions. */
  private engineMarker(): (isMarked: boolean) => void {
    return (isMarked) => {
      const { engine, marks } = this;
      if (!engine) return;
      const added: EngineMark = { id: KEY_MARK, kind: 'claim', ranges: [engine.sentenceAt(200)] };
      const start = added.ranges[0]?.start ?? 0;
      const after = marks.findIndex((mark) => (mark.ranges[0]?.start ?? 0) > start);
      engine.setMarks(isMarked ? marks.toSpliced(after < 0 ? marks.length : after, 0, added) : marks);
    };
  }

  private bareMarker(): (isMarked: boolean) => void {
    const words = this.bare?.querySelectorAll('p')[1]?.firstChild;
    const highlight = new Highlight();
    CSS.highlights.set('plumb-claim-1', highlight);
    return (isMarked) => {
      if (!words) return;
      if (!isMarked) {
        highlight.clear();
        return;
      }
      const range = document.createRange();
      range.setStart(words, 0);
      range.setEnd(words, Math.min(120, words.textContent?.length ?? 0));
      highlight.add(range);
    };
  }
}
