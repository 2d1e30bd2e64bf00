import { explanation, type Problem } from "../../problem.ts";
import { problemAt, tableFile } from "../../read/folder.ts";
import type { Project } from "../../schema/projects.ts";
import type { RuleInput } from "../check-folder.ts";

/** A county has at most one county-level team, a team no unit twice and at most one lead; a town team names its town. */
export function checkTeams({ tables, folder }: RuleInput): Problem[] {
  const file = tableFile(folder, "teams");
  const seen = new Set<string>();
  return tables.teams.flatMap((team, index) => {
    const at = (inside: readonly (string | number)[], ...words: Parameters<typeof explanation>) =>
      problemAt("teams", file, ["records", index, ...inside], explanation(...words));
    const units = team.members.map((member) => member.organization);
    const lead = team.members.findIndex((member) => member.role === "lead");
    const second = team.level === "county" && seen.has(team.county);
    if (team.level === "county") seen.add(team.county);
    return [
      ...(second
        ? [
            at(
              ["county"],
              [
                `${team.county} 已有一个县级组团`,
                `${team.county} has a team of county level already`,
              ],
              ["把两条合成一条", "Make one record of the two"],
            ),
          ]
        : []),
      ...team.members.flatMap(({ organization, role }, place) => {
        if (units.indexOf(organization) < place)
          return at(
            ["members", place, "organization"],
            [
              `"${organization}" 在这个组团里写了两次`,
              `"${organization}" is written twice in this team`,
            ],
            ["删去重复的一项", "Take the second one away"],
          );
        return role === "lead" && lead < place
          ? at(
              ["members", place, "role"],
              [
                `"${organization}" 以外已有 "${units[lead] ?? ""}" 牵头`,
                `"${units[lead] ?? ""}" leads already, beside "${organization}"`,
              ],
              ["只留一家为 lead", "Let one be lead only"],
            )
          : [];
      }),
      ...((team.level === "town") === (team.town !== undefined)
        ? []
        : [
            at(
              ["level"],
              [
                "镇级工作队要写 town，县级组团不写",
                "a team of a town has town, one of a county has none",
              ],
              ["补上或删去 town", "Add town, or take it away"],
            ),
          ]),
    ];
  });
}

/** A pairing joins a district that helps and a county, once. */
export function checkPairings({ tables, folder }: RuleInput): Problem[] {
  const file = tableFile(folder, "pairings");
  const kinds = new Map(tables.organizations.map(({ id, kind }) => [id, kind]));
  const seen = new Set<string>();
  return tables.pairings.flatMap(({ helper, county }, index) => {
    const at = (field: string, ...words: Parameters<typeof explanation>): Problem =>
      problemAt("pairings", file, ["records", index, field], explanation(...words));
    const key = `${helper} ${county}`;
    const again = seen.has(key);
    seen.add(key);
    const kind = kinds.get(helper);
    return [
      ...(again
        ? [
            at(
              "county",
              ["这一对已经写过", "this pair is written already"],
              ["删去重复的一条", "Take the second one away"],
            ),
          ]
        : []),
      ...(kind === undefined || kind === "district" || kind === "city"
        ? []
        : [
            at(
              "helper",
              [`"${helper}" 不是对口帮扶的区或市`, `"${helper}" is no district or city that helps`],
              [
                '横向结对的一方应是 kind 为 "district"（区）或 "city"（地级市）的单位；企业和部门写进 teams.json 或 projects.json',
                'The helper of a pairing is a unit of the kind "district" or "city"; enterprises and departments belong in teams.json or projects.json',
              ],
            ),
          ]),
    ];
  });
}

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

/** A project belongs to a larger one of its own county, never to itself; an event lies in its projects' county. */
export function checkProjects({ tables, folder }: RuleInput): Problem[] {
  const projects = new Map(tables.projects.map((project) => [project.id, project]));
  const loops = findLoops(projects);
  const ofProjects = tables.projects.flatMap((project, index) => {
    const whole = projects.get(project.partOf ?? "");
    const at = (...words: Parameters<typeof explanation>): Problem =>
      problemAt(
        "projects",
        tableFile(folder, "projects"),
        ["records", index, "partOf"],
        explanation(...words),
      );
    if (loops.has(project.id))
      return [
        at(
          ["所属关系绕回了自己", "it belongs to itself in the end"],
          ["改正 partOf，一项不能属于自己", "Put partOf right: nothing belongs to itself"],
        ),
      ];
    return whole && whole.county !== project.county
      ? [
          at(
            [`"${whole.id}" 在另一个县`, `"${whole.id}" is in another county`],
            ["核对 county 和 partOf", "Check county and partOf"],
          ),
        ]
      : [];
  });
  const ofEvents = tables.events.flatMap(({ county, projects: ids = [] }, index) =>
    ids.flatMap((id, place) => {
      const theirs = projects.get(id)?.county;
      if (theirs === undefined || county === undefined || theirs === county) return [];
      return [
        problemAt(
          "events",
          tableFile(folder, "events"),
          ["records", index, "projects", place],
          explanation(
            [
              `"${id}" 在 ${theirs}，事件写的却是 ${county}`,
              `"${id}" is in ${theirs}, but the event in ${county}`,
            ],
            ["核对事件的 county 和 projects", "Check county and projects of the event"],
          ),
        ),
      ];
    }),
  );
  return [...ofProjects, ...ofEvents];
}
