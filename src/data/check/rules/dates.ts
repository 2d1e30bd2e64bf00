import { explanation, type Problem } from "../../problem.ts";
import { problemAt, tableFile } from "../../read/folder.ts";
import type { Citation } from "../../schema/fields/citation.ts";
import type { When } from "../../schema/fields/dates.ts";
import type { RuleInput } from "../check-folder.ts";

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

/** Whether all of a date lies after a day, as far as the precision of both tells. */
const isAfter = (date: string | undefined, day: string): boolean =>
  date !== undefined && date > day && !date.startsWith(day);

const earliest = (when: When | undefined): string | undefined => when?.on ?? when?.notBefore;

const EXPECTED = [
  '改成 "expected"，或补上证明已完成的来源',
  'Write "expected", or add a source that says it is done',
] as const;

const REDATE = ["核对日期，或补上更晚的来源", "Check the date, or add a later source"] as const;

/** What a source reports as done or counted cannot lie after its publication: that is told as expected. */
export function checkFutures({ tables, folder }: RuleInput): Problem[] {
  // A source that does not show its date is at least as old as our reading.
  const latestOf = new Map(
    tables.sources.map(({ id, published, read }) => [id, published ?? read]),
  );
  const check = (
    table: "events" | "teams" | "pairings" | "indicators" | "funds",
    path: readonly (string | number)[],
    date: string | null | undefined,
    cite: readonly Citation[],
  ): Problem[] => {
    const latest = cite
      .flatMap(({ source }) => latestOf.get(source) ?? [])
      .toSorted()
      .at(-1);
    if (latest === undefined || !isAfter(date ?? undefined, latest)) return [];
    const isDone = path.at(-1) === "status";
    const [zh, en] = isDone ? ["写成已完成，但", "told as done, but "] : ["", ""];
    const words = explanation(
      [
        `${zh}日期晚于来源刊发的 ${latest}`,
        `${en}the date is later than ${latest}, when the source was published`,
      ],
      isDone ? EXPECTED : REDATE,
    );
    return [problemAt(table, tableFile(folder, table), ["records", ...path], words)];
  };
  return [
    ...tables.events.flatMap((event, index) =>
      [
        { claim: event, path: [index] },
        ...(event.otherClaims ?? []).map((claim, place) => ({
          claim,
          path: [index, "otherClaims", place],
        })),
      ].flatMap(({ claim: { status, when, cite }, path }) =>
        status === "done" ? check("events", [...path, "status"], earliest(when), cite) : [],
      ),
    ),
    ...tables.teams.flatMap(({ arrived, cite }, index) =>
      check("teams", [index, "arrived"], earliest(arrived), cite),
    ),
    ...(["pairings", "indicators", "funds"] as const).flatMap((table) =>
      tables[table].flatMap(({ asOf, cite, otherClaims = [] }, index) => [
        ...check(table, [index, "asOf"], asOf, cite),
        ...otherClaims.flatMap((claim, place) =>
          check(table, [index, "otherClaims", place, "asOf"], claim.asOf, claim.cite),
        ),
      ]),
    ),
  ];
}
