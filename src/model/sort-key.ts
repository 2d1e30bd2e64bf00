import type { When } from "../data/schema/fields/when.ts";

/**
 * Where a time stands in a list. What is known only by its year comes after what is dated within that year, and a
 * bounded time after what is dated at its latest bound: the tilde sorts after digits and hyphens.
 */
export function sortKey({ on, notBefore, notAfter }: When): string {
  if (on !== undefined) return on.length === 4 ? `${on}~` : on;
  return `${notAfter ?? notBefore ?? ""}~`;
}

/** Orders things in time. */
export function byTime(a: { readonly when: When }, b: { readonly when: When }): number {
  const [left, right] = [sortKey(a.when), sortKey(b.when)];
  return left < right ? -1 : left > right ? 1 : 0;
}
