/**
 * The words for facts: kinds, stages, roles and sources, and the pages of counties, projects and organisations.
 */

import type { Name, Prose } from "../../data/schema/fields/text.ts";
import type { Said } from "../language.ts";
import { formatDate, LIST, listSaid, plural } from "./formats.ts";

/** A person, with the post that matters here where one is known. */
interface Official {
  readonly name: Name;
  readonly title: Prose | undefined;
}

const tellPerson = ({ name, title }: Official): Said => [name, title?.en ? ` (${title.en})` : ""];

export const recordWords = {
  status: {
    documented: "described in the sources",
    listed: "on the list",
    outside: "not on the list",
  },
  countyKind: {
    "county-level-city": "County-level city",
    county: "County",
    "autonomous-county": "Autonomous county",
    district: "City district",
  },
  organizationKind: {
    party: "Party offices",
    government: "Government bodies",
    procuratorate: "Public prosecutors",
    "peoples-organization": "People’s organisations",
    enterprise: "Companies",
    institute: "Research institutes",
    society: "Learned societies",
    district: "Paired districts",
    city: "Paired cities",
  },
  /** Of a single one. */
  kindOfOrganization: {
    party: "Party office",
    government: "Government body",
    procuratorate: "Public prosecutors",
    "peoples-organization": "People’s organisation",
    enterprise: "Company",
    institute: "Research institute",
    society: "Learned society",
    district: "Paired district",
    city: "Paired city",
  },
  projectKind: {
    plan: "Plans",
    logistics: "Logistics",
    promotion: "Promotion",
    industry: "Industry",
    bid: "Bids",
    digital: "Digital",
    village: "Villages",
  },
  stage: {
    proposed: "proposed",
    planned: "planned",
    expected: "completion expected",
    preparing: "in preparation",
    "drawn-up": "drawn up",
    signed: "agreement signed",
    "under-way": "under way",
    completed: "completed",
    unknown: "stage not stated",
  },
  stageNote: (date: string): string =>
    `As reported on ${formatDate(date)}; the sources do not say what has changed since.`,
  role: {
    lead: "lead",
    member: "member",
    convener: "called the joint meeting",
    unknown: "role not stated",
  },
  membersKnown: {
    complete: "All members are listed.",
    partial: "The list is not complete.",
    "not-stated": "The source does not say whether the list is complete.",
  },
  /** The date of a number: a state on a day or in a month, or the sum of a whole year. */
  asOf: (date: string, isSum: boolean): string => {
    if (date.length > 4) return `as of ${formatDate(date)}`;
    return isSum ? `in the whole of ${formatDate(date)}` : `in ${formatDate(date)}`;
  },
  asReported: (date: string): string => `as reported on ${formatDate(date)}`,
  event: {
    done: "took place",
    expected: "expected at the time",
    person: tellPerson,
    people: (people: readonly Official[]): Said => [
      "People: ",
      ...listSaid(people.map(tellPerson)),
    ],
  },
  person: {
    from: "from ",
    asOf: (date: string): string => `Posts as published on ${formatDate(date)}.`,
  },
  /** `when` is null if the sources do not say. */
  team: {
    arrived: (when: string | null): string =>
      when === null ? "The sources do not say when it arrived." : `Arrived: ${when}.`,
  },
  pairing: {
    /** Of a pairing that a source tells of a prefecture and of none of its counties. */
    whole: "prefecture level",
    helps: { assistance: " helps ", industry: " works on industry with " },
    kind: { assistance: "paired assistance", industry: "industrial cooperation" },
  },

  /** The sources that a fact rests on. */
  basis: {
    head: {
      article: (): string => "Based on the article.",
      beyond: (kinds: string): string =>
        `Based on ${kinds} alone; the article does not mention it.`,
      listed: (kinds: string): string =>
        `That it is on the list follows from the article; all else is based on ${kinds} alone.`,
      both: (kinds: string): string =>
        `Based on the article and ${kinds}; what the article does not say is marked each time.`,
    },
    /** Framed, after a fact: which kind of source tells it. The article's paragraphs have numbers. */
    marks: { "official-page": "O", press: "P", media: "M", institution: "I", statistics: "S" },
    /** What the marks mean: “O” stands for official websites, “P” for press reports. */
    key: (kinds: readonly (readonly [mark: string, name: string])[]): string =>
      kinds
        .map(([mark, name], at) => `“${mark}” ${at === 0 ? "stands for" : "for"} ${name}`)
        .join(", "),
    /** A date that the page shows without a year. */
    noYear: (day: string): string => `dated ${day}, no year given`,
    noDate: "no date given",
    from: (kinds: string): string => `from ${kinds}`,
    allFrom: (kinds: string): string => `, all from ${kinds}`,
    /** Any other source than the article, of whatever kind. */
    beyond: "Other sources only",
    only: (kinds: string): string => `known only from ${kinds}`,
    /** For a county that the article lists. */
    onlyTold: (kinds: string): string => `described only in ${kinds}`,
    /** In the column of a table that tells what a row rests on. */
    listedBy: (kind: string, list: string): string => `${kind} (list: ${list})`,
    also: (count: number): string =>
      count === 1 ? "1 other source says the same" : `${count} other sources say the same`,
    join: ", ",
  },
  /** Other claims of a fact. */
  claims: {
    more: (count: number): string => `Other accounts (${count})`,
    brief: (count: number): string => plural(count, "other account", "other accounts"),
    when: (when: string, status: string): string => `${when} (${status})`,
    join: ": ",
  },

  counties: {
    title: "Counties",
    /** `beyond` counts the documented counties that other sources alone tell of. */
    description: (province: string, all: number, documented: number, beyond: number): string =>
      `The ${all} counties, county-level cities and city districts that province-to-county assistance in ${province} reaches: ${
        documented === 0
          ? ""
          : beyond > 0
            ? `the article describes ${documented - beyond}, other sources alone ${beyond}; of the rest `
            : `the sources describe ${documented}; of the rest `
      }we know only that they are on the list.`,
    unnamed: "Not named in the sources",
    unnamedTitle: (count: number): string => plural(count, "unnamed district", "unnamed districts"),
    unnamedDescription: (count: number): string =>
      `${plural(count, "more city district", "more city districts")} in old revolutionary base areas ${count === 1 ? "is" : "are"} on the list; the sources do not name ${count === 1 ? "it" : "them"}.`,
    mark: "described",
  },
  county: {
    kicker: (prefecture: string, kind: string): string =>
      prefecture ? `${prefecture} · ${kind}` : kind,
    island: "An island, with no neighbour by land",
    adcode: "Administrative code",
    neighbours: "Neighbours",
    figures: "Figures",
    townTeam: (town: Name): Said => ["Team resident in ", town],
    pairing: "Pairings",
    /** What is said of the whole prefecture. */
    prefecturePairing: {
      title: (prefecture: string): string => `Who is paired with ${prefecture}`,
      text: (county: string): string =>
        `These pairings are with the prefecture-level city as a whole, not with ${county} in particular.`,
    },
    people: "People",
    events: "What happened",
    knownFor: "What it is known for",
    honours: "Titles",
    products: "Products",
    description: (name: string, prefecture: string, status: "documented" | "listed"): string =>
      status === "documented"
        ? `Who helps ${name} in ${prefecture}: its team, pairings, projects, figures and events, each with its source.`
        : `${name} in ${prefecture} is on the assistance list; the sources say no more. This page shows where it lies and which counties border it.`,
    closeUp: (name: string): string =>
      `${name} and its neighbours; those on the list are links to their pages`,
    inProvince: (name: string, prefecture: string, province: string): string =>
      `Where ${name} lies in ${prefecture}, ${province}`,
  },
  projects: {
    title: "Projects",
    description: (count: number): string =>
      count === 0
        ? "The sources tell of no project yet."
        : `The ${count} projects and plans in the sources, county by county, each with the stage it had reached when it was reported.`,
    participants: "Who takes part, and how",
    parts: "What it includes",
    partOf: "Part of",
    more: "What else is known",
    steps: "What happened",
    stage: "Stage",
    due: "Expected at the time",
  },
  organizations: {
    title: "Organisations",
    description: (count: number): string =>
      count === 0
        ? "The sources name no organisation yet."
        : `The ${count} organisations that the sources name. Some help a county, some are named for one thing only; most of those that help are not named.`,
    places: (names: readonly Name[]): Said =>
      names.length > 0
        ? ["Concerns ", ...listSaid(names.map((one) => [one]))]
        : ["Concerns the whole province"],
  },
  organization: {
    description: (name: string, places: readonly string[]): string =>
      `What the sources say of ${name}${places.length > 0 ? ` in ${LIST.format(places)}` : ""}: its teams, projects and events, each with its source.`,
    teams: "Teams it takes part in",
    prefectures: "Cities it helps",
    town: (town: string): string => ` (team resident in ${town})`,
    projects: "Projects it takes part in",
    people: "Its people",
  },
} as const;
