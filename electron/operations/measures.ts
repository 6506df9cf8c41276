/** What the own marks of an article add up to. */
import type { OperationOutput, ParsedInput } from '../../shared/contract';
import { computeMeasures } from '../../shared/measures';
import { WordIndex } from '../../shared/text';
import { listLooked } from '../store/items';
import { listKinds } from '../store/kinds';
import { listMarks } from '../store/marks';
import type { Version } from '../store/versions';
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
    wordIndex: wordsOf(version, article.meta.language),
  });
}

/** Words of the versions that the store keeps in memory: finding them costs most and no mark changes them. */
const wordsByVersion = new WeakMap<Version, { readonly language: string | null; readonly index: WordIndex }>();

function wordsOf(version: Version, language: string | null): WordIndex {
  const known = wordsByVersion.get(version);
  if (known?.language === language) return known.index;
  const index = new WordIndex(version.text, language);
  wordsByVersion.set(version, { language, index });
  return index;
}
