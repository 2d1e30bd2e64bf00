import type { Citation } from "../../schema/fields/citation.ts";
import type { When } from "../../schema/fields/when.ts";
import type { RuleInput } from "../check-rules.ts";
import { problemAt, tableFile } from "../folder.ts";
import type { Problem } from "../problem.ts";
import { explanation } from "../said.ts";

/** Whether all of a date lies after a day, as far as the precision of both tells. */
const isAfter = (date: string | undefined, day: string): boolean =>
  date !== undefined && date > day && !date.startsWith(day);

const earliest = (when: When | undefined): string | undefined => when?.on ?? when?.notBefore;

/** What a source reports as done or counted cannot lie after its publication: that is told as expected. */
export function checkFutures({ tables, site, folder }: RuleInput): Problem[] {
  const published = new Map(tables.sources.map((source) => [source.id, source.published]));
  const check = (
    table: "events" | "teams" | "indicators" | "funds",
    index: number,
    field: string,
    date: string | undefined,
    cite: readonly Citation[],
    remedy: readonly [zh: string, en: string],
  ): Problem[] => {
    const latest = cite
      .flatMap(({ source }) => published.get(source) ?? [])
      .toSorted()
      .at(-1);
    if (latest === undefined || !isAfter(date, latest)) return [];
    const [zh, en] = table === "events" ? ["写成已完成，但", "told as done, but "] : ["", ""];
    const words = explanation(
      [
        `${zh}日期晚于来源刊发的 ${latest}`,
        `${en}the date is later than ${latest}, when the source was published`,
      ],
      remedy,
    );
    return [problemAt(table, tableFile(folder, table), ["records", index, field], words)];
  };
  const expected = [
    '改成 "expected"，或补上证明已完成的来源',
    'Write "expected", or add a source that says it is done',
  ] as const;
  const redate = ["核对日期，或补上更晚的来源", "Check the date, or add a later source"] as const;
  return [
    ...tables.events.flatMap(({ status, when, cite }, index) =>
      status === "done" ? check("events", index, "status", earliest(when), cite, expected) : [],
    ),
    ...tables.teams.flatMap(({ arrived, cite }, index) =>
      check("teams", index, "arrived", earliest(arrived), cite, redate),
    ),
    ...(["indicators", "funds"] as const).flatMap((table) =>
      tables[table].flatMap(({ asOf, cite }, index) =>
        check(table, index, "asOf", asOf ?? undefined, cite, redate),
      ),
    ),
    ...tables.sources.flatMap((source, index) =>
      source.published !== null && isAfter(source.published, source.read)
        ? [
            problemAt(
              "sources",
              tableFile(folder, "sources"),
              ["records", index, "read"],
              explanation(
                [
                  `查阅日期早于刊发的 ${source.published}`,
                  `read before ${source.published}, when it was published`,
                ],
                ["核对 published 和 read", "Check published and read"],
              ),
            ),
          ]
        : [],
    ),
    ...(site && site.timeline.start > site.timeline.end
      ? [
          problemAt(
            "site",
            folder.site,
            ["timeline", "end"],
            explanation(
              ["时间轴的终点早于起点", "the timeline ends before it starts"],
              ["把 start 和 end 对调或改正", "Swap start and end, or put them right"],
            ),
          ),
        ]
      : []),
  ];
}
