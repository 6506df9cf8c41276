/** What a person takes out: files for other programs and people. */
import {
  PlumblineError,
  type ExportedFile,
  type ExportScope,
  type OperationOutput,
  type ParsedInput,
} from '../../shared/contract';
import { createPacker, type PackedFile } from '../../shared/exchange/pack-files';
import { MARKDOWN_FILTERS } from '../../shared/exchange/markdown-text';
import { checkMarkdownTemplate } from '../../shared/exchange/markdown';
import { createMessages } from '../../shared/messages';
import type { ArticleId } from '../../shared/model';
import { buildFiles, isWholeAtOnce } from '../exchange/build';
import { listArticles } from '../store/articles';
import { listMarks } from '../store/marks';
import { getOwnSpace } from '../store/spaces';
import type { Context } from './deps';
import { findArticle } from './find';

/** Articles that are built at once: few enough to hold, enough to be quick. */
const BATCH = 25;

/** `exports.plan` */
export function planExport(ctx: Context, { scope }: ParsedInput<'exports.plan'>): OperationOutput<'exports.plan'> {
  const { articles, tag } = scope;
  const found = articles
    ? [...new Set(articles)].map((id) => findArticle(ctx.db, id))
    : listArticles(ctx.db, getOwnSpace(ctx.db).n, false);
  const planned: ArticleId[] = [];
  let marks = 0;
  for (const article of found) {
    const own = listMarks(ctx.db, article.layerN);
    const chosen = tag === undefined ? own : own.filter((mark) => mark.tags.includes(tag));
    if (tag !== undefined && chosen.length === 0) continue;
    planned.push(article.id);
    marks += chosen.length;
  }
  return { articles: planned, marks };
}

/** `exports.build` */
export function buildExport(ctx: Context, input: ParsedInput<'exports.build'>): OperationOutput<'exports.build'> {
  assertTemplate(input.options.template);
  return { files: buildFiles(ctx, input) };
}

/** `exports.write` */
export function writeExport(ctx: Context, input: ParsedInput<'exports.write'>): OperationOutput<'exports.write'> {
  const { scope, format, options, to } = input;
  assertTemplate(options.template);
  const { articles } = planExport(ctx, { scope });
  if (articles.length === 0)
    throw new PlumblineError('notFound', 'No article is in that scope.', { type: 'article', id: scopeText(scope) });
  const names: string[] = [];
  const step = isWholeAtOnce(format) ? articles.length : BATCH;
  const batches = function* (): Generator<readonly ExportedFile[]> {
    for (let at = 0; at < articles.length; at += step) {
      yield buildFiles(ctx, {
        articles: articles.slice(at, at + step),
        tag: scope.tag,
        format,
        options,
        follows: at > 0,
      });
    }
  };
  const bytes = ctx.saveNew(
    to,
    packBatches(batches(), articles.length > 1 && !isWholeAtOnce(format), (file) => names.push(file.name)),
  );
  return { to, bytes, articles: articles.length, files: names };
}

/** The bytes of batch after batch; only one batch is held at a time. */
function* packBatches(
  batches: Iterable<readonly ExportedFile[]>,
  mayBeSeveral: boolean,
  onFile: (file: PackedFile) => void,
): Generator<Uint8Array> {
  const packer = createPacker(mayBeSeveral);
  for (const files of batches) {
    for (const file of files) {
      const packed = packer.add(file);
      if (packed.isNew) onFile(packed);
      yield* packed.bytes;
    }
  }
  yield* packer.end();
}

const scopeText = ({ tag, articles }: ExportScope): string => tag ?? articles?.join(', ') ?? '';

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
