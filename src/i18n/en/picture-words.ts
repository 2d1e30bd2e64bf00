/**
 * The words of charts and of share cards, of pictures as files and told in words, and the column heads of their tables.
 */

import { capital, formatDate, levelOf, LIST, plural } from "./formats.ts";

const list = (items: readonly string[]): string => LIST.format(items);

/** A county with its share of older people. */
interface Share {
  readonly name: string;
  readonly share: string;
}

const listShares = (shares: readonly Share[]): string =>
  list(shares.map(({ name, share }) => `${name} (${share})`));

/** A source's name within a sentence: a government website of Shenzhen. */
const within = (source: string): string => source.replace(/^A(?=n? )/u, "a");

/** What a source is, before its date. */
const BEYOND = {
  "official-page": "official website, ",
  press: "",
  media: "",
  institution: "publication, ",
  statistics: "statistics, ",
} as const;

/** What a share card shows, for those who do not see it. */
interface CardAlt {
  readonly name: string;
  readonly kicker: string;
  readonly facts: readonly { readonly label: string; readonly said: string }[];
  readonly source: string;
  /** The counties with a ring. */
  readonly ringed: readonly string[];
  readonly province: string;
}

const counties = (count: number): string => plural(count, "county", "counties");

export const pictureWords = {
  help: {
    title: (teams: number, pairs: number): string =>
      `For ${counties(teams)} we know who is in the team; for ${pairs} more, only the place they are paired with`,
    /** `key`: the marks of what other sources alone tell; empty if there is none. */
    description: (key: string): string =>
      `Who is in the other counties’ teams is not known.${key ? ` Beside a name, ${key}.` : ""}`,
    kind: {
      lead: "lead",
      member: "taking part",
      convener: "called the joint meeting",
      unknown: "taking part, lead not stated",
      pairing: "paired assistance",
      industry: "industrial cooperation",
    },
    /** The same in few characters. */
    chip: {
      lead: "Lead",
      member: "In team",
      convener: "Convener",
      unknown: "In team",
      pairing: "Paired",
      industry: "Industry",
    },
    /** What no source says of a team; empty if all is said. */
    open: (leadUnknown: boolean, partial: boolean): string =>
      leadUnknown && partial
        ? "Lead not stated; list incomplete"
        : leadUnknown
          ? "Lead not stated"
          : partial
            ? "List incomplete"
            : "",
    pairsOnly: "Only a pairing is known; listed by the place that helps",
    earlier: (date: string): string =>
      `As of ${formatDate(date)}, before the province sent its teams`,
  },
  older: {
    title: (all: number, above: number, province: string): string =>
      `${above} of ${counties(all)} ${above === 1 ? "is" : "are"} older than the ${levelOf(province)} as a whole`,
    description: (asOf: string | null): string =>
      `Residents aged 65 and over as a share of all residents, from the population census${asOf === null ? "" : ` of ${formatDate(asOf)}`}. Each dot is a county; those named are in the article.`,
    note: "We worked out the shares from the census counts. They tell what the places were like already, not what the programme has done.",
    province: (share: string, province: string): string => `${capital(levelOf(province))} ${share}`,
    together: (count: number, share: string): string => `All ${count}: ${share}`,
    long: {
      sums: (all: string, together: string, province: string): string =>
        `People aged 65 and over make up ${all} of the ${levelOf(province)}’s residents, and ${together} of those of these counties together.`,
      ends: (lowest: readonly Share[], highest: readonly Share[]): string =>
        `The lowest shares are those of ${listShares(lowest)}, the highest those of ${listShares(highest)}.`,
      told: (counties: readonly Share[]): string =>
        `The article writes about ${listShares(counties)}.`,
    },
  },
  forces: {
    title: (place: string, all: number, known: number): string =>
      `Of the ${plural(all, "force", "forces")} meant to help ${place}, we can put names to ${known}`,
    description:
      "Five kinds of help are meant to come together. Here is how much of that can be traced in one county.",
    unstated: "Not known",
  },
  timeline: {
    title: (dated: number, undated: number, expected: number): string =>
      `${plural(dated, "event is", "events are")} dated, ${undated} only roughly, and the outcome of ${expected} is still open`,
    dated: "With a date",
    undated: "Dated only roughly",
    expected: "Expected at the time, outcome not known",
  },

  pictureFiles: {
    picture: "Save the picture",
    numbers: "Save the numbers",
    svg: (title: string): string => `The picture “${title}” as an SVG file`,
    png: (title: string): string => `The picture “${title}” as a PNG file`,
    csv: (title: string): string => `The numbers of “${title}” as a CSV file`,
    working: "Making the picture…",
    done: "The picture is ready: look in your browser’s downloads.",
    failed: "The picture could not be made. Save the SVG file instead, or try again later.",
    /** `parts`: dates and paragraphs of a source. */
    source: (source: string, parts: readonly string[], url: string): string =>
      `Source: ${[source, ...parts].join(", ")}. ${url}`,
    counted: (text: string, count: number): string => `${text}: ${count}`,
    address: (address: string): string => `Full data and notes: ${address}`,
  },
  inWords: {
    summary: "In words",
    places: (count: number): string => `The picture shows ${counties(count)}.`,
    /** Who helps a county, by how; `known` says whether the list of its team is complete. */
    county: (
      name: string,
      helpers: readonly { readonly units: readonly string[]; readonly kind: string }[],
      known: string,
    ): string =>
      `${name}: ${helpers.map(({ units, kind }) => `${list(units)} (${kind})`).join("; ")}. ${known}`.trim(),
    force: (name: string, units: readonly string[]): string => `${name}: ${units.join("; ")}.`,
    unit: (name: string, kind: string): string => `${name} (${kind})`,
    figure: (name: string, quantity: string): string => `${name}: ${quantity}`,
    onMap: (names: readonly string[]): string => `In the article: ${list(names)}.`,
    onBeyond: (names: readonly string[]): string => `In other sources only: ${list(names)}.`,
    and: ", ",
    comma: ", ",
    semicolon: "; ",
    stop: ". ",
  },
  csv: {
    older: "Aged 65 and over (people)",
    residents: "Residents (people)",
    olderShare: "Share aged 65 and over (%), our calculation",
    id: "ID",
    county: "County",
    countyId: "County ID",
    adcode: "Administrative code",
    prefecture: "Prefecture-level city",
    kind: "Kind",
    status: "Whether the sources describe it",
    lead: "Lead of the team",
    members: "Other members of the team (including those whose role is not stated)",
    membersKnown: "Whether the list of members is complete",
    townTeams: "Teams resident in towns",
    pairings: "Paired with",
    basis: "Based on",
    otherClaims: "Other accounts",
    projects: "Projects (stage when the article was published)",
    figures: "Figures",
    unit: "Organisation",
    unitId: "Organisation ID",
    how: "How it helps",
    force: "Force",
    content: "What it is",
    source: "Source",
    published: "Source published on",
    places: "Paragraphs",
    url: "Source address",
    note: "Note",
    join: "; ",
  },

  card: {
    kicker: (parts: readonly string[]): string => parts.filter(Boolean).join(" · "),
    sketch: "Sketch map",
    named: "Named in its team",
    pairing: (kinds: readonly string[]): string => `Paired with · ${list(kinds)}`,
    pairings: "Paired with",
    projects: "Projects in the sources",
    member: (county: string, role: string | null): string =>
      role === null ? county : `${county} (${role})`,
    elsewhere: "Mentioned together with",
    /** For a county of which the sources say only that it is in the programme. */
    open: (name: string): string => `Who is helping ${name}?`,
    listed:
      "A team has gone there. Who is in it, which place the county is paired with and what has been done are not known. Do you know?",
    openUnnamed: "Which districts are they?",
    unnamed:
      "These districts are on the list too, but no source names them and the map cannot show them. Do you know?",
    noTeam: "The sources do not say which team it is in.",
    /** Words of the data in large type. */
    headline: (words: string): string => words.charAt(0).toUpperCase() + words.slice(1),
    stage: (stage: string): string => `Stage: ${stage}`,
    later: "the sources do not say what came after",
    noStage: "The sources do not say how far it has got.",
    since: (texts: readonly string[]): string => {
      const line = texts.join("; ");
      return line.charAt(0).toUpperCase() + line.slice(1);
    },
    source: {
      /** Of more than two the first stands for all: a line has no room for them. */
      from: (sources: readonly string[]): string =>
        sources.length > 2
          ? `From ${within(sources[0] ?? "")} and ${sources.length - 1} other sources`
          : `From ${sources.map(within).join(" and ")}`,
      article: (publisher: string, date: string | null): string =>
        publisher + (date === null ? "" : ` (${formatDate(date)})`),
      beyond: (kind: keyof typeof BEYOND, publisher: string, date: string): string =>
        `${publisher} (${BEYOND[kind]}${date})`,
    },
    beyondOnMap: "Pale red on the map: in other sources only",
    alt: ({ name, kicker, facts, source, ringed, province }: CardAlt): string =>
      [
        [name, kicker].filter(Boolean).join(" · "),
        facts.map(({ label, said }) => (label ? `${label}: ${said}` : said)).join("; "),
        source,
        ringed.length > 0
          ? `A sketch map with a ring around ${list(ringed)}`
          : `A sketch map of ${province}`,
      ]
        .filter(Boolean)
        .map((text) => (/[.?!]$/u.test(text) ? text : `${text}.`))
        .join(" "),
  },
} as const;
