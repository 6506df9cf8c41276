/** Small XML files as trees: saxes knows no entities but XML's own five. */
import { SaxesParser } from 'saxes';
import { Refusal } from '../frames/serve';

export interface XmlNode {
  /** Without its prefix. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlNode[];
  text: string;
}

const MAX_DEPTH = 200;
const MAX_NODES = 200_000;

/** @throws Refusal for what is no XML, or nests out of all bounds */
export function parseXml(xml: string): XmlNode {
  const root: XmlNode = { name: '', attributes: new Map(), children: [], text: '' };
  const open: XmlNode[] = [root];
  let nodes = 0;
  const parser = new SaxesParser();
  parser.on('error', () => {
    throw new Refusal('damaged');
  });
  parser.on('doctype', () => {
    throw new Refusal('doctype');
  });
  parser.on('opentag', ({ name, attributes }) => {
    nodes += 1;
    if (open.length > MAX_DEPTH || nodes > MAX_NODES) throw new Refusal('tooBig');
    const node: XmlNode = {
      name: local(name),
      attributes: new Map(Object.entries(attributes).map(([key, value]) => [local(key), value])),
      children: [],
      text: '',
    };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('closetag', () => void open.pop());
  const addText = (text: string) => {
    const node = open.at(-1);
    if (node) node.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(xml).close();
  return root;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1).toLowerCase();

/** All elements of a name, in document order. */
export function findAll(node: XmlNode, name: string): XmlNode[] {
  return node.children.flatMap((child) => [...(child.name === name ? [child] : []), ...findAll(child, name)]);
}

/** The words of the first element of a name; null where there are none. */
export function firstText(node: XmlNode, name: string): string | null {
  return (
    findAll(node, name)
      .map(wholeText)
      .find((text) => text !== '') ?? null
  );
}

/** An element's words with those of the elements in it. */
export const wholeText = (node: XmlNode): string =>
  `${node.text} ${node.children.map(wholeText).join(' ')}`.replace(/\s+/g, ' ').trim();
