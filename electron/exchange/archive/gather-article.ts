/** One article as it goes out whole. */
import type { ArchivedArticle, ArchivedLayer, ArchivedVersion, ExtraOwner } from '../../../shared/archive/shape';
import { PiecePlacement } from '../../../shared/anchoring';
import { ItemId, MarkId, VersionId, type Mark } from '../../../shared/model';
import { z } from 'zod';
import {
  listKeptPlacements,
  listKeptFields,
  listPictureRecords,
  listWholeLayers,
  listWholeVersions,
  type KeptPlacement,
  type WholeVersion,
} from '../../store/archive-rows';
import type { Article } from '../../store/articles';
import { listRoleChanges } from '../../store/block-roles';
import { listLooked } from '../../store/items';
import { listItems } from '../../store/layer-items';
import { listMarks } from '../../store/marks';
import { listSources } from '../../store/sources';
import { listOwnTags } from '../../store/tags';
import { getVersion } from '../../store/versions';
import { listViewpoints } from '../../store/viewpoints';
import type { Context } from '../../operations/deps';
import { basisOf } from '../../operations/standings';

/** The same record without what belongs to this data file alone. */
function without<T extends object, K extends keyof T>(record: T, ...keys: readonly K[]): Omit<T, K> {
  const left = Object.entries(record).filter(([key]) => !keys.includes(key as K));
  return Object.fromEntries(left) as Omit<T, K>;
}

const Pieces = z.array(PiecePlacement);

/** An article with all its versions, layers and marks, and what files said of them that this program does not know. */
export function gatherArticle({ db }: Context, article: Article): ArchivedArticle {
  const kept = listKeptFields(db, article.n);
  const also = <T extends object>(type: ExtraOwner, id: string, record: T): T => ({
    ...record,
    ...kept.get(`${type}:${id}`),
  });
  const all = listWholeVersions(db, article.n);

  const gatherLayer = ({ n, ...layer }: ReturnType<typeof listWholeLayers>[number]): ArchivedLayer => {
    const marks = listMarks(db, n);
    const byId = new Map<string, Mark>(marks.map((mark) => [mark.id, mark]));
    return also('layer', layer.id, {
      ...layer,
      viewpoints: listViewpoints(db, n).map((each) => also('viewpoint', each.id, without(each, 'layer', 'rev'))),
      sources: listSources(db, n).map((each) => also('source', each.id, without(each, 'layer', 'rev'))),
      marks: marks.map((each) => also('mark', each.id, without(each, 'layer', 'rev'))),
      items: listItems(db, n).map(
        (each) => also('item', each.id, without(each, 'layer', 'rev')) as ArchivedLayer['items'][number],
      ),
      looked: all.flatMap((version) =>
        listLooked(db, n, version.n).map(({ id, block }) => also('looked', id, { id, version: version.id, block })),
      ),
      placements: listKeptPlacements(db, n)
        .filter((each) => goesOut(each, byId.get(each.mark)))
        .map(({ mark, version, decided_by: decidedBy, pieces }) => ({
          mark: MarkId.parse(mark),
          version: VersionId.parse(version),
          decidedBy,
          pieces: Pieces.parse(JSON.parse(pieces)),
        })),
    });
  };
  const layers = listWholeLayers(db, article.n).map(gatherLayer);

  const named = namedVersions(all, layers);
  const versions = all
    .filter(({ id, hidden }) => !hidden || named.has(id))
    .map(({ n, ...version }): ArchivedVersion => {
      const blocks = getVersion(db, version.id)?.blocks ?? [];
      return also('version', version.id, {
        ...version,
        blocks: [...blocks],
        roles: listRoleChanges(db, n).map(({ id, block, role }) =>
          also('role', id, { id: ItemId.parse(id), block, role }),
        ),
        pictures: listPictureRecords(db, n).map((each) =>
          also('picture', each.id, { ...each, id: ItemId.parse(each.id) }),
        ),
      });
    });
  const isOut = new Set(versions.map(({ id }) => id));
  return also('article', article.id, {
    id: article.id,
    ...article.meta,
    tags: listOwnTags(db, article.n),
    sample: article.sample,
    addedAt: article.addedAt,
    trashedAt: article.trashedAt,
    versions,
    layers: layers.map((layer) => ({
      ...layer,
      // "Nothing to mark here" in a version whose addition was taken back.
      looked: layer.looked.filter(({ version }) => isOut.has(version)),
    })),
  });
}

/**
 * What the reader decided, and where marks from elsewhere were found in their own version: they were looked for by more
 * than their words. All else is worked out again.
 */
const goesOut = ({ version, decided_by: by, basis }: KeptPlacement, mark: Mark | undefined): boolean =>
  mark !== undefined && basisOf(mark) === basis && (by === 'reader' || version === mark.version);

/** Versions that something refers to, with those that they were made after. */
function namedVersions(all: readonly WholeVersion[], layers: readonly ArchivedLayer[]): Set<string> {
  const named = new Set<string>(all.flatMap(({ id, hidden }) => (hidden ? [] : [id])));
  for (const { marks, items, placements } of layers) {
    for (const { version } of [...marks, ...placements]) named.add(version);
    for (const item of items) if (item.type === 'headline') named.add(item.version);
  }
  // Newest first: a parent is always older.
  for (const { id, parent } of all.toReversed()) if (parent !== null && named.has(id)) named.add(parent);
  return named;
}
