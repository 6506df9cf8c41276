/**
 * Turns settings into the page's look: a theme and a face on the root element, and the reading
 * variables of tokens.css. The last look is remembered beside the page, so that the first paint
 * already wears it; the data file stays the truth.
 */
import type { z } from 'zod';
import type { Theme } from '../../shared/model';
import { DEFAULT_SETTINGS, ReadingFace, Settings } from '../../shared/model';

/** The settings that decide the look. */
const Look = Settings.pick({
  theme: true,
  face: true,
  textSizePercent: true,
  leadingPercent: true,
  spacingPercent: true,
  measureCh: true,
});
export type Look = z.infer<typeof Look>;

export interface SystemWish {
  readonly isDark: boolean;
  readonly isMoreContrast: boolean;
}

/** The name that `[data-theme]` carries. */
export type PaintedTheme = 'light' | 'cream' | 'dark' | 'contrast' | 'contrast-dark';

/** High contrast comes on white or on black, as the system likes it. */
export function paintedTheme(theme: Theme, { isDark, isMoreContrast }: SystemWish): PaintedTheme {
  if (theme === 'contrast' || (theme === 'system' && isMoreContrast)) return isDark ? 'contrast-dark' : 'contrast';
  if (theme === 'system') return isDark ? 'dark' : 'light';
  return theme;
}

/** Words need more room between them than letters, or letters fall apart into no words (WCAG 1.4.12 has 0.12 to 0.16 em). */
const WORD_SPACING_RATIO = 1.5;

/** The custom properties for a look. */
export const readingVariables = (look: Look): Record<string, string> => ({
  '--text-scale': String(look.textSizePercent / 100),
  '--text-leading': String(look.leadingPercent / 100),
  '--measure': `${look.measureCh}ch`,
  '--letter-spacing': `${look.spacingPercent / 100}em`,
  '--word-spacing': `${Math.round(look.spacingPercent * WORD_SPACING_RATIO) / 100}em`,
});

const DARK = '(prefers-color-scheme: dark)';
const MORE_CONTRAST = '(prefers-contrast: more)';
const REMEMBERED = 'plumbline.look';

let current: Look = DEFAULT_SETTINGS;

function paint(): void {
  const root = document.documentElement;
  const wish = { isDark: window.matchMedia(DARK).matches, isMoreContrast: window.matchMedia(MORE_CONTRAST).matches };
  root.dataset['theme'] = paintedTheme(current.theme, wish);
  root.dataset['face'] = ReadingFace.parse(current.face);
  for (const [name, value] of Object.entries(readingVariables(current))) root.style.setProperty(name, value);
}

/** Wears a look and remembers it for the next start. */
export function applyLook(settings: Look): void {
  current = Look.parse(Object.fromEntries(Object.keys(Look.shape).map((key) => [key, settings[key as keyof Look]])));
  paint();
  try {
    localStorage.setItem(REMEMBERED, JSON.stringify(current));
  } catch {
    // Without a memory the first paint wears the standard look; nothing else is lost.
  }
}

/** Before the first paint: the remembered look, or the standard one. Follows the system's wishes from then on. */
export function startLook(): void {
  try {
    const remembered = Look.safeParse(JSON.parse(localStorage.getItem(REMEMBERED) ?? 'null'));
    if (remembered.success) current = remembered.data;
  } catch {
    // Not readable: the standard look.
  }
  paint();
  for (const query of [DARK, MORE_CONTRAST]) window.matchMedia(query).addEventListener('change', paint);
}
