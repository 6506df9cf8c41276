/** Who refers to a mark, a source or a viewpoint. */
import { allRows, type Db } from './db';

export type Referred = 'mark' | 'source' | 'viewpoint';
export interface Referrer {
  readonly type: 'mark' | 'source' | 'item';
  readonly id: string;
}

/** One query each, over indexes; their plans are tested. */
export const LIST_REFERRERS: Readonly<Record<Referred, string>> = {
  mark: `SELECT 'mark' AS type, m.id FROM mark_link k JOIN mark m ON m.n = k.mark
      WHERE k.to_mark = (SELECT n FROM mark WHERE id = ?)
    UNION SELECT 'item', i.id FROM item i WHERE i.mark = (SELECT n FROM mark WHERE id = ?)`,
  source: `SELECT 'mark' AS type, m.id FROM mark m WHERE m.source = (SELECT n FROM source WHERE id = ?)
    UNION SELECT 'mark', m.id FROM mark_link k JOIN mark m ON m.n = k.mark
      WHERE k.to_source = (SELECT n FROM source WHERE id = ?)
    UNION SELECT 'item', i.id FROM item i WHERE i.source = (SELECT n FROM source WHERE id = ?)`,
  viewpoint: `SELECT 'mark' AS type, m.id FROM mark m WHERE m.viewpoint = (SELECT n FROM viewpoint WHERE id = ?)
    UNION SELECT 'source', s.id FROM source s WHERE s.viewpoint = (SELECT n FROM viewpoint WHERE id = ?)
    UNION SELECT 'item', i.id FROM item i WHERE i.viewpoint = (SELECT n FROM viewpoint WHERE id = ?)`,
};

/** The records that refer to this one, each once. */
export function listReferrers(db: Db, type: Referred, id: string): Referrer[] {
  const sql = LIST_REFERRERS[type];
  return allRows<Referrer>(db, sql, ...Array.from(sql.matchAll(/\?/g), () => id));
}
