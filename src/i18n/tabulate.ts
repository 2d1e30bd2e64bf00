/**
 * What the charts tell as tables, each row with its sources.
 */

import type { Language } from "./language.ts";
import type { CountyForce } from "../model/county-forces.ts";
import type { Table } from "../model/csv.ts";
import type { HelpedCounty } from "../model/helpers.ts";
import type { OlderPeople } from "../model/older-people.ts";
import {
  citeColumns,
  claimsColumn,
  type Column,
  makeTable,
  type Sources,
} from "./table-columns.ts";
import { claimsOfMember, claimsOfPairing } from "./tell-claims.ts";

/** A unit that helps a county. */
type HelpRow = HelpedCounty["helpers"][number] & Omit<HelpedCounty, "helpers">;

/** Who helps whom, a row for each unit and county. What is said of a team is left out of the rows of pairings. */
export function tabulateHelp(
  say: Language,
  groups: readonly HelpedCounty[],
  sources: Sources,
): Table {
  const { csv } = say.words;
  const ofTeam = ({ member, team }: HelpRow) => (member ? team : null);
  const columns: Column<HelpRow>[] = [
    [csv.countyId, ({ county }) => county.id],
    [csv.county, ({ county }) => say.text(county.name)],
    [csv.unitId, ({ unit }) => unit.id],
    [csv.unit, ({ unit }) => say.text(unit.name)],
    [csv.how, ({ kind }) => say.words.help.kind[kind]],
    [
      csv.membersKnown,
      (row) => {
        const team = ofTeam(row);
        return team ? say.words.membersKnown[team.team.membersKnown] : "";
      },
    ],
    ...citeColumns<HelpRow>(say, sources, ({ cite }) => cite),
    claimsColumn<HelpRow>(say, sources, ({ member, pairing }) =>
      [
        ...(member ? claimsOfMember(say, member) : []),
        ...(pairing ? claimsOfPairing(say, pairing) : []),
      ].map((claim) => ({ claim })),
    ),
    [csv.note, (row) => (row.pairing ? row.pairing.note : ofTeam(row)?.team.note)?.zh ?? ""],
  ];
  const rows = groups.flatMap(({ helpers, ...group }) =>
    helpers.map((helper) => ({ ...group, ...helper })),
  );
  return makeTable(say, columns, rows);
}

/** A force with a unit of it in the county; without, where no source names one. */
interface ForceRow {
  readonly force: CountyForce["force"];
  readonly unit: CountyForce["units"][number] | null;
}

/** The forces that help a county, a row for each unit that is known there. */
export function tabulateForces(
  say: Language,
  forces: readonly CountyForce[],
  sources: Sources,
): Table {
  const { csv } = say.words;
  return makeTable<ForceRow>(
    say,
    [
      [csv.id, ({ force }) => force.id],
      [csv.force, ({ force }) => say.text(force.name)],
      [csv.content, ({ force }) => say.text(force.summary)],
      [csv.unitId, ({ unit }) => unit?.unit.id ?? ""],
      [csv.unit, ({ unit }) => say.text(unit?.unit.name) ?? null],
      [csv.how, ({ unit }) => (unit ? say.words.help.kind[unit.kind] : "")],
      ...citeColumns<ForceRow>(say, sources, ({ force, unit }) => unit?.cite ?? force.cite),
    ],
    forces.flatMap(({ force, units }): ForceRow[] =>
      units.length === 0 ? [{ force, unit: null }] : units.map((unit) => ({ force, unit })),
    ),
  );
}

/** The share of older people in each county, a row each; the share is ours. */
export function tabulateOlder(
  say: Language,
  { counties, cite }: OlderPeople,
  sources: Sources,
): Table {
  const { csv } = say.words;
  return makeTable<OlderPeople["counties"][number]>(
    say,
    [
      [csv.countyId, ({ view }) => view.county.id],
      [csv.county, ({ view }) => say.text(view.county.name)],
      [csv.prefecture, ({ view }) => say.text(view.prefecture?.name) ?? null],
      [csv.older, ({ older }) => String(older)],
      [csv.residents, ({ residents }) => String(residents)],
      [csv.olderShare, ({ share }) => share.toFixed(1)],
      ...citeColumns<OlderPeople["counties"][number]>(say, sources, () => cite),
    ],
    counties,
  );
}
