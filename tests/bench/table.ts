/** Figures of a bench as a table: ours, the bare peer's in the same run, and how they compare. */

export interface BenchRow {
  readonly what: string;
  readonly ownMs: readonly number[];
  /** Empty: there is no peer. */
  readonly peerMs: readonly number[];
  /** In words, as `design` states it. */
  readonly budget: string;
  readonly isMet: boolean;
}

/** The value below which `percent` of the values lie (nearest rank); NaN of none. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN;
}

const ms = (value: number): string => (Number.isNaN(value) ? '–' : value.toFixed(1));

/** One line a row, columns under each other. */
export function formatTable(title: string, rows: readonly BenchRow[]): string {
  const head = ['', 'n', 'p50 ms', 'p95 ms', 'peer p50', 'peer p95', 'ratio p50', 'budget', ''];
  const body = rows.map(({ what, ownMs, peerMs, budget, isMet }) => [
    what,
    String(ownMs.length),
    ms(percentile(ownMs, 50)),
    ms(percentile(ownMs, 95)),
    ms(percentile(peerMs, 50)),
    ms(percentile(peerMs, 95)),
    peerMs.length === 0 ? '–' : (percentile(ownMs, 50) / percentile(peerMs, 50)).toFixed(2),
    budget,
    isMet ? 'met' : 'OVER',
  ]);
  const widths = head.map((cell, column) => Math.max(cell.length, ...body.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return ['', title, line(head), ...body.map(line), ''].join('\n');
}
