import { expect, it } from 'vitest';
import { getSettings, putSetting } from '../../../electron/store/settings';
import { DEFAULT_SETTINGS } from '../../../shared/model';
import { openMemoryStore } from '../../support/memory-store';

it('a data file that knows nothing of a setting has its default: hints are shown', () => {
  const { db } = openMemoryStore();
  putSetting(db, 'theme', 'dark');
  expect(getSettings(db)).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark' });
  expect(getSettings(db).showHints).toBe(true);
});

it('hints that were switched off stay off', () => {
  const { db } = openMemoryStore();
  putSetting(db, 'showHints', false);
  expect(getSettings(db).showHints).toBe(false);
});

it('a value and a setting that this version does not know are passed over', () => {
  const { db } = openMemoryStore();
  const put = db.prepare('INSERT INTO setting (key, value) VALUES (?, ?)');
  put.run('showHints', '"sometimes"');
  put.run('of a later version', 'true');
  expect(getSettings(db)).toEqual(DEFAULT_SETTINGS);
});
