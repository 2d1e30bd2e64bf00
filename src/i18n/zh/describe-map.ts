import type { ArcLook } from "../../model/helpers.ts";
import type { CountyRow, Layer, StageCount } from "../../model/map-layer.ts";
import type { Basis } from "../../model/support.ts";
import type { PairingView } from "../../model/views.ts";
import { formatQuantity } from "./formats.ts";
import { words } from "./words.ts";

/** A part of a line, with what must be said of it in brackets. */
interface Part {
  readonly text: string;
  readonly marks?: readonly string[];
  readonly basis: Basis;
}

/** Parts as a line; those that official pages alone tell say so, all of them at once where there are no others. */
function joinParts(parts: readonly Part[], separator: string): string {
  const { fromOfficial, allOfficial, join } = words.basis;
  const isAll = parts.length > 1 && parts.every(({ basis }) => basis === "official");
  const told = parts.map(({ text, marks = [], basis }) => {
    const all = basis === "official" && !isAll ? [...marks, fromOfficial] : marks;
    return all.length > 0 ? text + words.bracket(all.join(join)) : text;
  });
  return told.join(separator) + (isAll ? allOfficial : "");
}

/** What the places of several facts rest on together. */
const together = (bases: readonly Basis[]): Basis => {
  const [first = "article"] = bases;
  return bases.every((basis) => basis === first) ? first : "both";
};

/** Who helps, in a few words: a known lead first, then who calls the meetings, else the only unit, else how many. */
function describeTeam({ view: { team } }: CountyRow): Part[] {
  if (team === null) return [];
  const { members } = team;
  const named = (["lead", "convener"] as const).flatMap((role) => {
    const found = members.find((member) => member.role === role);
    return found ? [found.unit.name.zh + words.role[role]] : [];
  });
  const [first] = members;
  const count = members.length;
  const basis = together(members.map((member) => member.basis));
  const [leads] = named;
  if (leads !== undefined)
    return [{ text: count > 1 ? `${leads}，共写到${count}家单位` : leads, basis }];
  const text = first && count === 1 ? `${first.unit.name.zh}参加组团` : `写到${count}家组团单位`;
  return [{ text, basis }];
}

/** With whom a county is paired: for all, or for industry alone. */
const tellPairing = ({ helper, pairing }: CountyRow["view"]["pairings"][number]): string =>
  pairing.kind === "industry" ? `与${helper.name.zh}产业结对` : `与${helper.name.zh}结对`;

/** What the sources tell of a county, in a line. */
export function describeCounty(row: CountyRow): string {
  const { view } = row;
  if (view.status === "listed") return words.table.notListed;
  const { pairings, projects } = view;
  return joinParts(
    [
      ...describeTeam(row),
      ...pairings.map((pair) => ({ text: tellPairing(pair), basis: pair.basis })),
      ...(projects.length > 0
        ? [{ text: `${projects.length}个项目`, basis: "article" as const }]
        : []),
    ],
    "；",
  );
}

/** The units of a county's team, lead and convener marked: 省统计局（牵头）、广铁集团; empty where none is named. */
export function describeMembers({ view: { team } }: CountyRow): string {
  return joinParts(
    (team?.members ?? []).map(({ unit, role, basis }) => ({
      text: unit.name.zh,
      marks: role === "lead" || role === "convener" ? [words.role[role]] : [],
      basis,
    })),
    "、",
  );
}

/** The places that are paired with a county; empty where none is named. */
function describePairings({ view: { pairings } }: CountyRow): string {
  return joinParts(
    pairings.map(({ helper, pairing, basis }) => ({
      text: helper.name.zh,
      marks: pairing.kind === "industry" ? [words.pairing.kind.industry] : [],
      basis,
    })),
    "、",
  );
}

/** Stages with how many projects are at each: 已签约 1、进度未说明 2. */
export function listStages(stages: readonly StageCount[]): string {
  return stages.map(({ stage, count }) => `${words.stage[stage ?? "unknown"]} ${count}`).join("、");
}

/** The sums told of a county, each with its name and claim; sums of a unit are said to be its own. */
export function describeMoney({ money: { funds, other, shared } }: CountyRow): string {
  const said = [...funds, ...other].map((figure) => `${figure.name.zh}${formatQuantity(figure)}`);
  return [...said, ...(shared.length > 0 ? [words.layerClass.money.shared] : [])].join("；");
}

const TELLERS: Readonly<Record<Layer, (row: CountyRow) => string>> = {
  documented: describeCounty,
  team: describeMembers,
  pairing: describePairings,
  project: ({ stages }) => listStages(stages),
  money: describeMoney,
};

/** What a layer tells of a county, in a line; empty where no source says. */
export const tellCell = (row: CountyRow, layer: Layer): string => TELLERS[layer](row);

/** What a kind of arc stands for, as legends name it. */
export function nameArc({ kind, official }: ArcLook): string {
  const name = words.map.arc[kind];
  return official ? words.map.arcOfficial(name) : name;
}

/** Pairings in a line: those that the article tells of, and how many more official pages do; a table has them all. */
export function describeArcs(pairings: readonly PairingView[]): string {
  const tell = (): string =>
    pairings
      .filter(({ basis }) => basis !== "official")
      .map(({ helper, county, pairing }) =>
        words.map.pair[pairing.kind](helper.name.zh, county.name.zh),
      )
      .join("、");
  const official = pairings.filter(({ basis }) => basis === "official").length;
  return [tell(), ...(official === 0 ? [] : [words.map.arcsOfficial(official)])]
    .filter(Boolean)
    .join("；");
}
