import { expect, test } from "vitest";
import { parseArguments } from "./parse-arguments.ts";

test.each([
  [[], { sizes: [62, 620, 2860], check: true, pages: true }],
  [["62", "620"], { sizes: [62, 620], check: false, pages: false }],
  [["pages"], { sizes: [], check: false, pages: true }],
  [["check"], { sizes: [], check: true, pages: false }],
  [["pages", "62"], { sizes: [62], check: false, pages: true }],
])("%j", (args, plan) => {
  expect(parseArguments(args)).toEqual(plan);
});

test.each(["page", "0", "-3", "6.2", "1e3", ""])("refuses %j", (argument) => {
  expect(() => parseArguments([argument])).toThrow("takes numbers of counties");
});
