/**
 * A county in one sentence: who helps it, with whom it is paired, what they do; or what it shares with all others, and
 * what is not known.
 */

import type { Organization } from "../../data/schema/organizations.ts";
import type { CountyBrief } from "../../model/county-brief.ts";
import type { Figure } from "../../model/figure.ts";
import type { SentencePart } from "../language.ts";
import { formatDate, formatNumber, formatQuantity, inSentence, splitQuantity } from "./formats.ts";
import { recordWords } from "./record-words.ts";

/** The sentence of a county in parts, for pages. */
export function tellCounty(brief: CountyBrief): SentencePart[] {
  const clauses = [tellTeam(brief), ...tellPairings(brief), tellWork(brief)].filter(
    ({ length }) => length > 0,
  );
  const [first = tellShared(brief), ...rest] = clauses;
  return [
    ...first,
    ...rest.flatMap((clause) => [text("; "), ...clause]),
    tellUnknown(brief, clauses.length),
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

/** The number with its claim, where the sentence itself says what is counted. */
const bareNumber = (figure: Figure): SentencePart => ({
  kind: "figure",
  text: splitQuantity(figure).slice(0, 2).join(""),
  figure,
});

const linkTo = ({ id, name }: Organization, cite: Figure["cite"]): SentencePart => ({
  kind: "link",
  text: name.en,
  zh: name.zh,
  path: `/organizations/${id}/`,
  cite,
});

/** Offices, institutes and societies are said with "the"; companies and places are not. */
const ARTICLE: Readonly<Record<Organization["kind"], string>> = {
  ...{ party: "the ", government: "the ", procuratorate: "the " },
  ...{ "peoples-organization": "the ", institute: "the ", society: "the " },
  ...{ enterprise: "", district: "", city: "" },
};

/** A, B and C; "A, B and others" where there are more than are named. */
const joinerAt = (at: number, count: number, isPartial: boolean): string => {
  if (at === 0) return "";
  return at === count - 1 && !isPartial ? " and " : ", ";
};

/** Lianjiang is helped by the Statistics Bureau (lead), China Railway and the Port Group, with 4 officials in all */
function tellTeam({ name, members, isPartial, cadres }: CountyBrief): SentencePart[] {
  if (members.length === 0) return [];
  const isRoled = members.some(({ role }) => role === "lead" || role === "convener");
  return [
    text(`${name.en} is helped by `),
    ...members.flatMap(({ unit, role, cite }, at): SentencePart[] => [
      text(joinerAt(at, members.length, isPartial) + ARTICLE[unit.kind]),
      linkTo(unit, cite),
      ...(role === "lead" ? [text(" ("), term("lead", recordWords.role.lead), text(")")] : []),
      ...(role === "convener" ? [text(` (${recordWords.role.convener})`)] : []),
    ]),
    ...(isPartial ? [text(" and others that the sources do not name")] : []),
    ...(!isPartial && !isRoled && members.length > 1
      ? [text(", though no source says which of them leads")]
      : []),
    ...(cadres ? [text(", with "), number(cadres), text(" in all")] : []),
  ];
}

/** It is paired with Baiyun District, Guangzhou; each pairing in a clause of its own, since they differ in purpose and time. */
function tellPairings({ name, members, pairings }: CountyBrief): SentencePart[][] {
  return pairings.map(({ helper, pairing: { asOf, kind, cite }, isEarlier }, at) => {
    const isEarly = isEarlier && asOf !== null;
    const who = at === 0 && members.length === 0 ? name.en : "it";
    const also = at > 0 ? " also" : "";
    const purpose = kind === "industry" ? " for industrial cooperation" : "";
    return [
      text(`${who} ${isEarly ? "was" : "is"}${also} paired${purpose} with ${ARTICLE[helper.kind]}`),
      linkTo(helper, cite),
      ...(isEarly
        ? [
            text(
              `, back in ${formatDate(asOf.slice(0, 7))}, before province-to-county assistance began`,
            ),
          ]
        : []),
    ];
  });
}

/** The number of tasks in the county's plan; without one, its project that has come furthest. */
function tellWork({ name, members, pairings, tasks, project, projectCount }: CountyBrief) {
  const whose = members.length + pairings.length === 0 ? `${name.en}’s` : "its";
  if (tasks)
    return [text(`${whose} plan lists `), bareNumber(tasks), text(` ${inSentence(tasks.name.en)}`)];
  if (!project) return [];
  const link: SentencePart = {
    kind: "link",
    // Within these quotation marks those of the name are single.
    text: project.name.en.replaceAll("“", "‘").replaceAll("”", "’"),
    zh: project.name.zh,
    path: `/projects/${project.id}/`,
    cite: project.cite,
  };
  const known =
    projectCount === 1
      ? "one known project is"
      : `${formatNumber(projectCount)} known projects include`;
  return [text(`${whose} ${known} “`), link, text("”")];
}

/** What the programme as a whole tells of each of its counties. */
function tellShared({ name, isNamed, teams, plans }: CountyBrief): SentencePart[] {
  const place = isNamed ? name.en : "this district";
  if (!teams) return [text(`${isNamed ? name.en : "This district"} is on the assistance list`)];
  const since = teams.asOf === null ? "" : ` that set out in ${formatDate(teams.asOf)}`;
  return [
    text("One of the "),
    bareNumber(teams),
    text(" "),
    term("team", "teams"),
    text(`${since} went to ${place}`),
    ...(plans
      ? [
          text("; all "),
          bareNumber(plans),
          text(
            ` three-year plans have been drawn up, ${isNamed ? name.en : "this one"}’s among them`,
          ),
        ]
      : []),
  ];
}

/** What no source says of it, of what a reader asks first. */
function tellUnknown({ isTold, members, pairings }: CountyBrief, clauses: number): SentencePart {
  if (clauses === 0)
    return text(
      `. No source yet names the organisations that help it${isTold ? " or" : ","} says which place it is paired with${isTold ? "" : " or tells what has been done there"}.`,
    );
  if (members.length === 0) return text("; no source yet names the organisations in its team.");
  return text(pairings.length === 0 ? "; no source yet says which place it is paired with." : ".");
}
