import { describe, expect, it } from 'vitest';
import { highlightCss, PAINT_STYLES } from '../../../renderer/reader/engine/highlight-styles';
import { MAX_DEPTH } from '../../../renderer/reader/engine/mark-depths';

const COMMITTED_FILE = '../../../renderer/reader/engine/highlights.css';

describe('highlights.css', () => {
  it('is what highlight-styles.ts makes (run with -u after a change)', async () => {
    await expect(highlightCss()).toMatchFileSnapshot(COMMITTED_FILE);
  });

  it('draws every kind at every depth by its tokens, each depth at a distance of its own', () => {
    const css = highlightCss();
    for (const style of PAINT_STYLES) {
      const offsets = new Set<string>();
      for (let depth = 1; depth <= MAX_DEPTH; depth += 1) {
        const rule = css.slice(css.indexOf(`::highlight(plumb-${style}-${depth})`));
        expect(rule).toContain(`underline var(--${style}-style)`);
        offsets.add(/text-underline-offset: (.+);/.exec(rule)?.[1] ?? '');
      }
      expect(offsets.size).toBe(MAX_DEPTH);
    }
  });

  it('leaves no kind to the system’s one highlight colour where colours are forced', () => {
    const forced = highlightCss().split('@media (forced-colors: active)')[1] ?? '';
    for (const style of PAINT_STYLES) expect(forced).toContain(`--plumb-line-${style}: CanvasText;`);
    expect(forced).toContain('forced-color-adjust: none');
  });
});
