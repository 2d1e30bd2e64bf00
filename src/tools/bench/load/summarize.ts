/** One thing measured several times. */
export interface Measure {
  readonly median: number;
  readonly worst: number;
  /** How often it was tried, and how often nothing came of it. */
  readonly tries: number;
  readonly missed: number;
}

/**
 * Sums up what was measured, `null` standing for a try of which nothing came. `undefined` when there
 * is nothing to sum up: the page has no such thing.
 */
export function summarize(values: readonly (number | null)[]): Measure | undefined {
  const sorted = values.filter((value) => value !== null).toSorted((a, b) => a - b);
  const worst = sorted.at(-1);
  if (worst === undefined) return undefined;
  const middle = sorted.slice(Math.floor((sorted.length - 1) / 2), sorted.length / 2 + 1);
  const median = middle.reduce((sum, value) => sum + value, 0) / middle.length;
  return { median, worst, tries: values.length, missed: values.length - sorted.length };
}
