/** The sample article: put into a fresh data file, and back when the person asks for it. */
import type { OperationOutput } from '../../../shared/contract';
import { ItemId, MarkId, unanswered, type Mark } from '../../../shared/model';
import { blockText } from '../../../shared/text';
import { findSample, type Article } from '../../store/articles';
import type { RecordState } from '../../store/commands';
import { getOwnSpace } from '../../store/spaces';
import { getNewestVersion } from '../../store/versions';
import { addArticle, keepAddition } from '../add-article';
import { viewArticle } from '../article-view';
import { restoreArticles } from '../articles';
import type { Context } from '../deps';
import { findArticle } from '../find';
import { placeWords } from '../mark-ranges';
import { writeRecords } from '../records';
import { sampleBlocks, sampleLooked, sampleMeta } from './article';
import { sampleMarks } from './marks';

/** Adds the sample with its marks; no step of Undo. */
export function installSample(ctx: Context): Article {
  const article = addArticle(ctx, { meta: sampleMeta, blocks: sampleBlocks, sample: true });
  const version = getNewestVersion(ctx.db, article.n);
  const marks = sampleMarks.map((sample): Mark => ({
    id: MarkId.parse(ctx.newId()),
    layer: article.layer,
    version: version.id,
    kind: sample.kind,
    note: sample.note ?? '',
    tags: [...(sample.tags ?? [])],
    certainty: sample.certainty ?? null,
    ...unanswered(),
    ranges: sample.pieces.flatMap((words) => placeWords(version.text, words)),
    rev: 1,
  }));
  const looked = version.blocks.flatMap((block, i): RecordState[] => {
    if (!sampleLooked.some((words) => blockText(block).startsWith(words))) return [];
    const id = ItemId.parse(ctx.newId());
    return [{ type: 'looked', id, state: { id, layer: article.layer, version: version.id, block: i, rev: 1 } }];
  });
  writeRecords(ctx, [...marks.map((mark): RecordState => ({ type: 'mark', id: mark.id, state: mark })), ...looked]);
  return article;
}

/**
 * `articles.createSample`: the sample as it lies in the library; out of the trash when it lies there;
 * added anew when it is nowhere.
 */
export function createSample(ctx: Context): OperationOutput<'articles.createSample'> {
  const known = findSample(ctx.db, getOwnSpace(ctx.db).n);
  if (known) {
    restoreArticles(ctx, { articles: [known.id] });
    return { article: viewArticle(ctx, findArticle(ctx.db, known.id)) };
  }
  const article = installSample(ctx);
  keepAddition(ctx, article, 'articles.createSample');
  return { article: viewArticle(ctx, article) };
}
