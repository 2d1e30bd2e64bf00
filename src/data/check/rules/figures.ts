import { explanation, type Problem } from "../../problem.ts";
import { problemAt, tableFile } from "../../read/folder.ts";
import { type Unit, UNITS } from "../../schema/fields/quantity.ts";
import type { Site } from "../../schema/site.ts";
import type { RuleInput } from "../check-folder.ts";

/** The most that any figure of a province can be, by its unit: beyond it a zero, or the unit, is wrong. */
const MOST: Readonly<Record<Unit, number>> = {
  // A province's whole product of many years, about.
  "cny-10k": 1e10,
  "cny-100m": 1e6,
  // Growth may be many times a hundred.
  percent: 10_000,
  share: 1,
  organization: 1e6,
  cadre: 1e7,
  // More than a province's people.
  person: 2e8,
  team: 1e5,
  county: 3000,
  district: 3000,
  unit: 3000,
  plan: 1e6,
  task: 1e6,
  // More than all of China's land.
  mu: 2e10,
  year: 1000,
};

/** Units of what is counted, of which there is no half. */
const COUNTED: ReadonlySet<Unit> = new Set<Unit>([
  "organization",
  "cadre",
  "person",
  "team",
  "county",
  "district",
  "unit",
  "plan",
  "task",
]);

/** A number whose zeros can be counted. */
const group = (number: number): string => number.toLocaleString("en-US");

/** What is wrong with a value in its unit; undefined if nothing is. */
function explainValue(value: number | string, unit: Unit) {
  if (typeof value === "string") {
    const [part = 0, whole = 1] = value.split("/").map(Number);
    if (unit === "share" && part <= whole && whole <= 1000) return undefined;
    return explanation(
      [`"${value}" 不是合格的分数`, `"${value}" is no sound fraction`],
      [
        '分数的单位写 share，分子不大于分母，分母不超过 1000，例如 "1/3"',
        'A fraction has the unit share, is 1 at the most, and its lower number 1000, as in "1/3"',
      ],
    );
  }
  if (value > MOST[unit]) {
    return explanation(
      [
        `太大，以${UNITS[unit].word}计至多 ${group(MOST[unit])}`,
        `too large: ${group(MOST[unit])} at most in the unit ${unit}`,
      ],
      ["核对数值和单位", "Check the number and its unit"],
    );
  }
  return COUNTED.has(unit) && !Number.isInteger(value)
    ? explanation(
        [`单位是 ${unit} 的应是整数`, `in the unit ${unit} it is a whole number`],
        ["核对数值和单位", "Check the number and its unit"],
      )
    : undefined;
}

/** Values are such as their units can have. */
export function checkValues({ tables, folder }: RuleInput): Problem[] {
  return (["indicators", "funds"] as const).flatMap((table) =>
    tables[table].flatMap(({ value, unit, otherClaims = [] }, index) => {
      const at = (
        path: readonly (string | number)[],
        one: { value: number | string; unit: Unit },
      ) => {
        const words = explainValue(one.value, one.unit);
        const whole = ["records", index, ...path, "value"];
        return words ? [problemAt(table, tableFile(folder, table), whole, words)] : [];
      };
      return [
        ...at([], { value, unit }),
        ...otherClaims.flatMap((claim, place) => at(["otherClaims", place], claim)),
      ];
    }),
  );
}

/**
 * No figure stands twice under two ids: same subject, name, number, unit and time. The second would be counted, drawn
 * and told beside the first.
 */
export function checkCopies({ tables, folder }: RuleInput): Problem[] {
  const first = new Map<string, { id: string; place: () => string }>();
  return (["indicators", "funds"] as const).flatMap((table) =>
    tables[table].flatMap((figure, index) => {
      const { id, subject, name, value, unit, asOf } = figure;
      const county = "county" in figure ? figure.county : undefined;
      const key = JSON.stringify([subject, county, name.zh, value, unit, asOf]);
      const file = tableFile(folder, table);
      const path = ["records", index, "id"];
      const earlier = first.get(key);
      if (!earlier) {
        first.set(key, { id, place: () => `${file.file}:${file.locate(path).line}` });
        return [];
      }
      // The same id is told by itself.
      if (earlier.id === id) return [];
      const words = explanation(
        [
          `和 "${earlier.id}"（${earlier.place()}）完全一样，只是编号不同`,
          `just the same as "${earlier.id}" (${earlier.place()}) but for its id`,
        ],
        [
          "删去一条，它的出处加进另一条的 cite；不是同一件事的，把名称写清楚",
          "Take one away and add its source to the other's cite; or give the two names that differ",
        ],
      );
      return [problemAt(table, file, path, words)];
    }),
  );
}

/** The totals that the source prints agree with the records: equal where the list is whole, not less where it is not. */
export function checkTotals({ tables, site, folder }: RuleInput): Problem[] {
  if (!site) return [];
  const figures = new Map(
    [...tables.indicators, ...tables.funds].map((figure) => [figure.id, figure]),
  );
  const check = (key: keyof Site["totals"], records: number, whole: boolean): Problem[] => {
    const id = site.totals[key];
    const stated = id === undefined ? undefined : figures.get(id);
    if (typeof stated?.value !== "number") return [];
    if (whole ? stated.value === records : stated.value >= records) return [];
    return [
      problemAt(
        "site",
        folder.site,
        ["totals", key],
        explanation(
          [
            `"${stated.id}" 写的是 ${stated.value}，记录却有 ${records} 条`,
            `"${stated.id}" says ${stated.value}, but there are ${records} records`,
          ],
          [
            "核对来源里的总数，或增删记录",
            "Check the total in the source, or add or take away records",
          ],
        ),
      ),
    ];
  };
  const teams = tables.teams.filter((team) => team.level === "county");
  const members = new Set(
    teams.flatMap((team) => team.members.map((member) => member.organization)),
  );
  return [
    ...check(
      "counties",
      tables.counties.filter((county) => county.kind !== "district").length,
      true,
    ),
    ...check(
      "districts",
      tables.counties.filter((county) => county.kind === "district").length,
      true,
    ),
    ...check("teams", teams.length, false),
    ...check("organizations", members.size, false),
  ];
}
