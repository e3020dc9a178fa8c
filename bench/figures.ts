/** The middle of the values; of an even number of them the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle)] ?? NaN)) / 2;
}

/** The value that 95 of 100 do not exceed. */
export function p95(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? NaN;
}

/** One measure of both contenders, in milliseconds, round by round. */
export interface Comparison {
  /** What was measured. */
  readonly name: string;
  /** The calls of this package. */
  readonly ours: readonly number[];
  /** The bare connections. */
  readonly bare: readonly number[];
  /** The highest ratio of the medians that is wanted, if any. */
  readonly goal?: number;
}

/** The comparisons as a table. */
export function table(comparisons: readonly Comparison[]): string {
  const rows = comparisons.map(({name, ours, bare, goal}) => {
    const ratio = median(ours) / median(bare);
    const verdict =
      goal === undefined ? '' : `goal <= ${goal.toFixed(1)}: ${ratio <= goal ? 'met' : 'MISSED'}`;
    return [name, spread(ours), spread(bare), ratio.toFixed(2), verdict];
  });
  const all = [['', 'ours: median / p95', 'bare: median / p95', 'ratio', ''], ...rows];
  const widths = [0, 1, 2, 3, 4].map(column => Math.max(...all.map(row => row[column]?.length ?? 0)));
  return all
    .map(row =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function spread(values: readonly number[]): string {
  return `${median(values).toFixed(0)} / ${p95(values).toFixed(0)} ms`;
}
