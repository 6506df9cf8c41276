/** A picture above its block. It has no text: offsets, marks and the cursor never meet it. */
import { $applyNodeReplacement, DecoratorNode, $getNodeByKey, type LexicalNode, type NodeKey } from 'lexical';
import type { PictureRef } from '../../../shared/model';
import { $getBlocks } from './article-nodes';

export interface PlacedPicture {
  readonly block: number;
  readonly picture: PictureRef;
}

export class ReaderPictureNode extends DecoratorNode<null> {
  __hash: string = '';
  __width: number = 1;
  __height: number = 1;

  override $config() {
    return this.config('reader-picture', { extends: DecoratorNode });
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__hash = previous.__hash;
    this.__width = previous.__width;
    this.__height = previous.__height;
  }

  override createDOM(): HTMLElement {
    const figure = document.createElement('figure');
    figure.className = 'plumb-figure';
    // Its shape stands before its bytes are there.
    figure.style.setProperty('--plumb-picture-width', `${this.__width}px`);
    figure.style.setProperty('--plumb-picture-ratio', String(this.__width / this.__height));
    const image = document.createElement('img');
    image.decoding = 'async';
    image.draggable = false;
    figure.append(image);
    return figure;
  }

  override updateDOM(): boolean {
    return false;
  }

  override decorate(): null {
    return null;
  }

  override getTextContent(): string {
    return '';
  }

  override isInline(): false {
    return false;
  }

  override isKeyboardSelectable(): boolean {
    return false;
  }
}

const isPicture = (node: LexicalNode | null): node is ReaderPictureNode => node instanceof ReaderPictureNode;

/** Puts pictures above their blocks, in place of those that stand there; answers the node of each, by block. */
export function $setPictures(
  before: ReadonlyMap<number, NodeKey>,
  pictures: readonly PlacedPicture[],
): Map<number, NodeKey> {
  const wanted = new Map(pictures.map(({ block, picture }) => [block, picture]));
  const kept = new Map<number, NodeKey>();
  for (const [block, key] of before) {
    const node = $getNodeByKey(key);
    if (isPicture(node) && node.__hash === wanted.get(block)?.hash) kept.set(block, key);
    else node?.remove();
  }
  const blocks = $getBlocks();
  for (const [block, key] of kept) {
    // A block that went into a list or out of it takes its picture along.
    const [node, place] = [$getNodeByKey(key), blocks[block]?.getTopLevelElement()];
    if (node && place && !node.getNextSibling()?.is(place)) place.insertBefore(node);
  }
  for (const [block, { hash, width, height }] of wanted) {
    if (kept.has(block)) continue;
    const node = $applyNodeReplacement(new ReaderPictureNode());
    node.__hash = hash;
    node.__width = width;
    node.__height = height;
    blocks[block]?.getTopLevelElement()?.insertBefore(node);
    kept.set(block, node.getKey());
  }
  return kept;
}
