import { describe, expect, it } from 'vitest';
import { cleanNote } from '../../../electron/operations/wording';

describe('a note as it is kept', () => {
  it('keeps a space at its end: the rest of the sentence may follow it', () => {
    expect(cleanNote('Who says so? ')).toBe('Who says so? ');
    expect(cleanNote('first line \n\n')).toBe('first line \n\n');
  });
  it('replaces only what no text may hold', () => {
    expect(cleanNote('a\r\nb\0c\ud800')).toBe('a\nb\uFFFDc\uFFFD');
  });
});
