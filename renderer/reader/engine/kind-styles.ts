/** How each kind is drawn: the style of its line, and its letter in the margin. */
import type { BaseKind, KindCode } from '../../../shared/model';
import type { PaintStyle } from './highlight-styles';
import type { EngineKind } from './types';

const LETTERS: Readonly<Record<BaseKind, string>> = { claim: 'C', quote: 'Q', framing: 'F', opinion: 'O' };
const isBase = (kind: string): kind is BaseKind => Object.hasOwn(LETTERS, kind);

export class KindStyles {
  private readonly own: ReadonlyMap<KindCode, EngineKind>;

  constructor(kinds: readonly EngineKind[] = []) {
    this.own = new Map(kinds.map((kind) => [kind.code, kind]));
  }

  styleOf(kind: KindCode): PaintStyle {
    const own = this.own.get(kind);
    if (own) return own.base ?? 'other';
    return isBase(kind) ? kind : 'other';
  }

  letterOf(kind: KindCode): string {
    return this.own.get(kind)?.letter ?? (isBase(kind) ? LETTERS[kind] : kind.charAt(0).toUpperCase());
  }

  classOf(kind: KindCode): string {
    return `is-${this.styleOf(kind)}`;
  }
}
