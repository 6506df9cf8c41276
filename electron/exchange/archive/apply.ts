/** Brings an archive in: what is new is added, what differs stays or is added beside, nothing here is written over. */
import { ArchivedCollection, ArchivedSearch, type ArchivedArticle } from '../../../shared/archive/shape';
import type { ImportPreview } from '../../../shared/contract';
import { Settings, type ArticleId, type Membership } from '../../../shared/model';
import { listChangedSettings, putKeptFields } from '../../store/archive-rows';
import { findArticle } from '../../operations/find';
import { membershipId } from '../../operations/records';
import { writeRecords, type ArticleState } from '../../operations/records';
import { keepCommand, spaceScope } from '../../operations/undo';
import type { Context } from '../../operations/deps';
import type { Article } from '../../store/articles';
import { isMember } from '../../store/collections';
import type { RecordState } from '../../store/commands';
import { ensurePicture } from '../../store/pictures';
import { putSetting } from '../../store/settings';
import { createSpaceApart, getOwnSpace, joinSpace } from '../../store/spaces';
import type { Steps } from '../../operations/steps';
import type { ReadArchive } from '../readers/archive';
import { copyArticle } from './copy-article';
import { copyId, toPreview, type ArchivePlan, type PlannedArticle } from './plan';
import { storeArticle, type Home } from './store-article';

/** One record before and after: what Undo goes between. */
interface Step {
  readonly before: RecordState;
  readonly after: RecordState;
}

/**
 * Brings everything in that the plan says; one step of Undo, whose inverse is the trash. Answers what it did. Articles lie
 * in a space of their own until all are there: whoever asks for the library meanwhile sees none of them.
 */
export function* applyArchive(ctx: Context, archive: ReadArchive, plan: ArchivePlan): Steps<ImportPreview> {
  const space = getOwnSpace(ctx.db);
  const apart = createSpaceApart(ctx.db, ctx.newId());
  const additions = yield* storeArticles(ctx, { space: space.n, apart }, archive, plan);
  joinSpace(ctx.db, apart, space.n);
  const steps = [...additions, ...bringBack(ctx, plan), ...storeLists(ctx, plan)];
  if (archive.lists) takeSettings(ctx, archive.lists.settings);
  if (steps.length > 0) {
    const articles = steps.filter(({ after }) => after.type === 'article');
    const title = articles.length === 1 ? (articles[0]?.after.state as ArticleState).meta.title : '';
    keepCommand(ctx, {
      scope: spaceScope(space.id),
      op: 'imports.apply',
      label: { code: 'archiveImport', params: { count: articles.length, title } },
      before: steps.map(({ before }) => before),
      after: steps.map(({ after }) => after),
      group: null,
    });
    ctx.changes.add('tags', space.id, null);
  }
  return toPreview(archive, plan);
}

function* storeArticles(ctx: Context, home: Home, archive: ReadArchive, plan: ArchivePlan): Steps<Step[]> {
  const byId = new Map(plan.articles.map((planned) => [planned.indexed.id, planned]));
  const isWanted = (id: string): boolean => ['new', 'copy'].includes(byId.get(id)?.outcome ?? '');
  const total = plan.articles.filter(({ indexed }) => isWanted(indexed.id)).length;
  let done = 0;
  const steps: Step[] = [];
  for (const part of archive.parts) {
    if (!part.articles.some(({ id }) => isWanted(id))) continue;
    for (const record of part.read()) {
      const planned = byId.get(record.id);
      if (!planned || !isWanted(record.id)) continue;
      yield { doing: 'saving', unit: 'articles', done, total };
      keepPictures(ctx, archive, planned);
      const article = storeArticle(ctx, home, asPlanned(ctx, record, planned));
      done += 1;
      ctx.changes.add('article', article.id, article.id);
      // What lay in the trash stays out of Undo: it would come out of it.
      if (article.trashedAt === null) steps.push(addition(article));
    }
  }
  yield { doing: 'saving', unit: 'articles', done, total };
  return steps;
}

const asPlanned = (ctx: Context, record: ArchivedArticle, { indexed, outcome }: PlannedArticle): ArchivedArticle =>
  outcome === 'copy' ? copyArticle(record, (id) => copyId(ctx, indexed, id)) : record;

function keepPictures(ctx: Context, archive: ReadArchive, { indexed }: PlannedArticle): void {
  const addedAt = ctx.now().toISOString();
  for (const hash of indexed.pictures) {
    const picture = archive.pictures.get(hash);
    if (!picture) throw new Error('A picture is not in the file');
    const { mediaType, width, height } = picture;
    ensurePicture(ctx.db, { hash, mediaType, width, height, bytes: picture.bytes() }, addedAt);
  }
}

const stateOf = ({ id, meta, rev }: Article, trashed: boolean, by = 0): RecordState => ({
  type: 'article',
  id,
  state: { meta, trashed, rev: rev + by } satisfies ArticleState,
});

const addition = (article: Article): Step => ({ before: stateOf(article, true, 1), after: stateOf(article, false) });

function bringBack(ctx: Context, plan: ArchivePlan): Step[] {
  const steps = plan.articles.flatMap(({ outcome, article }): Step[] => {
    if (outcome !== 'back' || article === null) return [];
    const here = findArticle(ctx.db, article);
    return [{ before: stateOf(here, true), after: stateOf(here, false, 1) }];
  });
  writeRecords(
    ctx,
    steps.map(({ after }) => after),
  );
  return steps;
}

/** Collections and saved searches that are not here; and of those here, the articles that are new. */
function storeLists(ctx: Context, plan: ArchivePlan): Step[] {
  const byId = new Map(plan.articles.map((planned) => [planned.indexed.id, planned]));
  const after: RecordState[] = [];
  for (const { record, name, outcome } of plan.collections) {
    const { id } = record;
    if (outcome === 'new') {
      after.push({ type: 'collection', id, state: { id, name, rev: 1 } });
      keepExtra(ctx, 'collection', record, ArchivedCollection.shape);
    }
    for (const article of record.articles) {
      if (mayJoin(byId.get(article), outcome === 'new')) pushMember(ctx, after, { collection: id, article });
    }
  }
  for (const { record, name, outcome } of plan.searches) {
    if (outcome !== 'new') continue;
    after.push({ type: 'savedSearch', id: record.id, state: { id: record.id, name, query: record.query, rev: 1 } });
    keepExtra(ctx, 'savedSearch', record, ArchivedSearch.shape);
  }
  writeRecords(ctx, after);
  return after.map((record) => ({ before: { ...record, state: null }, after: record }));
}

/** Whom the person took out of a collection stays out. */
const mayJoin = (planned: PlannedArticle | undefined, isNewCollection: boolean): boolean =>
  planned !== undefined && (planned.outcome === 'new' || (isNewCollection && planned.outcome !== 'refused'));

function pushMember(
  ctx: Context,
  after: RecordState[],
  membership: { collection: Membership['collection']; article: ArticleId },
): void {
  if (isMember(ctx.db, membership)) return;
  after.push({ type: 'membership', id: membershipId(membership), state: membership });
}

function keepExtra(
  ctx: Context,
  type: 'collection' | 'savedSearch',
  record: { readonly id: string } & Readonly<Record<string, unknown>>,
  shape: object,
): void {
  const unknown = Object.entries(record).filter(([key]) => !Object.hasOwn(shape, key));
  if (unknown.length > 0) putKeptFields(ctx.db, null, type, record.id, Object.fromEntries(unknown));
}

/** Settings that were never changed here become the file's; what this program does not know is left out. */
function takeSettings(ctx: Context, settings: Readonly<Record<string, unknown>>): void {
  const changed = listChangedSettings(ctx.db);
  for (const key of Settings.keyof().options) {
    if (changed.has(key) || !Object.hasOwn(settings, key)) continue;
    const parsed = Settings.shape[key].safeParse(settings[key]);
    if (!parsed.success) continue;
    putSetting(ctx.db, key, parsed.data);
    ctx.changes.add('settings', 'settings', null);
  }
}
