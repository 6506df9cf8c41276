/** The pictures of the article: drawn above their blocks, their bytes asked for when they come near the screen. */
import type { LexicalEditor, NodeKey } from 'lexical';
import { UNDESCRIBED_PICTURE, type BlockRole } from '../../../shared/model';
import type { DomMap } from './dom-map';
import { $setPictures, type PlacedPicture } from './picture-node';

/** How far from the screen a picture is asked for. */
const NEAR = '100% 0px';

export interface PictureFigureOptions {
  /** A `blob:` address of a picture. */
  readonly load: (hash: string) => Promise<string>;
  /** What an image says where the article says nothing. */
  readonly none: string;
}

export class PictureFigures {
  private keys = new Map<number, NodeKey>();
  private pictures: readonly PlacedPicture[] = [];
  private roles: readonly BlockRole[] = [];
  private readonly hashes = new WeakMap<Element, string>();
  private readonly observer: IntersectionObserver | null;

  constructor(
    container: HTMLElement,
    private readonly editor: LexicalEditor,
    private readonly map: DomMap,
    private readonly options: PictureFigureOptions | null,
  ) {
    this.observer =
      options && typeof IntersectionObserver === 'function'
        ? new IntersectionObserver((entries) => this.came(entries), { root: container, rootMargin: NEAR })
        : null;
  }

  /** A new text: its pictures are not drawn yet. */
  reset(roles: readonly BlockRole[]): void {
    this.keys.clear();
    this.pictures = [];
    this.roles = roles;
    this.sign();
  }

  set(pictures: readonly PlacedPicture[]): void {
    this.pictures = pictures;
    this.editor.update(() => void (this.keys = $setPictures(this.keys, pictures)), { discrete: true });
    for (const { block, picture } of pictures) {
      const figure = this.figureOf(block);
      if (!figure || this.hashes.has(figure)) continue;
      this.hashes.set(figure, picture.hash);
      this.observer?.observe(figure);
    }
    this.sign();
  }

  setRoles(roles: readonly BlockRole[]): void {
    this.roles = roles;
    this.set(this.pictures);
  }

  /** The block that a figure under a point belongs to; null where no figure is. */
  blockAt(target: EventTarget | null): number | null {
    const figure = target instanceof Element ? target.closest('.plumb-figure') : null;
    if (!figure) return null;
    for (const block of this.keys.keys()) if (this.figureOf(block) === figure) return block;
    return null;
  }

  /** Says again what stands at blocks: they were drawn anew. */
  sign(): void {
    const pictured = new Set(this.pictures.map(({ block }) => block));
    this.roles.forEach((role, block) => {
      if (role !== 'image' && !pictured.has(block)) return;
      this.map.blockElement(block)?.classList.toggle('is-pictured', pictured.has(block));
      const image = pictured.has(block) ? this.figureOf(block)?.querySelector('img') : null;
      if (image) image.alt = this.describe(block);
    });
  }

  destroy(): void {
    this.observer?.disconnect();
  }

  private describe(block: number): string {
    const { text, blocks } = this.map.index;
    const span = blocks[block];
    const words = span ? text.slice(span.start, span.end) : '';
    return this.roles[block] === 'image' && words !== UNDESCRIBED_PICTURE ? words : (this.options?.none ?? '');
  }

  private figureOf(block: number): HTMLElement | null {
    const key = this.keys.get(block);
    return key === undefined ? null : this.editor.getElementByKey(key);
  }

  private came(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const hash = this.hashes.get(target);
      const image = target.querySelector('img');
      if (!isIntersecting || hash === undefined || !image) continue;
      this.observer?.unobserve(target);
      this.options
        ?.load(hash)
        .then((address) => (image.src = address))
        .catch(() => target.classList.add('is-missing'));
    }
  }
}
