/**
 * The map as a table: every unit of the programme, with what the sources say of it.
 */

import type { Language } from "./language.ts";
import type { Citation } from "../data/schema/fields/citation.ts";
import type { BeyondKind } from "../model/support.ts";
import type { CountyView } from "../model/views.ts";
import type { Figure } from "../model/figure.ts";
import type { Table } from "../model/csv.ts";
import {
  citeColumns,
  claimsColumn,
  type Column,
  makeTable,
  type Sources,
} from "./table-columns.ts";
import {
  claimsOfFigure,
  claimsOfMember,
  claimsOfPairing,
  claimsOfProject,
  type ToldClaim,
} from "./tell-claims.ts";
import { nameKinds, tellAlone, tellKinds, tellStatus } from "./tell-sources.ts";

/** Every unit of the programme, one a row. `kindsOf` gives the kinds of source that alone tell of a unit. */
export function tabulateMap(
  say: Language,
  views: readonly CountyView[],
  sources: Sources,
  kindsOf: (view: CountyView) => readonly BeyondKind[],
): Table {
  const { csv } = say.words;
  /** Null if there are no names, since a source that names nobody does not say that there is nobody. */
  const joined = (names: readonly string[]): string | null => names.join(csv.join) || null;
  const members = ({ team }: CountyView, isLead: boolean) =>
    joined(
      (team?.members ?? [])
        .filter(({ role }) => (role === "lead") === isLead)
        .map(({ unit, role, beyond }) =>
          marked(
            say,
            say.text(unit.name),
            nameKinds(say, beyond),
            ...(role === "convener" ? [say.words.role.convener] : []),
          ),
        ),
    );
  return makeTable<CountyView>(
    say,
    [
      [csv.countyId, ({ county }) => county.id],
      [csv.adcode, ({ county }) => county.adcode],
      [csv.county, ({ county }) => say.text(county.name)],
      [csv.prefecture, ({ prefecture }) => say.text(prefecture?.name) ?? null],
      [csv.kind, ({ county }) => say.words.countyKind[county.kind]],
      [csv.status, (view) => tellStatus(say, view.status, kindsOf(view))],
      [csv.lead, (view) => members(view, true)],
      [csv.members, (view) => members(view, false)],
      [
        csv.membersKnown,
        ({ team }) => (team ? say.words.membersKnown[team.team.membersKnown] : null),
      ],
      [
        csv.townTeams,
        ({ townTeams }) =>
          joined(
            townTeams.map(
              ({ team, members: units }) =>
                `${say.text(team.town) ?? ""}${say.words.colon}${say.list(units.map(({ unit }) => say.text(unit.name)))}`,
            ),
          ),
      ],
      [
        csv.pairings,
        ({ pairings }) =>
          joined(
            pairings.map(({ helper, pairing, beyond }) =>
              marked(
                say,
                say.text(helper.name),
                nameKinds(say, beyond),
                ...(pairing.kind === "industry" ? [say.words.pairing.kind.industry] : []),
              ),
            ),
          ),
      ],
      [
        csv.projects,
        ({ projects }) =>
          joined(
            projects.map(({ name, stage, cite }) =>
              marked(
                say,
                say.text(name),
                tellAlone(say, sources, cite),
                say.words.stage[stage ?? "unknown"],
              ),
            ),
          ),
      ],
      [csv.figures, (view) => joined(figuresOf(view).map((figure) => tellFigure(say, figure)))],
      ...citeColumns<CountyView>(say, sources, citeOf).map(([name, tell]): Column<CountyView> => [
        name,
        (view) =>
          name === csv.basis
            ? (basisOfRow(say, view, kindsOf(view), sources) ?? tell(view))
            : tell(view),
      ]),
      claimsColumn<CountyView>(say, sources, (view) => claimsOf(say, view)),
      [
        csv.note,
        ({ county, team, pairings }) => {
          const notes = [county.note, team?.team.note, ...pairings.map((one) => one.pairing.note)];
          return joined(notes.flatMap((note) => say.text(note) ?? [])) ?? "";
        },
      ],
    ],
    views,
  );
}

/** A name with marks in brackets, one of them for what other sources alone tell. */
const marked = (
  say: Language,
  name: string,
  kinds: string,
  ...marks: readonly string[]
): string => {
  const all = kinds ? [...marks, kinds] : marks;
  return all.length > 0 ? name + say.words.bracket(all.join(say.words.basis.join)) : name;
};

/** A figure with its name, its claim, its date and its note. */
function tellFigure(say: Language, { name, asOf, note, fund, ...quantity }: Figure): string {
  const date = asOf === null ? "" : say.words.bracket(say.words.asOf(asOf, fund !== null));
  const read = note ? say.words.bracket(say.text(note)) : "";
  return `${say.text(name)}${say.words.colon}${say.formatQuantity(quantity)}${date}${read}`;
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
  say: Language,
  { county }: CountyView,
  kinds: readonly BeyondKind[],
  sources: Sources,
): string | null {
  if (kinds.length === 0) return null;
  const [list, told] = [tellKinds(say, sources, county.cite), nameKinds(say, kinds)];
  return list === told ? told : say.words.basis.listedBy(told, list);
}

/** Other claims of a row's facts, each with the name of what it is about. */
const claimsOf = (say: Language, view: CountyView): { of: string; claim: ToldClaim }[] => {
  const under = (of: string, claims: readonly ToldClaim[]) =>
    claims.map((claim) => ({ of, claim }));
  return [
    ...(view.team?.members ?? []).flatMap((one) =>
      under(say.text(one.unit.name), claimsOfMember(say, one)),
    ),
    ...view.pairings.flatMap(({ helper, pairing }) =>
      under(say.text(helper.name), claimsOfPairing(say, pairing)),
    ),
    ...view.projects.flatMap((one) => under(say.text(one.name), claimsOfProject(say, one))),
    ...figuresOf(view).flatMap((one) => under(say.text(one.name), claimsOfFigure(say, one))),
  ];
};
