/**
 * The words of the frame around every page, of the home page, and for sharing, citing and embedding.
 *
 * Where a page sets a word directly before or after something else, the space between them is part of the word: Chinese
 * has none there.
 */

import type { Name } from "../../data/schema/fields/text.ts";
import { shortEnglishName } from "../../data/schema/fields/text.ts";
import type { Source } from "../../data/schema/sources.ts";
import type { Average } from "../../model/scale.ts";
import type { Said } from "../language.ts";
import { formatAverage, formatDate, listSaid, plural } from "./formats.ts";

/** A source of each kind: one, and several. */
const KINDS: Readonly<Record<Source["kind"], readonly [one: string, many: string]>> = {
  article: ["article", "article"],
  "official-page": ["official website", "official websites"],
  press: ["press report", "press reports"],
  media: ["report in other media", "reports in other media"],
  institution: ["publication of an institution", "publications of institutions"],
  statistics: ["official statistics", "official statistics"],
  dataset: ["base map", "base map"],
};

const SEVERAL = Object.fromEntries(
  Object.entries(KINDS).map(([kind, [, many]]) => [kind, many]),
) as Readonly<Record<Source["kind"], string>>;

/** What the mark of a source that is not the article begins with. */
const MARKED: Readonly<Record<Source["kind"], string>> = {
  ...{ article: "Article", dataset: "Base map", media: "Other media", institution: "Institution" },
  ...{ "official-page": "Official website", press: "Press report", statistics: "Statistics" },
};

/** The parts of a source that have a name and no number, by the Chinese of the data. */
const PLACES: Readonly<Record<string, string>> = {
  页眉: "page header",
  摘要: "summary",
  署名: "byline",
  正文: "main text",
  页脚: "page footer",
  边界: "boundaries",
  广东省: "Guangdong Province",
  "七普（年鉴）": "seventh census (yearbook)",
};

/** A place in a source: a paragraph's number or a named part. */
const placeIn = (place: string): string =>
  /^\d+$/.test(place) ? `para ${place}` : (PLACES[place] ?? place);

const AVERAGE_OF: Readonly<Record<Average["of"], string>> = {
  organizations: " from the province",
  people: " sent to help",
  tasks: " and key projects",
  money: " in assistance funds",
};

/** What a county has on average of each thing, the numbers bold. */
export const listAverages = (averages: readonly Average[]): Said =>
  listSaid(averages.map((one) => [{ strong: formatAverage(one) }, AVERAGE_OF[one.of]]));

export const siteWords = {
  skip: "Skip to content",
  skipMap: "Skip the map",
  notStated: "Not stated in the sources",
  /** Shown beside a control if the part of the script that it needs cannot be loaded. */
  lost: {
    text: "This feature did not load: the connection may have dropped, or the site has just been updated. Try again, or ",
    reload: "reload the page",
  },
  home: "Home",
  /** The site's name below its icon on a home screen, where there is room for twelve letters. */
  shortTitle: (): string => "County map",
  homeTitle: (site: string, headline: string): string => `${site}: ${headline}`,
  /** Lists of results cut what is longer than 70 letters, so the page's own title comes first and may stand alone. */
  pageTitle: (page: string, site: string): string => {
    const whole = `${page} · ${site}`;
    return whole.length > 70 ? page : whole;
  },
  breadcrumb: "You are here",
  mainMenu: "Main menu",
  contents: "On this page",
  menu: {
    counties: "Counties",
    projects: "Projects",
    /** Six entries stand in one row of a phone. */
    organizations: "Helpers",
    unknown: "Gaps",
    data: "Data",
    about: "About",
  },
  footer: {
    /** `kinds` names the other kinds of source, and `key` their marks; both are empty if there are none. */
    text: (kinds: string, key: string): string =>
      `This site is compiled from published reporting${kinds ? ` and from ${kinds}` : ""}, and speaks for no institution. The small number after a fact is the paragraph of the article that tells it${key ? `; in a frame, ${key}` : ""}.`,
    feed: "Corrections feed (Atom)",
    licence:
      "Code under the MIT licence; compiled data under CC BY 4.0; rights in the reporting remain with its publishers.",
  },
  cite: {
    /** A place in a source: a paragraph's number or a named part such as 摘要. */
    label: placeIn,
    /** Consecutive paragraphs, by the first and the last. */
    range: (first: string, last: string): string => `paras ${first}–${last}`,
    full: (publisher: string, place: string): string => `Source: ${publisher}, ${placeIn(place)}`,
    /** The mark of a source that is not the article, with its date as far as it is known; the sign it shows comes first. */
    beyond: (kind: Source["kind"], publisher: string, date: string, place: string): string =>
      `${MARKED[kind]}: ${publisher}, ${date}, ${placeIn(place)}`,
  },
  sources: {
    heading: "Sources",
    kinds: SEVERAL,
    untitled: "web page (title not recorded)",
    quoted: (title: string): string => `“${title}”`,
    named: (publisher: string, title: string): string => `${publisher}, “${title}”`,
    author: (names: string): string => `by ${names}`,
    editor: (names: string): string => `edited by ${names}`,
    webEditor: (names: string): string => `web editor ${names}`,
    published: (date: string): string => `published ${formatDate(date)}`,
    read: (date: string): string => `read ${formatDate(date)}`,
    dateline: (names: string): string => `from ${names}`,
    places: (places: string): string => `Cited on this page: ${places}`,
    placesOnSite: (places: string): string => `Cited on this site: ${places}`,
    original: "Read the original",
  },
  colon: ": ",
  bracket: (text: string): string => ` (${text})`,
  /** The same around what is no text alone. */
  brackets: [" (", ")"],
  contribute: {
    unnamed: "Do you know which districts these are?",
    heading: ({ en }: Name): string => `Do you know more about ${shortEnglishName(en)}?`,
    text: "Tell us where the fact can be read in public: the web address or the issue of the paper, who published it and when, and the fact it states. Once checked it goes into the data with its source. We cannot use facts without a source.",
    link: "How to add a fact",
    write: "Write to us",
  },
  glossary: {
    title: "Glossary",
    description:
      "The terms on this site that need explaining, in plain words. Where a small mark follows, it shows what the explanation rests on; where none does, the explanation is our own.",
    also: "Other Chinese names: ",
    and: ", ",
  },
  notFound: {
    title: "There is no such page",
    text: "The address may be mistyped, or the page may have been renamed. Try a search, or start from one of these:",
    home: "Home and map",
    ways: "Start from here",
  },

  homePage: {
    toMap: "↑ Map",
    timeline: "Timeline",
    find: "What is known, county by county",
    map: "Where the assisted counties are",
    /** The day that the page tells of, and whose work it is; `beside` names the other kinds of source, if there are any. */
    by: (
      {
        published,
        publisher,
        authors,
        kind,
      }: Pick<Source, "published" | "publisher" | "authors" | "kind">,
      beside: string,
    ): Said => [
      ...(published === null
        ? []
        : ["As things stood on ", { strong: formatDate(published) }, ". "]),
      `Based on the ${KINDS[kind][0]} `,
      ...(authors.length > 0 ? ["by ", ...listSaid(authors.map((one) => [one])), " in "] : ["in "]),
      publisher,
      beside ? `, with additions from ${beside}.` : ".",
    ],
    /** Of two dates of one year the first needs no year. */
    compiled: (published: string, updated: string): string => {
      const year = updated.slice(0, 4);
      const first = formatDate(published);
      return `Compiled by this site, published ${published.startsWith(year) ? first.replace(` ${year}`, "") : first}, updated ${formatDate(updated)}. `;
    },
    contact: "Add or correct a fact",
    scale: "For one county, on average",
    averages: (averages: readonly Average[]): Said => [...listAverages(averages), "."],
    average: (count: number): string =>
      `These are averages, not shares handed out: this site divided the programme’s totals by its ${count} counties and districts, and the sources give no figures county by county. The totals: `,
    /** Between the name of a total and its number, between totals, and after the last. */
    totals: { is: ": ", and: "; ", stop: "." },
  },

  theme: { label: "Appearance", system: "As on this device", light: "Light", dark: "Dark" },

  share: {
    button: "Share",
    cite: "Cite this page",
    citeSite: "Cite this site",
    address: "The address of this page",
    copied: "Address copied.",
    refused: "The browser would not copy it. The address is selected in the box for you to copy.",
  },
  citation: {
    page: "Cite this page",
    site: "Cite this site",
    intro:
      "Three styles; take the one you need. To cite a number, press the mark after it; to cite a picture, press “Cite” below it.",
    introPlain: "Three styles; take the one you need.",
    link: "Cite",
    linkLabel: (name: string): string => `Cite: ${name}`,
    forms: { gbt: "GB/T 7714—2015", apa: "APA 7th edition", bibtex: "BibTeX" },
    copy: "Copy",
    copyLabel: (form: string): string => `Copy ${form}`,
    copied: "Copied.",
    refused: "The browser would not copy it. The text is selected for you to copy.",
    close: "Close",
    /** In brackets, where the reader fills in the day of reading. */
    date: "date of access",
    /** Instead of the site's origin if the build does not know it. */
    origin: "https://address-of-this-site",
    /** A number as it is cited outside its page. */
    figure: (subject: string, name: string, quantity: string, date: string | null): string =>
      `${subject} – ${name}: ${quantity}${date === null ? "" : ` (${date})`}`,
    picture: (title: string): string => `${title} (picture)`,
    source: (sources: string): string => `Data from: ${sources}`,
  },
  /** What opens where a mark or a term is pressed. */
  note: {
    list: "List of sources",
    glossary: "Glossary",
    copy: "Copy citation",
    forms: "Citation styles",
    marks: { comma: ", ", and: ", ", semicolon: "; ", stop: "." },
  },
  embed: {
    summary: "Embed this map",
    text: "Paste the code below into your page. The frame adjusts its height to what it holds; if you have chosen a county or a layer above, the code carries it along. ",
    noScript: "If your site allows no scripts, keep the iframe alone and set its height yourself. ",
    preview: "See it embedded",
    copy: "Copy code",
    code: "Code to embed",
    pageTitle: "Map to embed",
    description:
      "The map without the rest of the site, for other pages to embed. The data and the explanations are on the site.",
    source: (publisher: string, published: string | null): string =>
      `Source: ${publisher}${published === null ? "" : `, ${formatDate(published)}`}`,
    others: (kind: Source["kind"], count: number): string => `; ${plural(count, ...KINDS[kind])}`,
    sketch: "A sketch map; its boundaries have no authority. ",
    full: (title: string): string => `See everything at “${title}”`,
  },
} as const;
