/**
 * The words of the coverage board.
 */

import type { Aspect, Knowledge } from "../../model/coverage.ts";
import type { FactKind } from "../../model/fact-coverage.ts";
import { formatDate, plural } from "./formats.ts";

const counties = (count: number): string => plural(count, "county", "counties");

/** The column heads of the board. */
const aspect: Readonly<Record<Aspect, string>> = {
  team: "Team",
  lead: "Lead",
  pairing: "Pairing",
  project: "Projects",
  figure: "Figures",
  money: "Money",
  event: "Events",
  person: "People",
};

/** When an aspect counts as known, and when as known in part. */
const aspectMeaning: Readonly<Record<Aspect, string>> = {
  team: "Known if a source lists every member of the county’s team; partly known if it lists some, or does not say whether the list is complete. The number is how many are named.",
  lead: "Known if a source says who leads; not told if it names only members.",
  pairing:
    "Known if a source tells of paired assistance; partly known if only of industrial cooperation.",
  project:
    "Known if a source tells of a project and how far it had got; partly known if no stage is given.",
  figure: "The page has figures that a source gives, sums of assistance apart.",
  money:
    "Known if a source gives a sum of assistance for this county; partly known if there are only other sums, or an organisation’s total that is not divided by county.",
  event: "Known if something has happened; partly known if it was only expected at the time.",
  person: "A source tells of somebody who holds a post there.",
};

const knowledge: Readonly<Record<Knowledge, string>> = {
  known: "Known",
  partly: "Partly known",
  unknown: "Not told",
};

const factKind: Readonly<Record<FactKind, string>> = {
  figure: "Figures",
  project: "Projects",
  team: "Teams",
  pairing: "Pairings",
  event: "Events",
};

export const coverageWords = {
  coverage: {
    title: "What is missing",
    description:
      "What is known of each county and what is not, which facts rest on a single source, and which sources are more than a year old.",
    link: "See what is missing, county by county",
    /** The board in a sentence. */
    told: (units: number, told: number): string => {
      if (told === 0)
        return `All that is known of the ${counties(units)} is that they are on the list. `;
      return told === units
        ? `The sources say more of all ${counties(units)} than that they are on the list. `
        : `For ${told} of the ${counties(units)} the sources say more than that they are on the list; for the other ${units - told}, that is all. `;
    },
    oneSource: (told: number, oneSource: number): string => {
      if (oneSource === 0) return "";
      return oneSource === told
        ? "Every county told of has a single source. "
        : `Of these ${told}, ${oneSource} ${oneSource === 1 ? "has" : "have"} a single source. `;
    },
    facts: (facts: number, single: number, old: number): string => {
      const have = (count: number): string => (count === 1 ? "has" : "have");
      const lacks = [
        single > 0 &&
          `${single === facts ? "none has a" : `${single} ${have(single)} no`} second source`,
        old > 0 &&
          `${old === facts ? "all have" : `${old} ${have(old)}`} only sources more than a year old`,
      ].filter(Boolean);
      if (facts === 0) return "Of figures, projects, teams, pairings and events there is none. ";
      const all = `Figures, projects, teams, pairings and events make ${plural(facts, "fact", "facts")}`;
      return `${all}${lacks.length > 0 ? `: ${lacks.join(", and ")}` : ""}. `;
    },
    undated: (count: number): string =>
      count > 0
        ? `${plural(count, "fact has a source that gives", "facts have a source that gives")} no year, so there is no telling how old ${count === 1 ? "it is" : "they are"}.`
        : "",
    /** That the numbers are ours, and the day for which they hold. */
    ours: (day: string): string =>
      `We counted these numbers from the data; no source gives them. Ages are as of ${formatDate(day)}, when a source was last looked at.`,
    /** The questions that the board asks of each unit. */
    question: {
      team: "Who is in the team?",
      lead: "Who leads it?",
      pairing: "Which place is it paired with?",
      project: "What projects are there?",
      figure: "What figures are there?",
      money: "How much assistance money?",
      event: "What has happened?",
      person: "Who holds a post there?",
    } satisfies Readonly<Record<Aspect, string>>,
    answered: (known: number, partly: number): string =>
      [known > 0 && `${known} known`, partly > 0 && `${partly} partly known`]
        .filter(Boolean)
        .join(", ") || "Not known for any",
    board: "County by county",
    caption: "What is known of each county: told by the sources, told in part, or not told",
    unit: "County",
    aspect,
    knowledge,
    sources: "Sources",
    sourceCount: (count: number): string => (count === 0 ? "None" : String(count)),
    /** Number and date of the sources under a unit's name, where the window is too narrow for columns of their own. */
    sourceLine: (count: number, newest: string): string =>
      `${plural(count, "source", "sources")}, newest: ${newest}`,
    newestDate: (newest: string | null, old: boolean): string => {
      if (newest === null) return "year not known";
      return old ? `${formatDate(newest)} (over a year)` : formatDate(newest);
    },
    newest: "Newest source",
    unplaced: "Not named in the sources",
    legend: "Key",
    legendCount: "A number beside a sign says how many.",
    how: "What counts as known",
    aspectMeaning,
    sourcesMeaning:
      "How many sources in all tell of more than the list; those that only show that a county is on the list, and boundary data, do not count. The newest source is the one published last.",
    single: "No second source",
    singleText:
      "A second source is one that says the same of a fact or contradicts it. Another paragraph of the first does not count.",
    singleNone: "There is no fact with a single source.",
    oldFacts: "Sources more than a year old",
    oldText:
      "Even the newest source of these facts is more than a year old. Things may have changed.",
    oldNone: "There is no fact whose sources are all more than a year old.",
    undatedFacts: "A source gives no year",
    factKind,
    kindCount: (kind: FactKind, count: number, all: number): string =>
      count === all ? `${factKind[kind]}: all ${count}` : `${factKind[kind]}: ${count} of ${all}`,
    /** The name of a fact in a list. */
    fact: (kind: FactKind, place: string, name: string): string => {
      if (kind === "team") return name ? `Team resident in ${name}, ${place}` : `Team for ${place}`;
      if (kind === "pairing") return `${name} and ${place}`;
      return place ? `${place}: ${name}` : name;
    },
    help: "Help us fill the gaps",
    helpText:
      "Do you have a public source that would fill a cell, or give a fact its second source? Please tell us. ",
    helpLink: "How to add or correct a fact",
  },
} as const;
