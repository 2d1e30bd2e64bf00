/** Rules on numbers: possible, told once, and in agreement with the records that they count. */

import { type Explanation, explanation } from "../../problem.ts";
import { type Unit, UNITS } from "../../schema/fields/quantity.ts";
import type { Site } from "../../schema/site.ts";
import { type Rule, rule } from "./rule.ts";

/** The most that any figure of a province can be, by its unit: a larger one has a zero too many or the wrong unit. */
const MOST: Readonly<Record<Unit, number>> = {
  // About the whole product of a province over many years.
  cny: 1e14,
  "cny-10k": 1e10,
  "cny-100m": 1e6,
  // Growth may be many times a hundred.
  percent: 10_000,
  share: 1,
  organization: 1e6,
  company: 1e8,
  // More than a province's people.
  household: 2e8,
  cadre: 1e7,
  // More than a province's people.
  person: 2e8,
  team: 1e5,
  county: 3000,
  district: 3000,
  unit: 3000,
  plan: 1e6,
  task: 1e6,
  project: 1e6,
  // More than all of China's land.
  mu: 2e10,
  hectare: 2e9,
  // As much floor as all of China has.
  sqm: 1e11,
  "sqm-10k": 1e7,
  // More than all of China's roads.
  kilometre: 1e7,
  // More than all the grain, coal and steel of a year.
  tonne: 1e10,
  "tonne-10k": 1e6,
  year: 1000,
};

/** Units of what is counted in whole numbers. */
const COUNTED: ReadonlySet<Unit> = new Set<Unit>([
  "organization",
  "company",
  "household",
  "cadre",
  "person",
  "team",
  "county",
  "district",
  "unit",
  "plan",
  "task",
  "project",
]);

/** A number with thousands separators, so that its zeros can be counted. */
const group = (number: number): string => number.toLocaleString("en-US");

/** What is wrong with a value in its unit; undefined if nothing is. */
function explainValue(value: number | string, unit: Unit): Explanation | undefined {
  if (typeof value === "string") {
    const [part = 0, whole = 1] = value.split("/").map(Number);
    if (unit === "share" && part <= whole && whole <= 1000) return undefined;
    return explanation(
      [`"${value}" 不是合格的分数`, `"${value}" is not a valid fraction here`],
      [
        '分数的单位写 share，分子不大于分母，分母不超过 1000，例如 "1/3"',
        'A fraction has the unit share, is at most 1, and its denominator is at most 1000, as in "1/3"',
      ],
    );
  }
  const remedy = ["核对数值和单位", "Check the number and its unit"] as const;
  if (value > MOST[unit]) {
    return explanation(
      [
        `太大，以${UNITS[unit].word}计至多 ${group(MOST[unit])}`,
        `too large: at most ${group(MOST[unit])} in the unit ${unit}`,
      ],
      remedy,
    );
  }
  if (!COUNTED.has(unit) || Number.isInteger(value)) return undefined;
  return explanation(
    [`单位是 ${unit} 的应是整数`, `a value in the unit ${unit} must be a whole number`],
    remedy,
  );
}

/** Values are possible in their units. */
const values = (table: "indicators" | "funds") =>
  rule([table], (facts, { problem }) =>
    facts[table].flatMap((figure, index) => {
      const claims = (figure.otherClaims ?? []).map((claim, place) => ({
        ...claim,
        path: [index, "otherClaims", place],
      }));
      return [{ ...figure, path: [index] }, ...claims].flatMap(({ value, unit, path }) => {
        const words = explainValue(value, unit);
        return words ? [problem(table, [...path, "value"], words)] : [];
      });
    }),
  );

/**
 * No figure stands twice under two ids: same subject, name, number, unit and time. The second would be counted, drawn
 * and told again beside the first.
 */
const copies = rule(["indicators", "funds"], (facts, { problem, nameLine }) => {
  const first = new Map<string, { id: string; line: () => string }>();
  return (["indicators", "funds"] as const).flatMap((table) =>
    facts[table].flatMap((figure, index) => {
      const { id, subject, name, value, unit, asOf } = figure;
      const county = "county" in figure ? figure.county : undefined;
      const key = JSON.stringify([subject, county, name.zh, value, unit, asOf]);
      const earlier = first.get(key);
      if (!earlier) {
        first.set(key, { id, line: () => nameLine(table, [index, "id"]) });
        return [];
      }
      // That an id is used twice is a fault of its own.
      if (earlier.id === id) return [];
      const words = explanation(
        [
          `和 "${earlier.id}"（${earlier.line()}）完全一样，只是编号不同`,
          `just the same as "${earlier.id}" (${earlier.line()}) except for its id`,
        ],
        [
          "删去一条，它的出处加进另一条的 cite；不是同一件事的，把名称写清楚",
          "Delete one and add its source to the cite of the other; if they are not the same, give them different names",
        ],
      );
      return [problem(table, [index, "id"], words)];
    }),
  );
});

/** The totals that the source prints agree with the records: equal where the list is whole, not less where it is not. */
const totals = rule(["site", "counties", "teams", "indicators", "funds"], (facts, { problem }) => {
  const figures = new Map(
    [...facts.indicators, ...facts.funds].map((figure) => [figure.id, figure]),
  );
  const check = (key: keyof Site["totals"], records: number, isWhole: boolean) => {
    const id = facts.site.totals[key];
    const stated = id === undefined ? undefined : figures.get(id);
    if (typeof stated?.value !== "number") return [];
    if (isWhole ? stated.value === records : stated.value >= records) return [];
    const words = explanation(
      [
        `"${stated.id}" 写的是 ${stated.value}，记录却有 ${records} 条`,
        `"${stated.id}" says ${stated.value}, but there are ${records} records`,
      ],
      ["核对来源里的总数，或增删记录", "Check the total in the source, or add or delete records"],
    );
    return [problem("site", ["totals", key], words)];
  };
  const districts = facts.counties.filter(({ kind }) => kind === "district").length;
  const teams = facts.teams.filter(({ level }) => level === "county");
  const members = new Set(teams.flatMap((team) => team.members.map((one) => one.organization)));
  return [
    ...check("counties", facts.counties.length - districts, true),
    ...check("districts", districts, true),
    ...check("teams", teams.length, false),
    ...check("organizations", members.size, false),
  ];
});

export const FIGURE_RULES: readonly Rule[] = [
  values("indicators"),
  values("funds"),
  copies,
  totals,
];
