/** Absences, the headline check, checks elsewhere and the dispute gate of a layer, read and written whole. */
import { z } from 'zod';
import {
  Absence,
  Check,
  Dispute,
  HeadlineCheck,
  ItemId,
  LayerId,
  MarkId,
  SourceId,
  VersionId,
  ViewpointId,
  type Item,
  type MarkRange,
} from '../../shared/model';
import { allRows, getRow, insert, run, type Db } from './db';
import { groupBy } from './group-by';

interface ItemRow {
  n: number;
  id: string;
  layer_id: string;
  ord: number;
  type: string;
  version_id: string | null;
  mark_id: string | null;
  source_id: string | null;
  viewpoint_id: string | null;
  payload: string;
  rev: number;
}

interface RangeRow extends MarkRange {
  item: number;
}

/** The file's words for the types: older than the items themselves. */
const TYPE_IN_FILE: Readonly<Record<Item['type'], string>> = {
  absence: 'absence',
  headline: 'headline',
  check: 'log',
  dispute: 'answer',
};

/** Version of the payloads' shapes; a later one reads the earlier ones. */
const PAYLOAD_VERSION = 1;
const v = { v: z.literal(PAYLOAD_VERSION) };
const AbsencePayload = Absence.pick({ what: true, text: true, reason: true }).extend(v);
const HeadlinePayload = HeadlineCheck.pick({ answer: true, reason: true, whose: true }).extend(v);
const CheckPayload = Check.pick({ lookedUp: true, where: true, address: true, found: true }).extend(v);
const DisputePayload = Dispute.pick({ answer: true, about: true }).extend(v);

function fromRow(row: ItemRow, ranges: readonly RangeRow[]): Item {
  const base = { id: ItemId.parse(row.id), layer: LayerId.parse(row.layer_id), ord: row.ord, rev: row.rev };
  const payload: unknown = JSON.parse(row.payload);
  const source = row.source_id === null ? null : SourceId.parse(row.source_id);
  switch (row.type) {
    case TYPE_IN_FILE.absence: {
      const { v: _, ...own } = AbsencePayload.parse(payload);
      const viewpoint = row.viewpoint_id === null ? null : ViewpointId.parse(row.viewpoint_id);
      return { ...base, type: 'absence', ...own, source, viewpoint };
    }
    case TYPE_IN_FILE.headline: {
      const { v: _, ...own } = HeadlinePayload.parse(payload);
      const passages = ranges.map(({ item: __, ...range }): MarkRange => range);
      return { ...base, type: 'headline', ...own, source, version: VersionId.parse(row.version_id), passages };
    }
    case TYPE_IN_FILE.check: {
      const { v: _, ...own } = CheckPayload.parse(payload);
      return { ...base, type: 'check', ...own, mark: row.mark_id === null ? null : MarkId.parse(row.mark_id) };
    }
    case TYPE_IN_FILE.dispute: {
      const { v: _, ...own } = DisputePayload.parse(payload);
      return { ...base, type: 'dispute', ...own };
    }
    default:
      throw new Error(`There is no item of type ${row.type}`);
  }
}

const SELECT_ITEM = `SELECT i.n, i.id, l.id AS layer_id, i.ord, i.type, v.id AS version_id, m.id AS mark_id,
  s.id AS source_id, p.id AS viewpoint_id, i.payload, i.rev
  FROM item i JOIN layer l ON l.n = i.layer LEFT JOIN version v ON v.n = i.version LEFT JOIN mark m ON m.n = i.mark
    LEFT JOIN source s ON s.n = i.source LEFT JOIN viewpoint p ON p.n = i.viewpoint`;
const SELECT_RANGE = 'SELECT r.item, r.start, r."end", r.exact, r.prefix, r.suffix FROM item_range r';

/** The query behind what a layer says beside its marks; its plan is tested. */
export const LIST_ITEMS = `${SELECT_ITEM} WHERE i.layer = ? AND i.type IN ('absence', 'headline', 'log', 'answer') ORDER BY i.ord, i.n`;

/** All of a layer's items but "looked at", in the order in which they were made. */
export function listItems(db: Db, layer: number): Item[] {
  const rows = allRows<ItemRow>(db, LIST_ITEMS, layer);
  const ranges = groupBy(
    allRows<RangeRow>(
      db,
      `${SELECT_RANGE} JOIN item i ON i.n = r.item WHERE i.layer = ? ORDER BY r.item, r.ord`,
      layer,
    ),
    (row) => row.item,
  );
  return rows.map((row) => fromRow(row, ranges.get(row.n) ?? []));
}

/** An item by its id; undefined for a "looked at". */
export function getItem(db: Db, id: string): Item | undefined {
  const row = getRow<ItemRow>(db, `${SELECT_ITEM} WHERE i.id = ? AND i.type <> 'looked'`, id);
  return row && fromRow(row, allRows<RangeRow>(db, `${SELECT_RANGE} WHERE r.item = ? ORDER BY r.ord`, row.n));
}

function payloadOf(item: Item): object {
  switch (item.type) {
    case 'absence':
      return { v: PAYLOAD_VERSION, what: item.what, text: item.text, reason: item.reason };
    case 'headline':
      return { v: PAYLOAD_VERSION, answer: item.answer, reason: item.reason, whose: item.whose };
    case 'check': {
      const { lookedUp, where, address, found } = item;
      return { v: PAYLOAD_VERSION, lookedUp, where, address, found };
    }
    case 'dispute':
      return { v: PAYLOAD_VERSION, answer: item.answer, about: item.about };
  }
}

/** Saves an item as it is, new or known, with its passages. What it refers to is there already. */
export function putItem(db: Db, item: Item): void {
  const columns = [
    item.type === 'headline' ? item.version : null,
    item.type === 'check' ? item.mark : null,
    'source' in item ? item.source : null,
    'viewpoint' in item ? item.viewpoint : null,
    JSON.stringify(payloadOf(item)),
    item.rev,
  ];
  const known = getRow<{ n: number }>(db, 'SELECT n FROM item WHERE id = ?', item.id);
  const n = known
    ? known.n
    : insert(
        db,
        'INSERT INTO item (id, layer, type, ord) VALUES (?, (SELECT n FROM layer WHERE id = ?), ?, ?)',
        item.id,
        item.layer,
        TYPE_IN_FILE[item.type],
        item.ord,
      );
  run(
    db,
    `UPDATE item SET version = (SELECT n FROM version WHERE id = ?), mark = (SELECT n FROM mark WHERE id = ?),
     source = (SELECT n FROM source WHERE id = ?), viewpoint = (SELECT n FROM viewpoint WHERE id = ?),
     payload = ?, rev = ? WHERE n = ?`,
    ...columns,
    n,
  );
  if (item.type !== 'headline') return;
  run(db, 'DELETE FROM item_range WHERE item = ?', n);
  item.passages.forEach((r, ord) => {
    run(
      db,
      'INSERT INTO item_range (item, ord, start, "end", exact, prefix, suffix) VALUES (?, ?, ?, ?, ?, ?, ?)',
      n,
      ord,
      r.start,
      r.end,
      r.exact,
      r.prefix,
      r.suffix,
    );
  });
}

/** Deletes an item with its passages. */
export function deleteItem(db: Db, id: string): void {
  run(db, 'DELETE FROM item WHERE id = ?', id);
}
