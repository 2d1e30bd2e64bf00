/**
 * What the layers of the map tell of a county, each in a line, and what its arcs stand for.
 */

import type { Language } from "./language.ts";
import type { ArcLook } from "../model/helpers.ts";
import type { CensusFinding, CensusLayer } from "../model/census-layer.ts";
import type { CountyRow, Layer, LegendClass } from "../model/map-layer.ts";
import type { BeyondKind } from "../model/support.ts";
import type { PrefecturePairingView } from "../model/views.ts";
import { nameKinds } from "./tell-sources.ts";
import { pairingNote } from "./tell-answers.ts";

/** What a layer tells of a county; empty if no source says anything. */
export const tellCell = (say: Language, row: CountyRow, layer: Layer): string =>
  DESCRIBE[layer](say, row);

/** What the sources tell of a county. */
function describeCounty(say: Language, row: CountyRow): string {
  const { view } = row;
  if (view.status === "listed") return say.words.table.notListed;
  const { pairings, projects } = view;
  return joinParts(
    say,
    [
      ...describeTeam(say, row),
      ...pairings.map((pair) => ({ text: tellPairing(say, pair), beyond: pair.beyond })),
      ...(projects.length > 0
        ? [{ text: say.words.cell.projects(projects.length), beyond: [] }]
        : []),
    ],
    say.words.inWords.semicolon,
  );
}

/** The units of a county's team, with lead and convener marked: 省统计局（牵头）、广铁集团; empty if none is named. */
function describeMembers(say: Language, { view: { team } }: CountyRow): string {
  return joinParts(
    say,
    (team?.members ?? []).map(({ unit, role, beyond }) => ({
      text: say.text(unit.name),
      marks: role === "lead" || role === "convener" ? [say.words.role[role]] : [],
      beyond,
    })),
    say.words.inWords.and,
  );
}

/** The places that are paired with a county; empty if none is named. */
function describePairings(say: Language, { view: { pairings } }: CountyRow): string {
  return joinParts(
    say,
    pairings.map(({ helper, pairing, beyond }) => ({
      text: say.text(helper.name),
      marks: pairing.kind === "industry" ? [say.words.pairing.kind.industry] : [],
      beyond,
    })),
    say.words.inWords.and,
  );
}

const DESCRIBE: Readonly<Record<Layer, (say: Language, row: CountyRow) => string>> = {
  documented: describeCounty,
  team: describeMembers,
  pairing: describePairings,
  older: (say, { census }) => (census.older === null ? "" : say.tellMeasure("older", census.older)),
  people: (say, { census }) =>
    census.people === null ? "" : say.tellMeasure("residents", census.people),
};

/** A part of a line. */
interface Part {
  readonly text: string;
  /** What is added to it in brackets. */
  readonly marks?: readonly string[];
  /** The kinds of source that alone tell it. */
  readonly beyond: readonly BeyondKind[];
}

/** Joins parts into a line. Those that other sources alone tell are marked; if all are by the same, it is said once at the end. */
function joinParts(say: Language, parts: readonly Part[], separator: string): string {
  const { from, allFrom, join } = say.words.basis;
  const [shared = "", ...others] = new Set(parts.map(({ beyond }) => nameKinds(say, beyond)));
  const isAll = parts.length > 1 && shared !== "" && others.length === 0;
  const told = parts.map(({ text, marks = [], beyond }) => {
    const all = beyond.length > 0 && !isAll ? [...marks, from(nameKinds(say, beyond))] : marks;
    return all.length > 0 ? text + say.words.bracket(all.join(join)) : text;
  });
  return told.join(separator) + (isAll ? allFrom(shared) : "");
}

/** The kinds of source that alone tell several facts together; none if the article tells one of them. */
const together = (facts: readonly Pick<Part, "beyond">[]): BeyondKind[] =>
  facts.some(({ beyond }) => beyond.length === 0)
    ? []
    : [...new Set(facts.flatMap(({ beyond }) => beyond))];

/** The team in a few words: its lead, or else its convener; if neither is known, its only unit or the number of units. */
function describeTeam(say: Language, { view: { team } }: CountyRow): Part[] {
  if (team === null) return [];
  const { members } = team;
  const named = (["lead", "convener"] as const).flatMap((role) => {
    const found = members.find((member) => member.role === role);
    return found ? [say.words.cell.role(say.text(found.unit.name), say.words.role[role])] : [];
  });
  const [first] = members;
  const count = members.length;
  const beyond = together(members);
  const [leads] = named;
  if (leads !== undefined)
    return [{ text: count > 1 ? say.words.cell.leads(leads, count) : leads, beyond }];
  const { member, members: several } = say.words.cell;
  const text = first && count === 1 ? member(say.text(first.unit.name)) : several(count);
  return [{ text, beyond }];
}

const tellPairing = (
  say: Language,
  { helper, pairing }: CountyRow["view"]["pairings"][number],
): string =>
  pairing.kind === "industry"
    ? say.words.cell.industry(say.text(helper.name))
    : say.words.cell.paired(say.text(helper.name));

/** The name of a kind of arc in legends. */
export function nameArc(say: Language, { kind, beyond }: ArcLook): string {
  const name = say.words.map.arc[kind];
  return beyond ? say.words.map.arcBeyond(name) : name;
}

/** The pairings of whole prefectures, by the place that helps: 深圳市帮汕头市、汕尾市；… */
export function tellPrefecturePairs(
  say: Language,
  byHelper: ReadonlyMap<string, readonly PrefecturePairingView[]>,
): string {
  const all = [...byHelper.values()];
  const told = all.map((pairs) => {
    const places = pairs.map(
      ({ prefecture, pairing }) => say.text(prefecture.name) + pairingNote(say, pairing),
    );
    return say.words.cell.helps(say.text(pairs[0]?.helper.name) ?? "", places);
  });
  return told.length === 0 ? "" : say.words.layer.pairing.prefectures(all.flat().length, told);
}

/** What a layer of the census finds in a province (`place`), for a title. */
export function titleCensus(
  say: Language,
  { layer, units, above, programme, province, share }: CensusFinding,
  place: string,
) {
  const { older, people } = say.words.layer;
  return layer === "older"
    ? older.text(
        units,
        above,
        say.tellMeasure("older", programme),
        say.tellMeasure("older", province),
        place,
      )
    : people.text(units, say.tellMeasure("residents", programme), `${Math.round(share)}%`, place);
}

/** What the bounds of a layer's classes read: 12%, 75万. */
export const tellBound = (say: Language, layer: CensusLayer, bound: number): string =>
  say.words.layer[layer].bound(bound);

/** The classes of a layer of the census, each with its number of units: 12%到14%的26个. */
export function tellClasses(
  say: Language,
  { layer, bounds }: Pick<CensusFinding, "layer" | "bounds">,
  classes: readonly LegendClass[],
): string[] {
  const counts = new Map(classes.map(({ name, count }) => [name, count]));
  return [...bounds, null].map((bound, index) => {
    const [from, to] = [bounds[index - 1], bound].map((one) =>
      one === null || one === undefined ? undefined : tellBound(say, layer, one),
    );
    return say.words.layer[layer].inClass(from, to, counts.get(String(index + 1)) ?? 0);
  });
}

/** The same as a text, for those who do not see the legend. */
export const describeClasses = (...[say, ...of]: Parameters<typeof tellClasses>): string =>
  tellClasses(say, ...of).join(say.words.inWords.comma);

/** What a layer finds, for a title: of how many counties of the map it tells what. Further sentences tell of its signs. */
export function titleLayer(
  say: Language,
  layer: Exclude<Layer, CensusLayer>,
  classes: readonly LegendClass[],
): readonly string[] {
  const counts = new Map(classes.map(({ name, count }) => [name, count]));
  const count = (...names: readonly string[]): number =>
    names.reduce((sum, name) => sum + (counts.get(name) ?? 0), 0);
  const { documented, team, pairing } = say.words.layer;
  switch (layer) {
    case "documented":
      return [documented.text(count("documented"), count("beyond"), count("listed"))];
    case "team":
      return [team.text(count("lead", "members", "beyond"), count("lead")), team.more];
    case "pairing":
      return [pairing.text(count("paired", "beyond")), pairing.more];
  }
}
