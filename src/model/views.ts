import type { County } from "../data/schema/counties.ts";
import type { Event } from "../data/schema/events.ts";
import type { Organization } from "../data/schema/organizations.ts";
import type { Pairing } from "../data/schema/pairings.ts";
import type { Person } from "../data/schema/people.ts";
import type { Project } from "../data/schema/projects.ts";
import type { Team } from "../data/schema/teams.ts";
import type { Basis } from "./basis.ts";
import type { Figure } from "./figure.ts";

/** A team with its units and figures. */
export interface TeamView {
  readonly team: Team;
  readonly county: County;
  readonly members: readonly (Team["members"][number] & {
    readonly unit: Organization;
    readonly basis: Basis;
  })[];
  readonly figures: readonly Figure[];
}

/** A person with the unit they come from and figures about them. */
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

/** A pairing with both its ends. */
export interface PairingView {
  readonly pairing: Pairing;
  readonly basis: Basis;
  readonly helper: Organization;
  readonly county: County;
}

/** What a unit does in a project. */
export interface ParticipationView {
  readonly project: Project;
  readonly county: County;
  readonly unit: Organization;
  readonly part: Project["participants"][number];
}
