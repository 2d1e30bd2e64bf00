import type { RuleInput } from "../check-rules.ts";
import { problemAt, tableFile } from "../folder.ts";
import type { Problem } from "../problem.ts";
import { explanation } from "../said.ts";

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
