/**
 * Records as Undo knows them: read whole, written whole, compared whole.
 */
import type { PiecePlacement } from '../../../shared/anchoring';
import { Mark } from '../../../shared/model';
import type { RecordState } from '../../store/commands';
import { groupBy } from '../../store/group-by';
import { replaceLinks } from '../../store/mark-links';
import { getMark } from '../../store/marks';
import { markOfName } from '../../store/placements';
import { deleteUnusedTags } from '../../store/tags';
import { getNewestVersion } from '../../store/versions';
import type { Context } from '../deps';
import { keepPieces, keepStandings, standsAsMade } from '../standings';
import { homeOfLayer } from './home';
import {
  watchWords,
  writeArticle,
  writeArticleTags,
  writeLooked,
  writePicture,
  writeRole,
  writeVersion,
} from './of-articles';
import { writeLayer } from './of-layer';
import { writeCollection, writeMembership, writeSavedSearch } from './of-library';
import { writeItem, writeLinks, writeMark, writePlacement, writeSource, writeViewpoint } from './of-marks';

type RecordType = RecordState['type'];

/** What others refer to is written before them. */
const RANK: Readonly<Record<RecordType, number>> = {
  layer: 0,
  viewpoint: 0,
  source: 1,
  mark: 2,
  item: 3,
  version: 4,
  role: 5,
  looked: 5,
  picture: 5,
  article: 5,
  placement: 6,
  collection: 5,
  savedSearch: 5,
  membership: 6,
  articleTags: 6,
};

/**
 * Writes records as they are given (null: they go) and notes what changed, in an order in which every reference
 * finds what it refers to. The cached number of words follows roles and language. `placed`: where marks stand that were
 * looked for already, each piece in its mark's order.
 */
export function writeRecords(
  ctx: Context,
  states: readonly RecordState[],
  placed: ReadonlyMap<string, readonly PiecePlacement[]> = new Map(),
): void {
  const recount = watchWords(ctx, states);
  const ordered = [...states].sort((a, b) => RANK[a.type] - RANK[b.type]);
  const kept = ordered.filter(({ state }) => state !== null);
  for (const record of kept) if (record.type !== 'item') writers[record.type](ctx, record);
  const marks = kept.flatMap(({ type, state }) => (type === 'mark' ? [Mark.parse(state)] : []));
  for (const mark of marks) writeLinks(ctx, mark);
  for (const record of kept) if (record.type === 'item') writers.item(ctx, record);
  const gone = ordered.filter(({ state }) => state === null);
  for (const { type, id } of gone) if (type === 'mark') replaceLinks(ctx.db, id, []);
  for (const record of gone) writers[record.type](ctx, record);
  if (gone.some(({ type }) => type === 'mark') || kept.some(({ type }) => type === 'articleTags')) {
    deleteUnusedTags(ctx.db);
  }
  recount();
  const decided = ordered.flatMap(({ type, id }) =>
    type === 'placement' ? (getMark(ctx.db, markOfName(id)) ?? []) : [],
  );
  placeWritten(ctx, [...marks, ...decided], placed);
}

/** Marks that came back as they were made in an earlier version, and those no longer settled, are looked for in the newest. */
function placeWritten(
  ctx: Context,
  written: readonly Mark[],
  placed: ReadonlyMap<string, readonly PiecePlacement[]>,
): void {
  const byArticle = groupBy(written, (mark) => homeOfLayer(ctx, mark.layer).article.n);
  for (const [article, marks] of byArticle) {
    const version = getNewestVersion(ctx.db, article);
    for (const mark of marks) {
      const pieces = placed.get(mark.id);
      if (pieces && !standsAsMade(mark, version)) keepPieces(ctx, version, mark, pieces);
    }
    keepStandings(
      ctx,
      version,
      marks.filter(({ id }) => !placed.has(id)),
    );
  }
}

const writers: Readonly<Record<RecordType, (ctx: Context, record: RecordState) => void>> = {
  mark: writeMark,
  role: writeRole,
  looked: writeLooked,
  picture: writePicture,
  article: writeArticle,
  source: writeSource,
  viewpoint: writeViewpoint,
  item: writeItem,
  version: writeVersion,
  placement: writePlacement,
  collection: writeCollection,
  membership: writeMembership,
  savedSearch: writeSavedSearch,
  layer: writeLayer,
  articleTags: writeArticleTags,
};
