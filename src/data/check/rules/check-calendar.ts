import type { RuleInput } from "../check-rules.ts";
import { problemAt, tableFile } from "../folder.ts";
import type { Problem } from "../problem.ts";
import { explanation } from "../said.ts";

const DAY = 86_400_000;

/** Whether a date is later than tomorrow: clocks of other places, and a little wrong ones, are granted a day. */
const isToCome = (date: string, now: Date): boolean =>
  date > new Date(now.valueOf() + DAY).toISOString().slice(0, date.length);

const TO_COME = explanation(
  ["这一天还没有到", "this day is still to come"],
  ["核对年份", "Check the year"],
);

/** Our own dates have been: when a source was read, after it was published, and when a fact was put right. */
export function checkReadings({ tables, folder }: RuleInput, now = new Date()): Problem[] {
  return tables.sources.flatMap(({ published, read }, index) => {
    const at = (field: string, words: ReturnType<typeof explanation>): Problem =>
      problemAt("sources", tableFile(folder, "sources"), ["records", index, field], words);
    const early = published !== null && published > read && !published.startsWith(read);
    return [
      ...(early
        ? [
            at(
              "read",
              explanation(
                [
                  `查阅日期早于刊发的 ${published}`,
                  `read before ${published}, when it was published`,
                ],
                ["核对 published 和 read", "Check published and read"],
              ),
            ),
          ]
        : []),
      ...(isToCome(read, now) ? [at("read", TO_COME)] : []),
    ];
  });
}

export function checkCorrections({ tables, folder }: RuleInput, now = new Date()): Problem[] {
  return tables.corrections.flatMap(({ date }, index) =>
    isToCome(date, now)
      ? [
          problemAt(
            "corrections",
            tableFile(folder, "corrections"),
            ["records", index, "date"],
            TO_COME,
          ),
        ]
      : [],
  );
}

/** The timeline ends after it starts. */
export function checkTimeline({ site, folder }: RuleInput): Problem[] {
  if (!site || site.timeline.start <= site.timeline.end) return [];
  return [
    problemAt(
      "site",
      folder.site,
      ["timeline", "end"],
      explanation(
        ["时间轴的终点早于起点", "the timeline ends before it starts"],
        ["把 start 和 end 对调或改正", "Swap start and end, or put them right"],
      ),
    ),
  ];
}
