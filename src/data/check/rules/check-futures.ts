import type { When } from "../../schema/fields/when.ts";
import type { RuleInput } from "../check-rules.ts";
import type { Problem } from "../problem.ts";
import { problemAt, tableFile } from "../folder.ts";

/** Whether all of a date lies after a day, as far as its precision tells. */
const isAfter = (when: When, day: string): boolean => {
  const earliest = when.on ?? when.notBefore;
  if (earliest === undefined || earliest <= day) return false;
  return !earliest.startsWith(day);
};

/** What a source reports as done cannot lie after its publication: that is told as expected. */
export function checkFutures({ tables, folder }: RuleInput): Problem[] {
  const published = new Map(tables.sources.map((source) => [source.id, source.published]));
  const file = tableFile(folder, "events");
  return tables.events.flatMap((event, index) => {
    const dates = event.cite.flatMap(({ source }) => published.get(source) ?? []);
    const latest = dates.toSorted().at(-1);
    if (event.status !== "done" || latest === undefined || !isAfter(event.when, latest)) return [];
    return [
      problemAt("events", file, ["records", index, "status"], {
        message: `写成已完成，但日期晚于来源刊发的 ${latest}`,
        remedy: '改成 "expected"，或补上证明已完成的来源',
      }),
    ];
  });
}
