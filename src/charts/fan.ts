import { tenth } from "../model/tenth.ts";

/**
 * Curves that join the middles of `count` equal rows at the left to one point at the middle right, in a box
 * 100 wide and `count` high, to be stretched to the rows' real size.
 */
export function drawFan(count: number): string[] {
  const middle = count / 2;
  return Array.from({ length: count }, (_, row) => {
    const y = row + 0.5;
    return `M0 ${tenth(y)}C50 ${tenth(y)} 50 ${tenth(middle)} 100 ${tenth(middle)}`;
  });
}
