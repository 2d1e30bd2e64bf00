import type { Site } from "../../schema/site.ts";
import type { RuleInput } from "../check-rules.ts";
import type { Problem } from "../problem.ts";
import { explanation } from "../said.ts";
import { problemAt } from "../folder.ts";

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
