/**
 * How kinds are told apart without colour: line style and distance from the words. `highlights.css` is
 * made from this; a test fails where the two differ.
 */
import { BASE_KINDS, type BaseKind } from '../../../shared/model';
import { MAX_DEPTH } from './mark-depths';

interface LineStyle {
  readonly line: 'solid' | 'dashed' | 'dotted' | 'wavy';
  /** Distance of the first depth's line from the words, in em. */
  readonly offsetEm: number;
  readonly thicknessEm: number;
}

/** Solid, dashed, dotted, wavy at distances of their own, so that four kinds over one word leave four lines. */
export const LINE_STYLES: Readonly<Record<BaseKind, LineStyle>> = {
  claim: { line: 'solid', offsetEm: 0.12, thicknessEm: 0.1 },
  quote: { line: 'dashed', offsetEm: 0.27, thicknessEm: 0.1 },
  framing: { line: 'dotted', offsetEm: 0.42, thicknessEm: 0.13 },
  opinion: { line: 'wavy', offsetEm: 0.54, thicknessEm: 0.07 },
};

/** Distance between the lines of one kind at two depths, in em. */
const DEPTH_STEP_EM = 0.16;

const em = (value: number): string => `${Number(value.toFixed(3))}em`;

function rule(kind: BaseKind, depth: number): string {
  const { line, offsetEm, thicknessEm } = LINE_STYLES[kind];
  return `::highlight(plumb-${kind}-${depth}) {
  background-color: var(--plumb-tint-${kind});
  text-decoration: underline ${line} ${em(thicknessEm)} var(--plumb-line-${kind});
  text-underline-offset: ${em(offsetEm + (depth - 1) * DEPTH_STEP_EM)};
  text-decoration-skip-ink: none;
}`;
}

function selectedRule(kind: BaseKind): string {
  return `::highlight(plumb-selected-${kind}) {
  background-color: color-mix(in srgb, var(--${kind}) 26%, transparent);
}`;
}

const variables = (selector: string, tint: (kind: BaseKind) => string, line: (kind: BaseKind) => string): string =>
  `${selector} {
${BASE_KINDS.map((kind) => `  --plumb-tint-${kind}: ${tint(kind)};\n  --plumb-line-${kind}: ${line(kind)};`).join('\n')}
}`;

/** The whole of `highlights.css`. */
export function highlightCss(): string {
  const depths = Array.from({ length: MAX_DEPTH }, (_, index) => index + 1);
  return [
    '/* Made from highlight-styles.ts: change it there. */',
    variables(
      '.plumb-page',
      (kind) => `color-mix(in srgb, var(--${kind}) var(--tint), transparent)`,
      (kind) => `var(--${kind})`,
    ),
    ...BASE_KINDS.map(
      (kind) => `.plumb-page.is-dimming-${kind} {
  --plumb-tint-${kind}: transparent;
  --plumb-line-${kind}: color-mix(in srgb, var(--${kind}) 30%, transparent);
}`,
    ),
    ...BASE_KINDS.flatMap((kind) => depths.map((depth) => rule(kind, depth))),
    ...BASE_KINDS.map(selectedRule),
    `::highlight(plumb-kept) {
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
${BASE_KINDS.map((kind) => `  .plumb-page.is-dimming-${kind},`).join('\n')}
  .plumb-page {
${BASE_KINDS.map((kind) => `    --plumb-tint-${kind}: transparent;\n    --plumb-line-${kind}: CanvasText;`).join('\n')}
  }
${BASE_KINDS.map((kind) => `  ::highlight(plumb-selected-${kind}) {\n    background-color: Highlight;\n    color: HighlightText;\n  }`).join('\n')}
  ::highlight(plumb-kept) {
    background-color: Highlight;
    color: HighlightText;
  }
}`,
    `@media print {
  .plumb-page {
${BASE_KINDS.map((kind) => `    --plumb-tint-${kind}: color-mix(in srgb, var(--${kind}) 10%, transparent);`).join('\n')}
  }
}`,
    '',
  ].join('\n');
}
