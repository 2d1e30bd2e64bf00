import type { Project } from "../../schema/projects.ts";
import type { RuleInput } from "../check-rules.ts";
import { problemAt, tableFile } from "../folder.ts";
import type { Problem } from "../problem.ts";

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
    const at = (message: string, remedy: string): Problem =>
      problemAt("projects", tableFile(folder, "projects"), ["records", index, "partOf"], {
        message,
        remedy,
      });
    if (isInLoop(project, projects))
      return [at("所属关系绕回了自己", "改正 partOf，一项不能属于自己")];
    return whole && whole.county !== project.county
      ? [at(`"${whole.id}" 在另一个县`, "核对 county 和 partOf")]
      : [];
  });
  const ofEvents = tables.events.flatMap(({ county, projects: ids = [] }, index) =>
    ids.flatMap((id, place) => {
      const theirs = projects.get(id)?.county;
      if (theirs === undefined || county === undefined || theirs === county) return [];
      return [
        problemAt("events", tableFile(folder, "events"), ["records", index, "projects", place], {
          message: `"${id}" 在 ${theirs}，事件写的却是 ${county}`,
          remedy: "核对事件的 county 和 projects",
        }),
      ];
    }),
  );
  return [...ofProjects, ...ofEvents];
}
