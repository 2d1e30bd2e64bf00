/** Published files, and the machine-readable description of all of them. */

import { createHash } from "node:crypto";
import type { Language } from "../i18n/language.ts";
import { sourceName } from "../i18n/tell-sources.ts";
import type { Atlas } from "../model/atlas.ts";
import type { PublicField, PublicTable } from "./public-table.ts";

/** A published file with its type, and the size and SHA-256 of its bytes. */
export interface DataFile {
  /** Its path from the site's base: `/data/teams.csv`, `/en/pictures/map.svg`. */
  readonly at: string;
  readonly name: string;
  readonly format: string;
  readonly mediatype: string;
  readonly text: string;
  readonly bytes: number;
  /** In hexadecimal. */
  readonly sha256: string;
}

/** Makes a file from its text; its ending gives the type. */
export function dataFile(at: string, text: string): DataFile {
  const format = at.slice(at.lastIndexOf(".") + 1);
  const bytes = Buffer.from(text, "utf8");
  return {
    at,
    name: at.slice(at.lastIndexOf("/") + 1),
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
 * The description of all published files as a Frictionless Data Package, in a language. It is valid by version 1, and has
 * the labels of values that version 2 added (`categories`).
 *
 * @param address of the language's home page, null if it is not known
 * @param pathOf gives the path or address of a file from where the description stands
 */
export function dataPackage(
  say: Language,
  { dataset }: Atlas,
  { tables, map, search }: Described,
  address: string | null,
  pathOf: (file: DataFile) => string,
): string {
  const { site, sources } = dataset;
  const { data } = say.words;
  const describeFile = (file: DataFile) => {
    const { format, mediatype, bytes, sha256 } = file;
    const path = pathOf(file);
    return { path, format, mediatype, encoding: "utf-8", bytes, hash: `sha256:${sha256}` };
  };
  const tableResources = (table: PublishedTable) => {
    const { name, csv, json } = table;
    const title = table.title(say);
    const description = data.rowIs(table.one(say));
    return [
      {
        ...{ profile: "tabular-data-resource", name, title, description },
        ...describeFile(csv),
        dialect: { delimiter: ",", lineTerminator: "\r\n", quoteChar: '"', doubleQuote: true },
        schema: describeSchema(say, table),
      },
      { profile: "data-resource", name: `${name}-json`, title, description, ...describeFile(json) },
    ];
  };
  const boundaries = { name: "other", title: say.text(site.map.terms) };
  const descriptor = {
    profile: "data-package",
    name: site.title.en.toLowerCase().replaceAll(/[^a-z0-9]+/gu, "-"),
    title: say.text(site.title),
    description: [say.text(site.description), ...data.reading].join("\n\n"),
    ...(address !== null && { homepage: address }),
    licenses: [LICENCE],
    sources: sources.map((source) => ({ title: sourceName(say, source), path: source.url })),
    contributors: [{ title: say.text(site.title), role: "author" }],
    resources: [
      ...tables.flatMap(tableResources),
      ...map.map((file) => ({
        profile: "data-resource",
        name: file.name.replaceAll(".", "-"),
        title: say.words.map.title(say.text(site.province)),
        description: say.sentences([data.mapText, say.text(site.map.notice)]),
        ...describeFile(file),
        licenses: [LICENCE, boundaries],
      })),
      { profile: "data-resource", name: "search", title: data.search, ...describeFile(search) },
    ],
  };
  return `${JSON.stringify(descriptor, null, 1)}\n`;
}

/** The files that the package describes. */
interface Described {
  readonly tables: readonly PublishedTable[];
  readonly map: readonly DataFile[];
  readonly search: DataFile;
}

function describeSchema(say: Language, { name: own, fields, primaryKey }: PublishedTable) {
  const foreignKeys = fields.flatMap(({ name, references }) => {
    // In the specification an empty name means the table itself.
    const resource = references === own ? "" : references;
    return resource === undefined ? [] : [{ fields: name, reference: { resource, fields: "id" } }];
  });
  return {
    fields: fields.map((field) => describeField(say, field)),
    missingValues: [""],
    ...(primaryKey !== undefined && { primaryKey }),
    ...(foreignKeys.length > 0 && { foreignKeys }),
  };
}

function describeField(say: Language, field: PublicField) {
  const { name, type, pattern, required, unique } = field;
  const values = field.values?.map(({ value, label }) => ({ value, label: label(say) }));
  const constraints = {
    ...(required && { required }),
    ...(unique && { unique }),
    ...(pattern !== undefined && { pattern }),
    ...(values && { enum: values.map(({ value }) => value) }),
  };
  const listed = say.words.data.values(values ?? []);
  return {
    ...{ name, title: field.title(say), type },
    description: [field.description(say), listed].filter(Boolean).join(" "),
    ...(values && { categories: values }),
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
}
