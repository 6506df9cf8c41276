import { describe, expect, it } from 'vitest';
import { formatDay, formatPublished, readDate } from '../../../shared/text/published-date';
import { formatWhen } from '../../../renderer/library/when';

describe('dates as the article states them', () => {
  it.each([
    ['2025', '2025'],
    ['2025-03', 'March 2025'],
    ['2025-03-14', 'March 14, 2025'],
    ['14 March 2025', 'March 14, 2025'],
    ['Friday, Mar. 14 2025', 'March 14, 2025'],
    ['March 2025', 'March 2025'],
  ])('shows %s in its own precision', (published, shown) => {
    expect(formatPublished(published, 'en')).toBe(shown);
  });

  it.each([
    ['2025-03-14T06:10:00+13:00', 'March 14, 2025 at 6:10 AM UTC+13:00'],
    ['2025-03-14T06:10Z', 'March 14, 2025 at 6:10 AM UTC'],
    ['2025-03-14T06:10 BST', 'March 14, 2025 at 6:10 AM BST'],
    ['2025-03-14T06:10', 'March 14, 2025 at 6:10 AM'],
  ])('keeps the hour and the zone that the article states: %s', (published, shown) => {
    expect(formatPublished(published, 'en').replace(/\s/g, ' ')).toBe(shown);
    expect(formatDay(published, 'en')).toBe('March 14, 2025');
  });

  it.each(['last Tuesday', '14/03/2025', '2025-02-31', '2025-13', 'May', '12 May', '3 or 4 May 2025'])(
    'leaves %s in the article’s own words',
    (published) => {
      expect(readDate(published)).toBeNull();
      expect(formatPublished(published, 'en')).toBe(published);
    },
  );

  it('orders years before 100 as they are', () => {
    expect(readDate('0079-08-24')!.atMs).toBeLessThan(readDate('1900')!.atMs);
  });
});

describe('when something was done', () => {
  const now = new Date(2025, 5, 15, 9, 0).getTime();
  const at = (day: number, hour = 23, year = 2025) => new Date(year, 5, day, hour).toISOString();

  it('counts calendar days up to a week, then gives the date', () => {
    expect(formatWhen(at(15, 1), now, 'en')).toBe('today');
    expect(formatWhen(at(14), now, 'en')).toBe('yesterday');
    expect(formatWhen(at(10), now, 'en')).toBe('5 days ago');
    expect(formatWhen(at(1), now, 'en')).toBe('June 1');
    expect(formatWhen(at(1, 9, 2023), now, 'en')).toBe('June 1, 2023');
  });
});
