/**
 * The layers of the map: what each says of a county, the rows of the table beside it, and its legends.
 */

import { UNITS } from "../data/schema/fields/quantity.ts";
import type { Organization } from "../data/schema/organizations.ts";
import type { Project } from "../data/schema/projects.ts";
import type { Atlas } from "./atlas.ts";
import { isBeyond, restsBeyond } from "./basis.ts";
import { type Figure, toBase } from "./figure.ts";
import { byId, groupBy } from "./lookup.ts";
import { countiesByPrefecture } from "./record-lists.ts";
import type { CountyView } from "./views.ts";

/** The layers that the map can show, one at a time, in the order of their switch. */
export const LAYERS = ["documented", "team", "pairing", "project", "money"] as const;
export type Layer = (typeof LAYERS)[number];

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
  /** By the number of projects that sources name: `few` is 1 or 2, `several` 3 or 4, `many` more. */
  readonly project: "few" | "several" | "many" | "beyond" | "unstated";
  /** By the kind of sums that sources state, see `CountyMoney`. */
  readonly money: "funds" | "other" | "shared" | "beyond" | "unstated";
}

/** The classes of each layer in the order of its legend: from the best documented to nothing known. */
const LAYER_CLASSES = {
  documented: ["documented", "beyond", "listed"],
  team: ["lead", "members", "beyond", "unstated"],
  pairing: ["paired", "beyond", "unstated"],
  project: ["many", "several", "few", "beyond", "unstated"],
  money: ["funds", "other", "shared", "beyond", "unstated"],
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

function classOfMoney({ funds, other, shared }: CountyMoney): LayerClasses["money"] {
  if (funds.length > 0) return "funds";
  if (other.length > 0) return "other";
  return shared.length > 0 ? "shared" : "unstated";
}

function classOfTeam({ team }: CountyView): LayerClasses["team"] {
  if (team === null) return "unstated";
  return team.members.some(({ role }) => role === "lead") ? "lead" : "members";
}

function classOfCount(count: number): LayerClasses["project"] {
  if (count === 0) return "unstated";
  if (count <= 2) return "few";
  return count <= 4 ? "several" : "many";
}

/** The class of a unit of the programme in every layer. */
export function classify(atlas: Atlas, view: CountyView): LayerClasses {
  const { team, pairings, projects } = view;
  const money = moneyOf(atlas, view);
  const mark = <Class extends string>(found: Class, evidence: unknown): Class | "beyond" =>
    restsBeyond(atlas, evidence) ? "beyond" : found;
  return {
    documented: isBeyond(atlas, view) ? "beyond" : view.status,
    team: mark(classOfTeam(view), team?.team.members),
    pairing: mark(
      pairings.length > 0 ? "paired" : "unstated",
      pairings.map(({ pairing }) => pairing),
    ),
    project: mark(classOfCount(projects.length), projects),
    money: mark(classOfMoney(money), money),
  };
}

/** How many projects are at a stage; null is a stage that no source states. */
export interface StageCount {
  readonly stage: Project["stage"];
  readonly count: number;
}

/** A unit of the programme as a row of the table beside the map. */
export interface CountyRow {
  readonly view: CountyView;
  readonly classes: LayerClasses;
  readonly stages: readonly StageCount[];
  readonly money: CountyMoney;
}

/** Counts projects by stage, the stages in the order of their first project. */
export function countStages(projects: readonly Project[]): StageCount[] {
  // groupBy leaves out null, which stands for a stage that no source states: it gets a key of its own.
  const groups = groupBy(projects, ({ stage }) => stage ?? "unknown");
  return [...groups.values()].flatMap((found) =>
    found[0] ? [{ stage: found[0].stage, count: found.length }] : [],
  );
}

/** The largest sum of a county itself, in yuan, by which rows are sorted; undefined if there is none. */
export function largestSum({ money: { funds, other } }: CountyRow): number | undefined {
  const sums = [...funds, ...other].map(toBase);
  return sums.length === 0 ? undefined : Math.max(...sums);
}

export const countyRow = (atlas: Atlas, view: CountyView): CountyRow => ({
  view,
  classes: classify(atlas, view),
  stages: countStages(view.projects),
  money: moneyOf(atlas, view),
});

/** All units of the programme as rows, by prefecture; those without a place come last. */
export function countyRows(atlas: Atlas): CountyRow[] {
  return countiesByPrefecture(atlas).flatMap(({ counties }) =>
    counties.map((view) => countyRow(atlas, view)),
  );
}

/** How far a project has come, in the steps that a small sign can show. */
export const STEPS = ["thought", "ready", "going", "done", "unknown"] as const;
export type Step = (typeof STEPS)[number];

const STEP_OF_STAGE: Readonly<Record<NonNullable<Project["stage"]>, Step>> = {
  proposed: "thought",
  planned: "thought",
  expected: "thought",
  preparing: "ready",
  "drawn-up": "ready",
  signed: "ready",
  "under-way": "going",
  completed: "done",
};

/** The step of a stage; a stage that no source states is a step of its own. */
export function stepOf(stage: Project["stage"]): Step {
  return stage === null ? "unknown" : STEP_OF_STAGE[stage];
}

/** A class of a layer with the number of its units that have a place on the map. */
interface LegendClass {
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

/** Whether a source states the funds given to any single county. */
export function hasCountyFunds(rows: readonly CountyRow[]): boolean {
  return rows.some(({ classes }) => classes.money === "funds");
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

/** A sign of the project layer with the stages that it stands for, for the legend. */
interface StepLegend {
  readonly step: Step;
  readonly stages: readonly StageCount[];
}

/** The legend of project signs: the steps that projects are at, each with its stages and their counts. */
export function stepLegend({ dataset }: Atlas): StepLegend[] {
  const steps = groupBy(countStages(dataset.projects), ({ stage }) => stepOf(stage));
  return STEPS.flatMap((step) => {
    const stages = steps.get(step);
    return stages ? [{ step, stages }] : [];
  });
}
