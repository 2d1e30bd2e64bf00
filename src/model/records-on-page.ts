import type { RecordPointer } from "../data/schema/fields/record-pointer.ts";
import type { CountyView } from "./county.ts";
import type { OrganizationView } from "./organization.ts";
import type { ProjectView } from "./project.ts";
import type { EventView, PairingView, PersonView, TeamView } from "./views.ts";

/** Records that a page tells in full, as pointers: what a correction may concern there. */
interface Told {
  readonly figures: readonly { readonly id: string }[];
  readonly people: readonly PersonView[];
  readonly events: readonly EventView[];
  readonly teams?: readonly TeamView[];
  readonly pairings?: readonly PairingView[];
}

type Kind = RecordPointer["kind"];

const point = (kind: Kind, records: readonly { readonly id: string }[]): RecordPointer[] =>
  records.map(({ id }) => ({ kind, id }));

function pointAll({ figures, people, events, teams = [], pairings = [] }: Told): RecordPointer[] {
  const beside = [...people, ...events, ...teams].flatMap((view) => view.figures);
  return [
    ...point("figure", [...figures, ...beside]),
    ...point(
      "person",
      people.map(({ person }) => person),
    ),
    ...point(
      "event",
      events.map(({ event }) => event),
    ),
    ...point(
      "team",
      teams.map(({ team }) => team),
    ),
    ...point(
      "pairing",
      pairings.map(({ pairing }) => pairing),
    ),
  ];
}

/** The records that a county's page tells; its projects too, since it shows how far each had come. */
export function recordsOnCounty(view: CountyView): RecordPointer[] {
  const teams = [...(view.team ? [view.team] : []), ...view.townTeams];
  return [
    { kind: "county", id: view.county.id },
    ...point("project", view.projects),
    ...pointAll({ ...view, teams }),
  ];
}

/** The records that a project's page tells, its parts' stages too. */
export function recordsOnProject(view: ProjectView): RecordPointer[] {
  return [...point("project", [view.project, ...view.parts]), ...pointAll(view)];
}

/** The records that an organisation's page tells. */
export function recordsOnOrganization(view: OrganizationView): RecordPointer[] {
  const { organization, figures, people, events, pairings } = view;
  return [
    { kind: "organization", id: organization.id },
    ...pointAll({ figures, people, events, pairings }),
    ...point(
      "team",
      view.teams.map(({ team }) => team.team),
    ),
  ];
}
