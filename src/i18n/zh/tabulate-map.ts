/**
 * The map as a table: every unit of the programme, with what the sources say of it.
 */

import type { Citation } from "../../data/schema/fields/citation.ts";
import type { BeyondKind } from "../../model/support.ts";
import type { CountyView } from "../../model/views.ts";
import type { Figure } from "../../model/figure.ts";
import type { Table } from "../../model/csv.ts";
import {
  citeColumns,
  claimsColumn,
  type Column,
  makeTable,
  type Sources,
} from "./table-columns.ts";
import { formatQuantity } from "./formats.ts";
import {
  claimsOfFigure,
  claimsOfMember,
  claimsOfPairing,
  claimsOfProject,
  nameKinds,
  tellAlone,
  tellKinds,
  tellStatus,
  type ToldClaim,
} from "./tell-sources.ts";
import { words } from "./words.ts";

/** Every unit of the programme, one a row. `kindsOf` gives the kinds of source that alone tell of a unit. */
export function tabulateMap(
  views: readonly CountyView[],
  sources: Sources,
  kindsOf: (view: CountyView) => readonly BeyondKind[],
): Table {
  const { csv } = words;
  const members = ({ team }: CountyView, isLead: boolean) =>
    joined(
      (team?.members ?? [])
        .filter(({ role }) => (role === "lead") === isLead)
        .map(({ unit, role, beyond }) =>
          marked(
            unit.name.zh,
            nameKinds(beyond),
            ...(role === "convener" ? [words.role.convener] : []),
          ),
        ),
    );
  return makeTable<CountyView>(
    [
      [csv.countyId, ({ county }) => county.id],
      [csv.adcode, ({ county }) => county.adcode],
      [csv.county, ({ county }) => county.name.zh],
      [csv.prefecture, ({ prefecture }) => prefecture?.name.zh ?? null],
      [csv.kind, ({ county }) => words.countyKind[county.kind]],
      [csv.status, (view) => tellStatus(view.status, kindsOf(view))],
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
      [
        csv.pairings,
        ({ pairings }) =>
          joined(
            pairings.map(({ helper, pairing, beyond }) =>
              marked(
                helper.name.zh,
                nameKinds(beyond),
                ...(pairing.kind === "industry" ? [words.pairing.kind.industry] : []),
              ),
            ),
          ),
      ],
      [
        csv.projects,
        ({ projects }) =>
          joined(
            projects.map(({ name, stage, cite }) =>
              marked(name.zh, tellAlone(sources, cite), words.stage[stage ?? "unknown"]),
            ),
          ),
      ],
      [csv.figures, (view) => joined(figuresOf(view).map(tellFigure))],
      ...citeColumns<CountyView>(sources, citeOf).map(([name, tell]): Column<CountyView> => [
        name,
        (view) =>
          name === csv.basis
            ? (basisOfRow(view, kindsOf(view), sources) ?? tell(view))
            : tell(view),
      ]),
      claimsColumn<CountyView>(sources, claimsOf),
      [
        csv.note,
        ({ county, team, pairings }) => {
          const notes = [county.note, team?.team.note, ...pairings.map((one) => one.pairing.note)];
          return joined(notes.flatMap((note) => note?.zh ?? [])) ?? "";
        },
      ],
    ],
    views,
  );
}

/** The names joined; null if there are none, since a source that names nobody does not say that there is nobody. */
const joined = (names: readonly string[]): string | null => names.join(words.csv.join) || null;

/** A name with marks in brackets, one of them for what other sources alone tell. */
const marked = (name: string, kinds: string, ...marks: readonly string[]): string => {
  const all = kinds ? [...marks, kinds] : marks;
  return all.length > 0 ? name + words.bracket(all.join(words.basis.join)) : name;
};

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

/** All citations of a row. */
const citeOf = (view: CountyView): readonly Citation[] => [
  ...view.county.cite,
  ...(view.team ? [view.team.team, ...view.team.team.members] : []).flatMap(({ cite }) => cite),
  ...view.townTeams.flatMap(({ team }) => team.cite),
  ...view.pairings.flatMap(({ pairing }) => pairing.cite),
  ...view.projects.flatMap(({ cite }) => cite),
  ...figuresOf(view).flatMap(({ cite }) => cite),
];

/** What the row of a unit rests on that other sources alone tell of, whose list may be the article's; else null. */
function basisOfRow(
  { county }: CountyView,
  kinds: readonly BeyondKind[],
  sources: Sources,
): string | null {
  if (kinds.length === 0) return null;
  const [list, told] = [tellKinds(sources, county.cite), nameKinds(kinds)];
  return list === told ? told : words.basis.listedBy(told, list);
}

/** Other claims of a row's facts, each with the name of what it is about. */
const claimsOf = (view: CountyView): { of: string; claim: ToldClaim }[] => {
  const under = (of: string, claims: readonly ToldClaim[]) =>
    claims.map((claim) => ({ of, claim }));
  return [
    ...(view.team?.members ?? []).flatMap((one) => under(one.unit.name.zh, claimsOfMember(one))),
    ...view.pairings.flatMap(({ helper, pairing }) =>
      under(helper.name.zh, claimsOfPairing(pairing)),
    ),
    ...view.projects.flatMap((one) => under(one.name.zh, claimsOfProject(one))),
    ...figuresOf(view).flatMap((one) => under(one.name.zh, claimsOfFigure(one))),
  ];
};
