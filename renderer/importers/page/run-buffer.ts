/** Collects the words of one block as runs, with white space as a browser shows it. */
import type { Run } from '../../../shared/model';
import { tidyRuns } from '../../../shared/text/propose/runs';

export interface InlineStyle {
  readonly bold?: true;
  readonly italic?: true;
  readonly link?: string;
  /** Stands in a link, also where its address can't be kept. */
  readonly isLinked?: boolean;
}

const COLLAPSED = /[ \t\n\f\r]+/g;

export class RunBuffer {
  private runs: Run[] = [];
  private endsInSpace = true;
  private hasPendingGap = false;
  private hasPendingCapital = false;
  linkChars = 0;
  private boldChars = 0;
  private chars = 0;

  get isBold(): boolean {
    return this.chars > 0 && this.boldChars >= this.chars;
  }

  add(text: string, style: InlineStyle, isPre: boolean): void {
    let words = isPre ? text.replaceAll('\r\n', '\n').replaceAll('\t', '    ') : text.replace(COLLAPSED, ' ');
    if (words === '') return;
    if (this.hasPendingGap && !this.endsInSpace && /^[\p{L}\p{N}“‘"(]/u.test(words)) words = ` ${words}`;
    if (this.hasPendingCapital && this.endsLikeWords() && /^\p{Lu}/u.test(words)) words = ` ${words}`;
    this.hasPendingGap = false;
    this.hasPendingCapital = false;
    if (!isPre && this.endsInSpace && words.startsWith(' ')) words = words.slice(1);
    if (words === '') return;
    const { bold, italic, link } = style;
    this.runs.push({
      text: words,
      ...(bold ? { bold } : {}),
      ...(italic ? { italic } : {}),
      ...(link ? { link } : {}),
    });
    const visible = words.trim().length;
    this.chars += visible;
    if (bold) this.boldChars += visible;
    if (link || style.isLinked) this.linkChars += visible;
    this.endsInSpace = /\s$/.test(words);
  }

  /** Parts what follows from what came before by at least a space. */
  gap(): void {
    this.hasPendingGap = true;
  }

  /** Boxes side by side with nothing between them: a capital after a small letter begins another one's words. */
  gapBeforeCapital(): void {
    this.hasPendingCapital = true;
  }

  private endsLikeWords(): boolean {
    return /[\p{Ll}\p{N}.!?)”»]$/u.test(this.runs.at(-1)?.text ?? '');
  }

  break(style: InlineStyle): void {
    if (this.chars === 0) return;
    this.runs.push({ text: '\n', ...(style.bold ? { bold: true as const } : {}) });
    this.endsInSpace = true;
  }

  endsInBreak(): boolean {
    const last = this.runs.at(-1);
    return last !== undefined && /\n *$/.test(last.text);
  }

  peekIsEmpty(): boolean {
    return this.chars === 0;
  }

  /** The runs, tidied; the buffer is empty afterwards. */
  take(): Run[] {
    const taken = this.runs;
    this.runs = [];
    this.endsInSpace = true;
    this.hasPendingGap = false;
    this.linkChars = 0;
    this.boldChars = 0;
    this.chars = 0;
    if (taken.length === 0) return [];
    const first = taken[0];
    if (first) taken[0] = { ...first, text: first.text.replace(/^[ \u00a0\u3000]+/u, '') };
    return tidyRuns(taken.filter((run) => run.text !== ''));
  }
}
