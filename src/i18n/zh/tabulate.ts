/**
 * What the charts tell as tables, each row with its sources.
 */

import type { CountyForce } from "../../model/county-forces.ts";
import type { Table } from "../../model/csv.ts";
import type { HelpedCounty } from "../../model/helpers.ts";
import type { OlderPeople } from "../../model/older-people.ts";
import {
  citeColumns,
  claimsColumn,
  type Column,
  makeTable,
  type Sources,
} from "./table-columns.ts";
import { claimsOfMember, claimsOfPairing } from "./tell-sources.ts";
import { words } from "./words.ts";

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

/** A force with a unit of it in the county; without, where no source names one. */
interface ForceRow {
  readonly force: CountyForce["force"];
  readonly unit: CountyForce["units"][number] | null;
}

/** The forces that help a county, a row for each unit that is known there. */
export function tabulateForces(forces: readonly CountyForce[], sources: Sources): Table {
  const { csv } = words;
  return makeTable<ForceRow>(
    [
      [csv.id, ({ force }) => force.id],
      [csv.force, ({ force }) => force.name.zh],
      [csv.content, ({ force }) => force.summary.zh],
      [csv.unitId, ({ unit }) => unit?.unit.id ?? ""],
      [csv.unit, ({ unit }) => unit?.unit.name.zh ?? null],
      [csv.how, ({ unit }) => (unit ? words.help.kind[unit.kind] : "")],
      ...citeColumns<ForceRow>(sources, ({ force, unit }) => unit?.cite ?? force.cite),
    ],
    forces.flatMap(({ force, units }): ForceRow[] =>
      units.length === 0 ? [{ force, unit: null }] : units.map((unit) => ({ force, unit })),
    ),
  );
}

/** The share of older people in each county, a row each; the share is ours. */
export function tabulateOlder({ counties, cite }: OlderPeople, sources: Sources): Table {
  const { csv } = words;
  return makeTable<OlderPeople["counties"][number]>(
    [
      [csv.countyId, ({ view }) => view.county.id],
      [csv.county, ({ view }) => view.county.name.zh],
      [csv.prefecture, ({ view }) => view.prefecture?.name.zh ?? null],
      [csv.older, ({ older }) => String(older)],
      [csv.residents, ({ residents }) => String(residents)],
      [csv.olderShare, ({ share }) => share.toFixed(1)],
      ...citeColumns<OlderPeople["counties"][number]>(sources, () => cite),
    ],
    counties,
  );
}
