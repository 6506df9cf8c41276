/** The read-only Lexical editor that draws the article, behind what the engine needs of it. */
import { buildEditorFromExtensions, defineExtension } from '@lexical/extension';
import type { LexicalEditor } from 'lexical';
import type { Block, BlockRole } from '../../../shared/model';
import { ARTICLE_NODES, ReaderBlockNode, $buildArticle, $setRoles } from './article-nodes';
import { ReaderPictureNode } from './picture-node';
import { $indexText, type TextIndex } from './text-index';

/** Nodes only: the rich-text extension would announce headings and put a live region into the text. */
const articleExtension = defineExtension({
  name: 'plumbline/reader',
  namespace: 'plumbline-reader',
  nodes: [...ARTICLE_NODES, ReaderPictureNode],
  editable: false,
  // The document's selection is read by the reading cursor; Lexical's own copy of it goes stale.
  disableEvents: true,
  onError: (error: Error) => {
    throw error;
  },
});

export class ArticleEditor {
  readonly lexical: LexicalEditor;
  private readonly dispose: () => void;
  private roles: readonly BlockRole[] = [];

  /** `onRedrawn` is called when blocks may have got other elements; their texts are the same. */
  constructor(root: HTMLElement, onRedrawn: () => void) {
    const editor = buildEditorFromExtensions(articleExtension);
    this.lexical = editor;
    this.dispose = () => editor.dispose();
    editor.setRootElement(root);
    // A block that got another element is "updated" to Lexical, like one that only got another class.
    editor.registerMutationListener(ReaderBlockNode, onRedrawn, { skipInitialization: true });
  }

  build(blocks: readonly Block[], roles: readonly BlockRole[]): TextIndex {
    this.roles = roles;
    this.lexical.update(() => $buildArticle(blocks, roles), { discrete: true });
    return this.readIndex();
  }

  /** Null when the roles are those it has. */
  setRoles(roles: readonly BlockRole[]): TextIndex | null {
    if (this.roles.length === roles.length && this.roles.every((role, block) => role === roles[block])) return null;
    this.roles = roles;
    this.lexical.update(() => $setRoles(roles), { discrete: true });
    return this.readIndex();
  }

  destroy(): void {
    this.lexical.setRootElement(null);
    this.dispose();
  }

  private readIndex(): TextIndex {
    return this.lexical.getEditorState().read($indexText);
  }
}
