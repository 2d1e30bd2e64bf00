/**
 * What the layers of the map tell of a county, each in a line, and what its arcs stand for.
 */

import type { ArcLook } from "../../model/helpers.ts";
import type { CensusFinding, CensusLayer } from "../../model/census-layer.ts";
import type { CountyRow, Layer, LegendClass } from "../../model/map-layer.ts";
import type { BeyondKind } from "../../model/support.ts";
import type { PrefecturePairingView } from "../../model/views.ts";
import { tellMeasure } from "./tell-census.ts";
import { nameKinds } from "./tell-sources.ts";
import { pairingNote } from "./tell-answers.ts";
import { words } from "./words.ts";

/** What a layer tells of a county; empty if no source says anything. */
export const tellCell = (row: CountyRow, layer: Layer): string => DESCRIBE[layer](row);

/** What the sources tell of a county. */
function describeCounty(row: CountyRow): string {
  const { view } = row;
  if (view.status === "listed") return words.table.notListed;
  const { pairings, projects } = view;
  return joinParts(
    [
      ...describeTeam(row),
      ...pairings.map((pair) => ({ text: tellPairing(pair), beyond: pair.beyond })),
      ...(projects.length > 0 ? [{ text: `${projects.length}个项目`, beyond: [] }] : []),
    ],
    "；",
  );
}

/** The units of a county's team, with lead and convener marked: 省统计局（牵头）、广铁集团; empty if none is named. */
function describeMembers({ view: { team } }: CountyRow): string {
  return joinParts(
    (team?.members ?? []).map(({ unit, role, beyond }) => ({
      text: unit.name.zh,
      marks: role === "lead" || role === "convener" ? [words.role[role]] : [],
      beyond,
    })),
    "、",
  );
}

/** The places that are paired with a county; empty if none is named. */
function describePairings({ view: { pairings } }: CountyRow): string {
  return joinParts(
    pairings.map(({ helper, pairing, beyond }) => ({
      text: helper.name.zh,
      marks: pairing.kind === "industry" ? [words.pairing.kind.industry] : [],
      beyond,
    })),
    "、",
  );
}

const DESCRIBE: Readonly<Record<Layer, (row: CountyRow) => string>> = {
  documented: describeCounty,
  team: describeMembers,
  pairing: describePairings,
  older: ({ census }) => (census.older === null ? "" : tellMeasure("older", census.older)),
  people: ({ census }) => (census.people === null ? "" : tellMeasure("residents", census.people)),
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
function joinParts(parts: readonly Part[], separator: string): string {
  const { from, allFrom, join } = words.basis;
  const [shared = "", ...others] = new Set(parts.map(({ beyond }) => nameKinds(beyond)));
  const isAll = parts.length > 1 && shared !== "" && others.length === 0;
  const told = parts.map(({ text, marks = [], beyond }) => {
    const all = beyond.length > 0 && !isAll ? [...marks, from(nameKinds(beyond))] : marks;
    return all.length > 0 ? text + words.bracket(all.join(join)) : text;
  });
  return told.join(separator) + (isAll ? allFrom(shared) : "");
}

/** The kinds of source that alone tell several facts together; none if the article tells one of them. */
const together = (facts: readonly Pick<Part, "beyond">[]): BeyondKind[] =>
  facts.some(({ beyond }) => beyond.length === 0)
    ? []
    : [...new Set(facts.flatMap(({ beyond }) => beyond))];

/** The team in a few words: its lead, or else its convener; if neither is known, its only unit or the number of units. */
function describeTeam({ view: { team } }: CountyRow): Part[] {
  if (team === null) return [];
  const { members } = team;
  const named = (["lead", "convener"] as const).flatMap((role) => {
    const found = members.find((member) => member.role === role);
    return found ? [found.unit.name.zh + words.role[role]] : [];
  });
  const [first] = members;
  const count = members.length;
  const beyond = together(members);
  const [leads] = named;
  if (leads !== undefined)
    return [{ text: count > 1 ? `${leads}，共写到${count}家单位` : leads, beyond }];
  const text = first && count === 1 ? `${first.unit.name.zh}参加组团` : `写到${count}家组团单位`;
  return [{ text, beyond }];
}

const tellPairing = ({ helper, pairing }: CountyRow["view"]["pairings"][number]): string =>
  pairing.kind === "industry" ? `与${helper.name.zh}产业结对` : `与${helper.name.zh}结对`;

/** The name of a kind of arc in legends. */
export function nameArc({ kind, beyond }: ArcLook): string {
  const name = words.map.arc[kind];
  return beyond ? words.map.arcBeyond(name) : name;
}

/** The pairings of whole prefectures, by the place that helps: 深圳市帮汕头市、汕尾市；… */
export function tellPrefecturePairs(
  byHelper: ReadonlyMap<string, readonly PrefecturePairingView[]>,
): string {
  const all = [...byHelper.values()];
  const told = all.map((pairs) => {
    const places = pairs.map(
      ({ prefecture, pairing }) => prefecture.name.zh + pairingNote(pairing),
    );
    return `${pairs[0]?.helper.name.zh ?? ""}帮${places.join("、")}`;
  });
  return told.length === 0
    ? ""
    : words.layer.pairing.prefectures(all.flat().length, told.join("；"));
}

/** What a layer of the census finds, for a title. */
export function titleCensus({ layer, units, above, programme, province, share }: CensusFinding) {
  const { older, people } = words.layer;
  return layer === "older"
    ? older.text(units, above, tellMeasure("older", programme), tellMeasure("older", province))
    : people.text(units, tellMeasure("residents", programme), `${Math.round(share)}%`);
}

/** What the bounds of a layer's classes read: 12%, 75万. */
export const tellBound = (layer: CensusLayer, bound: number): string =>
  layer === "older" ? `${bound}%` : `${bound / 1e4}万`;

/** The classes of a layer of the census, each with its number of units: 12%到14%的26个. */
export function tellClasses(
  { layer, bounds }: Pick<CensusFinding, "layer" | "bounds">,
  classes: readonly LegendClass[],
): string[] {
  const counts = new Map(classes.map(({ name, count }) => [name, count]));
  return [...bounds, null].map((bound, index) => {
    const [from, to] = [bounds[index - 1], bound].map((one) =>
      one === null || one === undefined ? undefined : tellBound(layer, one),
    );
    return words.layer[layer].inClass(from, to, counts.get(String(index + 1)) ?? 0);
  });
}

/** The same as a text, for those who do not see the legend. */
export const describeClasses = (...of: Parameters<typeof tellClasses>): string =>
  tellClasses(...of).join("，");

/** What a layer finds, for a title: of how many counties of the map it tells what. */
export function titleLayer(
  layer: Exclude<Layer, CensusLayer>,
  classes: readonly LegendClass[],
): string {
  const counts = new Map(classes.map(({ name, count }) => [name, count]));
  const count = (...names: readonly string[]): number =>
    names.reduce((sum, name) => sum + (counts.get(name) ?? 0), 0);
  const { documented, team, pairing } = words.layer;
  switch (layer) {
    case "documented":
      return documented.text(count("documented"), count("beyond"), count("listed"));
    case "team":
      return team.text(count("lead", "members", "beyond"), count("lead"));
    case "pairing":
      return pairing.text(count("paired", "beyond"));
  }
}
