import type { County } from "../data/schema/counties.ts";
import type { Project } from "../data/schema/projects.ts";
import type { Figure } from "./figure.ts";
import type { EventView, ParticipationView, PersonView } from "./views.ts";

/** A project with all that the data joins to it. */
export interface ProjectView {
  readonly project: Project;
  readonly county: County;
  readonly partOf: Project | null;
  readonly parts: readonly Project[];
  readonly participations: readonly ParticipationView[];
  readonly people: readonly PersonView[];
  readonly figures: readonly Figure[];
  readonly events: readonly EventView[];
}
