/** The files that are published besides the pages, under /data/ and /pictures/, and their routes. */

import type { APIRoute } from "astro";
import type { TableName } from "../data/schema/files.ts";
import { framePicture } from "../charts/picture-frame.ts";
import type { Language } from "../i18n/language.ts";
import { speak } from "../i18n/languages.ts";
import { sourceLine } from "../i18n/tell-sources.ts";
import { writeGeoJson, writeTopoJson } from "../map/geo-files.ts";
import { addressOf, editions, fileAt } from "../model/addresses.ts";
import { type Atlas, loadAtlas } from "../model/atlas.ts";
import { neutraliseCell, type Table, writeCsv } from "../model/csv.ts";
import { mustGet, remember } from "../model/lookup.ts";
import { citedSources } from "../model/sources.ts";
import {
  type DataFile,
  dataFile,
  dataPackage,
  LICENCE,
  type PublishedTable,
} from "./data-package.ts";
import { listPictures, type Picture } from "./pictures.ts";
import type { PublicTable } from "./public-table.ts";
import { writeSearchIndex } from "./search-index.ts";
import { longTables, mainTables } from "./tables.ts";

/** A picture of the site with its two files below /pictures/. */
export interface PublishedPicture {
  readonly picture: Picture;
  readonly svg: DataFile;
  readonly csv: DataFile;
}

/** All files that an edition offers, in the order of the page that offers them. */
interface Publication {
  readonly main: readonly PublishedTable[];
  readonly long: readonly PublishedTable[];
  readonly map: readonly DataFile[];
  /** The site's pictures. That of the map is a file of the data as well. */
  readonly pictures: readonly PublishedPicture[];
  /** The edition's own files in each folder, by name. What all editions share stands in the Chinese one. */
  readonly files: Readonly<Record<Folder, ReadonlyMap<string, DataFile>>>;
}

type Folder = "data" | "pictures";

/** All that this build publishes in a language. */
export const publicationIn = (say: Language): Publication => publish(say, loadAtlas());

/** The static paths of a route that has each of some files in each edition. */
export const pathsInEditions = (namesIn: (say: Language) => Iterable<string>) =>
  editions(loadAtlas().dataset.site).flatMap((edition) =>
    [...namesIn(speak(edition))].map((name) => ({ params: { ...edition, name } })),
  );

/** The static paths of a route: the names of a folder's files with an ending. */
export const pathsWith = (folder: Folder, ending: string) => () =>
  pathsInEditions((say) =>
    [...publicationIn(say).files[folder].keys()]
      .filter((name) => name.endsWith(ending))
      .map((name) => name.slice(0, -ending.length)),
  );

/** A route that serves a folder's files with an ending. */
export const fileRoute =
  (folder: Folder, ending: string): APIRoute =>
  ({ params }) => {
    const files = publicationIn(speak(params)).files[folder];
    const { text, mediatype } = mustGet(files, `${params.name ?? ""}${ending}`, "文件");
    return new Response(text, { headers: { "content-type": `${mediatype}; charset=utf-8` } });
  };

/** A route that draws a picture when it is asked for; it is given the edition's address, null if that is not known. */
export const pictureRoute =
  <Subject>(
    subjects: ReadonlyMap<string, Subject>,
    draw: (say: Language, atlas: Atlas, subject: Subject, address: string | null) => string,
  ): APIRoute =>
  ({ params }) => {
    const say = speak(params);
    const subject = mustGet(subjects, params.name, "图片");
    return new Response(draw(say, loadAtlas(), subject, homeOf(say)), {
      headers: { "content-type": "image/svg+xml; charset=utf-8" },
    });
  };

/** The site's address without a path, where it is known. */
const knownSite = () => (import.meta.env.SITE ? new URL(import.meta.env.SITE) : undefined);

/** The address of an edition's home page; null if the site's address is not known. */
const homeOf = (say: Language): string | null => {
  const site = knownSite();
  return site ? addressOf(say, "/", site) : null;
};

/**
 * What an edition publishes, made once in a build. Pictures and data package contain the site's address, if it is known;
 * all other files are the same at any address.
 */
const publish = remember((say: Language, atlas: Atlas): Publication => {
  const { main, long, map: shared } = publishShared(atlas);
  const pictures = publishPictures(say, atlas);
  const own = (name: string, text: string) => dataFile(`${say.prefix}/data/${name}`, text);
  const drawn = pictures.find(({ picture }) => picture.name === "map");
  const map = [...shared, ...(drawn ? [own("map.svg", drawn.svg.text)] : [])];
  const tables = [...main, ...long];
  const search = own("search.json", writeSearchIndex(say, atlas));
  const isOwn = ({ at }: DataFile) => at.startsWith(`${say.prefix}/data/`);
  /** How an edition's folder leads to a file; the specification of data packages forbids steps upwards. */
  const leadTo = (file: DataFile) => (isOwn(file) ? file.name : `../..${file.at}`);
  const site = knownSite();
  const described = own(
    "datapackage.json",
    dataPackage(say, atlas, { tables, map, search }, homeOf(say), (file) =>
      site && !isOwn(file) ? new URL(fileAt(file.at), site).href : leadTo(file),
    ),
  );
  const listed = [...tables.flatMap(({ csv, json }) => [csv, json]), ...map, search, described];
  const sums = listed.map((file) => `${file.sha256}  ${leadTo(file)}\n`).join("");
  const files = {
    data: byName([...listed.filter(isOwn), own("checksums.txt", sums)]),
    pictures: byName(pictures.flatMap(({ svg, csv }) => [svg, csv])),
  };
  return { main, long, map, pictures, files };
});

const byName = (files: readonly DataFile[]): ReadonlyMap<string, DataFile> =>
  new Map(files.map((file) => [file.name, file]));

/** Tables of what stands beside the facts: a site that has nothing of the kind offers no empty file. */
const BESIDE: ReadonlySet<string> = new Set<TableName>(["links", "photos"]);

/** The files that hold all languages: tables, and the map for map software. */
const publishShared = remember((atlas: Atlas) => {
  const { site } = atlas.dataset;
  const notice = inEach(atlas, (say) => {
    const { licenceText, inPlace } = say.words.data;
    return {
      title: say.words.map.title(say.text(site.province)),
      notice: say.sentences([say.text(site.map.notice), inPlace]),
      licence: licenceText,
      boundaries: say.sentences([say.text(site.map.origin), say.text(site.map.terms)]),
    };
  });
  return {
    main: mainTables(atlas)
      .filter(({ name, rows }) => rows.length > 0 || !BESIDE.has(name))
      .map((table) => publishTable(atlas, table)),
    long: longTables(atlas).map((table) => publishTable(atlas, table)),
    map: [
      dataFile("/data/map.geojson", writeGeoJson(atlas, notice)),
      dataFile("/data/map.topo.json", writeTopoJson(atlas, notice)),
    ],
  };
});

/** Texts in Chinese, and in each other language of the site under its code. */
function inEach<Texts extends object>(
  atlas: Atlas,
  tell: (say: Language) => Texts,
): Texts & Readonly<Record<string, unknown>> {
  const others = editions(atlas.dataset.site).flatMap((edition) =>
    edition.lang === undefined ? [] : [[edition.lang, tell(speak(edition))] as const],
  );
  return { ...tell(speak({})), ...Object.fromEntries(others) };
}

function publishTable(atlas: Atlas, table: PublicTable): PublishedTable {
  const { name, title, one, shared, fields, rows, records } = table;
  const about = {
    ...{ name, site: atlas.dataset.site.title, licence: LICENCE.name },
    ...inEach(atlas, (say) => ({
      ...{ title: title(say), one: one(say) },
      rights: say.sentences([say.words.data.licenceText, say.words.data.licenceSources]),
    })),
    ...shared,
  };
  // One record a line, so that versions of the file can be compared.
  const lines = records.map((record) => JSON.stringify(record)).join(",\n");
  const json = `${JSON.stringify(about).slice(0, -1)},"records":[\n${lines}\n]}\n`;
  const csv = writeCsv([fields.map((field) => field.name), ...rows]);
  const fileOf = (format: string, text: string) => dataFile(`/data/${name}.${format}`, text);
  return { ...table, csv: fileOf("csv", csv), json: fileOf("json", json) };
}

/** A picture as an SVG file; `address` is that of the edition's home page, null if it is not known. */
export function writePicture(
  say: Language,
  atlas: Atlas,
  picture: Picture,
  address: string | null,
): string {
  const { title, description, notes, long, cite, draw } = picture;
  const text = {
    ...{ tag: say.tag, title, description, notes, long },
    sources: citedSources(atlas, [cite]).map((one) => sourceLine(say, one)),
    site: {
      name: say.text(atlas.dataset.site.title),
      address: address === null ? null : say.words.pictureFiles.address(address),
    },
  };
  return framePicture(text, draw());
}

/** A table as CSV, in which no cell is a formula to a spreadsheet. */
export function formatCsv({ columns, rows }: Table): string {
  return writeCsv([columns, ...rows].map((row) => row.map(neutraliseCell)));
}

/** Every picture with its files. */
const publishPictures = (say: Language, atlas: Atlas): PublishedPicture[] =>
  [...listPictures(say, atlas).values()].map((picture) => {
    const fileOf = (format: string, text: string) =>
      dataFile(`${say.prefix}/pictures/${picture.name}.${format}`, text);
    return {
      picture,
      svg: fileOf("svg", writePicture(say, atlas, picture, homeOf(say))),
      csv: fileOf("csv", formatCsv(picture.tabulate())),
    };
  });
