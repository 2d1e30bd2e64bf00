/**
 * The words of the map, of what readers explore it with, and of the search for a county.
 */

import { capital, formatDate, inSentence, levelOf, LIST, plural } from "./formats.ts";

const counties = (count: number): string => plural(count, "county", "counties");

/** A class of a layer with its number of units: 12% to 14%: 26 counties. */
const classWords = (from: string | undefined, to: string | undefined, count: number): string => {
  const range =
    from === undefined
      ? `Under ${to ?? ""}`
      : to === undefined
        ? `${from} and over`
        : `${from} to ${to}`;
  return `${range}: ${counties(count)}`;
};

export const mapWords = {
  map: {
    title: (province: string): string => `The counties being helped in ${province}: a sketch map`,
    /** `documented` counts units that the article tells of, `beyond` those that other sources alone tell of. */
    description: (documented: number, beyond: number, listed: number): string =>
      [
        ...(documented > 0 ? [`Red: ${counties(documented)} that the article describes.`] : []),
        ...(beyond > 0 ? [`Pale red: ${beyond} that only other sources mention.`] : []),
        ...(listed > 0 ? [`Green: ${listed} known only to be on the list.`] : []),
        "Grey: not on the list.",
      ].join(" "),
    legend: "Key",
    arc: {
      assistance: "Paired assistance",
      industry: "Industrial cooperation",
    },
    arcBeyond: (kind: string): string => `${kind}, other sources only`,
    listedOnly: "On the list, no details",
    sketch: (blank = ""): string =>
      `A sketch map, not a guide to boundaries. The blank areas are ${blank ? `${blank}, which are ` : ""}not drawn. `,
    near: {
      self: "This county",
      documented: "In the article",
      beyond: "Other sources only",
      listed: "Also on the list",
      outside: "Not on the list",
    },
    unnamed: (count: number): string =>
      `${plural(count, "more district", "more districts")} on the list ${count === 1 ? "has" : "have"} not been identified, so the map cannot show ${count === 1 ? "it" : "them"}. `,
    unnamedLink: "About these districts",
    more: "About this map",
    unitTitle: (name: string, parent: string, status: string): string =>
      `${name}, ${parent} – ${status}`,
  },

  explorer: {
    tools: "Map options",
    layers: "Show",
    prefecture: "Prefecture",
    wholeProvince: (province: string): string => `Whole ${levelOf(province)}`,
    kind: "Kind",
    anyKind: "All kinds",
    nobody: "No county of this kind in this prefecture.",
    zoomIn: "Zoom in",
    zoomOut: "Zoom out",
    reset: (): string => "Reset",
    wheelHint: "Hold Ctrl or ⌘ while scrolling to zoom the map",
    mapHelp: (province: string): string =>
      `Arrow keys move to a neighbouring county, Home and End to the first and the last. Enter selects a county, Escape clears it. Plus and minus zoom, zero shows the whole ${levelOf(province)}, Shift with an arrow key moves the map.`,
    pick: "Pick a county to see who is helping it.",
    close: "Clear selection",
    open: (name: string): string => `Open the page on ${name}`,
    compare: "Compare with another county",
    noPlace: "No source says which district this is, so the map cannot show it.",
    selected: "Selected: {name}. ",
    cleared: "Selection cleared.",
    shown: (count: string): string => `Rows in the table now: ${count}.`,
  },
  layer: {
    documented: {
      name: "Known",
      column: "What is known",
      text: (documented: number, beyond: number, listed: number): string =>
        documented + beyond === 0
          ? `Of the ${counties(listed)} on the map it is known only that they are on the programme’s list.`
          : `Of the ${counties(documented + beyond + listed)} on the map, the article describes ${documented}${beyond > 0 ? ` and other sources mention ${beyond} more` : ""}; the other ${listed} are known only to be on the programme’s list.`,
    },
    team: {
      name: "Teams",
      column: "Team",
      text: (told: number, led: number): string =>
        told === 0
          ? "It is not known which organisations are helping which county."
          : `It is known which organisations are helping ${counties(told)}, ${led === 0 ? "but not which one leads" : `and for ${led} of them which one leads`}.`,
      more: "Each small sign is one organisation.",
    },
    pairing: {
      name: "Pairs",
      column: "Paired with",
      text: (paired: number): string =>
        paired === 0
          ? "No county is known to be paired."
          : `${counties(paired)} ${paired === 1 ? "is" : "are"} known to be paired.`,
      more: "An arc runs from the district or city that helps to the county that it helps.",
      prefectures: (count: number, told: readonly string[]): string =>
        `Not drawn: ${plural(count, "pairing", "pairings")} of one whole city with another, tied to no single county – ${told.join("; ")}.`,
    },
    older: {
      name: "Aged 65+",
      column: "Aged 65 and over",
      text: (units: number, above: number, programme: string, all: string, province: string) =>
        `In ${above} of the ${counties(units)} on the map, older people make up a larger share than in the ${levelOf(province)} as a whole. Taken together, ${programme} of their residents are 65 or over; in the ${levelOf(province)} it is ${all}.`,
      inClass: classWords,
      bound: (percent: number): string => `${percent}%`,
    },
    people: {
      name: "People",
      column: "Residents",
      text: (units: number, residents: string, share: string, province: string): string =>
        `${residents} people live in the ${counties(units)} on the map, ${share} of the ${levelOf(province)}’s population.`,
      inClass: classWords,
      bound: (people: number): string =>
        people >= 1e6 ? `${people / 1e6} million` : people.toLocaleString("en"),
    },
  },
  census: {
    background: (day: string | null): string =>
      `From the population census${day === null ? "" : ` of ${formatDate(day)}`}. It shows what the counties were like to begin with, not what the programme has done.`,
    unnamed: (count: number): string =>
      ` ${plural(count, "district that no source names is", "districts that no source names are")} left out.`,
    province: (value: string, province: string): string => `${capital(levelOf(province))} ${value}`,
  },
  cell: {
    role: (unit: string, role: string): string => `${unit} (${role})`,
    leads: (lead: string, count: number): string =>
      `${lead}, ${plural(count, "organisation", "organisations")} named in all`,
    member: (unit: string): string => `${unit} in the team`,
    members: (count: number): string =>
      `${plural(count, "organisation", "organisations")} of the team named`,
    paired: (place: string): string => `paired with ${place}`,
    industry: (place: string): string => `paired with ${place} in industry`,
    helps: (helper: string, places: readonly string[]): string =>
      `${helper} with ${LIST.format(places)}`,
    projects: (count: number): string => plural(count, "project", "projects"),
  },
  layerClass: {
    documented: {
      documented: "In the article",
      beyond: "Other sources only",
      listed: "On the list, no details",
    },
    team: {
      lead: "Lead named",
      members: "Members named, not the lead",
      beyond: "Other sources only",
      unstated: "Not stated",
    },
    pairing: { paired: "Paired", beyond: "Other sources only", unstated: "Not stated" },
  },
  outsideProgramme: "Not on the list",
  leadSign: "Solid: leads the team",
  otherSign: "Hollow: not said to lead",
  beyondSign: "Dashed: other sources only",
  gap: " ",
  sumInText: (name: string): string => `${inSentence(name)} `,
  countOfUnits: (count: number): string => ` ${count}`,
  story: {
    map: (hasBeyond: boolean): string =>
      hasBeyond
        ? "Sketch map. Dotted lines and pale areas come from other sources."
        : "Sketch map.",
    seat: (city: string, province: string): string => `The ${levelOf(province)} (${city})`,
  },
  ending: {
    title: (all: number, listed: number, unnamed: number): string =>
      `${listed === all ? `All ${counties(all)} are` : `Of ${counties(all)}, ${listed} are`} only names to us${unnamed > 0 ? ` – and ${unnamed} more not even that` : ""}`,
    known: {
      documented: "In the article",
      beyond: "In other sources",
      listed: "Name only",
      unnamed: "Not even named",
    },
    count: (count: number): string => ` ${count}`,
    unnamedMark: "No name",
    noPlace: "Unknown",
    call: "Do you know about one of them? Help us fill the gap",
  },
  table: {
    summary: (count: number): string => `See it as a table (${plural(count, "row", "rows")})`,
    page: "The same table on the Counties page",
    heading: "All in one table",
    caption: "The counties being helped, and what the sources say of each",
    county: "County",
    prefecture: "Prefecture",
    kind: "Kind",
    notListed: "On the list, no details",
    project: "Projects",
    money: "Money",
    shared: "Only an organisation’s total, not divided by county",
    noPlace: "Unknown",
  },

  /** The script replaces {n} and {most} by numbers. */
  search: {
    label: "Find a county",
    /** In the head of pages. */
    everywhere: "Search",
    hint: "Counties, people, projects",
    example: (name: string): string => `Find a county: ${name}`,
    list: "Results",
    found: "Found: {n}.",
    more: "Found: {n}. The first {most} are shown.",
    /** Links to the lists follow. */
    none: "Nothing found. Try another spelling, or see all: ",
    and: ", ",
    whole: (count: number): string => `Whole prefecture, ${counties(count)}`,
    unnamed: (count: number): string =>
      `${plural(count, "district", "districts")} that no source names`,
    concerns: (kind: string, places: readonly string[]): string =>
      places.length > 0 ? `${kind}, ${LIST.format(places)}` : kind,
    helps: (kind: string, places: readonly string[]): string =>
      `${kind}, helps ${LIST.format(places)}`,
    helper: (places: readonly string[]): string =>
      `Not on the list, but helps ${LIST.format(places)}`,
    project: (county: string): string => `Project, ${county}`,
    term: "Term",
    /** Begins with the prefecture: the search marks the part of it that was typed. */
    outside: (prefecture: string | undefined): string =>
      prefecture === undefined ? "Not on the list" : `${prefecture}, not on the list`,
  },
} as const;
