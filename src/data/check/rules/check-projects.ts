import type { Project } from "../../schema/projects.ts";
import type { RuleInput } from "../check-rules.ts";
import { problemAt, tableFile } from "../folder.ts";
import type { Problem } from "../problem.ts";
import { explanation } from "../said.ts";

/** Whether following `partOf` from a project leads back to it. */
function isInLoop(project: Project, projects: ReadonlyMap<string, Project>): boolean {
  const seen = new Set<string>();
  for (let at = project.partOf; at !== undefined; at = projects.get(at)?.partOf) {
    if (at === project.id) return true;
    if (seen.has(at)) return false;
    seen.add(at);
  }
  return false;
}

/** A project belongs to a larger one of its own county, never to itself; an event lies in its projects' county. */
export function checkProjects({ tables, folder }: RuleInput): Problem[] {
  const projects = new Map(tables.projects.map((project) => [project.id, project]));
  const ofProjects = tables.projects.flatMap((project, index) => {
    const whole = projects.get(project.partOf ?? "");
    const at = (...words: Parameters<typeof explanation>): Problem =>
      problemAt(
        "projects",
        tableFile(folder, "projects"),
        ["records", index, "partOf"],
        explanation(...words),
      );
    if (isInLoop(project, projects))
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
