import { UNITS } from "../data/schema/fields/unit.ts";
import { isOfficial, restsOnOfficial } from "./basis.ts";
import type { Atlas } from "./build-atlas.ts";
import type { CountyView } from "./county.ts";
import type { Figure } from "./figure.ts";

/** What the map can show, one at a time, in the order of its switch. */
export const LAYERS = ["documented", "team", "pairing", "project", "money"] as const;
export type Layer = (typeof LAYERS)[number];

/**
 * What each layer says of a unit of the programme. `unstated` is a class of its own in every layer: no source says,
 * which is neither the lowest class nor outside the programme; and so is `official`: only official pages say.
 */
export interface LayerClasses {
  readonly documented: "documented" | "official" | "listed";
  /** Whether a source names the unit that leads (牵头), or only units that take part. */
  readonly team: "lead" | "members" | "official" | "unstated";
  readonly pairing: "paired" | "official" | "unstated";
  /** By the number of projects told of: 1 or 2, 3 or 4, more. */
  readonly project: "few" | "several" | "many" | "official" | "unstated";
  /** Assistance funds told of the county itself; other sums told of it; sums of a unit in its team, which nobody divides by county. */
  readonly money: "funds" | "other" | "shared" | "official" | "unstated";
}

/** The classes of each layer from the most that is known to nothing: the order of its legend. */
export const LAYER_CLASSES = {
  documented: ["documented", "official", "listed"],
  team: ["lead", "members", "official", "unstated"],
  pairing: ["paired", "official", "unstated"],
  project: ["many", "several", "few", "official", "unstated"],
  money: ["funds", "other", "shared", "official", "unstated"],
} as const satisfies { readonly [L in Layer]: readonly LayerClasses[L][] };

const isMoney = ({ unit }: Figure): boolean => UNITS[unit].dimension === "money";

/** Sums of money that a county's row tells of, kept apart by what they are. */
export interface CountyMoney {
  /** Assistance funds given to the county. */
  readonly funds: readonly Figure[];
  /** Other sums told of it, such as a firm's output there. */
  readonly other: readonly Figure[];
  /** Sums of the units in its team, which no source divides by county. */
  readonly shared: readonly Figure[];
}

/** The sums of money that the sources tell of a county and of the units in its county-level team. */
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

/** The class of a unit of the programme in every layer; `official` where official pages alone tell what it rests on. */
export function classify(atlas: Atlas, view: CountyView): LayerClasses {
  const { team, pairings, projects } = view;
  const money = moneyOf(atlas, view);
  const mark = <Class extends string>(found: Class, evidence: unknown): Class | "official" =>
    restsOnOfficial(atlas, evidence) ? "official" : found;
  return {
    documented: isOfficial(atlas, view) ? "official" : view.status,
    team: mark(classOfTeam(view), team?.team.members),
    pairing: mark(
      pairings.length > 0 ? "paired" : "unstated",
      pairings.map(({ pairing }) => pairing),
    ),
    project: mark(classOfCount(projects.length), projects),
    money: mark(classOfMoney(money), money),
  };
}
