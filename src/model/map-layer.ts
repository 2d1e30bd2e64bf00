/**
 * The layers of the map: what each says of a county, the rows of the table beside it, and its legends.
 */

import { toBase, UNITS } from "../data/schema/fields/quantity.ts";
import type { Organization } from "../data/schema/organizations.ts";
import type { Atlas } from "./atlas.ts";
import { isBeyond, restsBeyond } from "./basis.ts";
import {
  CENSUS_CLASSES,
  censusClass,
  type CensusClass,
  censusFinding,
  type CensusLayer,
  censusValue,
} from "./census-layer.ts";
import type { Figure } from "./figure.ts";
import { byId, groupBy } from "./lookup.ts";
import { countiesByPrefecture } from "./record-lists.ts";
import type { CountyView } from "./views.ts";

/** The layers that the map can show, one at a time, in the order of their switch. */
export const LAYERS = ["documented", "team", "pairing", "older", "people"] as const;
export type Layer = (typeof LAYERS)[number];

/** Those that a site has something for: without a census there is none of its. */
export const layersOf = (atlas: Atlas): Layer[] =>
  LAYERS.filter((layer) => !isCensusLayer(layer) || censusFinding(atlas, layer) !== null);

export const isCensusLayer = (layer: Layer): layer is CensusLayer =>
  layer === "older" || layer === "people";

/**
 * The class of a unit of the programme in each layer. Two classes stand apart from the others: `beyond`, only
 * official pages tell of it, and `unstated`, no source does. The latter is neither the lowest class of a layer nor the
 * same as being outside the programme.
 */
interface LayerClasses {
  readonly documented: "documented" | "beyond" | "listed";
  /** Whether a source names the unit that leads (牵头), or only units that take part. */
  readonly team: "lead" | "members" | "beyond" | "unstated";
  readonly pairing: "paired" | "beyond" | "unstated";
  readonly older: CensusClass | "unstated";
  readonly people: CensusClass | "unstated";
}

/** The classes of each layer in the order of its legend: from the best documented to nothing known. */
const LAYER_CLASSES = {
  documented: ["documented", "beyond", "listed"],
  team: ["lead", "members", "beyond", "unstated"],
  pairing: ["paired", "beyond", "unstated"],
  older: [...CENSUS_CLASSES, "unstated"],
  people: [...CENSUS_CLASSES, "unstated"],
} as const satisfies { readonly [L in Layer]: readonly LayerClasses[L][] };

const isMoney = ({ unit }: Figure): boolean => UNITS[unit].dimension === "money";

/** The sums of money that sources state of a county, by kind. */
interface CountyMoney {
  /** Assistance funds given to the county. */
  readonly funds: readonly Figure[];
  /** Other sums, such as a firm's output there. */
  readonly other: readonly Figure[];
  /** What the units in its team gave in all; no source divides these sums by county. */
  readonly shared: readonly Figure[];
}

/** The sums of money that sources state of a county and of the units in its county-level team. */
export function moneyOf(
  { organizations }: Pick<Atlas, "organizations">,
  { figures, team }: Pick<CountyView, "figures" | "team">,
): CountyMoney {
  const own = [...figures, ...(team?.figures ?? [])].filter(isMoney);
  return {
    funds: own.filter(({ fund }) => fund !== null),
    other: own.filter(({ fund }) => fund === null),
    shared: (team?.members ?? []).flatMap(({ unit }) =>
      (organizations.get(unit.id)?.figures ?? []).filter(({ fund }) => fund !== null),
    ),
  };
}

function classOfTeam({ team }: CountyView): LayerClasses["team"] {
  if (team === null) return "unstated";
  return team.members.some(({ role }) => role === "lead") ? "lead" : "members";
}

/** The class of a unit of the programme in every layer. */
export function classify(atlas: Atlas, view: CountyView): LayerClasses {
  const { team, pairings } = view;
  const mark = <Class extends string>(found: Class, evidence: unknown): Class | "beyond" =>
    restsBeyond(atlas, evidence) ? "beyond" : found;
  return {
    documented: isBeyond(atlas, view) ? "beyond" : view.status,
    team: mark(classOfTeam(view), team?.team.members),
    pairing: mark(
      pairings.length > 0 ? "paired" : "unstated",
      pairings.map(({ pairing }) => pairing),
    ),
    older: censusClass(atlas, view.county, "older"),
    people: censusClass(atlas, view.county, "people"),
  };
}

/** A unit of the programme as a row of the table beside the map. */
export interface CountyRow {
  readonly view: CountyView;
  readonly classes: LayerClasses;
  readonly money: CountyMoney;
  /** By the census: residents in persons, those of 65 and more in per cent of them. */
  readonly census: Readonly<Record<CensusLayer, number | null>>;
}

/** Whether a source states any sum of money of a county or of the units in its team. */
export const hasMoney = ({ money: { funds, other, shared } }: CountyRow): boolean =>
  funds.length + other.length + shared.length > 0;

/** The largest sum of a county itself, in yuan, by which rows are sorted; undefined if there is none. */
export function largestSum({ money: { funds, other } }: CountyRow): number | undefined {
  const sums = [...funds, ...other].map(toBase);
  return sums.length === 0 ? undefined : Math.max(...sums);
}

export const countyRow = (atlas: Atlas, view: CountyView): CountyRow => ({
  view,
  classes: classify(atlas, view),
  money: moneyOf(atlas, view),
  census: {
    older: censusValue(atlas, view.county, "older"),
    people: censusValue(atlas, view.county, "people"),
  },
});

/** All units of the programme as rows, by prefecture; those without a place come last. */
export function countyRows(atlas: Atlas): CountyRow[] {
  return countiesByPrefecture(atlas).flatMap(({ counties }) =>
    counties.map((view) => countyRow(atlas, view)),
  );
}

/** A class of a layer with the number of its units that have a place on the map. */
export interface LegendClass {
  readonly name: string;
  readonly count: number;
}

/** The legend of a layer: its classes with their counts, without empty ones. */
export function layerLegend(rows: readonly CountyRow[], layer: Layer): LegendClass[] {
  const placed = rows.filter(({ view }) => view.county.adcode !== null);
  return LAYER_CLASSES[layer]
    .map((name) => ({
      name,
      count: placed.filter(({ classes }) => classes[layer] === name).length,
    }))
    .filter(({ count }) => count > 0);
}

/** The legend of unit signs: kinds of units in county-level teams with their number of units, the commonest first. */
export function teamKinds(
  rows: readonly CountyRow[],
): { kind: Organization["kind"]; count: number }[] {
  const members = rows.flatMap(({ view }) => view.team?.members ?? []);
  const units = byId(members.map(({ unit }) => unit)).values();
  return [...groupBy(units, ({ kind }) => kind)]
    .map(([kind, found]) => ({ kind, count: found.length }))
    .toSorted((a, b) => b.count - a.count);
}
