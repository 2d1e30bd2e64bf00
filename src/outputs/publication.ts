/** The files that are published besides the pages, under /data/ and /pictures/, and their routes. */

import { chinese as say } from "../i18n/zh/index.ts";
import type { APIRoute } from "astro";
import { framePicture } from "../charts/picture-frame.ts";
import { sourceLine } from "../i18n/tell-sources.ts";
import { writeGeoJson, writeTopoJson } from "../map/geo-files.ts";
import { linkTo } from "../model/addresses.ts";
import { type Atlas, loadAtlas } from "../model/atlas.ts";
import { neutraliseCell, type Table, writeCsv } from "../model/csv.ts";
import { mustGet } from "../model/lookup.ts";
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

/** All files, in the order of the page that offers them. */
interface Publication {
  readonly main: readonly PublishedTable[];
  readonly long: readonly PublishedTable[];
  readonly map: readonly DataFile[];
  /** The site's pictures. That of the map is a file of the data as well. */
  readonly pictures: readonly PublishedPicture[];
  /** The files of each folder by their paths below it. */
  readonly files: Readonly<Record<Folder, ReadonlyMap<string, DataFile>>>;
}

type Folder = "data" | "pictures";

/** All that this build publishes. */
export const publicationAt = (site: URL | undefined) =>
  publication(loadAtlas(), site ? new URL(linkTo(say, "/"), site).href : null);

/** The static paths of a route: the names of a folder's files with an ending. */
export const pathsWith = (folder: Folder, ending: string) => () =>
  [...publicationAt(knownSite()).files[folder].keys()]
    .filter((path) => path.endsWith(ending))
    .map((path) => ({ params: { name: path.slice(0, -ending.length) } }));

/** The site's address, where there is no request to take it from. */
const knownSite = () => (import.meta.env.SITE ? new URL(import.meta.env.SITE) : undefined);

/** A route that serves a folder's files with an ending. */
export const fileRoute =
  (folder: Folder, ending: string): APIRoute =>
  ({ params, site }) => {
    const files = publicationAt(site).files[folder];
    const { text, mediatype } = mustGet(files, `${params.name ?? ""}${ending}`, "文件");
    return new Response(text, { headers: { "content-type": `${mediatype}; charset=utf-8` } });
  };

/** A route that draws a picture when it is asked for; it is given the site's address, null if that is not known. */
export const pictureRoute =
  <Subject>(
    subjects: ReadonlyMap<string, Subject>,
    draw: (atlas: Atlas, subject: Subject, address: string | null) => string,
  ): APIRoute =>
  ({ params, site }) => {
    const subject = mustGet(subjects, params.name, "图片");
    const address = site ? new URL(linkTo(say, "/"), site).href : null;
    return new Response(draw(loadAtlas(), subject, address), {
      headers: { "content-type": "image/svg+xml; charset=utf-8" },
    });
  };

const made = new WeakMap<Atlas, Map<string | null, Publication>>();

/**
 * All published files, made once in a build. Pictures and data package contain the site's address, which is null if it
 * is not known; all other files are the same at any address.
 */
function publication(atlas: Atlas, address: string | null): Publication {
  const known = made.get(atlas) ?? new Map<string | null, Publication>();
  made.set(atlas, known);
  const found = known.get(address) ?? publish(atlas, address);
  known.set(address, found);
  return found;
}

function publish(atlas: Atlas, address: string | null): Publication {
  const { site } = atlas.dataset;
  const { licenceText, boundaries, inPlace } = say.words.data;
  const notice = {
    title: say.words.map.title(site.province.zh),
    notice: `${site.map.notice.zh}${inPlace}`,
    licence: licenceText,
    boundaries: `${site.map.origin.zh}${boundaries}`,
  };
  const main = mainTables(atlas).map((table) => publishTable(atlas, table));
  const long = longTables(atlas).map((table) => publishTable(atlas, table));
  const pictures = publishPictures(atlas, address);
  const drawn = new Map(pictures.map(({ picture, svg }) => [picture.name, svg]));
  const map = [
    dataFile("map.geojson", writeGeoJson(atlas, notice)),
    dataFile("map.topo.json", writeTopoJson(atlas, notice)),
    mustGet(drawn, "map", "图片"),
  ];
  const tables = [...main, ...long];
  const search = dataFile("search.json", writeSearchIndex(atlas));
  const described = dataFile("datapackage.json", dataPackage(atlas, tables, map, search, address));
  const listed = [...tables.flatMap(({ csv, json }) => [csv, json]), ...map, search, described];
  const sums = listed.map(({ sha256, path }) => `${sha256}  ${path}\n`).join("");
  const files = {
    data: byPath([...listed, dataFile("checksums.txt", sums)]),
    pictures: byPath(pictures.flatMap(({ svg, csv }) => [svg, csv])),
  };
  return { main, long, map, pictures, files };
}

const byPath = (files: readonly DataFile[]): ReadonlyMap<string, DataFile> =>
  new Map(files.map((file) => [file.path, file]));

function publishTable(atlas: Atlas, table: PublicTable): PublishedTable {
  const { name, title, one, shared, fields, rows, records } = table;
  const { licenceText, licenceSources } = say.words.data;
  const about = {
    ...{ name, title, one, site: atlas.dataset.site.title },
    ...{ licence: LICENCE.name, rights: `${licenceText}${licenceSources}` },
    ...shared,
  };
  // One record a line, so that versions of the file can be compared.
  const lines = records.map((record) => JSON.stringify(record)).join(",\n");
  const json = `${JSON.stringify(about).slice(0, -1)},"records":[\n${lines}\n]}\n`;
  const csv = writeCsv([fields.map((field) => field.name), ...rows]);
  return { ...table, csv: dataFile(`${name}.csv`, csv), json: dataFile(`${name}.json`, json) };
}

/** A picture as an SVG file; `address` is the site's, null if it is not known. */
export function writePicture(atlas: Atlas, picture: Picture, address: string | null): string {
  const { title, description, notes, long, cite, draw } = picture;
  const text = {
    title,
    description,
    notes,
    long,
    sources: citedSources(atlas, [cite]).map((one) => sourceLine(say, one)),
    site: {
      name: atlas.dataset.site.title.zh,
      address: address === null ? null : say.words.pictureFiles.address(address),
    },
  };
  return framePicture(text, draw());
}

/** A table as CSV, in which no cell is a formula to a spreadsheet. */
export function formatCsv({ columns, rows }: Table): string {
  return writeCsv([columns, ...rows].map((row) => row.map(neutraliseCell)));
}

/** Every picture with its files; `address` is the site's, null if it is not known. */
const publishPictures = (atlas: Atlas, address: string | null): PublishedPicture[] =>
  [...listPictures(atlas).values()].map((picture) => ({
    picture,
    svg: dataFile(`${picture.name}.svg`, writePicture(atlas, picture, address)),
    csv: dataFile(`${picture.name}.csv`, formatCsv(picture.tabulate())),
  }));
