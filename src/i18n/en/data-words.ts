/**
 * The words of the data page: the published tables, the columns that we add to them, and how to read them.
 */

import { formatSize, inSentence, plural } from "./formats.ts";

const LANGUAGES = new Set(["Chinese", "English"]);

export const dataWords = {
  data: {
    title: "Data",
    titleOf: (site: string): string => `${site}: data`,
    description:
      "All the data of this site can be downloaded: each table as CSV and as JSON, and a map that carries the facts. What the fields mean, the checksums, the licence and how to cite are here too.",
    tables: "Tables",
    tablesText:
      "CSV is for spreadsheets and statistics programs; JSON keeps everything, just as the editors have it. The 8 characters after a file’s size are the beginning of its checksum (SHA-256).",
    long: "Long tables for statistics",
    longText:
      "Made by splitting and joining the tables above, for counting and comparing. The facts are the same, and IDs link one table to another.",
    rowIs: (one: string): string => `Each row is ${one}.`,
    /** The title of a column, from that of the record's member to that of the innermost. */
    column: ([first = "", ...inner]: readonly string[]): string =>
      [first, ...inner.map((title) => (LANGUAGES.has(title) ? title : inSentence(title)))].join(
        ", ",
      ),
    /** The values that a column may hold: exact: as stated; about: about. */
    values: (values: readonly { readonly value: string; readonly label: string }[]): string =>
      values.map(({ value, label }) => `${value}: ${label}`).join("; "),
    row: (one: string, rows: number): string =>
      `Each row is ${one}; ${rows === 0 ? "there are none yet" : `there ${rows === 1 ? "is" : "are"} ${plural(rows, "row", "rows")}`}.`,
    download: (title: string, format: string): string => `The table “${title}” as a ${format} file`,
    short: (hash: string): string => hash.slice(0, 8),
    licenceLink: "Read the full licence",
    licenceShort: "CC BY 4.0",
    boundariesShort: "Boundaries have other terms",
    /** The title of a table in a citation, and that of the map as a file. */
    citedTable: (title: string): string => `${title} (data table)`,
    citedMap: (format: string): string => `Map (${format})`,
    mapFile: (path: string): string => `The map, file ${path}`,
    /** A file's size before its checksum. */
    sizeBefore: (bytes: number): string => `${formatSize(bytes)} · `,
    hash: (hash: string): string => `SHA-256: ${hash}`,
    map: "Map",
    mapText:
      "A shape for each county-level unit, with what this site knows of it: whether it is on the list, who is in its team, which place it is paired with, how many projects and figures there are, and from which sources. What the sources do not say is left empty; units that no source names have no shape.",
    mapFiles: {
      "map.geojson":
        "GeoJSON (RFC 7946), which any mapping software opens. Outer rings run anticlockwise; d3 wants them clockwise and would take each county for the rest of the globe, so for d3 use the TopoJSON below, or first reverse the points of every ring",
      "map.topo.json":
        "TopoJSON, in which neighbours share a boundary, so the file is smaller. Outer rings run clockwise, ready for d3",
      "map.svg": "SVG, the sketch map as drawn",
    } as Readonly<Record<string, string>>,
    /** Added to the map's notice in files that have no inset. */
    inPlace:
      "Only the drawn picture has an inset; the coordinates here are those of the place itself.",
    pictures: "Pictures",
    picturesText:
      "Each picture is there as an SVG, with its numbers as a CSV. Every county and every layer of the map also has an upright picture, to be saved from the county’s page and from the home page.",
    checks: "Fields and checksums",
    packText:
      "What each column is called and means, which values it may have and which table it points to is written in: ",
    search: "The index for this site’s search",
    checksums:
      "The checksums of the tables, the map and the file above, for sha256sum -c, are all in: ",
    addresses:
      "The files keep their addresses, and their content changes with the data. Compare checksums to see whether it has.",
    read: "How to read it",
    reading: [
      "No figure stands alone. Beside its number (“value”) stand its unit (“unit”), what the source claims of it (“qualifier”: exact, about, over for “more than”, nearly) and the time that it is for (“asOf”). Please keep the claim when you cite: “more than 400 million yuan” must not become “400 million yuan”.",
      "An empty cell (in JSON a null, an empty list or a field left out) means that the source does not say, or that the record has no use for it. It does not mean zero, or “none”.",
      "cite is where a fact comes from, written “source ID#place”, with semicolons between several; basis says what kind of source that is: the article (article), official pages (official), the press (press), other media (media), institutions (institution), statistics (statistics), several kinds besides the article (several), or the article and others (both). The IDs are those of the table sources.",
      "otherClaims is what other sources say differently of the same thing, each with its source; the value in the table is the one that the editors chose.",
      "What a source expected or planned at the time is still entered as expected or planned, not as done.",
      "The table census has the counts of the population census: what the places were like already, not what the programme has done. In the table glossary, an empty cite means that the explanation is ours.",
      "The CSV is in UTF-8 with a BOM at the start, by which spreadsheets know the encoding; a program must take it off (in Python, read it as utf-8-sig), or the first column’s name begins with a character that cannot be seen. Some cells begin with ', so that spreadsheets do not take them for a formula or a date; without it they are the original text. A cell that holds a list is written as JSON.",
      "We worked out valueNumber, basis, the names looked up by ID, the numbers of rows and the totals on the map; they are not what a source says.",
    ],
    licence: "Licence",
    licenceText:
      "The data that we compiled are published under CC BY 4.0: use them freely, and name this site and the original sources.",
    licenceSources:
      "The rights in the article and the pages that the data rest on are their publishers’; we take only facts, names and figures from them.",
    coverage: "What is not known yet, and what has a single source: ",
    columns: {
      basis: [
        "Based on",
        "What kind of source it comes from: the article alone, one other kind alone, several kinds besides the article, or the article and others; grouped by us from the kinds of the sources.",
      ],
      valueNumber: [
        "Value (decimal)",
        "value as a decimal number, fractions too, to calculate with; converted by us.",
      ],
      table: ["From table", "The table that this row is taken from."],
      record: [
        "Record",
        "The record that this row belongs to: its ID (for map labels the administrative code).",
      ],
      position: ["Position", "Its place in the record’s list, counted from 1."],
      path: [
        "Path",
        "Where in the record the citation stands, in parts separated by dots; empty for the record itself.",
      ],
      sourceKind: [
        "Kind of source",
        "Whether it is the article, an official page, the press, statistics or a dataset.",
      ],
      photoPath: [
        "File on the site",
        "The photo as a JPEG on this site, from its home page; we made it smaller than the original.",
      ],
      fund: ["Kind of fund", "Which kind of assistance money it is; empty for other figures."],
      subjectName: [
        "Subject (name)",
        "Whom or what the figure is about: the Chinese name, looked up by ID.",
      ],
      subjectNameEn: [
        "Subject (English name)",
        "Whom or what the figure is about: the English name, looked up by ID.",
      ],
    },
    basisValues: {
      article: "the article",
      official: "official pages",
      press: "the press",
      media: "other media",
      institution: "institutions",
      statistics: "statistics",
      several: "several kinds besides the article",
      both: "the article and other sources",
    },
    longTables: {
      figures: ["Figures", "a figure: indicators and funds together"],
      "team-members": ["Members of teams", "an organisation in a team"],
      "project-participants": ["Participants in projects", "an organisation in a project"],
      "person-posts": ["Posts", "a public post of a person"],
      statements: ["Other facts", "a fact without a number"],
      citations: [
        "Citations",
        "a citation: which part of which record, and where in which source it is written",
      ],
    },
    ones: {
      sources:
        "a source: the article, an official page, the press, other media, an institution, statistics or a dataset",
      prefectures: "a prefecture-level city",
      counties: "a county, county-level city or district that is helped",
      organizations: "an organisation",
      people: "a person in public office, with public posts alone",
      teams: "a county’s team, or a team resident in a town",
      pairings: "a pairing: a district or city that helps, and a county or prefecture-level city",
      projects: "a project, plan or bid",
      funds: "a sum of assistance, in money or in kind",
      indicators: "a figure other than a sum of assistance",
      events: "an event that took place, or that a source expected at the time",
      mechanisms: "a way of working: a force, an arrangement, a method, a principle or a next step",
      census:
        "what the census counted in a place: the province, a prefecture-level city or a county-level unit",
      glossary: "a term and what it means",
      links: "a page to read on with, on which no fact rests",
      photos: "a photo: what it shows, whose it is and its licence",
      corrections: "a correction: what it was, what it is now, and why it was changed",
      labels: "where a place’s name stands on the map",
    },
  },
} as const;
