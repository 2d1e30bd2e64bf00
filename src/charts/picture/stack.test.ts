import { expect, it } from "vitest";
import { element } from "./markup.ts";
import { stack } from "./stack.ts";

const box = (height: number) => ({ height, marks: [element("rect", { height })] });

it("puts pieces under one another, and passes over those without height", () => {
  const { height, marks } = stack([box(0), box(10), box(0), box(20)], 5);
  expect(height).toBe(35);
  expect(marks.map(({ xml }) => xml)).toEqual([
    '<g transform="translate(0 0)"><rect height="10"/></g>',
    '<g transform="translate(0 15)"><rect height="20"/></g>',
  ]);
  expect(stack([], 5).height).toBe(0);
});
