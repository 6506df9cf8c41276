/** The person's own Markdown template: what is wrong with it, what of it is kept, and how it comes out. */
import type { ExportScope } from '../../shared/contract';
import { checkMarkdownTemplate, defaultMarkdownTemplate, MARKDOWN_NAMES } from '../../shared/exchange/markdown';
import { MARKDOWN_FILTERS } from '../../shared/exchange/markdown-text';
import type { TemplateNames } from '../../shared/exchange/template';
import { call } from '../services/api';
import { t } from '../services/messages';

/** More than these help nobody at once: the first ones usually cause the rest. */
const MAX_SHOWN = 8;

export const ourTemplate = (): string => defaultMarkdownTemplate({ t });

/** What is wrong, in words with the line; empty: it can be used. */
export const problemsIn = (source: string): readonly string[] =>
  checkMarkdownTemplate(source)
    .slice(0, MAX_SHOWN)
    .map(({ line, code, name }) =>
      t(`exchange.template.${code}`, { line, name, filters: MARKDOWN_FILTERS.join(', ') }),
    );

/** What settings keep of a template: null for ours, so that it stays ours when ours gets better. */
export const templateToKeep = (source: string): string | null =>
  source.trim() === '' || source === ourTemplate() ? null : source;

export interface NameGroup {
  /** The lists one stands in, from outside in; empty: anywhere. */
  readonly path: readonly string[];
  readonly names: readonly { readonly name: string; readonly isList: boolean }[];
}

/** The names a template may use, list by list. */
export function nameGroups(names: TemplateNames = MARKDOWN_NAMES, path: readonly string[] = []): readonly NameGroup[] {
  const entries = Object.entries(names);
  return [
    { path, names: entries.map(([name, inner]) => ({ name, isList: inner !== 'text' })) },
    ...entries.flatMap(([name, inner]) => (inner === 'text' ? [] : nameGroups(inner, [...path, name]))),
  ];
}

/** The first article of a scope as the template writes it; null: there is none. @throws CallError */
export async function previewTemplate(template: string, scope: ExportScope): Promise<string | null> {
  const { articles } = await call('exports.plan', { scope, format: 'markdown' });
  const first = articles[0];
  if (first === undefined) return null;
  const { files } = await call('exports.build', {
    articles: [first],
    format: 'markdown',
    options: { template },
    ...(scope.tag ? { tag: scope.tag } : {}),
  });
  const content = files[0]?.content;
  return content && 'text' in content ? content.text : null;
}
