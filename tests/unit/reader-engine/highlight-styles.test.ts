import { describe, expect, it } from 'vitest';
import { BASE_KINDS } from '../../../shared/model';
import { LINE_STYLES, highlightCss } from '../../../renderer/reader/engine/highlight-styles';
import { MAX_DEPTH } from '../../../renderer/reader/engine/mark-depths';

const COMMITTED_FILE = '../../../renderer/reader/engine/highlights.css';

describe('highlights.css', () => {
  it('is what highlight-styles.ts makes (run with -u after a change)', async () => {
    await expect(highlightCss()).toMatchFileSnapshot(COMMITTED_FILE);
  });

  it('has a rule for every kind at every depth, each at a distance of its own within the kind', () => {
    const css = highlightCss();
    for (const kind of BASE_KINDS) {
      const offsets = new Set<string>();
      for (let depth = 1; depth <= MAX_DEPTH; depth += 1) {
        const rule = css.slice(css.indexOf(`::highlight(plumb-${kind}-${depth})`));
        offsets.add(/text-underline-offset: (\S+);/.exec(rule)?.[1] ?? '');
      }
      expect(offsets.size).toBe(MAX_DEPTH);
    }
  });

  it('tells kinds apart by line style and by distance, not by colour alone', () => {
    const styles = BASE_KINDS.map((kind) => LINE_STYLES[kind]);
    expect(new Set(styles.map((style) => style.line)).size).toBe(4);
    expect(new Set(styles.map((style) => style.offsetEm)).size).toBe(4);
  });
});
