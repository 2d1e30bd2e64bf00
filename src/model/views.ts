/**
 * Records of the data joined with what belongs to them: what pages are written from.
 */

import type { County } from "../data/schema/counties.ts";
import type { Event } from "../data/schema/events.ts";
import type { Citation } from "../data/schema/fields/citation.ts";
import type { Prose } from "../data/schema/fields/text.ts";
import type { Organization } from "../data/schema/organizations.ts";
import type { Pairing } from "../data/schema/pairings.ts";
import type { Person } from "../data/schema/people.ts";
import type { Prefecture } from "../data/schema/prefectures.ts";
import type { Project } from "../data/schema/projects.ts";
import type { Team } from "../data/schema/teams.ts";
import type { Figure } from "./figure.ts";
import type { BeyondKind } from "./support.ts";

/**
 * What the site knows of a unit of the map: `documented`, the sources tell something of it; `listed`, it is in
 * the programme and no more is known; `outside`, it is not in the programme.
 */
export type Status = "documented" | "listed" | "outside";

/** A team with its member units and its figures. */
export interface TeamView {
  readonly team: Team;
  readonly county: County;
  readonly members: readonly (Team["members"][number] & {
    readonly unit: Organization;
    /** The kinds of source that alone tell it; none where the article does. */
    readonly beyond: readonly BeyondKind[];
  })[];
  readonly figures: readonly Figure[];
}

/** A person with the unit that sent them, and figures about them. */
export interface PersonView {
  readonly person: Person;
  readonly from: Organization | null;
  readonly figures: readonly Figure[];
}

/** An event with its county, people and figures. */
export interface EventView {
  readonly event: Event;
  readonly county: County | null;
  readonly people: readonly Person[];
  readonly figures: readonly Figure[];
}

/** A pairing with the unit that helps and the county that is helped. */
export interface PairingView {
  readonly pairing: Pairing;
  /** The kinds of source that alone tell it; none where the article does. */
  readonly beyond: readonly BeyondKind[];
  readonly helper: Organization;
  readonly county: County;
}

/** A pairing of a whole prefecture, of whose counties no source speaks: it is none of theirs. */
export interface PrefecturePairingView extends Omit<PairingView, "county"> {
  readonly prefecture: Prefecture;
}

/** What a unit does in a project. */
export interface ParticipationView {
  readonly project: Project;
  readonly county: County;
  readonly unit: Organization;
  readonly part: Project["participants"][number];
}

/** A unit of the map that borders on a county. */
interface Neighbour {
  readonly adcode: string;
  readonly name: Prose;
  /** Null for a unit outside the programme, which has no page. */
  readonly county: County | null;
}

/** A county (or city, or district) of the programme with all that the data joins to it. */
export interface CountyView {
  readonly county: County;
  readonly prefecture: Prefecture | null;
  readonly status: Exclude<Status, "outside">;
  /** The county-level team; null where no source names it. */
  readonly team: TeamView | null;
  readonly townTeams: readonly TeamView[];
  readonly pairings: readonly PairingView[];
  /** Those of its prefecture, which tell nothing of the county itself. */
  readonly prefecturePairings: readonly PrefecturePairingView[];
  readonly people: readonly PersonView[];
  readonly projects: readonly Project[];
  /** Figures of the county itself. */
  readonly figures: readonly Figure[];
  readonly events: readonly EventView[];
  readonly neighbours: readonly Neighbour[];
}

/**
 * Whether the sources tell anything of a county's part in the programme, except that it is in it. What kind of county
 * it is, its titles and products, and what is said of its whole prefecture, is no part of that.
 */
export function isDocumented(view: Omit<CountyView, "status">): boolean {
  const { county, team } = view;
  const joined = [
    view.townTeams,
    view.pairings,
    view.people,
    view.projects,
    view.figures,
    view.events,
    county.statements ?? [],
  ];
  return team !== null || joined.some((list) => list.length > 0);
}

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

/** An organisation with all that the data joins to it. */
export interface OrganizationView {
  readonly organization: Organization;
  readonly teams: readonly {
    readonly team: TeamView;
    readonly role: Team["members"][number]["role"];
    /** Where the sources say that the organisation is in this team. */
    readonly cite: readonly Citation[];
  }[];
  readonly pairings: readonly PairingView[];
  readonly prefecturePairings: readonly PrefecturePairingView[];
  readonly participations: readonly ParticipationView[];
  readonly people: readonly PersonView[];
  readonly figures: readonly Figure[];
  readonly events: readonly EventView[];
}
