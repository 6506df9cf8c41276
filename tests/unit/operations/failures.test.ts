import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { toErrorData } from '../../../electron/operations/failures';
import { PlumblineError, type StoreTrouble } from '../../../shared/contract';

const trouble: StoreTrouble = { state: 'damaged', path: '/data/plumbline.sqlite', reason: 'r' };
const sqlite = (code: string): Error => new Database.SqliteError('words of the person', code);

function answer(error: unknown, isWrite = true) {
  const log: string[] = [];
  const seat = {
    current: () => trouble,
    assertInPlace: () => undefined,
    giveUp: () => trouble,
    setAside: () => ({ movedTo: '', trouble }),
  };
  return { data: toErrorData(error, { operation: 'x.do', isWrite, seat, log: (line) => log.push(line) }), log };
}

describe('what a call answers when something is thrown', () => {
  it.each([
    ['SQLITE_FULL', 'full'],
    ['SQLITE_READONLY_DBMOVED', 'readOnly'],
    ['SQLITE_IOERR_FSYNC', 'diskError'],
    ['SQLITE_CANTOPEN', 'moved'],
  ])('%s while writing: not saved, %s', (code, reason) => {
    expect(answer(sqlite(code))).toMatchObject({ data: { code: 'saveFailed', detail: { reason } }, log: [] });
  });

  it.each(['SQLITE_CORRUPT', 'SQLITE_CORRUPT_INDEX', 'SQLITE_NOTADB'])('%s: the data file is given up', (code) => {
    expect(answer(sqlite(code), false).data).toMatchObject({ code: 'storeUnavailable', detail: trouble });
  });

  it('a refusal of ours crosses as it is', () => {
    const error = new PlumblineError('wordsNotFound', 'Nowhere.', { exact: 'a' });
    expect(answer(error)).toEqual({ data: error.toData(), log: [] });
  });

  it.each([sqlite('SQLITE_CONSTRAINT_UNIQUE'), new TypeError('words of the person'), 'words of the person'])(
    'a fault of ours is named in the log without anyone’s words, and answers without a stack',
    (error) => {
      const { data, log } = answer(error);
      expect(data).toEqual({
        code: 'internal',
        message: 'Something went wrong in Plumbline. Nothing was changed.',
        detail: {},
      });
      expect(log).toHaveLength(1);
      expect(log[0]).toContain('x.do');
      expect(log[0]).not.toContain('words of the person');
    },
  );
});
