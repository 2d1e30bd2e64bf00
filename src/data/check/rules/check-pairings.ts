import type { RuleInput } from "../check-rules.ts";
import { problemAt, tableFile } from "../folder.ts";
import type { Problem } from "../problem.ts";
import { explanation } from "../said.ts";

/** A pairing joins a district that helps and a county, once. */
export function checkPairings({ tables, folder }: RuleInput): Problem[] {
  const file = tableFile(folder, "pairings");
  const kinds = new Map(tables.organizations.map(({ id, kind }) => [id, kind]));
  const seen = new Set<string>();
  return tables.pairings.flatMap(({ helper, county }, index) => {
    const at = (field: string, ...words: Parameters<typeof explanation>): Problem =>
      problemAt("pairings", file, ["records", index, field], explanation(...words));
    const key = `${helper} ${county}`;
    const again = seen.has(key);
    seen.add(key);
    const kind = kinds.get(helper);
    return [
      ...(again
        ? [
            at(
              "county",
              ["这一对已经写过", "this pair is written already"],
              ["删去重复的一条", "Take the second one away"],
            ),
          ]
        : []),
      ...(kind === undefined || kind === "district" || kind === "city"
        ? []
        : [
            at(
              "helper",
              [`"${helper}" 不是对口帮扶的区或市`, `"${helper}" is no district or city that helps`],
              [
                '横向结对的一方应是 kind 为 "district"（区）或 "city"（地级市）的单位；企业和部门写进 teams.json 或 projects.json',
                'The helper of a pairing is a unit of the kind "district" or "city"; enterprises and departments belong in teams.json or projects.json',
              ],
            ),
          ]),
    ];
  });
}
