/** How one person likes to read and work. Kept in the data file, so it travels with it. */
import { z } from 'zod';

export const Theme = z.enum(['system', 'light', 'cream', 'dark', 'contrast']);
export type Theme = z.infer<typeof Theme>;
export const ReadingFace = z.enum(['serif', 'hyperlegible', 'opendyslexic', 'system']);
export type ReadingFace = z.infer<typeof ReadingFace>;

/** Steps rather than free numbers, so that a screen reader has words for each. */
export const Settings = z.strictObject({
  theme: Theme,
  face: ReadingFace,
  /** Percent of the theme's own text size: 80 to 200, for the article, notes, prompts, panel and help alike. */
  textSizePercent: z.int().min(80).max(200),
  /** Line height of running text in hundredths: 140 to 240. */
  leadingPercent: z.int().min(140).max(240),
  /** Extra space between letters and words, in hundredths of an em: 0 to 20. */
  spacingPercent: z.int().min(0).max(20),
  /** Length of a line in characters: 40 to 90. */
  measureCh: z.int().min(40).max(90),
  /** Single-key shortcuts (WCAG 2.1.4): off leaves each command its Ctrl+Alt form. */
  singleKeys: z.boolean(),
  /** Command id to the key that replaces its own ("" = none). */
  keymap: z.record(z.string().max(60), z.string().max(40)),
  /** What is said when the reading cursor crosses a mark's edge. */
  announceMarks: z.enum(['off', 'startAndCount', 'startAndEnd']),
  /** Paragraph numbers in the margin. */
  paragraphNumbers: z.boolean(),
  /** Hints for dates and numbers beside the text, found by rule. */
  showHints: z.boolean(),
  /** How the library is ordered. */
  librarySort: z.enum(['opened', 'title', 'outlet', 'published', 'words', 'marks', 'added']),
  /** The person's own template of Markdown exports, at most 20,000 UTF-16 units; null: the one that comes with the app. */
  markdownTemplate: z.string().max(20_000).nullable(),
});
export type Settings = z.infer<typeof Settings>;

export const DEFAULT_SETTINGS: Settings = {
  theme: 'system',
  face: 'serif',
  textSizePercent: 100,
  leadingPercent: 172,
  spacingPercent: 0,
  measureCh: 64,
  singleKeys: true,
  keymap: {},
  announceMarks: 'startAndCount',
  paragraphNumbers: true,
  showHints: true,
  librarySort: 'opened',
  markdownTemplate: null,
};
