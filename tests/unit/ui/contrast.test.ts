/** Keeps the promises of tokens.css: every text pair at least 4.5:1 and every line at least 3:1, in every theme. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../../renderer/ui/styles/tokens.css', import.meta.url), 'utf8');

type Tokens = ReadonlyMap<string, string>;
type Rgb = readonly [number, number, number];

/** The custom properties of a rule with exactly this selector. */
function tokensOf(selector: string): Tokens {
  const escaped = selector.replaceAll(/[[\]()'"]/g, String.raw`\$&`);
  const body = new RegExp(`(?:^|\\n)${escaped} \\{([^}]*)\\}`).exec(css)?.[1];
  if (body === undefined) throw new Error(`no rule ${selector}`);
  return new Map([...body.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map((m) => [m[1] ?? '', (m[2] ?? '').trim()]));
}

const light = new Map([...tokensOf(":root,\n[data-theme='light']"), ...tokensOf(':root')]);
const themes: ReadonlyMap<string, Tokens> = new Map([
  ['light', light],
  ...['cream', 'dark', 'contrast', 'contrast-dark'].map(
    (name) => [name, new Map([...light, ...tokensOf(`[data-theme='${name}']`)])] as const,
  ),
]);

const token = (tokens: Tokens, name: string): string => {
  const value = tokens.get(`--${name}`);
  if (value === undefined) throw new Error(`no token ${name}`);
  return value;
};

function colour(tokens: Tokens, name: string): Rgb {
  const hex = /^#([0-9a-f]{6})$/i.exec(token(tokens, name))?.[1];
  if (!hex) throw new Error(`${name} is no opaque colour`);
  return [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;
}

/** `over` laid at a share (0 to 1) on `under`, as color-mix with transparent paints it. */
const mix = (over: Rgb, under: Rgb, share: number): Rgb =>
  over.map((value, i) => value * share + (under[i] ?? 0) * (1 - share)) as unknown as Rgb;

/** Relative luminance, WCAG 2.2. */
function luminance(rgb: Rgb): number {
  const [r = 0, g = 0, b = 0] = rgb.map((value) => {
    const c = value / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: Rgb, b: Rgb): number {
  const [dark = 0, bright = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (bright + 0.05) / (dark + 0.05);
}

const share = (tokens: Tokens, name: string): number => parseFloat(token(tokens, name)) / 100;

const SURFACES = ['paper', 'sheet', 'sunken'] as const;
const TEXTS = ['ink', 'ink-2', 'ink-3', 'accent', 'warn'] as const;
const KINDS = ['claim', 'quote', 'framing', 'opinion', 'other'] as const;

describe.each([...themes])('the %s theme', (name, tokens) => {
  const of = (token: string) => colour(tokens, token);
  const textLimit = name.startsWith('contrast') ? 7 : 4.5;

  it.each(SURFACES)('keeps text readable on %s', (surface) => {
    for (const text of [...TEXTS, ...KINDS])
      expect(contrast(of(text), of(surface)), `${text} on ${surface}`).toBeGreaterThanOrEqual(textLimit);
  });

  it('keeps the article readable under any one mark, selected or not, and under two of every pair', () => {
    for (const surface of ['sheet', 'paper'] as const)
      for (const kind of KINDS) {
        const marked = mix(of(kind), of(surface), share(tokens, 'tint'));
        const selected = mix(of(kind), of(surface), share(tokens, 'tint-selected'));
        expect(contrast(of('ink'), marked), `ink on ${kind}`).toBeGreaterThanOrEqual(4.5);
        expect(contrast(of('ink'), selected), `ink on selected ${kind}`).toBeGreaterThanOrEqual(4.5);
        for (const other of KINDS) {
          const both = mix(of(other), marked, share(tokens, 'tint'));
          expect(contrast(of('ink'), both), `ink on ${kind} and ${other}`).toBeGreaterThanOrEqual(4.5);
        }
      }
  });

  it('keeps the article readable where all four kinds overlap', () => {
    const four = KINDS.slice(0, 4).reduce((under, kind) => mix(of(kind), under, share(tokens, 'tint')), of('sheet'));
    expect(contrast(of('ink'), four)).toBeGreaterThanOrEqual(4.5);
  });

  it("draws every kind's line at least 3:1 on the page, on its own tint and on every other's", () => {
    for (const kind of KINDS) {
      expect(contrast(of(kind), of('sheet')), kind).toBeGreaterThanOrEqual(3);
      for (const under of KINDS) {
        const tint = mix(of(under), of('sheet'), share(tokens, 'tint'));
        expect(contrast(of(kind), tint), `${kind} on ${under}`).toBeGreaterThanOrEqual(3);
      }
      const selected = mix(of(kind), of('sheet'), share(tokens, 'tint-selected'));
      expect(contrast(of(kind), selected), `${kind} selected`).toBeGreaterThanOrEqual(3);
    }
  });

  it("keeps a kind's name readable in its chip, and its letter in its square", () => {
    for (const kind of KINDS) {
      for (const surface of ['sheet', 'paper'] as const) {
        const chip = mix(of(kind), of(surface), share(tokens, 'tint-chip'));
        expect(contrast(of(kind), chip), `${kind} in its chip`).toBeGreaterThanOrEqual(4.5);
        expect(contrast(of('ink-2'), chip), `count in ${kind}'s chip`).toBeGreaterThanOrEqual(4.5);
      }
      expect(contrast(of('on-kind'), of(kind)), `letter on ${kind}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('outlines controls and focus at least 3:1 on every surface', () => {
    for (const surface of SURFACES)
      for (const line of ['edge', 'focus', 'accent', 'ink', 'warn'])
        expect(contrast(of(line), of(surface)), `${line} on ${surface}`).toBeGreaterThanOrEqual(3);
  });

  it('keeps words readable on filled controls and on warnings', () => {
    expect(contrast(of('sheet'), of('ink'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(of('on-accent'), of('accent'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(of('sheet'), of('warn'))).toBeGreaterThanOrEqual(4.5);
    for (const text of ['ink', 'ink-2', 'warn'])
      expect(contrast(of(text), of('warn-soft')), `${text} on warn-soft`).toBeGreaterThanOrEqual(4.5);
  });

  it('tells the two voices that carry figures from the page', () => {
    for (const side of ['side-a', 'side-b']) expect(contrast(of(side), of('paper')), side).toBeGreaterThanOrEqual(3);
  });
});

describe('the kinds without their hues', () => {
  it('have a line style and a depth each', () => {
    const styles = KINDS.map((kind) => token(light, `${kind}-style`));
    expect(new Set(styles).size).toBe(KINDS.length);
    const depths = KINDS.slice(0, 4).map((kind) => parseFloat(token(light, `${kind}-offset`)));
    expect([...depths].sort((a, b) => a - b)).toEqual(depths);
    expect(new Set(depths).size).toBe(4);
  });
});
