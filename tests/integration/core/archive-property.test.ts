import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { makeFolder, openCore } from '../../support/core';
import { acts, makeLibrary } from '../../support/random-library';

const SEED = 20261124;

it(`a library of any making comes back from its archive, and goes out as the same bytes (seed ${SEED})`, async () => {
  let versions = 0;
  let placements = 0;
  await fc.assert(
    fc.asyncProperty(acts, async (all) => {
      const one = openCore(makeFolder('memory'));
      await makeLibrary(one, all);
      const out = path.join(one.folder, 'all.plumb');
      await one.call('exports.write', { format: 'archive', to: out });
      const text = fs.readFileSync(out, 'latin1');
      versions += text.includes('"ord":3') ? 1 : 0;
      placements += text.includes('"placements":[{') ? 1 : 0;

      const two = openCore(makeFolder('memory'));
      await two.call('imports.apply', { file: { path: out } });
      const back = path.join(two.folder, 'all.plumb');
      await two.call('exports.write', { format: 'archive', to: back });
      expect(fs.readFileSync(back).equals(fs.readFileSync(out))).toBe(true);

      // And it stands as it stood: each mark in the newest text, each lost one.
      const { articles } = await one.call('articles.list', {});
      for (const { id, sample } of articles) {
        if (sample) continue;
        const shown = async (core: typeof one) => {
          const { marks, lost } = await core.call('marks.list', { article: id });
          const measures = await core.call('measures.get', { article: id });
          return JSON.stringify([marks, lost, measures], (key, value: unknown) => (key === 'rev' ? 0 : value));
        };
        expect(await shown(two)).toBe(await shown(one));
      }
      expect([...one.faults, ...two.faults]).toEqual([]);
      await one.close();
      await two.close();
    }),
    { seed: SEED, numRuns: 8, endOnFailure: true },
  );
  expect(versions).toBeGreaterThan(0);
  expect(placements).toBeGreaterThan(0);
});
