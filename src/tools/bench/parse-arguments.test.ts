import { expect, test } from "vitest";
import { parseArguments, WORDS } from "./parse-arguments.ts";

test.each([
  [[], { sizes: [62, 620, 2860], words: new Set(WORDS) }],
  [["62", "620"], { sizes: [62, 620], words: new Set() }],
  [["pages"], { sizes: [], words: new Set(["pages"]) }],
  [["lighthouse", "compare"], { sizes: [], words: new Set(["lighthouse", "compare"]) }],
  [["pages", "62"], { sizes: [62], words: new Set(["pages"]) }],
])("%j", (args, plan) => {
  expect(parseArguments(args)).toEqual(plan);
});

test.each(["page", "0", "-3", "6.2", "1e3", ""])("refuses %j", (argument) => {
  expect(() => parseArguments([argument])).toThrow("takes numbers of counties");
});
