/**
 * The placeholder language of Markdown templates: `{{name}}` puts a value, `{{name|filter}}` puts it in another way,
 * `{{#list}}…{{/list}}` repeats for each entry of a list or shows once where there is a value, `{{^list}}…{{/list}}`
 * shows where there is none. Values are text and lists only: a template can neither compute nor reach anything. Pure.
 */
import type { MarkdownFilter } from './markdown-text';

/** What a template can put: text, or a list of further values. */
export type TemplateData = { readonly [name: string]: string | readonly TemplateData[] };

/** Names a template may use: `text`, or the names within an entry of a list. */
export type TemplateNames = { readonly [name: string]: 'text' | TemplateNames };

export interface TemplateProblem {
  /** 1 for the first line. */
  readonly line: number;
  readonly code:
    'unclosed' | 'unopened' | 'unknownName' | 'unknownFilter' | 'notAList' | 'brokenTag' | 'tooLong' | 'tooDeep';
  readonly name: string;
}

type Node =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'value'; readonly name: string; readonly filter: string | null }
  | { readonly type: 'section'; readonly name: string; readonly inverted: boolean; readonly nodes: readonly Node[] };

export interface Template {
  readonly nodes: readonly Node[];
}

/** Longest template, in UTF-16 units. */
export const MAX_TEMPLATE_CHARS = 20_000;
const MAX_DEPTH = 6;
const TAG = /\{\{([#^/]?)\s*([A-Za-z]+)\s*(?:\|\s*([A-Za-z]+)\s*)?\}\}/gu;

interface Open {
  readonly name: string;
  readonly inverted: boolean;
  readonly line: number;
  readonly names: TemplateNames;
  readonly nodes: Node[];
}

/** Reads a template; a name is looked for in its list first, then outside it. Answers all that is wrong with it. */
export function parseTemplate(
  source: string,
  names: TemplateNames,
  filters: readonly MarkdownFilter[],
): { readonly template: Template | null; readonly problems: readonly TemplateProblem[] } {
  if (source.length > MAX_TEMPLATE_CHARS) {
    return { template: null, problems: [{ line: 1, code: 'tooLong', name: String(MAX_TEMPLATE_CHARS) }] };
  }
  const problems: TemplateProblem[] = [];
  const stack: Open[] = [{ name: '', inverted: false, line: 1, names, nodes: [] }];
  const top = (): Open => stack.at(-1) as Open;
  const find = (name: string): TemplateNames[string] | undefined =>
    stack
      .map(({ names: own }) => (Object.hasOwn(own, name) ? own[name] : undefined))
      .findLast((each) => each !== undefined);
  let at = 0;
  let line = 1;
  const putText = (end: number): void => {
    const text = source.slice(at, end);
    const broken = text.search(/\{\{|\}\}/u);
    if (broken >= 0) {
      const brokenLine = line + text.slice(0, broken).split('\n').length - 1;
      problems.push({
        line: brokenLine,
        code: 'brokenTag',
        name: text.slice(broken, broken + 20).split('\n')[0] ?? '',
      });
    }
    if (text !== '') top().nodes.push({ type: 'text', text });
    line += text.split('\n').length - 1;
  };
  for (const match of source.matchAll(TAG)) {
    putText(match.index);
    const [whole, sign = '', name = '', filter = null] = match;
    at = match.index + whole.length;
    const known = find(name);
    if (sign === '/') {
      const open = top();
      if (stack.length === 1 || open.name !== name) problems.push({ line, code: 'unopened', name });
      else {
        stack.pop();
        top().nodes.push({ type: 'section', name, inverted: open.inverted, nodes: open.nodes });
      }
    } else if (known === undefined) {
      problems.push({ line, code: 'unknownName', name });
      // What is inside is still read, so that its own end is not reported as well.
      if (sign !== '') stack.push({ name, inverted: sign === '^', line, names: {}, nodes: [] });
    } else if (sign !== '') {
      if (stack.length > MAX_DEPTH) problems.push({ line, code: 'tooDeep', name });
      const inner = known === 'text' || sign === '^' ? {} : known;
      stack.push({ name, inverted: sign === '^', line, names: inner, nodes: [] });
    } else if (known !== 'text') problems.push({ line, code: 'notAList', name });
    else if (filter !== null && !(filters as readonly string[]).includes(filter)) {
      problems.push({ line, code: 'unknownFilter', name: filter });
    } else top().nodes.push({ type: 'value', name, filter });
    line += whole.split('\n').length - 1;
  }
  putText(source.length);
  for (const open of stack.slice(1)) problems.push({ line: open.line, code: 'unclosed', name: open.name });
  problems.sort((a, b) => a.line - b.line);
  return problems.length > 0 ? { template: null, problems } : { template: { nodes: stack[0]?.nodes ?? [] }, problems };
}

/**
 * Fills a template. `put` turns a value into what stands in the file. A line that holds nothing but the start or end of a
 * section leaves no line behind.
 */
export function fillTemplate(
  { nodes }: Template,
  data: TemplateData,
  put: (value: string, filter: string | null) => string,
): string {
  const out: string[] = [];
  const walk = (list: readonly Node[], scopes: readonly TemplateData[]): void => {
    for (const node of list) {
      if (node.type === 'text') {
        out.push(node.text);
        continue;
      }
      const scope = scopes.findLast((each) => Object.hasOwn(each, node.name));
      const value = scope?.[node.name] ?? '';
      if (node.type === 'value') {
        if (typeof value === 'string') out.push(put(value, node.filter));
      } else if (node.inverted) {
        if (value.length === 0) walk(node.nodes, scopes);
      } else if (typeof value === 'string') {
        if (value !== '') walk(node.nodes, scopes);
      } else for (const entry of value) walk(node.nodes, [...scopes, entry]);
    }
  };
  walk(nodes, [data]);
  return out.join('');
}

/** Takes the line end after a section's start or end that has its line to itself: it is layout, not content. */
export const trimSectionLines = (source: string): string =>
  source.replace(/^[ \t]*(\{\{[#^/]\s*[A-Za-z]+\s*\}\})[ \t]*\n/gmu, '$1');
