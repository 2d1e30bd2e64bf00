/** Rules on who helps whom, and with what: teams, pairings, projects and their events. */

import { explanation } from "../../problem.ts";
import type { Project } from "../../schema/projects.ts";
import { type Rule, rule } from "./rule.ts";

/** A county has at most one county-level team. */
const oneTeam = rule(["teams"], ({ teams }, { problem }) => {
  const seen = new Set<string>();
  return teams.flatMap(({ level, county }, index) => {
    if (level !== "county") return [];
    const isSecond = seen.has(county);
    seen.add(county);
    if (!isSecond) return [];
    const words = explanation(
      [`${county} 已有一个县级组团`, `${county} already has a team of county level`],
      ["把两条合成一条", "Merge the two records"],
    );
    return [problem("teams", [index, "county"], words)];
  });
});

/** A team lists each unit once, and at most one of them leads. */
const members = rule(["teams"], (facts, { problem }) =>
  facts.teams.flatMap((team, index) => {
    const units = team.members.map(({ organization }) => organization);
    const lead = team.members.findIndex(({ role }) => role === "lead");
    return team.members.flatMap(({ organization, role }, place) => {
      if (units.indexOf(organization) < place) {
        const words = explanation(
          [
            `"${organization}" 在这个组团里写了两次`,
            `"${organization}" is listed twice in this team`,
          ],
          ["删去重复的一项", "Delete the second one"],
        );
        return [problem("teams", [index, "members", place, "organization"], words)];
      }
      if (role !== "lead" || lead === place) return [];
      const words = explanation(
        [
          `"${organization}" 以外已有 "${units[lead] ?? ""}" 牵头`,
          `besides "${organization}", "${units[lead] ?? ""}" is already the lead`,
        ],
        ["只留一家为 lead", "Keep only one lead"],
      );
      return [problem("teams", [index, "members", place, "role"], words)];
    });
  }),
);

/** A team of a town names the town; a team of a county has none. */
const towns = rule(["teams"], ({ teams }, { problem }) =>
  teams.flatMap(({ level, town }, index) => {
    if ((level === "town") === (town !== undefined)) return [];
    const words = explanation(
      [
        "镇级工作队要写 town，县级组团不写",
        "a team of town level needs town, a team of county level must not have it",
      ],
      ["补上或删去 town", "Add or delete town"],
    );
    return [problem("teams", [index, "level"], words)];
  }),
);

/** A pairing joins a county, or a prefecture, and a district or city that helps it, and stands once. */
const pairings = rule(["pairings", "organizations"], (facts, { problem }) => {
  const kinds = new Map(facts.organizations.map(({ id, kind }) => [id, kind]));
  const seen = new Set<string>();
  return facts.pairings.flatMap(({ helper, county, prefecture }, index) => {
    const key = `${helper} ${county ?? ""} ${prefecture ?? ""}`;
    const isSecond = seen.has(key);
    seen.add(key);
    const kind = kinds.get(helper);
    const again = explanation(
      ["这一对已经写过", "this pair is already recorded"],
      ["删去重复的一条", "Delete the second record"],
    );
    const noHelper = explanation(
      [
        `"${helper}" 不是对口帮扶的区或市`,
        `"${helper}" is not a district or city that helps a county`,
      ],
      [
        '横向结对的一方应是 kind 为 "district"（区）或 "city"（地级市）的单位；企业和部门写进 teams.json 或 projects.json',
        'The helper of a pairing is a unit of the kind "district" or "city"; enterprises and departments belong in teams.json or projects.json',
      ],
    );
    const both = explanation(
      [
        "county 和 prefecture 要写一项，也只写一项",
        "a pairing needs either county or prefecture, and not both",
      ],
      [
        "来源说到县，写 county；只说到地级市，写 prefecture",
        "Write county if the source names the county, prefecture if it names the prefecture alone",
      ],
    );
    return [
      ...((county === undefined) === (prefecture === undefined)
        ? [problem("pairings", [index, prefecture === undefined ? "helper" : "prefecture"], both)]
        : []),
      ...(isSecond
        ? [problem("pairings", [index, county === undefined ? "prefecture" : "county"], again)]
        : []),
      ...(kind === undefined || kind === "district" || kind === "city"
        ? []
        : [problem("pairings", [index, "helper"], noHelper)]),
    ];
  });
});

/** The projects from which `partOf` leads back to themselves. Each is visited once, however long the chains are. */
function findLoops(projects: ReadonlyMap<string, Project>): ReadonlySet<string> {
  const loops = new Set<string>();
  const done = new Set<string>();
  for (const start of projects.keys()) {
    const chain: string[] = [];
    const onChain = new Set<string>();
    let at: string | undefined = start;
    while (at !== undefined && !done.has(at) && !onChain.has(at)) {
      onChain.add(at);
      chain.push(at);
      at = projects.get(at)?.partOf;
    }
    if (at !== undefined && onChain.has(at)) {
      for (const id of chain.slice(chain.indexOf(at))) loops.add(id);
    }
    for (const id of chain) done.add(id);
  }
  return loops;
}

/** A project is part of a larger one of its own county, and never of itself. */
const partsOfProjects = rule(["projects"], (facts, { problem }) => {
  const projects = new Map(facts.projects.map((project) => [project.id, project]));
  const loops = findLoops(projects);
  return facts.projects.flatMap(({ id, partOf, county }, index) => {
    const whole = projects.get(partOf ?? "");
    const words = loops.has(id)
      ? explanation(
          ["所属关系绕回了自己", "this project ends up as a part of itself"],
          ["改正 partOf，一项不能属于自己", "Correct partOf: nothing is a part of itself"],
        )
      : whole &&
        whole.county !== county &&
        explanation(
          [`"${whole.id}" 在另一个县`, `"${whole.id}" is in another county`],
          ["核对 county 和 partOf", "Check county and partOf"],
        );
    return words ? [problem("projects", [index, "partOf"], words)] : [];
  });
});

/** An event that names its county lies in the county of its projects. */
const projectsOfEvents = rule(["events", "projects"], ({ events, projects }, { problem }) => {
  const counties = new Map(projects.map(({ id, county }) => [id, county]));
  return events.flatMap(({ county, projects: ids = [] }, index) =>
    ids.flatMap((id, place) => {
      const theirs = counties.get(id);
      if (theirs === undefined || county === undefined || theirs === county) return [];
      const words = explanation(
        [
          `"${id}" 在 ${theirs}，事件写的却是 ${county}`,
          `"${id}" is in ${theirs}, but the event in ${county}`,
        ],
        ["核对事件的 county 和 projects", "Check county and projects of the event"],
      );
      return [problem("events", [index, "projects", place], words)];
    }),
  );
});

export const PROGRAMME_RULES: readonly Rule[] = [
  oneTeam,
  members,
  towns,
  pairings,
  partsOfProjects,
  projectsOfEvents,
];
