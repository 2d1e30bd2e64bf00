import { expect, test } from "vitest";
import { parseArguments } from "./parse-arguments.ts";

test.each([
  [[], { sizes: [62, 620, 2860], pages: true }],
  [["62", "620"], { sizes: [62, 620], pages: false }],
  [["pages"], { sizes: [], pages: true }],
  [["pages", "62"], { sizes: [62], pages: true }],
])("%j", (args, plan) => {
  expect(parseArguments(args)).toEqual(plan);
});

test.each(["page", "0", "-3", "6.2", "1e3", ""])("refuses %j", (argument) => {
  expect(() => parseArguments([argument])).toThrow("takes numbers of counties");
});
