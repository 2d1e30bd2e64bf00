/**
 * The words of a county's page around its facts: what all counties share, the questions that are open, what kind of place
 * it is, what is told around it, and where to look; and of the page that sets two counties side by side.
 */

import type { Measure } from "../../model/census.ts";
import type { Average } from "../../model/scale.ts";
import type { Said } from "../language.ts";
import { formatDate, levelOf, plural } from "./formats.ts";
import { listAverages } from "./site-words.ts";

const measure: Readonly<Record<Measure, string>> = {
  residents: "Residents",
  older: "Aged 65 and over",
  young: "Aged 14 and under",
  urban: "Living in towns",
  alone: "One-person homes",
  schooling: "Average schooling",
};

export const countyWords = {
  /** The eight questions of the coverage board, asked of one county. */
  questions: {
    title: (known: number, partly: number, all: number): string => {
      const asked = plural(all, "question", "questions");
      if (known + partly === 0) return `${asked}, none answered yet`;
      const said = [
        ...(known > 0 ? [`${known} answered`] : []),
        ...(partly > 0 ? [`${partly} answered in part`] : []),
      ];
      return `${asked}: ${said.join(", ")}`;
    },
    note: "● answered, ◐ answered in part, ○ not in the sources. Not known does not mean none.",
  },
  shared: {
    title: (all: number): string => `The average across all ${all}`,
    average: (averages: readonly Average[]): Said => [
      "On average a county has ",
      ...listAverages(averages),
      ". This site divided the programme’s totals; they are not what each county was given.",
    ],
  },
  kindOfPlace: {
    title: (name: string): string => `What kind of place ${name} is`,
    measure,
    rank: (rank: number, of: number): string => `no. ${rank} of ${of}`,
    note: (date: string | null): string =>
      `From the census${date === null ? "" : ` of ${formatDate(date)}`}, taken before the assistance began: this is background, not its result. Shares and ranks are this site’s own; ranks run from high to low, among the named counties and districts only.`,
    caption: (name: string, province: string): string =>
      `The population of ${name}, beside that of its prefecture and the ${levelOf(province)}`,
  },
  around: {
    title: "Described nearby",
    nearest: (km: number): string =>
      `the nearest county that the sources describe, about ${km} km away`,
    neighbour: "a neighbour that the sources describe",
    distance:
      "Distances are straight lines between centres, as this site measured them on its map.",
    prefecture: (name: string, told: number, all: number): string => {
      const assisted = plural(all, "assisted county", "assisted counties");
      if (told > 0) return `The sources describe ${told} of the ${assisted} in ${name}.`;
      return all === 1
        ? `Of the one assisted county in ${name} we know only that it is on the list.`
        : `Of the ${assisted} in ${name} we know only that they are on the list.`;
    },
  },
  look: {
    title: "Where to look",
    portal: (name: string): string => `Government website of ${name}`,
    /** Around the words that are searched for, which are Chinese. */
    search: ["Search the web in Chinese: ", ""],
  },
  further: {
    title: "Further reading",
    note: "Pages to read on with. No fact on this site comes from them; where the facts come from is listed below, under Sources.",
  },
  photo: {
    title: "Photos",
    credit: (name: string): string => `Photo: ${name}`,
    taken: (date: string): string => `taken ${formatDate(date)}`,
    from: "original page",
  },
  foot: {
    title: "Listing and location",
    steps: "Previous and next county",
    previous: (name: string): string => `← ${name}`,
    next: (name: string): string => `${name} →`,
    siblings: (prefecture: string): string => `Assisted counties in ${prefecture}`,
  },
  compare: {
    title: "Compare two counties",
    text: (questions: number): string =>
      `The answers to ${plural(questions, "question", "questions")} and a few numbers from the census, side by side.`,
    pick: "Choose a county",
    first: "Left",
    second: "Right",
    /** The script replaces {a}, {b} and {id}. */
    pair: "{a} and {b}",
    absent: "There is no county “{id}”; please choose another. ",
    same: "Both sides show the same county; please choose another.",
    link: (name: string): string => `Compare with ${name}`,
    caption:
      "The assisted counties: which questions the sources answer, and a few numbers from the census",
    measure: (of: Measure): string => `Census: ${measure[of].toLowerCase()}`,
    unknown: "not known",
    /** Of money: only sums that no source divides by county, or that are no assistance. */
    undivided: "no sum for the county itself",
  },
} as const;
