/** What a person takes out: files for other programs and people. */
import {
  isOutlineFormat,
  PlumblineError,
  type ExportedFile,
  type ExportFormat,
  type ExportOptions,
  type ExportScope,
  type OperationOutput,
  type OutlineFormat,
  type ParsedInput,
} from '../../shared/contract';
import { ARTICLES_PER_PART, createArchivePacker } from '../../shared/archive/pack-archive';
import { outlineFile } from '../../shared/exchange/outline-file';
import { createPacker, isContinued } from '../../shared/exchange/pack-files';
import { MARKDOWN_FILTERS } from '../../shared/exchange/markdown-text';
import { checkMarkdownTemplate } from '../../shared/exchange/markdown';
import { createMessages } from '../../shared/messages';
import type { ArticleId, CollectionId } from '../../shared/model';
import { makeFiles, readOutlines, startOutline, type ExportRequest } from '../exchange/build';
import { listArticles, type Article } from '../store/articles';
import { getCollection, listMembers } from '../store/collections';
import { listMarks } from '../store/marks';
import { getSettings } from '../store/settings';
import { getOwnSpace } from '../store/spaces';
import type { Context, NewFile } from './deps';
import { buildLists, findArchived } from '../exchange/archive/scope';
import { findArticle, notFound } from './find';
import type { Steps, StepNews } from './steps';

/** `exports.plan` */
export function planExport(
  ctx: Context,
  { scope, format }: ParsedInput<'exports.plan'>,
): OperationOutput<'exports.plan'> {
  const { tag } = scope;
  const isArchive = format === 'archive';
  const found = isArchive ? findArchived(ctx, scope) : findExported(ctx, scope);
  const planned: ArticleId[] = [];
  let marks = 0;
  for (const article of found) {
    const own = listMarks(ctx.db, article.layerN);
    const chosen = tag === undefined ? own : own.filter((mark) => mark.tags.includes(tag));
    if (tag !== undefined && chosen.length === 0) continue;
    planned.push(article.id);
    marks += isArchive ? own.length : chosen.length;
  }
  return { articles: planned, marks };
}

function findExported(ctx: Context, { articles, collection }: ExportScope): Article[] {
  const named = articles ?? (collection === undefined ? undefined : membersInUse(ctx, collection));
  return named
    ? [...new Set(named)].map((id) => findArticle(ctx.db, id))
    : listArticles(ctx.db, getOwnSpace(ctx.db).n, false);
}

/** @throws PlumblineError `notFound` */
function membersInUse(ctx: Context, collection: CollectionId): ArticleId[] {
  if (!getCollection(ctx.db, collection)) throw notFound('collection', collection);
  return listMembers(ctx.db, collection).filter((id) => findArticle(ctx.db, id).trashedAt === null);
}

/** `exports.build` */
export function buildExport(ctx: Context, input: ParsedInput<'exports.build'>): OperationOutput<'exports.build'> {
  assertTemplate(input.options.template);
  const files = joinParts(makeFiles(ctx, input));
  const { format, lists } = input;
  return { files: format === 'archive' && lists ? [...files, ...buildLists(ctx, lists)] : files };
}

/** Parts of one table that follow each other, as one. */
function joinParts(parts: Iterable<ExportedFile>): ExportedFile[] {
  const files: ExportedFile[] = [];
  for (const part of parts) {
    const before = files.at(-1);
    if (!before || !isContinued(part) || before.name !== part.name) files.push(part);
    else if ('text' in before.content && 'text' in part.content) {
      files[files.length - 1] = { ...part, content: { text: before.content.text + part.content.text } };
    }
  }
  return files;
}

/** `exports.outline` */
export const outlineArticles = (
  ctx: Context,
  input: ParsedInput<'exports.outline'>,
): OperationOutput<'exports.outline'> => ({ articles: [...readOutlines(ctx, input)] });

/** `exports.write`: an article a step. Where it fails or is stopped, nothing of the file is left. */
export function* writeExport(
  ctx: Context,
  input: ParsedInput<'exports.write'>,
): Steps<OperationOutput<'exports.write'>> {
  const { scope, format, to } = input;
  const options = withOwnTemplate(ctx, format, input.options);
  assertTemplate(options.template);
  const { articles } = planExport(ctx, { scope, format });
  if (articles.length === 0)
    throw new PlumblineError('notFound', 'No article is in that scope.', { type: 'article', id: scopeText(scope) });
  const request = { articles, tag: scope.tag, format, options, follows: false };
  const file = ctx.createNew(to);
  try {
    const files = yield* isOutlineFormat(format)
      ? writeOutline(ctx, request, format, file)
      : writeFiles(ctx, request, scope, file);
    return { to, bytes: file.finish(), articles: articles.length, files };
  } finally {
    file.drop();
  }
}

const news = (done: number, { articles }: ExportRequest): StepNews => ({
  doing: 'writing',
  unit: 'articles',
  done,
  total: articles.length,
});

/** Answers the name of the file. */
function* writeOutline(ctx: Context, request: ExportRequest, format: OutlineFormat, file: NewFile): Steps<string[]> {
  const outline = startOutline(request);
  let done = 0;
  for (const article of readOutlines(ctx, request)) {
    outline.add(article);
    yield news((done += 1), request);
  }
  const { name, pieces } = outlineFile(outline.end(), format);
  for (const piece of pieces) file.write(piece);
  return [name];
}

/** One file after another, or one part of the archive: only that is held. Answers the names of the files. */
function* writeFiles(ctx: Context, request: ExportRequest, scope: ExportScope, file: NewFile): Steps<string[]> {
  const { articles, format } = request;
  const isArchive = format === 'archive';
  const packer = isArchive ? createArchivePacker() : createPacker(articles.length > 1);
  const names: string[] = [];
  const write = (files: Iterable<ExportedFile>): void => {
    for (const each of files) {
      const packed = packer.add(each);
      if (packed.isNew) names.push(packed.name);
      for (const bytes of packed.bytes) file.write(bytes);
    }
  };
  const step = isArchive ? ARTICLES_PER_PART : 1;
  for (let at = 0; at < articles.length; at += step) {
    const some = articles.slice(at, at + step);
    write(makeFiles(ctx, { ...request, articles: some, follows: at > 0 }));
    yield news(at + some.length, request);
  }
  if (isArchive) write(buildLists(ctx, scope));
  for (const bytes of packer.end()) file.write(bytes);
  return names;
}

/** Without a template the one that the person keeps, as in the window. */
function withOwnTemplate(ctx: Context, format: ExportFormat, options: ExportOptions): ExportOptions {
  if (format !== 'markdown' || options.template !== undefined) return options;
  const own = getSettings(ctx.db).markdownTemplate;
  return own === null ? options : { ...options, template: own };
}

const scopeText = ({ tag, articles, collection }: ExportScope): string =>
  tag ?? collection ?? articles?.join(', ') ?? '';

/** @throws PlumblineError `invalidInput` naming every problem with its line */
function assertTemplate(template: string | undefined): void {
  if (template === undefined) return;
  const problems = checkMarkdownTemplate(template);
  if (problems.length === 0) return;
  const { t } = createMessages();
  const fields = problems.slice(0, 20).map(({ line, code, name }) => ({
    field: 'options.template',
    problem: t(`exchange.template.${code}`, { line, name, filters: MARKDOWN_FILTERS.join(', ') }),
  }));
  throw new PlumblineError('invalidInput', fields.map(({ problem }) => problem).join(' '), { fields });
}
