import { words } from "../../i18n/zh/words.ts";
import { writeGeoJson, writeTopoJson } from "../../map/write-geo.ts";
import type { Atlas } from "../../model/build-atlas.ts";
import type { PublicTable } from "../../model/publish/public-column.ts";
import { writeCsv } from "../../model/write-csv.ts";
import { mustGet } from "../../model/must-get.ts";
import { type DataFile, dataFile } from "./data-file.ts";
import { dataPackage } from "./data-package.ts";
import { longTables } from "./long-tables.ts";
import { mainTables } from "./main-tables.ts";
import { publishPictures, type PublishedPicture } from "./publish-pictures.ts";

/** A table with its two files. */
export interface PublishedTable extends PublicTable {
  readonly csv: DataFile;
  readonly json: DataFile;
}

/** All that stands under /data/, in the order of its page. */
export interface Publication {
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
export function publication(atlas: Atlas, address: string | null): Publication {
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
