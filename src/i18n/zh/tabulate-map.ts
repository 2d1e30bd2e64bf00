import type { Citation } from "../../data/schema/fields/citation.ts";
import type { CountyView } from "../../model/county.ts";
import type { Figure } from "../../model/figure.ts";
import type { Table } from "../../model/table.ts";
import { citeColumns, type Sources } from "./cite-columns.ts";
import { formatQuantity } from "./format-quantity.ts";
import { makeTable } from "./make-table.ts";
import { words } from "./words.ts";

/** The names joined; null for none, since that the source names nobody is not that there is nobody. */
const joined = (names: readonly string[]): string | null => names.join(words.csv.join) || null;

/** A figure with its name, its claim, its date and its note. */
function tellFigure({ name, asOf, note, fund, ...quantity }: Figure): string {
  const date = asOf === null ? "" : words.bracket(words.asOf(asOf, fund !== null));
  const read = note ? words.bracket(note.zh) : "";
  return `${name.zh}${words.colon}${formatQuantity(quantity)}${date}${read}`;
}

const figuresOf = ({ figures, team }: CountyView): readonly Figure[] => [
  ...figures,
  ...(team?.figures ?? []),
];

/** What a row's cells rest on. */
const citeOf = (view: CountyView): readonly Citation[] => [
  ...view.county.cite,
  ...(view.team ? [view.team.team, ...view.team.team.members] : []).flatMap(({ cite }) => cite),
  ...view.townTeams.flatMap(({ team }) => team.cite),
  ...view.pairings.flatMap(({ pairing }) => pairing.cite),
  ...view.projects.flatMap(({ cite }) => cite),
  ...figuresOf(view).flatMap(({ cite }) => cite),
];

/** Every unit of the programme, a row each, with what the sources say of it. */
export function tabulateMap(views: readonly CountyView[], sources: Sources): Table {
  const { csv } = words;
  const members = ({ team }: CountyView, isLead: boolean) =>
    joined(
      (team?.members ?? [])
        .filter(({ role }) => (role === "lead") === isLead)
        .map(({ unit }) => unit.name.zh),
    );
  return makeTable<CountyView>(
    [
      [csv.countyId, ({ county }) => county.id],
      [csv.adcode, ({ county }) => county.adcode],
      [csv.county, ({ county }) => county.name.zh],
      [csv.prefecture, ({ prefecture }) => prefecture?.name.zh ?? null],
      [csv.kind, ({ county }) => words.countyKind[county.kind]],
      [csv.status, ({ status }) => words.status[status]],
      [csv.lead, (view) => members(view, true)],
      [csv.members, (view) => members(view, false)],
      [csv.membersKnown, ({ team }) => (team ? words.membersKnown[team.team.membersKnown] : null)],
      [
        csv.townTeams,
        ({ townTeams }) =>
          joined(
            townTeams.map(
              ({ team, members: units }) =>
                `${team.town?.zh ?? ""}${words.colon}${units.map(({ unit }) => unit.name.zh).join("、")}`,
            ),
          ),
      ],
      [csv.pairings, ({ pairings }) => joined(pairings.map(({ helper }) => helper.name.zh))],
      [
        csv.projects,
        ({ projects }) =>
          joined(
            projects.map(
              ({ name, stage }) => `${name.zh}${words.bracket(words.stage[stage ?? "unknown"])}`,
            ),
          ),
      ],
      [csv.figures, (view) => joined(figuresOf(view).map(tellFigure))],
      ...citeColumns<CountyView>(sources, citeOf),
      [
        csv.note,
        ({ county, team }) =>
          joined([county.note, team?.team.note].flatMap((note) => note?.zh ?? [])) ?? "",
      ],
    ],
    views,
  );
}
