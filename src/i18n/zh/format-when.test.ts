import { expect, it } from "vitest";
import { loadDataset } from "../../data/load-dataset.ts";
import type { When } from "../../data/schema/fields/when.ts";
import { LIVE_DATA } from "../../data/testing/test-facts.ts";
import { formatDate, formatWhen } from "./format-when.ts";

it.each([
  ["2024", "2024年"],
  ["2024-05", "2024年5月"],
  ["2024-05-09", "2024年5月9日"],
  ["2023-10", "2023年10月"],
])("writes %s as %s, no more precisely than it is known", (date, text) => {
  expect(formatDate(date)).toBe(text);
});

const words = { zh: "报道刊发前不久" };
const table: readonly (readonly [When, string])[] = [
  [{ on: "2024-03-14" }, "2024年3月14日"],
  [{ on: "2024", words: { zh: "春节假期刚结束" } }, "2024年\uff08春节假期刚结束\uff09"],
  [{ notAfter: "2024-05-29", words }, "报道刊发前不久"],
  [{ notBefore: "2024-05-09", notAfter: "2024-05-29" }, "2024年5月9日至2024年5月29日之间"],
  [{ notAfter: "2024-05-29" }, "2024年5月29日之前"],
  [{ notBefore: "2023-10" }, "2023年10月之后"],
];

it.each(table)("writes %j as %s", (when, text) => {
  expect(formatWhen(when)).toBe(text);
});

it("finds words for every time in the data", () => {
  const { events, teams, projects } = loadDataset(LIVE_DATA);
  const times = [
    ...events.map(({ when }) => when),
    ...teams.flatMap(({ arrived }) => arrived ?? []),
    ...projects.flatMap(({ due }) => due ?? []),
  ];
  const texts = times.map(formatWhen);
  expect(
    texts.filter((text) => !/\p{Script=Han}/u.test(text) || /NaN|undefined/.test(text)),
  ).toEqual([]);
});
