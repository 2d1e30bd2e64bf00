import type { CountyRow, StageCount } from "../../model/county-row.ts";
import { formatQuantity } from "./format-quantity.ts";
import { words } from "./words.ts";

/** Who helps, in a few words: a known lead first, else the only unit, else how many. */
function describeTeam({ view: { team } }: CountyRow): string[] {
  if (team === null) return [];
  const lead = team.members.find(({ role }) => role === "lead");
  const [first] = team.members;
  const count = team.members.length;
  if (lead)
    return [
      count > 1 ? `${lead.unit.name.zh}牵头，共写到${count}家单位` : `${lead.unit.name.zh}牵头`,
    ];
  return first && count === 1 ? [`${first.unit.name.zh}参加组团`] : [`写到${count}家组团单位`];
}

/** What the sources tell of a county, in a line. */
export function describeCounty(row: CountyRow): string {
  const { view } = row;
  if (view.status === "listed") return words.table.notListed;
  const { pairings, projects } = view;
  return [
    ...describeTeam(row),
    ...(pairings.length > 0 ? [`与${describePairings(row)}结对`] : []),
    ...(projects.length > 0 ? [`${projects.length}个项目`] : []),
  ].join("；");
}

/** The units of a county's team, the lead marked: 省统计局（牵头）、广铁集团; empty where none is named. */
export function describeMembers({ view: { team } }: CountyRow): string {
  return (team?.members ?? [])
    .map(({ unit, role }) => unit.name.zh + (role === "lead" ? words.bracket(words.role.lead) : ""))
    .join("、");
}

/** The places that are paired with a county; empty where none is named. */
export function describePairings({ view: { pairings } }: CountyRow): string {
  return pairings.map(({ helper }) => helper.name.zh).join("、");
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
