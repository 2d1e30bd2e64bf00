/**
 * What the layers of the map tell of a county, each in a line, and what its arcs stand for.
 */

import type { ArcLook } from "../../model/helpers.ts";
import type { CountyRow, Layer, StageCount } from "../../model/map-layer.ts";
import type { BeyondKind } from "../../model/support.ts";
import type { PairingView } from "../../model/views.ts";
import { formatQuantity } from "./formats.ts";
import { nameKinds } from "./tell-sources.ts";
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

/** Stages with their numbers of projects: 已签约 1、进度未说明 2. */
export function listStages(stages: readonly StageCount[]): string {
  return stages.map(({ stage, count }) => `${words.stage[stage ?? "unknown"]} ${count}`).join("、");
}

/** The sums of a county, each with its name and claim; sums of a unit in its team are only mentioned. */
function describeMoney({ money: { funds, other, shared } }: CountyRow): string {
  const said = [...funds, ...other].map((figure) => `${figure.name.zh}${formatQuantity(figure)}`);
  return [...said, ...(shared.length > 0 ? [words.layerClass.money.shared] : [])].join("；");
}

const DESCRIBE: Readonly<Record<Layer, (row: CountyRow) => string>> = {
  documented: describeCounty,
  team: describeMembers,
  pairing: describePairings,
  project: ({ stages }) => listStages(stages),
  money: describeMoney,
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

/** The pairings of the map in a line: those of the article by name, and the number of those from other sources alone. */
export function describeArcs(pairings: readonly PairingView[]): string {
  const named = pairings.filter(({ beyond }) => beyond.length === 0);
  const rest = pairings.length - named.length;
  const told = named
    .map(({ helper, county, pairing }) =>
      words.map.pair[pairing.kind](helper.name.zh, county.name.zh),
    )
    .join("、");
  return [told, rest === 0 ? "" : words.map.arcsBeyond(rest)].filter(Boolean).join("；");
}
