import type { RuleInput } from "../check-rules.ts";
import type { Problem } from "../problem.ts";
import { explanation } from "../said.ts";
import { problemAt, tableFile } from "../folder.ts";

/** A label belongs to a place that the data knows. */
export function checkLabels({ tables, folder }: RuleInput): Problem[] {
  const known = new Set([
    ...tables.counties.flatMap(({ adcode }) => adcode ?? []),
    ...tables.organizations.flatMap(({ adcode }) => adcode ?? []),
    ...tables.prefectures.map(({ adcode }) => adcode),
  ]);
  return tables.labels.flatMap(({ adcode }, index) =>
    known.has(adcode)
      ? []
      : [
          problemAt(
            "labels",
            tableFile(folder, "labels"),
            ["records", index, "adcode"],
            explanation(
              [`没有代码为 ${adcode} 的地方`, `no place has the code ${adcode}`],
              [
                "改成 counties.json、organizations.json 或 prefectures.json 里的代码",
                "Write a code from counties.json, organizations.json or prefectures.json",
              ],
            ),
          ),
        ],
  );
}
