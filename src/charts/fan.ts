import { tenth } from "../model/tenth.ts";

/**
 * Curves that join the middles of `count` equal rows at the left to one point at the middle right, in a box `width`
 * wide and `count` times `row` high. A page stretches the small default to the rows' real size.
 */
export function drawFan(count: number, width = 100, row = 1): string[] {
  const middle = tenth((count * row) / 2);
  return Array.from({ length: count }, (_, index) => {
    const y = tenth((index + 0.5) * row);
    return `M0 ${y}C${width / 2} ${y} ${width / 2} ${middle} ${width} ${middle}`;
  });
}
