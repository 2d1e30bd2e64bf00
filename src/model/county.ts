import type { County } from "../data/schema/counties.ts";
import type { Prefecture } from "../data/schema/prefectures.ts";
import type { Project } from "../data/schema/projects.ts";
import type { Figure } from "./figure.ts";
import type { Status } from "./status.ts";
import type { EventView, PairingView, PersonView, TeamView } from "./views.ts";

/** A place beside a county on the map: in the programme with a page of its own, or not. */
export interface Neighbour {
  readonly adcode: string;
  /** Chinese name, as the map file has it. */
  readonly name: string;
  readonly county: County | null;
}

/** A unit of the programme with all that the data joins to it. */
export interface CountyView {
  readonly county: County;
  readonly prefecture: Prefecture | null;
  readonly status: Exclude<Status, "outside">;
  /** The county-level team; null where no source names it. */
  readonly team: TeamView | null;
  readonly townTeams: readonly TeamView[];
  readonly pairings: readonly PairingView[];
  readonly people: readonly PersonView[];
  readonly projects: readonly Project[];
  /** Figures of the county itself. */
  readonly figures: readonly Figure[];
  readonly events: readonly EventView[];
  readonly neighbours: readonly Neighbour[];
}

/** Whether the sources tell anything of a county beyond its being in the programme. */
export function isDocumented(view: Omit<CountyView, "status">): boolean {
  const { county, team } = view;
  const joined = [
    view.townTeams,
    view.pairings,
    view.people,
    view.projects,
    view.figures,
    view.events,
    county.honours ?? [],
    county.products ?? [],
    county.statements ?? [],
  ];
  return team !== null || joined.some((list) => list.length > 0);
}
