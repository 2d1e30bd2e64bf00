import type { Project } from "../../schema/projects.ts";
import type { RuleInput } from "../check-rules.ts";
import { problemAt, tableFile } from "../folder.ts";
import type { Problem } from "../problem.ts";
import { explanation } from "../said.ts";

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
