/**
 * The article as a Lexical document: one block node per block, in order, list items wrapped in
 * lists so that they are lists for assistive technology. Marks are never part of it.
 */
import {
  $applyNodeReplacement,
  $createLineBreakNode,
  $createTextNode,
  $getRoot,
  ElementNode,
  TextNode,
  type EditorConfig,
  type LexicalNode,
} from 'lexical';
import { blockDirections, countedBlockText, type Direction } from '../../../shared/text';
import { PARAGRAPH_ROLES, type Block, type BlockRole, type Run } from '../../../shared/model';

const TAG_OF_ROLE: Readonly<Record<BlockRole, string>> = {
  headline: 'h1',
  standfirst: 'p',
  byline: 'p',
  dateline: 'p',
  subheading: 'h2',
  paragraph: 'p',
  quotation: 'blockquote',
  listItem: 'li',
  caption: 'p',
  image: 'p',
  tableRow: 'p',
  furniture: 'p',
};

const classOf = (role: BlockRole, softWrap: boolean): string =>
  `plumb-block plumb-${role}${PARAGRAPH_ROLES.has(role) ? ' plumb-numbered' : ''}${softWrap ? ' plumb-softwrap' : ''}`;

export class ReaderBlockNode extends ElementNode {
  __role: BlockRole = 'paragraph';
  __softWrap: boolean = false;

  override $config() {
    return this.config('reader-block', { extends: ElementNode });
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__role = previous.__role;
    this.__softWrap = previous.__softWrap;
  }

  getRole(): BlockRole {
    return this.getLatest().__role;
  }

  setRole(role: BlockRole): this {
    const writable = this.getWritable();
    writable.__role = role;
    return writable;
  }

  override createDOM(_config: EditorConfig): HTMLElement {
    const element = document.createElement(TAG_OF_ROLE[this.__role]);
    element.className = classOf(this.__role, this.__softWrap);
    return element;
  }

  override updateDOM(previous: this, element: HTMLElement): boolean {
    if (TAG_OF_ROLE[previous.__role] !== TAG_OF_ROLE[this.__role]) return true;
    const kept = [...element.classList].filter((name) => name.startsWith('is-'));
    element.className = [classOf(this.__role, this.__softWrap), ...kept].join(' ');
    return false;
  }
}

/** Wraps neighbouring list items. Never a block itself. */
export class ReaderListNode extends ElementNode {
  override $config() {
    return this.config('reader-list', { extends: ElementNode });
  }

  override createDOM(_config: EditorConfig): HTMLElement {
    const element = document.createElement('ul');
    element.className = 'plumb-list';
    return element;
  }

  override updateDOM(): boolean {
    return false;
  }
}

/** Words that were a link. The address is kept as data; nothing follows it. */
export class InertLinkNode extends TextNode {
  __href: string = '';

  override $config() {
    return this.config('reader-link', { extends: TextNode });
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__href = previous.__href;
  }

  setHref(href: string): this {
    const writable = this.getWritable();
    writable.__href = href;
    return writable;
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const element = super.createDOM(config);
    element.classList.add('plumb-link');
    element.dataset['href'] = this.__href;
    return element;
  }
}

export const ARTICLE_NODES = [ReaderBlockNode, ReaderListNode, InertLinkNode];

export const $isReaderBlock = (node: LexicalNode | null | undefined): node is ReaderBlockNode =>
  node instanceof ReaderBlockNode;
export const $isReaderList = (node: LexicalNode | null | undefined): node is ReaderListNode =>
  node instanceof ReaderListNode;

function $createRunText(run: Run, text: string): TextNode {
  const node = run.link ? $applyNodeReplacement(new InertLinkNode(text)).setHref(run.link) : $createTextNode(text);
  if (run.bold) node.toggleFormat('bold');
  if (run.italic) node.toggleFormat('italic');
  return node;
}

function $createBlock(block: Block, role: BlockRole, way: Direction): ReaderBlockNode {
  const node = $applyNodeReplacement(new ReaderBlockNode());
  node.__role = role;
  node.__softWrap = block.softWrap === true;
  node.__dir = way;
  for (const run of block.runs) {
    const lines = block.softWrap ? [run.text] : run.text.split('\n');
    lines.forEach((line, index) => {
      if (index > 0) node.append($createLineBreakNode());
      if (line !== '') node.append($createRunText(run, line));
    });
  }
  return node;
}

/** Fills the root with the article's blocks. */
export function $buildArticle(blocks: readonly Block[], roles: readonly BlockRole[]): void {
  const root = $getRoot();
  root.clear();
  const directions = blockDirections(blocks.map(countedBlockText));
  const nodes: ElementNode[] = [];
  let list: ReaderListNode | null = null;
  blocks.forEach((block, index) => {
    const role = roles[index] ?? block.role;
    const node = $createBlock(block, role, directions.of[index] ?? directions.base);
    if (role !== 'listItem') {
      list = null;
      nodes.push(node);
      return;
    }
    if (!list) {
      list = $applyNodeReplacement(new ReaderListNode());
      list.__dir = node.__dir;
      nodes.push(list);
    }
    list.append(node);
  });
  root.append(...nodes);
}

/** All blocks in order, whether they stand in a list or not. */
export function $getBlocks(): ReaderBlockNode[] {
  const blocks: ReaderBlockNode[] = [];
  for (const child of $getRoot().getChildren()) {
    if ($isReaderBlock(child)) blocks.push(child);
    else if ($isReaderList(child)) blocks.push(...child.getChildren().filter($isReaderBlock));
  }
  return blocks;
}

function $takeOutOfList(block: ReaderBlockNode): void {
  const list = block.getParent();
  if (!$isReaderList(list)) return;
  const after = block.getNextSiblings();
  list.insertAfter(block);
  if (after.length > 0) {
    const rest = $applyNodeReplacement(new ReaderListNode());
    rest.__dir = block.__dir;
    block.insertAfter(rest);
    rest.append(...after);
  }
  if (list.isEmpty()) list.remove();
}

function $putIntoList(block: ReaderBlockNode): void {
  if ($isReaderList(block.getParent())) return;
  const before = block.getPreviousSibling();
  const after = block.getNextSibling();
  if ($isReaderList(before)) {
    before.append(block);
    if ($isReaderList(after)) {
      before.append(...after.getChildren());
      after.remove();
    }
  } else if ($isReaderList(after)) {
    const first = after.getFirstChild();
    if (first) first.insertBefore(block);
    else after.append(block);
  } else {
    const list = $applyNodeReplacement(new ReaderListNode());
    list.__dir = block.__dir;
    block.insertBefore(list);
    list.append(block);
  }
}

/** Gives blocks their roles. Only blocks whose role differs are touched; texts stay as they are. */
export function $setRoles(roles: readonly BlockRole[]): void {
  $getBlocks().forEach((block, index) => {
    const role = roles[index];
    if (role === undefined || role === block.getRole()) return;
    const wasListItem = block.getRole() === 'listItem';
    const latest = block.setRole(role);
    if (wasListItem && role !== 'listItem') $takeOutOfList(latest);
    else if (!wasListItem && role === 'listItem') $putIntoList(latest);
  });
}
