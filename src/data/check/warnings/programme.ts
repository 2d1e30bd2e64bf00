/** Doubts about who helps whom, and when. */

import { explanation, visible } from "../../problem.ts";
import type { Citation } from "../../schema/fields/citation.ts";
import type { When } from "../../schema/fields/dates.ts";
import { shortName } from "../../schema/fields/text.ts";
import type { Source } from "../../schema/sources.ts";
import { type Rule, rule, type Warning } from "../rules/rule.ts";

/** A list of a team's members that is said to be whole has as many as a figure says. */
const teamSizes = rule(["teams", "indicators"], ({ teams, indicators }, { doubt, nameLine }) => {
  const lists = new Map(teams.map((team, index) => [team.id, { team, index }]));
  return indicators.flatMap(({ subject, unit, value, qualifier }, index) => {
    const found = subject.kind === "team" && unit === "organization" && lists.get(subject.id);
    if (!found || typeof value !== "number") return [];
    const { members, membersKnown } = found.team;
    const isMore = value > members.length || (value === members.length && qualifier === "over");
    const isFewer = value < members.length && qualifier !== "over";
    if (!isFewer && !(isMore && membersKnown === "complete")) return [];
    const line = nameLine("teams", [found.index, "members"]);
    const words = explanation(
      [
        `组团名单上列出 ${members.length} 家单位（${line}），这里的数和它不符`,
        `the team lists ${members.length} organisations (${line}), which does not fit this number`,
      ],
      [
        "核对数值；名单没有列全的，membersKnown 不写 complete",
        "Check the number; if the list is not whole, membersKnown is not complete",
      ],
    );
    return [doubt("team-size", "indicators", [index, "value"], words)];
  });
});

/** The lengths that a county's name may have, with what may follow it in a title. */
const LENGTHS = Array.from({ length: 20 }, (_, index) => index + 2);

/** The places that a text names, of those known by their names. */
const findNamed = (text: string, known: ReadonlyMap<string, string>): string[] =>
  Array.from({ length: text.length }).flatMap((_, start) =>
    LENGTHS.flatMap((length) => known.get(text.slice(start, start + length)) ?? []),
  );

/** A post is in the county that its title names, and in that of its project. */
const posts = rule(["people", "counties", "projects"], (facts, { doubt }) => {
  const counties = new Map(facts.counties.map((county) => [county.id, county]));
  const projects = new Map(facts.projects.map((project) => [project.id, project]));
  // 和平 alone is a word; 和平县 and 和平组团 are of the place.
  const known = new Map(
    facts.counties.flatMap(({ id, name: { zh } }) =>
      [zh, `${shortName(zh)}组团`, `${shortName(zh)}工作队`].map((name) => [name, id] as const),
    ),
  );
  return facts.people.flatMap((person, index) =>
    person.posts.flatMap(({ title, county, project }, place) => {
      const told = findNamed(title.zh, known);
      const other = county !== undefined && told.includes(county) ? undefined : told[0];
      const theirs = projects.get(project ?? "")?.county;
      const elsewhere = other ?? (county === undefined || theirs === county ? undefined : theirs);
      if (elsewhere === undefined) return [];
      const name = visible(counties.get(elsewhere)?.name.zh ?? elsewhere);
      const words = explanation(
        [`这个职务像是在${name}的`, `this post seems to be in another county: ${elsewhere}`],
        ["核对职务名称和 county", "Check the title and county of the post"],
      );
      return [
        doubt(
          "elsewhere",
          "people",
          [index, "posts", place, county === undefined ? "title" : "county"],
          words,
        ),
      ];
    }),
  );
});

/** Finds the day of the newest source of a fact. A source that shows no date is at least as old as our reading. */
function newestOf(sources: readonly Source[]) {
  const dateOf = new Map(sources.map(({ id, published, read }) => [id, published ?? read]));
  return (cite: readonly Citation[]): string | undefined =>
    cite
      .flatMap(({ source }) => dateOf.get(source) ?? [])
      .toSorted()
      .at(-1);
}

/** Whether all of a day, month or year lies before another. */
const isBefore = (date: string | null | undefined, other: string | undefined): boolean =>
  typeof date === "string" && other !== undefined && date < other && !other.startsWith(date);

const lastOf = (when: When | undefined): string | undefined => when?.on ?? when?.notAfter;
const firstOf = (when: When | undefined): string | undefined => when?.on ?? when?.notBefore;

const AHEAD: ReadonlySet<string | null> = new Set(["proposed", "planned", "expected", "preparing"]);

const past = (newest: string) =>
  explanation(
    [
      `写的是预计，日子却在来源刊发的 ${newest} 以前`,
      `told as expected, of a day before ${newest}, when the source was published`,
    ],
    ["核对日期和状态", "Check the date and the status"],
  );

/** What is completed has no date to come, and what is to come has one. */
const stages = rule(["projects", "sources"], ({ projects, sources }, { doubt }) => {
  const newest = newestOf(sources);
  return projects.flatMap(({ stage, due, cite }, index) => {
    const told = newest(cite);
    const early = explanation(
      [
        `写的是已完成，预计的时间却在来源刊发的 ${told ?? ""} 以后`,
        `told as completed, and due after ${told ?? ""}, when the source was published`,
      ],
      ["核对 stage 和 due", "Check stage and due"],
    );
    const isEarly = stage === "completed" && isBefore(told, firstOf(due));
    const isPast = AHEAD.has(stage) && isBefore(lastOf(due), told);
    return [
      ...(isEarly ? [doubt("done-early", "projects", [index, "stage"], early)] : []),
      ...(isPast && told !== undefined
        ? [doubt("no-longer-expected", "projects", [index, "due"], past(told))]
        : []),
    ];
  });
});

/** What a source expects is still to come when it is published. */
const expectations = rule(["events", "sources"], ({ events, sources }, { doubt }) => {
  const newest = newestOf(sources);
  return events.flatMap(({ status, when, cite }, index) => {
    const told = newest(cite);
    return status === "expected" && told !== undefined && isBefore(lastOf(when), told)
      ? [doubt("no-longer-expected", "events", [index, "when"], past(told))]
      : [];
  });
});

/** What the programme did, and is counted of it, is not of a day before it began. */
const beginnings = rule(
  ["site", "events", "teams", "pairings", "indicators", "funds"],
  ({ site, ...facts }, { doubt }) => {
    const { start } = site.timeline;
    const words = explanation(
      [
        `早于 site.json 里时间轴的起点 ${start}`,
        `this is before ${start}, when the timeline in site.json starts`,
      ],
      ["核对日期", "Check the date"],
    );
    const early = (
      part: "events" | "teams" | "pairings" | "indicators" | "funds",
      member: string,
      dates: readonly (string | null | undefined)[],
    ) =>
      dates.flatMap((date, index) =>
        isBefore(date, start) ? [doubt("too-early", part, [index, member], words)] : [],
      );
    return [
      ...early(
        "events",
        "when",
        facts.events.map(({ when }) => lastOf(when)),
      ),
      ...early(
        "teams",
        "arrived",
        facts.teams.map(({ arrived }) => lastOf(arrived)),
      ),
      ...early(
        "pairings",
        "asOf",
        facts.pairings.map(({ asOf }) => asOf),
      ),
      ...early(
        "indicators",
        "asOf",
        facts.indicators.map(({ asOf }) => asOf),
      ),
      ...early(
        "funds",
        "asOf",
        facts.funds.map(({ asOf }) => asOf),
      ),
    ];
  },
);

export const PROGRAMME_DOUBTS: readonly Rule<Warning>[] = [
  teamSizes,
  posts,
  stages,
  expectations,
  beginnings,
];
