import { describe, expect, test } from 'vitest';
import { countPlaywright, countVitest, formatCounts, judge, sum } from '../../../build/test/counts.mjs';

describe('vitest', () => {
  const report = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1, testResults: [] };

  test('tests to do count as skipped', () => {
    expect(countVitest(report)).toEqual({ passed: 3, failed: 0, skipped: 2 });
  });

  test('a file that could not be loaded counts as one failure', () => {
    const testResults = [{ status: 'failed', assertionResults: [] }];
    expect(countVitest({ ...report, testResults })).toMatchObject({ failed: 1 });
  });

  test('a file with failed tests counts those only', () => {
    const testResults = [{ status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] }];
    expect(countVitest({ ...report, numFailedTests: 1, testResults })).toMatchObject({ failed: 1 });
  });
});

describe('Playwright', () => {
  test('flaky tests and errors outside tests are failures', () => {
    const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 2 };
    expect(countPlaywright({ stats, errors: [{}] })).toEqual({ passed: 4, failed: 3, skipped: 2 });
  });
});

describe('a runner', () => {
  test.each<[what: string, counts: Parameters<typeof judge>[0], code: number, failed: number]>([
    ['that passed is taken at its word', { passed: 2, failed: 0, skipped: 0 }, 0, 0],
    ['with failures keeps their number', { passed: 2, failed: 3, skipped: 0 }, 1, 3],
    ['that left no report has failed', null, 0, 1],
    ['that crashed after passing has failed', { passed: 2, failed: 0, skipped: 0 }, 139, 1],
    ['that ran nothing has failed', { passed: 0, failed: 0, skipped: 5 }, 0, 1],
  ])('%s', (_what, counts, code, failed) => {
    expect(judge(counts, code).failed).toBe(failed);
  });
});

test('the last line holds the sum, and the skipped only where there are any', () => {
  const total = sum([
    { passed: 1, failed: 0, skipped: 0 },
    { passed: 2, failed: 1, skipped: 0 },
  ]);
  expect(formatCounts(total)).toBe('3 passed, 1 failed');
  expect(formatCounts({ ...total, skipped: 4 })).toBe('3 passed, 1 failed, 4 skipped');
});
