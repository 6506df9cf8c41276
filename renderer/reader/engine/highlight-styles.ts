/**
 * The rules that paint marks. Hue, line style, weight and distance of a kind are tokens; each depth's line
 * stands a little lower than the one before. `highlights.css` is made from this; a test fails where they differ.
 */
import { BASE_KINDS, type BaseKind } from '../../../shared/model';
import { MAX_DEPTH } from './mark-depths';

/** What a kind can be drawn as: one of the four, or an added kind that is like none of them. */
export type PaintStyle = BaseKind | 'other';
export const PAINT_STYLES: readonly PaintStyle[] = [...BASE_KINDS, 'other'];

/** From one line of a kind to the next of the same kind. */
const DEPTH_STEP_EM = 0.125;
/** Deeper lines are thinner, so that they stay clear of the next kind's line. */
const DEEP_WEIGHT = 0.6;

function rule(style: PaintStyle, depth: number): string {
  const weight = depth === 1 ? `var(--${style}-weight)` : `calc(var(--${style}-weight) * ${DEEP_WEIGHT})`;
  const offset =
    depth === 1 ? `var(--${style}-offset)` : `calc(var(--${style}-offset) + ${(depth - 1) * DEPTH_STEP_EM}em)`;
  return `.plumb-text::highlight(plumb-${style}-${depth}) {
  background-color: var(--plumb-tint-${style});
  text-decoration: underline var(--${style}-style) ${weight} var(--plumb-line-${style});
  text-underline-offset: ${offset};
  text-decoration-skip-ink: none;
}`;
}

const selectedRule = (style: PaintStyle): string => `.plumb-text::highlight(plumb-selected-${style}) {
  background-color: color-mix(in srgb, var(--${style}) var(--tint-selected), transparent);
}`;

const dimmingRule = (style: PaintStyle): string => `.plumb-page.is-dimming-${style} {
  --plumb-tint-${style}: transparent;
  --plumb-line-${style}: color-mix(in srgb, var(--${style}) 30%, transparent);
}`;

const lines = (indent: string, line: (style: PaintStyle) => string): string =>
  PAINT_STYLES.map((style) => indent + line(style)).join('\n');

/** Names of somebody: a line over the words, which no kind has, in ink, so that it is a find and not a mark. */
const MENTION_RULES = `.plumb-text::highlight(plumb-mention) {
  background-color: color-mix(in srgb, var(--ink) 7%, transparent);
  text-decoration: overline solid var(--line) var(--ink-2);
}
.plumb-text::highlight(plumb-mention-current) {
  background-color: color-mix(in srgb, var(--ink) 16%, transparent);
  text-decoration: overline solid calc(var(--line) * 2) var(--ink);
}`;

/** Words that were corrected when the text was added: a line over them that is no mark's and no find's. */
const CORRECTED_RULE = `.plumb-text::highlight(plumb-corrected) {
  text-decoration: overline dotted calc(var(--line) * 1.5) var(--ink-2);
}`;

/** The whole of `highlights.css`. */
export function highlightCss(): string {
  const depths = Array.from({ length: MAX_DEPTH }, (_, index) => index + 1);
  return [
    '/* Made from highlight-styles.ts: change it there. */',
    `.plumb-page {
${lines('  ', (style) => `--plumb-tint-${style}: color-mix(in srgb, var(--${style}) var(--tint), transparent);`)}
${lines('  ', (style) => `--plumb-line-${style}: var(--${style});`)}
}`,
    ...PAINT_STYLES.map(dimmingRule),
    ...PAINT_STYLES.flatMap((style) => depths.map((depth) => rule(style, depth))),
    ...PAINT_STYLES.map(selectedRule),
    MENTION_RULES,
    CORRECTED_RULE,
    `/* Words that stay selected while the page's own selection is elsewhere. */
.plumb-text::highlight(plumb-kept) {
  background-color: color-mix(in srgb, var(--focus) 24%, transparent);
}`,
    `/* The system's colours would draw all kinds alike: take over, keep its ink and paper, tell kinds by line alone. */
@media (forced-colors: active) {
  .plumb-text,
  .plumb-text * {
    forced-color-adjust: none;
  }
  .plumb-text {
    background: Canvas;
    color: CanvasText;
  }
  .plumb-page {
${lines('    ', (style) => `--plumb-tint-${style}: transparent;`)}
${lines('    ', (style) => `--plumb-line-${style}: CanvasText;`)}
  }
${PAINT_STYLES.map((style) => `  .plumb-page.is-dimming-${style} {\n    --plumb-line-${style}: GrayText;\n  }`).join('\n')}
${lines('  ', (style) => `.plumb-text::highlight(plumb-selected-${style}),`)}
  .plumb-text::highlight(plumb-kept) {
    background-color: Highlight;
    color: HighlightText;
  }
  .plumb-text::highlight(plumb-corrected),
  .plumb-text::highlight(plumb-mention),
  .plumb-text::highlight(plumb-mention-current) {
    background-color: transparent;
    text-decoration-color: CanvasText;
  }
}`,
    `@media print {
${lines('  ', (style) => `.plumb-text::highlight(plumb-selected-${style}),`)}
  .plumb-text::highlight(plumb-kept) {
    background-color: transparent;
  }
  .plumb-text::highlight(plumb-mention),
  .plumb-text::highlight(plumb-mention-current) {
    background-color: transparent;
    text-decoration: none;
  }
}`,
    '',
  ].join('\n');
}
