/** A store in memory with the operations' Deps, without files, clock or chance: as a page would run it. */
import { createIncomingFiles } from '../../electron/core/incoming-files';
import { createHash } from 'node:crypto';
import Database from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import { Changes, type Context } from '../../electron/operations/deps';
import { seedStore } from '../../electron/operations/seed';
import { migrate } from '../../electron/store/migrate';

export interface MemoryStore {
  readonly db: Database.Database;
  /** The context of one call. */
  context(): Context;
}

/** Ids count up; the clock stands still. */
export function openMemoryStore(): MemoryStore {
  const db = new Database(':memory:');
  onTestFinished(() => {
    db.close();
  });
  let count = 0;
  const tools = {
    now: () => new Date('2026-01-02T03:04:05.000Z'),
    newId: () => `00000000-0000-4000-8000-${String((count += 1)).padStart(12, '0')}`,
    sha256: (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex'),
    createNew: () => {
      throw new Error('A store in memory has no disk');
    },
    files: createIncomingFiles('/nowhere'),
  };
  migrate(db);
  seedStore({ ...tools, db });
  return { db, context: () => ({ ...tools, db, changes: new Changes() }) };
}
