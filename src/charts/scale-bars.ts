import { type Quantity, toBase } from "../model/figure.ts";

/** A quantity with its share of the largest, 0 to 1: the length of its bar. */
export interface Bar<Item extends Quantity> {
  readonly item: Item;
  readonly share: number;
}

/** Bars to one scale that begins at zero, in the order given. */
export function scaleBars<Item extends Quantity>(items: readonly Item[]): Bar<Item>[] {
  const largest = Math.max(0, ...items.map(toBase));
  return items.map((item) => ({ item, share: largest === 0 ? 0 : toBase(item) / largest }));
}
