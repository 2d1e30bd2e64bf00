import type { When } from "../data/schema/fields/when.ts";

/** Where a time stands in a list: by its date, a bounded one at its latest bound, after what is dated there. */
export function sortKey({ on, notBefore, notAfter }: When): string {
  return on ?? `${notAfter ?? notBefore ?? ""}~`;
}

/** Orders things in time. */
export function byTime(a: { readonly when: When }, b: { readonly when: When }): number {
  const [left, right] = [sortKey(a.when), sortKey(b.when)];
  return left < right ? -1 : left > right ? 1 : 0;
}
