/** The reader's changes of proposed roles. A block without a row keeps the role that was proposed. */
import { BlockRole, VersionId } from '../../shared/model';
import { allRows, getRow, run, type Db } from './db';

export interface RoleChange {
  readonly id: string;
  readonly version: VersionId;
  /** Index in the version's blocks. */
  readonly block: number;
  readonly role: BlockRole;
  readonly rev: number;
}

interface RoleRow {
  id: string;
  version_id: string;
  block: number;
  role: string;
  rev: number;
}

const fromRow = (row: RoleRow): RoleChange => ({
  id: row.id,
  version: VersionId.parse(row.version_id),
  block: row.block,
  role: BlockRole.parse(row.role),
  rev: row.rev,
});

const SELECT_ROLE = `SELECT r.id, v.id AS version_id, r.block, r.role, r.rev
  FROM block_role r JOIN version v ON v.n = r.version`;

/** The changes of a version's roles, by block. */
export function listRoleChanges(db: Db, version: number): RoleChange[] {
  return allRows<RoleRow>(db, `${SELECT_ROLE} WHERE r.version = ? ORDER BY r.block`, version).map(fromRow);
}

/** A change by its id. */
export function getRoleChange(db: Db, id: string): RoleChange | undefined {
  const row = getRow<RoleRow>(db, `${SELECT_ROLE} WHERE r.id = ?`, id);
  return row && fromRow(row);
}

/** Saves a change as it is, new or known. */
export function putRoleChange(db: Db, change: RoleChange): void {
  run(
    db,
    `INSERT INTO block_role (id, version, block, role, rev)
     VALUES (?, (SELECT n FROM version WHERE id = ?), ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET role = excluded.role, rev = excluded.rev`,
    change.id,
    change.version,
    change.block,
    change.role,
    change.rev,
  );
}

/** Takes a change away: the block has its proposed role again. */
export function deleteRoleChange(db: Db, id: string): void {
  run(db, 'DELETE FROM block_role WHERE id = ?', id);
}
