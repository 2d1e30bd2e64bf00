import type { Citation } from "../data/schema/fields/citation.ts";
import type { Organization } from "../data/schema/organizations.ts";
import type { Team } from "../data/schema/teams.ts";
import type { Figure } from "./figure.ts";
import type { EventView, PairingView, ParticipationView, PersonView, TeamView } from "./views.ts";

/** A unit with all that the data joins to it. */
export interface OrganizationView {
  readonly organization: Organization;
  readonly teams: readonly {
    readonly team: TeamView;
    readonly role: Team["members"][number]["role"];
    /** Where it stands that the unit is in this team. */
    readonly cite: readonly Citation[];
  }[];
  readonly pairings: readonly PairingView[];
  readonly participations: readonly ParticipationView[];
  readonly people: readonly PersonView[];
  readonly figures: readonly Figure[];
  readonly events: readonly EventView[];
}
