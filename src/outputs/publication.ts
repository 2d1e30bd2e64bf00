import type { APIRoute } from "astro";
import { words } from "../i18n/zh/words.ts";
import { writeGeoJson, writeTopoJson } from "../map/geo-files.ts";
import { linkTo } from "../model/addresses.ts";
import { type Atlas, loadAtlas } from "../model/atlas.ts";
import { writeCsv } from "../model/csv.ts";
import { mustGet } from "../model/lookup.ts";
import { type DataFile, dataFile, dataPackage } from "./data-package.ts";
import { type PublishedPicture, publishPictures } from "./pictures.ts";
import type { PublicTable } from "./public-table.ts";
import { longTables, mainTables } from "./tables.ts";

/** A table with its two files. */
export interface PublishedTable extends PublicTable {
  readonly csv: DataFile;
  readonly json: DataFile;
}

/** All that stands under /data/, in the order of its page. */
interface Publication {
  readonly main: readonly PublishedTable[];
  readonly long: readonly PublishedTable[];
  readonly map: readonly DataFile[];
  /** The site's pictures, of which `map.svg` is one. They stand below /pictures/. */
  readonly pictures: readonly PublishedPicture[];
  /** Every file by its path below /data/. */
  readonly files: ReadonlyMap<string, DataFile>;
}

function publishTable(atlas: Atlas, table: PublicTable): PublishedTable {
  const { name, title, one, fields, rows, records } = table;
  const { licenceText, licenceSources } = words.data;
  const about = {
    ...{ name, title, one, site: atlas.dataset.site.title },
    ...{ licence: "CC-BY-4.0", rights: `${licenceText}${licenceSources}` },
  };
  // A record a line: versions of the file can be compared.
  const lines = records.map((record) => JSON.stringify(record)).join(",\n");
  const json = `${JSON.stringify(about).slice(0, -1)},"records":[\n${lines}\n]}\n`;
  const csv = writeCsv([fields.map((field) => field.name), ...rows]);
  return { ...table, csv: dataFile(`${name}.csv`, csv), json: dataFile(`${name}.json`, json) };
}

const made = new WeakMap<Atlas, Map<string | null, Publication>>();

/**
 * Makes every published file, once a build. The tables and the shapes are the same wherever the site stands; the
 * picture of the map and the package name its address, which is null where nobody knows it.
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
  const { licenceText, boundaries, inPlace } = words.data;
  const notice = {
    title: words.map.title(site.province.zh),
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
  const described = dataFile("datapackage.json", dataPackage(atlas, tables, map, address));
  const listed = [...tables.flatMap(({ csv, json }) => [csv, json]), ...map, described];
  const sums = listed.map(({ sha256, path }) => `${sha256}  ${path}\n`).join("");
  const files = [...listed, dataFile("checksums.txt", sums)];
  return { main, long, map, pictures, files: new Map(files.map((file) => [file.path, file])) };
}

/** A published file as the answer to a request. */
const serveFile = ({ text, mediatype }: DataFile): Response =>
  new Response(text, { headers: { "content-type": `${mediatype}; charset=utf-8` } });

/** All that is published under /data/ by this build. */
export const publicationAt = (site: URL | undefined) =>
  publication(loadAtlas(), site ? new URL(linkTo("/"), site).href : null);

/** The site's address where it is asked for before any request. */
const knownSite = () => (import.meta.env.SITE ? new URL(import.meta.env.SITE) : undefined);

/** The names of the files of one ending, as a route's parameters. */
export const pathsWith = (ending: string) => () =>
  [...publicationAt(knownSite()).files.keys()]
    .filter((path) => path.endsWith(ending))
    .map((path) => ({ params: { name: path.slice(0, -ending.length) } }));

/** Answers with the file of a name and an ending. */
export const fileRoute =
  (ending: string): APIRoute =>
  ({ params, site }) =>
    serveFile(mustGet(publicationAt(site).files, `${params.name ?? ""}${ending}`, "数据文件"));
