import { claimsOfProject } from "../../i18n/zh/tell-claims.ts";
import { words } from "../../i18n/zh/words.ts";
import type { Atlas } from "../../model/build-atlas.ts";
import type { ProjectView } from "../../model/project.ts";
import { reportedOn } from "../../model/reported-on.ts";
import { type Told, tellFigure, tellNothing, tellWords } from "./figure-fact.ts";

/** What a project's card says: its first figure, else how far it had come; the stage always with its date. */
export function tellProject(atlas: Atlas, { project, figures }: ProjectView): Told {
  const { stage, cite } = project;
  const published = reportedOn(atlas, cite);
  const claims = claimsOfProject(project).length;
  const dated = [
    ...(published === null ? [] : [words.card.later]),
    ...(claims > 0 ? [words.claims.brief(claims)] : []),
  ];
  const [figure] = figures;
  if (figure) {
    const told = tellFigure(atlas, figure);
    const line = words.card.since([words.card.stage(words.stage[stage ?? "unknown"]), ...dated]);
    return { ...told, details: [line, ...told.details] };
  }
  if (stage === null) return tellNothing(atlas, words.card.noStage, cite, words.stage.unknown);
  const details = dated.length > 0 ? [words.card.since(dated)] : [];
  return tellWords(atlas, words.projects.stage, words.stage[stage], cite, details);
}
