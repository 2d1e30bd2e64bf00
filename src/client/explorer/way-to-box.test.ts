import { expect, test } from "vitest";
import { wayToBox } from "./way-to-box.ts";

/** A tooltip of 200 by 60 pixels, above where the pointer comes from and to the right of it. */
const box = { left: 100, top: 40, width: 200, height: 60 };
const from = [140, 140] as const;

/** What is told of each point of a way. */
const along = (...points: readonly (readonly [number, number])[]): boolean[] => {
  const isOn = wayToBox(box, from);
  return points.map((point) => isOn(point));
};

test("a pointer that goes to the tooltip is on its way, straight or unsteadily, to its middle or its edge", () => {
  expect(along([149, 129], [160, 120], [170, 112], [180, 101])).toEqual([true, true, true, true]);
  expect(along([150, 130], [149, 131], [163, 125])).toEqual([true, true, true]);
  expect(along([141, 130], [139, 120], [140, 101])).toEqual([true, true, true]);
});

test("a pointer that turns back, passes by or comes from elsewhere is not", () => {
  expect(along([150, 130], [146, 134])).toEqual([true, false]);
  expect(along([140, 150])).toEqual([false]);
  expect(along([115, 125])).toEqual([false]);
  expect(along([190, 135])).toEqual([false]);
  // Beyond it.
  expect(along([210, 30])).toEqual([false]);
});
