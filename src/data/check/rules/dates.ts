/** Rules on dates: our own lie in the past, and those of facts not after the source that tells them. */

import { type Explanation, explanation } from "../../problem.ts";
import type { Citation } from "../../schema/fields/citation.ts";
import type { When } from "../../schema/fields/dates.ts";
import type { Source } from "../../schema/sources.ts";
import { type Rule, rule } from "./rule.ts";

const DAY = 86_400_000;

/** Whether a date is later than tomorrow: a day is allowed for other time zones and for clocks that are a little wrong. */
export const isFuture = (date: string): boolean =>
  date > new Date(Date.now() + DAY).toISOString().slice(0, date.length);

export const FUTURE = explanation(
  ["这一天还没有到", "this day is still to come"],
  ["核对年份", "Check the year"],
);

/** A page was read after it was published, and not in the future. */
const readings = (table: "sources" | "links") =>
  rule([table], (facts, { problem }) => {
    const pages: readonly Pick<Source, "published" | "read">[] = facts[table];
    return pages.flatMap(({ published, read }, index) => {
      const isEarly = published !== null && published > read && !published.startsWith(read);
      const early = explanation(
        [`查阅日期早于刊发的 ${published}`, `read before ${published}, when it was published`],
        ["核对 published 和 read", "Check published and read"],
      );
      return [...(isEarly ? [early] : []), ...(isFuture(read) ? [FUTURE] : [])].map((words) =>
        problem(table, [index, "read"], words),
      );
    });
  });

/** A correction was not made in the future, and says something other than before. */
const corrections = rule(["corrections"], (facts, { problem }) =>
  facts.corrections.flatMap(({ date, was, is }, index) => {
    const same = explanation(
      ["改后与改前写的一样", "what it says now is the same as what it said before"],
      ["写上现在的内容", "Write what it says now"],
    );
    return [
      ...(isFuture(date) ? [problem("corrections", [index, "date"], FUTURE)] : []),
      ...(was.zh === is.zh ? [problem("corrections", [index, "is"], same)] : []),
    ];
  }),
);

/** The site is not said to have come out in the future. */
const release = rule(["site"], ({ site }, { problem }) =>
  isFuture(site.published) ? [problem("site", ["published"], FUTURE)] : [],
);

/** The timeline ends after it starts. */
const timeline = rule(["site"], ({ site }, { problem }) => {
  if (site.timeline.start <= site.timeline.end) return [];
  const words = explanation(
    ["时间轴的终点早于起点", "the timeline ends before it starts"],
    ["把 start 和 end 对调或改正", "Swap start and end, or correct them"],
  );
  return [problem("site", ["timeline", "end"], words)];
});

const earliest = (when: When | undefined): string | undefined => when?.on ?? when?.notBefore;

/** Finds, for a fact of a date, when the newest of its sources was published, if all of the date lies after that day. */
function lateFor(sources: readonly Source[]) {
  // A source that does not show its date is at least as old as our reading.
  const dateOf = new Map(sources.map(({ id, published, read }) => [id, published ?? read]));
  return (date: string | null | undefined, cite: readonly Citation[]): string | undefined => {
    const latest = cite
      .flatMap(({ source }) => dateOf.get(source) ?? [])
      .toSorted()
      .at(-1);
    const isLate = date && latest !== undefined && date > latest && !date.startsWith(latest);
    return isLate ? latest : undefined;
  };
}

const later = (latest: string): Explanation =>
  explanation(
    [
      `日期晚于来源刊发的 ${latest}`,
      `the date is later than ${latest}, when the source was published`,
    ],
    ["核对日期，或补上更晚的来源", "Check the date, or add a later source"],
  );

const laterButDone = (latest: string): Explanation =>
  explanation(
    [
      `写成已完成，但日期晚于来源刊发的 ${latest}`,
      `told as done, but the date is later than ${latest}, when the source was published`,
    ],
    [
      '改成 "expected"，或补上证明已完成的来源',
      'Write "expected", or add a source that says it is done',
    ],
  );

/** What a source tells as done was done before its publication; what was to come then is told as expected. */
const events = rule(["events", "sources"], (facts, { problem }) => {
  const lateOf = lateFor(facts.sources);
  return facts.events.flatMap((event, index) => {
    const others = (event.otherClaims ?? []).map((claim, place) => ({
      claim,
      path: [index, "otherClaims", place],
    }));
    return [{ claim: event, path: [index] }, ...others].flatMap(({ claim, path }) => {
      const { status, when, cite } = claim;
      const latest = status === "done" ? lateOf(earliest(when), cite) : undefined;
      return latest === undefined
        ? []
        : [problem("events", [...path, "status"], laterButDone(latest))];
    });
  });
});

/** No source tells of the arrival of a team before it was there. */
const arrivals = rule(["teams", "sources"], ({ teams, sources }, { problem }) => {
  const lateOf = lateFor(sources);
  return teams.flatMap(({ arrived, cite }, index) => {
    const latest = lateOf(earliest(arrived), cite);
    return latest === undefined ? [] : [problem("teams", [index, "arrived"], later(latest))];
  });
});

/** What is said as of a day was not said before it. */
const daysOf = (table: "pairings" | "indicators" | "funds") =>
  rule([table, "sources"], (facts, { problem }) => {
    const lateOf = lateFor(facts.sources);
    return facts[table].flatMap((record, index) => {
      const others = (record.otherClaims ?? []).map((claim, place) => ({
        claim,
        path: [index, "otherClaims", place],
      }));
      return [{ claim: record, path: [index] }, ...others].flatMap(({ claim, path }) => {
        const latest = lateOf(claim.asOf, claim.cite);
        return latest === undefined ? [] : [problem(table, [...path, "asOf"], later(latest))];
      });
    });
  });

/** Nor was anything counted after its source was published. */
const censusDay = rule(["site", "sources"], ({ site: { census }, sources }, { problem }) => {
  const latest = census && lateFor(sources)(census.asOf, census.cite);
  return latest === undefined ? [] : [problem("site", ["census", "asOf"], later(latest))];
});

export const DATE_RULES: readonly Rule[] = [
  readings("sources"),
  readings("links"),
  corrections,
  release,
  timeline,
  events,
  arrivals,
  daysOf("pairings"),
  daysOf("indicators"),
  daysOf("funds"),
  censusDay,
];
