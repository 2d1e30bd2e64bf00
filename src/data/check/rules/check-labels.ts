import type { RuleInput } from "../check-rules.ts";
import type { Problem } from "../problem.ts";
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
          problemAt("labels", tableFile(folder, "labels"), ["records", index, "adcode"], {
            message: `没有代码为 ${adcode} 的地方`,
            remedy: "改成 counties.json、organizations.json 或 prefectures.json 里的代码",
          }),
        ],
  );
}
