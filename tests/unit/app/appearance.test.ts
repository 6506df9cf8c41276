// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { applyLook, paintedTheme, readingVariables, startLook } from '../../../renderer/app/appearance';
import { DEFAULT_SETTINGS } from '../../../shared/model';

const plain = { isDark: false, isMoreContrast: false };

describe('the painted theme', () => {
  it('is the chosen one', () => {
    for (const theme of ['light', 'cream', 'dark'] as const) expect(paintedTheme(theme, plain)).toBe(theme);
  });

  it('follows the system where the person leaves it to it', () => {
    expect(paintedTheme('system', plain)).toBe('light');
    expect(paintedTheme('system', { isDark: true, isMoreContrast: false })).toBe('dark');
    expect(paintedTheme('system', { isDark: false, isMoreContrast: true })).toBe('contrast');
    expect(paintedTheme('system', { isDark: true, isMoreContrast: true })).toBe('contrast-dark');
  });

  it('has high contrast on white or on black, as the system likes it', () => {
    expect(paintedTheme('contrast', plain)).toBe('contrast');
    expect(paintedTheme('contrast', { isDark: true, isMoreContrast: false })).toBe('contrast-dark');
  });
});

describe('the reading variables', () => {
  it('are relative to what they stand in', () => {
    expect(readingVariables({ ...DEFAULT_SETTINGS, textSizePercent: 150, spacingPercent: 12, measureCh: 50 })).toEqual({
      '--text-scale': '1.5',
      '--text-leading': '1.72',
      '--measure': '50ch',
      '--letter-spacing': '0.12em',
      '--word-spacing': '0.18em',
    });
  });
});

describe('the look', () => {
  const root = document.documentElement;
  beforeEach(() => {
    localStorage.clear();
    vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => {} }));
  });

  it('is worn at once and remembered for the next first paint', () => {
    applyLook({ ...DEFAULT_SETTINGS, theme: 'cream', face: 'opendyslexic', textSizePercent: 120 });
    expect(root.dataset['theme']).toBe('cream');
    expect(root.dataset['face']).toBe('opendyslexic');
    root.dataset['theme'] = '';
    startLook();
    expect(root.dataset['theme']).toBe('cream');
    expect(root.style.getPropertyValue('--text-scale')).toBe('1.2');
  });

  it('is the standard one where the memory is damaged', () => {
    applyLook(DEFAULT_SETTINGS);
    localStorage.setItem('plumbline.look', '{"theme":"purple"');
    startLook();
    expect(root.dataset['theme']).toBe('light');
  });
});
