/**
 * A county in one sentence: who helps it, with whom it is paired, what they do; or what it shares with all others, and
 * what is not known.
 */

import type { CountyBrief } from "../../model/county-brief.ts";
import type { Figure } from "../../model/figure.ts";
import type { SentencePart } from "../language.ts";
import { formatDate, formatQuantity } from "./formats.ts";
import { words } from "./words.ts";

/** The sentence of a county in parts, for pages. */
export function tellCounty(brief: CountyBrief): SentencePart[] {
  const clauses = [tellTeam(brief), ...tellPairings(brief), tellWork(brief)].filter(
    ({ length }) => length > 0,
  );
  const [first = tellShared(brief), ...rest] = clauses;
  return [
    ...first,
    ...rest.flatMap((clause) => [text("；"), ...clause]),
    ...tellUnknown(brief, clauses.length),
  ];
}

const text = (said: string): SentencePart => ({ kind: "text", text: said });

const term = (id: "team" | "lead", said: string): SentencePart => ({
  kind: "term",
  text: said,
  id,
});

const number = (figure: Figure): SentencePart => ({
  kind: "figure",
  text: formatQuantity(figure),
  figure,
});

/** 帮廉江的是省统计局（牵头）、广铁集团、省港航集团，共4名干部 */
function tellTeam({ name, members, isPartial, cadres }: CountyBrief): SentencePart[] {
  if (members.length === 0) return [];
  const isRoled = members.some(({ role }) => role === "lead" || role === "convener");
  return [
    text(isPartial ? `帮${name.zh}的有` : `帮${name.zh}的是`),
    ...members.flatMap(({ unit, role, cite }, at): SentencePart[] => [
      ...(at > 0 ? [text("、")] : []),
      { kind: "link", text: unit.name.zh, path: `/organizations/${unit.id}/`, cite },
      ...(role === "lead" ? [text("（"), term("lead", words.role.lead), text("）")] : []),
      ...(role === "convener" ? [text(`（${words.role.convener}）`)] : []),
    ]),
    ...(isPartial ? [text(members.length > 1 ? "等单位" : "，别的单位没有写")] : []),
    ...(!isPartial && !isRoled && members.length > 1 ? [text("，没有写谁牵头")] : []),
    ...(cadres ? [text("，共"), number(cadres), text("干部")] : []),
  ];
}

/** 结对的是广州市白云区; each pairing in a clause of its own, since they differ in purpose and time. */
function tellPairings({ name, members, pairings }: CountyBrief): SentencePart[][] {
  return pairings.map(({ helper, pairing, isEarlier }, at) => {
    const link: SentencePart = {
      kind: "link",
      text: helper.name.zh,
      path: `/organizations/${helper.id}/`,
      cite: pairing.cite,
    };
    const { asOf, kind } = pairing;
    const how = kind === "industry" ? "产业结对" : "结对";
    if (isEarlier && asOf !== null)
      return [
        text(`${formatDate(asOf.slice(0, 7))}，`),
        link,
        text(`与${name.zh}${how}，早于纵向帮扶`),
      ];
    return [text(`${at === 0 && members.length === 0 ? `与${name.zh}` : ""}${how}的是`), link];
  });
}

/** The number of tasks in the county's plan; without one, its project that has come furthest. */
function tellWork({ name, members, pairings, tasks, project, projectCount }: CountyBrief) {
  if (tasks) return [text("方案列了"), number(tasks), text(tasks.name.zh)];
  if (!project) return [];
  const link: SentencePart = {
    kind: "link",
    text: project.name.zh,
    path: `/projects/${project.id}/`,
    cite: project.cite,
  };
  const subject = members.length + pairings.length === 0 ? name.zh : "";
  return [
    text(`${subject}写到的项目有`),
    link,
    ...(projectCount > 1 ? [text(`等${projectCount}个`)] : []),
  ];
}

/** What the programme as a whole tells of each of its counties. */
function tellShared({ name, isNamed, teams, plans }: CountyBrief): SentencePart[] {
  const place = isNamed ? name.zh : "这个区";
  if (!teams) return [text(`${place}在帮扶名单上`)];
  const since = teams.asOf === null ? "" : formatDate(teams.asOf);
  return [
    text(`${since}出发的`),
    number(teams),
    term("team", "组团"),
    text(`，有一个去了${place}`),
    ...(plans ? [text("；三年帮扶方案"), number(plans), text("全部订好，这里也有一份")] : []),
  ];
}

/** What no source says of it, of what a reader asks first. */
function tellUnknown({ isTold, members, pairings }: CountyBrief, clauses: number): SentencePart[] {
  if (clauses === 0)
    return [text(`。是哪些单位、与谁结对${isTold ? "" : "、做了什么"}，还不知道。`)];
  if (members.length === 0) return [text("；哪些单位组团，还不知道。")];
  return [text(pairings.length === 0 ? "；与谁结对，还不知道。" : "。")];
}
