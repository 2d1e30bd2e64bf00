import type { RuleInput } from "../check-rules.ts";
import { problemAt, tableFile } from "../folder.ts";
import type { Problem } from "../problem.ts";

/** A pairing joins a district that helps and a county, once. */
export function checkPairings({ tables, folder }: RuleInput): Problem[] {
  const file = tableFile(folder, "pairings");
  const kinds = new Map(tables.organizations.map(({ id, kind }) => [id, kind]));
  const seen = new Set<string>();
  return tables.pairings.flatMap(({ helper, county }, index) => {
    const at = (field: string, message: string, remedy: string): Problem =>
      problemAt("pairings", file, ["records", index, field], { message, remedy });
    const key = `${helper} ${county}`;
    const again = seen.has(key);
    seen.add(key);
    const kind = kinds.get(helper);
    return [
      ...(again ? [at("county", "这一对已经写过", "删去重复的一条")] : []),
      ...(kind === undefined || kind === "district" || kind === "city"
        ? []
        : [
            at(
              "helper",
              `"${helper}" 不是对口帮扶的区或市`,
              '横向结对的一方应是 kind 为 "district"（区）或 "city"（地级市）的单位；企业和部门写进 teams.json 或 projects.json',
            ),
          ]),
    ];
  });
}
