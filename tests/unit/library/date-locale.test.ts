import { describe, expect, it } from 'vitest';
import { dateLocaleFor } from '../../../renderer/services/messages';
import { formatPublished } from '../../../shared/text/published-date';

describe('the order of dates', () => {
  it('is that of the person’s own part of the world, in English words', () => {
    const shown = (...languages: string[]) => formatPublished('2025-03-14', dateLocaleFor(languages));
    expect(shown('en-US')).toBe('March 14, 2025');
    for (const language of ['en-GB', 'en-AU', 'de-DE', 'de', 'pl', 'sw-KE', 'not a language'])
      expect(shown(language), language).toBe('14 March 2025');
  });
});
