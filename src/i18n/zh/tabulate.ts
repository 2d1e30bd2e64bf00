/**
 * The numbers of charts and diagrams as tables, each row with its sources.
 */

import type { Mechanism } from "../../data/schema/mechanisms.ts";
import type { Table } from "../../model/csv.ts";
import type { Figure } from "../../model/figure.ts";
import type { HelpedCounty } from "../../model/helpers.ts";
import type { EventView } from "../../model/views.ts";
import { formatWhen } from "./formats.ts";
import {
  citeColumns,
  claimsColumn,
  type Column,
  figureColumns,
  makeTable,
  type Sources,
} from "./table-columns.ts";
import { claimsOfEvent, claimsOfFigure, claimsOfMember, claimsOfPairing } from "./tell-sources.ts";
import { words } from "./words.ts";

/** An organisation's sums, one a row, never added up. */
export function tabulateFunds(
  organization: { readonly id: string; readonly name: { readonly zh: string } },
  sums: readonly Figure[],
  sources: Sources,
): Table {
  const { csv } = words;
  return makeTable<Figure>(
    [
      [csv.id, ({ id }) => id],
      [csv.unitId, () => organization.id],
      [csv.unit, () => organization.name.zh],
      ...figureColumns<Figure>((figure) => figure),
      ...citeColumns<Figure>(sources, ({ cite }) => cite),
      claimsColumn<Figure>(sources, (sum) => claimsOfFigure(sum).map((claim) => ({ claim }))),
      [csv.note, ({ note }) => note?.zh ?? ""],
    ],
    sums,
  );
}

/** A unit that helps a county. */
type HelpRow = HelpedCounty["helpers"][number] & Omit<HelpedCounty, "helpers">;

/** Who helps whom, a row for each unit and county. What is said of a team is left out of the rows of pairings. */
export function tabulateHelp(groups: readonly HelpedCounty[], sources: Sources): Table {
  const { csv } = words;
  const ofTeam = ({ member, team }: HelpRow) => (member ? team : null);
  const columns: Column<HelpRow>[] = [
    [csv.countyId, ({ county }) => county.id],
    [csv.county, ({ county }) => county.name.zh],
    [csv.unitId, ({ unit }) => unit.id],
    [csv.unit, ({ unit }) => unit.name.zh],
    [csv.how, ({ kind }) => words.help.kind[kind]],
    [
      csv.membersKnown,
      (row) => {
        const team = ofTeam(row);
        return team ? words.membersKnown[team.team.membersKnown] : "";
      },
    ],
    ...citeColumns<HelpRow>(sources, ({ cite }) => cite),
    claimsColumn<HelpRow>(sources, ({ member, pairing }) =>
      [...(member ? claimsOfMember(member) : []), ...(pairing ? claimsOfPairing(pairing) : [])].map(
        (claim) => ({ claim }),
      ),
    ),
    [csv.note, (row) => (row.pairing ? row.pairing.note : ofTeam(row)?.team.note)?.zh ?? ""],
  ];
  const rows = groups.flatMap(({ helpers, ...group }) =>
    helpers.map((helper) => ({ ...group, ...helper })),
  );
  return makeTable(columns, rows);
}

/** The forces and the arrangements between them, one a row. */
export function tabulateMechanisms(mechanisms: readonly Mechanism[], sources: Sources): Table {
  const { csv } = words;
  return makeTable<Mechanism>(
    [
      [csv.id, ({ id }) => id],
      [csv.kind, ({ kind }) => words.about.mechanismKind[kind]],
      [csv.name, ({ name }) => name.zh],
      [csv.content, ({ summary }) => summary.zh],
      ...citeColumns<Mechanism>(sources, ({ cite }) => cite),
    ],
    mechanisms,
  );
}

/** An event, or a figure of it. */
interface TimelineRow {
  readonly view: EventView;
  /** Null in the row of the event itself. */
  readonly figure: Figure | null;
}

/** Events in order of time, each followed by a row for each of its figures. */
export function tabulateTimeline(events: readonly EventView[], sources: Sources): Table {
  const { csv } = words;
  const columns: Column<TimelineRow>[] = [
    [csv.row, ({ figure }) => (figure ? csv.rowFigure : csv.rowEvent)],
    [csv.eventId, ({ view }) => view.event.id],
    [csv.event, ({ view }) => view.event.name.zh],
    [csv.eventStatus, ({ view }) => words.event[view.event.status]],
    [csv.when, ({ view }) => formatWhen(view.event.when)],
    [csv.on, ({ view }) => view.event.when.on ?? ""],
    [csv.notBefore, ({ view }) => view.event.when.notBefore ?? ""],
    [csv.notAfter, ({ view }) => view.event.when.notAfter ?? ""],
    [csv.countyId, ({ view }) => view.county?.id ?? ""],
    [csv.county, ({ view }) => view.county?.name.zh ?? ""],
    [csv.place, ({ view }) => view.event.place?.zh ?? null],
    [csv.summary, ({ view }) => view.event.summary?.zh ?? ""],
    ...figureColumns<TimelineRow>(({ figure }) => figure),
    ...citeColumns<TimelineRow>(sources, ({ view, figure }) => figure?.cite ?? view.event.cite),
    claimsColumn<TimelineRow>(sources, ({ view, figure }) =>
      (figure ? claimsOfFigure(figure) : claimsOfEvent(view.event)).map((claim) => ({ claim })),
    ),
    [csv.note, ({ figure }) => figure?.note?.zh ?? ""],
  ];
  const rows = events.flatMap((view) => [
    { view, figure: null },
    ...view.figures.map((figure) => ({ view, figure })),
  ]);
  return makeTable<TimelineRow>(columns, rows);
}
