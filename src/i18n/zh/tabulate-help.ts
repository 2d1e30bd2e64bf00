import type { HelpedCounty, HelpKind } from "../../model/helpers.ts";
import type { Table } from "../../model/table.ts";
import { citeColumns, type Sources } from "./cite-columns.ts";
import { claimsColumn } from "./claims-column.ts";
import { type Column, makeTable } from "./make-table.ts";
import { claimsOfMember, claimsOfPairing } from "./tell-claims.ts";
import { words } from "./words.ts";

const isAcross = (kind: HelpKind): boolean => kind === "pairing" || kind === "industry";

type Row = HelpedCounty["helpers"][number] & Omit<HelpedCounty, "helpers">;

/** Who helps whom, a row for each unit and county. What holds of a team is not said of who helps across. */
export function tabulateHelp(groups: readonly HelpedCounty[], sources: Sources): Table {
  const { csv } = words;
  const ofTeam = ({ kind, team }: Row) => (isAcross(kind) ? null : team);
  const columns: Column<Row>[] = [
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
    ...citeColumns<Row>(sources, ({ cite }) => cite),
    claimsColumn<Row>(sources, ({ member, pairing }) =>
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
