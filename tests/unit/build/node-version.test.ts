import { expect, test } from 'vitest';

test('the tests run on the pinned Node', () => {
  expect(process.versions.node).toMatch(/^24\./);
});
