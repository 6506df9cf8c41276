import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { closeStore, openStore } from '../../../electron/store/file/open';
import { migrate, readSchemaVersion } from '../../../electron/store/migrate';
import { migrations, type Migration } from '../../../electron/store/migrations';
import { makeFolder } from '../../support/core';

const addColour: Migration = {
  version: migrations.length + 1,
  name: 'colour',
  sql: 'ALTER TABLE tag ADD COLUMN colour TEXT',
};

function memory(): Database.Database {
  const db = new Database(':memory:');
  onTestFinished(() => {
    db.close();
  });
  return db;
}

describe('migrations', () => {
  it('are numbered from 1 without gaps, and bring a fresh file to the newest shape', () => {
    expect(migrations.map((m) => m.version)).toEqual(migrations.map((_, i) => i + 1));
    const db = memory();
    migrate(db);
    expect(readSchemaVersion(db)).toBe(migrations.length);
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
    migrate(db);
    expect(readSchemaVersion(db)).toBe(migrations.length);
  });

  it('make strict tables only, each with an index behind every reference but to kinds', () => {
    const db = memory();
    migrate(db);
    const tables = db.prepare("SELECT name, strict FROM pragma_table_list WHERE schema = 'main'").all() as {
      name: string;
      strict: number;
    }[];
    for (const { name, strict } of tables.filter((t) => !/^(sqlite|search_(title|text|mark|note))_?/.test(t.name))) {
      expect(strict, name).toBe(1);
      const references = db.prepare('SELECT "from" FROM pragma_foreign_key_list(?)').pluck().all(name) as string[];
      const leading = db
        .prepare(
          'SELECT c.name FROM pragma_index_list(?) i, pragma_index_info(i.name) c WHERE c.seqno = 0 AND i.partial = 0',
        )
        .pluck()
        .all(name) as string[];
      // Kinds are deleted hardly ever, marks are written all the time.
      const wanted = references.filter((column) => !(name === 'mark' && column === 'kind'));
      expect(leading, name).toEqual(expect.arrayContaining(wanted));
    }
  });

  it('refuse a list with gaps and a file from the future', () => {
    expect(() => {
      migrate(memory(), [addColour]);
    }).toThrow('stands at place 1');
    const db = memory();
    db.pragma('user_version = 99');
    expect(() => {
      migrate(db);
    }).toThrow('newer');
  });

  it('leave the file as it was when one fails or breaks a reference', () => {
    const db = memory();
    migrate(db);
    db.exec("INSERT INTO space (id, kind) VALUES ('s', 'own'); INSERT INTO tag (id, space, name) VALUES ('t', 1, 'x')");
    const failing = { ...addColour, sql: `${addColour.sql}; SELECT 1 FROM nowhere` };
    expect(() => {
      migrate(db, [...migrations, failing]);
    }).toThrow('nowhere');
    const breaking = { ...addColour, sql: `${addColour.sql}; DELETE FROM space` };
    expect(() => {
      migrate(db, [...migrations, breaking]);
    }).toThrow('breaks 1 references');
    expect(readSchemaVersion(db)).toBe(migrations.length);
    expect(db.prepare('SELECT * FROM tag').get()).toEqual({ n: 1, id: 't', space: 1, name: 'x' });
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
  });
});

describe('opening a file of an earlier shape', () => {
  const seed = (db: { exec(sql: string): unknown }): void => {
    db.exec("INSERT INTO meta VALUES ('fileUuid', 'f'); INSERT INTO space (id, kind) VALUES ('s', 'own')");
  };

  function open(folder: string, list: readonly Migration[]) {
    const opening = openStore(folder, seed, list);
    if (opening.kind === 'open') {
      onTestFinished(() => {
        closeStore(opening);
      });
    }
    return opening;
  }

  it('copies it first, then changes it', () => {
    const folder = makeFolder();
    const before = openStore(folder, seed, migrations);
    if (before.kind !== 'open') throw new Error('not open');
    closeStore(before);
    const after = open(folder, [...migrations, addColour]);
    if (after.kind !== 'open') throw new Error(JSON.stringify(after.trouble));
    expect(readSchemaVersion(after.db)).toBe(migrations.length + 1);
    expect(fs.readdirSync(folder).filter((name) => !name.endsWith('-wal'))).toEqual([
      'plumbline.sqlite',
      `plumbline.sqlite.before-shape-${migrations.length + 1}`,
    ]);
    const copy = new Database(path.join(folder, `plumbline.sqlite.before-shape-${migrations.length + 1}`), {
      readonly: true,
    });
    expect(readSchemaVersion(copy)).toBe(migrations.length);
    expect(copy.prepare('SELECT id FROM space').pluck().all()).toEqual(['s']);
    copy.close();
  });

  it('answers with the trouble when the change fails, and the file keeps its shape', () => {
    const folder = makeFolder();
    const before = openStore(folder, seed, migrations);
    if (before.kind !== 'open') throw new Error('not open');
    closeStore(before);
    const failing = { ...addColour, sql: 'SELECT 1 FROM nowhere' };
    expect(open(folder, [...migrations, failing])).toMatchObject({ kind: 'trouble', trouble: { state: 'unreadable' } });
    const again = open(folder, migrations);
    expect(again.kind).toBe('open');
  });
});

describe('an open file', () => {
  it('is durable, exclusive, checks references, and overwrites what is deleted', () => {
    const folder = makeFolder();
    for (let time = 0; time < 2; time += 1) {
      const opening = openStore(folder, (db) => {
        db.exec("INSERT INTO meta VALUES ('fileUuid', 'f')");
      });
      if (opening.kind !== 'open') throw new Error(JSON.stringify(opening.trouble));
      const read = (name: string): unknown => opening.db.pragma(name, { simple: true });
      expect(read('journal_mode')).toBe('wal');
      expect(read('synchronous')).toBe(2);
      expect(read('foreign_keys')).toBe(1);
      expect(read('locking_mode')).toBe('exclusive');
      expect(read('application_id')).toBe(0x504c4d42);
      expect(read('secure_delete')).toBe(1);
      closeStore(opening);
    }
  });
});
