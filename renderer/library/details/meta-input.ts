/** What is known about an article, as a form holds it: one line of text a field, and how it becomes `ArticleMeta`. */
import { ArticleMeta } from '../../../shared/model';
import type { MessageKey } from '../../../shared/messages';

export const META_FIELDS = [
  'title',
  'outlet',
  'authors',
  'published',
  'modified',
  'section',
  'address',
  'language',
  'licence',
] as const;
export type MetaField = (typeof META_FIELDS)[number];

/** Empty means "Not stated". Authors stand one a line. */
export type MetaInput = Readonly<Record<MetaField, string>>;

export type MetaProblems = Readonly<Partial<Record<MetaField, MessageKey>>>;

export function metaToInput(meta: ArticleMeta): MetaInput {
  return {
    title: meta.title,
    outlet: meta.outlet ?? '',
    authors: meta.authors.join('\n'),
    published: meta.published ?? '',
    address: meta.address ?? '',
    language: meta.language ?? '',
    modified: meta.modified ?? '',
    section: meta.section ?? '',
    licence: meta.licence ?? '',
  };
}

/** Names from a field: one a line, white space around them dropped, each once. */
export function splitAuthors(text: string): string[] {
  const names = text.split('\n').map((name) => name.replace(/\s+/g, ' ').trim());
  return [...new Set(names.filter((name) => name !== ''))];
}

const orNull = (text: string): string | null => {
  const trimmed = text.trim();
  return trimmed === '' ? null : trimmed;
};

/** The article's data from a form; `problems` names each field that cannot be taken as it is. */
export function inputToMeta(
  input: MetaInput,
): { readonly meta: ArticleMeta; readonly problems: null } | { readonly meta: null; readonly problems: MetaProblems } {
  const result = ArticleMeta.safeParse({
    title: input.title.replace(/\s+/g, ' '),
    outlet: orNull(input.outlet),
    authors: splitAuthors(input.authors),
    published: orNull(input.published),
    address: orNull(input.address),
    language: orNull(input.language),
    modified: orNull(input.modified),
    section: orNull(input.section),
    licence: orNull(input.licence),
  });
  if (result.success) return { meta: result.data, problems: null };
  const problems: Partial<Record<MetaField, MessageKey>> = {};
  for (const { path } of result.error.issues) {
    const field = META_FIELDS.find((name) => name === path[0]);
    if (field) problems[field] ??= problemMessage(field, input[field]);
  }
  return { meta: null, problems };
}

function problemMessage(field: MetaField, value: string): MessageKey {
  if (field === 'title' && value.trim() === '') return 'details.problem.titleMissing';
  return `details.problem.${field}`;
}

/** The fields whose values differ, for an update that names only those. */
export function changedFields(before: ArticleMeta, after: ArticleMeta): Partial<ArticleMeta> {
  const changed: Partial<ArticleMeta> = {};
  if (before.title !== after.title) changed.title = after.title;
  if (before.outlet !== after.outlet) changed.outlet = after.outlet;
  if (before.authors.join('\n') !== after.authors.join('\n')) changed.authors = after.authors;
  if (before.published !== after.published) changed.published = after.published;
  if (before.address !== after.address) changed.address = after.address;
  if (before.language !== after.language) changed.language = after.language;
  if (before.modified !== after.modified) changed.modified = after.modified;
  if (before.section !== after.section) changed.section = after.section;
  if (before.licence !== after.licence) changed.licence = after.licence;
  return changed;
}
