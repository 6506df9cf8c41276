/** Markdown (CommonMark) to blocks of runs, through mdast. HTML in it is shown as text and never parsed. */
import type {
  BlockContent,
  Definition,
  DefinitionContent,
  ListItem,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
} from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Block, Run } from '../../model';
import { cleanUnits } from '../clean';
import { checkMarkdown } from './markdown-limits';
import { makePiece, type Piece, type Proposal } from './pieces';
import { proposeRoles } from './roles';
import { runsText, tidyRuns, type Style } from './runs';
import { tableRowsOf } from './tables';

/** Deeper than any article nests lists and quotes; the check before parsing keeps us below it. */
const MAX_DEPTH = 100;

type Node = RootContent | BlockContent | DefinitionContent | ListItem;

/**
 * Blocks from Markdown. Headings, block quotes, lists, tables and pictures are what the markup says they are; for the
 * rest the rules for plain text apply. List items keep a marker in their text ("1.", "•"). Links are kept where
 * they are http(s) or mailto. `[]` for white space.
 * @throws PlumblineError tooLarge (more than 1 MB), invalidInput (nested too deeply)
 */
export function proposeFromMarkdown(text: string): Block[] {
  const cleaned = cleanUnits(text);
  checkMarkdown(cleaned);
  return proposeRoles(new MarkdownWalk(fromMarkdown(cleaned)).pieces());
}

const given = (role: Proposal['role']): Proposal => ({ role, reason: 'markup' });

class MarkdownWalk {
  private readonly made: Piece[] = [];
  private readonly definitions = new Map<string, Definition>();
  private headlineSeen = false;
  private textSeen = false;

  constructor(private readonly root: Root) {}

  pieces(): Piece[] {
    this.collectDefinitions(this.root.children, 0);
    this.walk(this.root.children, null, 0);
    return this.made;
  }

  private collectDefinitions(nodes: readonly Node[], depth: number): void {
    for (const node of nodes) {
      if (node.type === 'definition' && !this.definitions.has(node.identifier))
        this.definitions.set(node.identifier, node);
      else if (depth < MAX_DEPTH && (node.type === 'blockquote' || node.type === 'list' || node.type === 'listItem')) {
        this.collectDefinitions(node.children, depth + 1);
      }
    }
  }

  /** `within`: what the container makes of the paragraphs in it. */
  private walk(nodes: readonly Node[], within: Proposal | null, depth: number): void {
    if (depth > MAX_DEPTH) return;
    for (const node of nodes) {
      switch (node.type) {
        case 'heading':
          this.addHeading(this.inline(node.children, {}));
          break;
        case 'paragraph':
          this.addParagraph(node, within);
          break;
        case 'blockquote':
          this.walk(node.children, given('quotation'), depth + 1);
          break;
        case 'list':
          node.children.forEach((item, i) => {
            const marker = node.ordered ? `${(node.start ?? 1) + i}. ` : '• ';
            const from = this.made.length;
            this.walk(item.children, given('listItem'), depth + 1);
            this.prepend(from, marker);
          });
          break;
        case 'code':
        case 'html':
          this.add([{ text: node.value }], { given: within });
          break;
        default:
          break; // thematic breaks and definitions carry no words
      }
    }
  }

  private addHeading(runs: Run[]): void {
    const isHeadline = !this.headlineSeen && !this.textSeen;
    this.headlineSeen ||= isHeadline;
    this.add(runs, { given: given(isHeadline ? 'headline' : 'subheading') });
  }

  private addParagraph(node: Paragraph, within: Proposal | null): void {
    const rows = within === null ? tableRowsOf(this.inline(node.children, {})) : null;
    if (rows) {
      for (const row of rows) this.add(row, { given: given('tableRow') });
      return;
    }
    const pictures = node.children.flatMap((child) => imagesIn(child));
    const hasHardBreak = hasBreak(node.children);
    const runs = this.inline(node.children, {}, hasHardBreak);
    this.add(runs, { given: within, softWrap: !hasHardBreak });
    for (const alt of pictures) this.add([{ text: alt }], { given: given('image') });
  }

  private add(raw: readonly Run[], options: { given?: Proposal | null; softWrap?: boolean }): void {
    const runs = tidyRuns(raw);
    const text = runsText(runs);
    if (text === '') return;
    const piece = makePiece(runs, {
      given: options.given ?? null,
      softWrap: options.softWrap === true && text.includes('\n'),
    });
    if (piece.facts.prose && options.given == null) this.textSeen = true;
    this.made.push(piece);
  }

  /** Puts a list item's marker before its first block. */
  private prepend(at: number, marker: string): void {
    const first = this.made[at];
    if (!first || first.given?.role !== 'listItem') return;
    this.made[at] = makePiece(tidyRuns([{ text: marker }, ...first.runs]), {
      given: first.given,
      softWrap: first.softWrap,
    });
  }

  /** Inline content as runs. Soft line breaks stay `\n`, or become spaces where a hard break needs `\n` for itself. */
  private inline(nodes: readonly PhrasingContent[], style: Style, softAsSpace = false, depth = 0): Run[] {
    if (depth > MAX_DEPTH) return [];
    const inner = (children: readonly PhrasingContent[], more: Style) =>
      this.inline(children, { ...style, ...more }, softAsSpace, depth + 1);
    return nodes.flatMap((node): Run[] => {
      switch (node.type) {
        case 'text':
        case 'inlineCode':
        case 'html':
          return [{ text: softAsSpace ? node.value.replaceAll('\n', ' ') : node.value, ...style }];
        case 'strong':
          return inner(node.children, { bold: true });
        case 'emphasis':
          return inner(node.children, { italic: true });
        case 'link':
          return inner(node.children, linkStyle(node.url));
        case 'linkReference':
          return inner(node.children, linkStyle(this.definitions.get(node.identifier)?.url ?? ''));
        case 'break':
          return [{ text: '\n', ...style }];
        default:
          return []; // pictures become blocks of their own
      }
    });
  }
}

const MAX_LINK_UNITS = 4_096;

/** A link is kept where it is absolute and http(s) or mailto, without white space or control characters. */
const linkStyle = (url: string): Style =>
  url.length <= MAX_LINK_UNITS && /^(?:https?:\/\/[^\s/]|mailto:\S)[^\s\p{Cc}]*$/iu.test(url) ? { link: url } : {};

const hasBreak = (nodes: readonly PhrasingContent[]): boolean =>
  nodes.some((node) => node.type === 'break' || ('children' in node && hasBreak(node.children)));

function imagesIn(node: PhrasingContent): string[] {
  if (node.type === 'image' || node.type === 'imageReference') return node.alt?.trim() ? [node.alt] : [];
  return 'children' in node ? node.children.flatMap(imagesIn) : [];
}
