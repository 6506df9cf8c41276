/** Settings, one row per setting that differs from its default or was ever changed. */
import { DEFAULT_SETTINGS, Settings } from '../../shared/model';
import { allRows, run, type Db } from './db';

/** All settings. A value that this version does not know falls back to its default. */
export function getSettings(db: Db): Settings {
  const stored: Record<string, unknown> = {};
  for (const row of allRows<{ key: string; value: string }>(db, 'SELECT key, value FROM setting')) {
    const schema = Object.hasOwn(Settings.shape, row.key) ? Settings.shape[row.key as keyof Settings] : undefined;
    const parsed = schema?.safeParse(JSON.parse(row.value));
    if (parsed?.success) stored[row.key] = parsed.data;
  }
  return Settings.parse({ ...DEFAULT_SETTINGS, ...stored });
}

/** Saves one setting. */
export function putSetting<K extends keyof Settings>(db: Db, key: K, value: Settings[K]): void {
  run(
    db,
    'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    key,
    JSON.stringify(value),
  );
}
