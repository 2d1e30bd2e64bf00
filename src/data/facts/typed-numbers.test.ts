import { expect, it } from "vitest";
import { loadDataset } from "../load-dataset.ts";
import { readStory, storyDir } from "../read/read-folder.ts";
import { TEST_FACTS } from "../testing/test-facts.ts";

/** Numbers that stand in running text, where no component can put them: headlines, names, notes. */
const dataset = loadDataset(TEST_FACTS);
const texts = [
  JSON.stringify({ ...dataset, topology: null, indicators: null }),
  ...readStory(storyDir(TEST_FACTS)).map(({ text }) => text),
].join("\n");

const valueOf = (id: string): number =>
  Number(dataset.indicators.find((one) => one.id === id)?.value);
const found = (pattern: RegExp): number[] =>
  [...texts.matchAll(pattern)].map(([, number]) => Number(number));

it.each([
  ["组团", /(\d+)个组团/g, valueOf("programme-teams")],
  ["teams", /(\d+) teams/g, valueOf("programme-teams")],
  [
    "县\uff08市、区\uff09",
    /(\d+)个县\uff08市、区\uff09/g,
    valueOf("programme-counties") + valueOf("programme-districts"),
  ],
  ["县\uff08市\uff09", /(\d+)个县\uff08市\uff09/g, valueOf("programme-counties")],
])("every typed number of %s is the one that the data has", (_what, pattern, value) => {
  expect(found(pattern).length).toBeGreaterThan(0);
  expect(new Set(found(pattern))).toEqual(new Set([value]));
});
