import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';

it('names each message once: no part of the app takes another’s words', async () => {
  const folder = new URL('../../../shared/messages/en/', import.meta.url);
  const owners = new Map<string, string[]>();
  for (const file of readdirSync(folder).filter((name) => name !== 'index.ts')) {
    const part = (await import(new URL(file, folder).href)) as Record<string, Record<string, string>>;
    for (const messages of Object.values(part)) {
      for (const key of Object.keys(messages)) owners.set(key, [...(owners.get(key) ?? []), file]);
    }
  }
  expect(owners.size).toBeGreaterThan(500);
  expect([...owners].filter(([, files]) => files.length > 1)).toEqual([]);
});
