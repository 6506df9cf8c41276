/** What the own marks of an article add up to. */
import type { OperationOutput, ParsedInput } from '../../shared/contract';
import { computeMeasures } from '../../shared/measures';
import { listLooked } from '../store/items';
import { listKinds } from '../store/kinds';
import { listMarks } from '../store/marks';
import type { Context } from './deps';
import { findArticle, readNewest } from './find';

/** `measures.get` */
export function getMeasures(ctx: Context, input: ParsedInput<'measures.get'>): OperationOutput<'measures.get'> {
  const article = findArticle(ctx.db, input.article);
  const { version, roles } = readNewest(ctx.db, article);
  return computeMeasures({
    blocks: version.blocks,
    roles,
    language: article.meta.language,
    kinds: listKinds(ctx.db, article.space),
    looked: listLooked(ctx.db, article.layerN, version.n).map((item) => item.block),
    marks: listMarks(ctx.db, article.layerN),
  });
}
