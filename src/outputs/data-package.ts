/** Published files, and the machine-readable description of all of them. */

import { chinese as say } from "../i18n/zh/index.ts";
import { createHash } from "node:crypto";
import { sourceName } from "../i18n/tell-sources.ts";
import type { Atlas } from "../model/atlas.ts";
import type { PublicField, PublicTable } from "./public-table.ts";

/** A published file with its type, and the size and SHA-256 of its bytes. */
export interface DataFile {
  /** Its path below /data/ or /pictures/: `teams.csv`. */
  readonly path: string;
  readonly format: string;
  readonly mediatype: string;
  readonly text: string;
  readonly bytes: number;
  /** In hexadecimal. */
  readonly sha256: string;
}

/** Makes a file from its text; its ending gives the type. */
export function dataFile(path: string, text: string): DataFile {
  const format = path.slice(path.lastIndexOf(".") + 1);
  const bytes = Buffer.from(text, "utf8");
  return {
    path,
    format,
    mediatype: MEDIA_TYPES[format] ?? "application/octet-stream",
    text,
    bytes: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
  };
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  csv: "text/csv",
  json: "application/json",
  geojson: "application/geo+json",
  svg: "image/svg+xml",
  txt: "text/plain",
};

/** A table with its two files. */
export interface PublishedTable extends PublicTable {
  readonly csv: DataFile;
  readonly json: DataFile;
}

/** The licence of the data that we compiled. */
export const LICENCE = {
  name: "CC-BY-4.0",
  title: "Creative Commons Attribution 4.0 International",
  path: "https://creativecommons.org/licenses/by/4.0/",
} as const;

/**
 * The description of all published files as a Frictionless Data Package. It is valid by version 1, and has the labels of
 * values that version 2 added (`categories`).
 *
 * @param address of the site, null if it is not known
 */
export function dataPackage(
  { dataset }: Atlas,
  tables: readonly PublishedTable[],
  map: readonly DataFile[],
  search: DataFile,
  address: string | null,
): string {
  const { site, sources } = dataset;
  const { data } = say.words;
  const boundaries = { name: "other", title: data.boundaries };
  const descriptor = {
    profile: "data-package",
    name: site.title.en.toLowerCase().replaceAll(/[^a-z0-9]+/gu, "-"),
    title: site.title.zh,
    description: [site.description.zh, ...data.reading].join("\n\n"),
    ...(address !== null && { homepage: address }),
    licenses: [LICENCE],
    sources: sources.map((source) => ({ title: sourceName(say, source), path: source.url })),
    contributors: [{ title: site.title.zh, role: "author" }],
    resources: [
      ...tables.flatMap(tableResources),
      ...map.map((file) => ({
        profile: "data-resource",
        name: file.path.replaceAll(".", "-"),
        title: say.words.map.title(site.province.zh),
        description: `${data.mapText}${site.map.notice.zh}`,
        ...describeFile(file),
        licenses: [LICENCE, boundaries],
      })),
      { profile: "data-resource", name: "search", title: data.search, ...describeFile(search) },
    ],
  };
  return `${JSON.stringify(descriptor, null, 1)}\n`;
}

function tableResources(table: PublishedTable) {
  const { name, title, one, csv, json } = table;
  const description = `${say.words.data.one}${one}`;
  return [
    {
      ...{ profile: "tabular-data-resource", name, title, description },
      ...describeFile(csv),
      dialect: { delimiter: ",", lineTerminator: "\r\n", quoteChar: '"', doubleQuote: true },
      schema: describeSchema(table),
    },
    { profile: "data-resource", name: `${name}-json`, title, description, ...describeFile(json) },
  ];
}

const describeFile = ({ path, format, mediatype, bytes, sha256 }: DataFile) => ({
  ...{ path, format, mediatype, encoding: "utf-8", bytes, hash: `sha256:${sha256}` },
});

function describeSchema({ name: own, fields, primaryKey }: PublishedTable) {
  const foreignKeys = fields.flatMap(({ name, references }) => {
    // In the specification an empty name means the table itself.
    const resource = references === own ? "" : references;
    return resource === undefined ? [] : [{ fields: name, reference: { resource, fields: "id" } }];
  });
  return {
    fields: fields.map(describeField),
    missingValues: [""],
    ...(primaryKey !== undefined && { primaryKey }),
    ...(foreignKeys.length > 0 && { foreignKeys }),
  };
}

function describeField(field: PublicField) {
  const { name, title, description, type, values, pattern, required, unique } = field;
  const constraints = {
    ...(required && { required }),
    ...(unique && { unique }),
    ...(pattern !== undefined && { pattern }),
    ...(values && { enum: values.map(({ value }) => value) }),
  };
  return {
    ...{ name, title, type },
    description: [description, tellValues(field)].filter(Boolean).join(" "),
    ...(values && { categories: values }),
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
}

/** A list of values as text: exact 确数；about 约. */
const tellValues = ({ values = [] }: PublicField): string =>
  values.map(({ value, label }) => `${value} ${label}`).join("；");
