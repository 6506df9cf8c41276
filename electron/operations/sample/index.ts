/** The sample article: put into a fresh data file, and back when the person asks for it. */
import type { OperationOutput } from '../../../shared/contract';
import {
  ItemId,
  MarkId,
  SourceId,
  ViewpointId,
  type Item,
  type Mark,
  type Source,
  type Viewpoint,
} from '../../../shared/model';
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
import { sampleAbsences, sampleDispute, sampleHeadline, samplePeople, sampleViewpoints } from './people';

/** Adds the sample with its marks, people and notes; no step of Undo. */
export function installSample(ctx: Context): Article {
  const article = addArticle(ctx, { meta: sampleMeta, blocks: sampleBlocks, sample: true });
  const { id: version, text, blocks } = getNewestVersion(ctx.db, article.n);
  const { layer } = article;
  const newItem = (ord: number) => ({ id: ItemId.parse(ctx.newId()), layer, ord, rev: 1 });
  const viewpoints = mapValues(sampleViewpoints, (name, i): Viewpoint => ({
    ...{ id: ViewpointId.parse(ctx.newId()), layer, ord: i, rev: 1 },
    name,
  }));
  const people = mapValues(samplePeople, ({ viewpoint, ...facts }, i): Source => ({
    ...{ id: SourceId.parse(ctx.newId()), layer, ord: i, rev: 1 },
    ...{ speaks: null, identification: null, saysWhy: null, role: null, type: null, affiliation: null, reply: null },
    ...{ note: '', spellings: [facts.name], ...facts },
    viewpoint: viewpoint === undefined ? null : viewpoints[viewpoint].id,
  }));
  const marks = sampleMarks.map((sample): Mark => ({
    ...{ id: MarkId.parse(ctx.newId()), layer, version, rev: 1 },
    kind: sample.kind,
    note: sample.note ?? '',
    tags: [...(sample.tags ?? [])],
    certainty: sample.certainty ?? null,
    source: sample.source === undefined ? null : people[sample.source].id,
    viewpoint: null,
    fields: sample.fields ?? {},
    links: (sample.accuses ?? []).map((person) => ({ rel: 'accuses', source: people[person].id })),
    ranges: sample.pieces.flatMap((words) => placeWords(text, words)),
  }));
  const items: Item[] = [
    { ...newItem(0), type: 'dispute', ...sampleDispute },
    {
      ...{ ...newItem(1), type: 'headline', ...sampleHeadline, source: null, version },
      passages: sampleHeadline.passages.flatMap((words) => placeWords(text, words)),
    },
    ...sampleAbsences.map((absence, i): Item => ({
      ...{ ...newItem(2 + i), type: 'absence', source: null, viewpoint: null },
      ...absence,
    })),
  ];
  const looked = blocks.flatMap((block, i): RecordState[] => {
    if (!sampleLooked.some((words) => blockText(block).startsWith(words))) return [];
    const id = ItemId.parse(ctx.newId());
    return [{ type: 'looked', id, state: { id, layer, version, block: i, rev: 1 } }];
  });
  const record =
    (type: RecordState['type']) =>
    (state: { readonly id: string }): RecordState => ({
      type,
      id: state.id,
      state,
    });
  writeRecords(ctx, [
    ...Object.values(viewpoints).map(record('viewpoint')),
    ...Object.values(people).map(record('source')),
    ...marks.map(record('mark')),
    ...items.map(record('item')),
    ...looked,
  ]);
  return article;
}

/** An object with the same keys, each value made of the old one and its place. */
function mapValues<K extends string, A, B>(
  object: Readonly<Record<K, A>>,
  make: (value: A, i: number) => B,
): Record<K, B> {
  const entries = Object.entries(object) as [K, A][];
  return Object.fromEntries(entries.map(([key, value], i) => [key, make(value, i)])) as Record<K, B>;
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
