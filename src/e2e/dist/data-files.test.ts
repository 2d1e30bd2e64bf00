import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { csvParse, csvParseRows } from "d3";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { TABLE_NAMES } from "../../data/schema/files.ts";
import { loadDataset } from "../../data/load-dataset.ts";
import { figuresOf } from "../../model/figure.ts";
import { testSiteUrl } from "../../tools/test/test-builds.ts";
import { builds, editions } from "./lib/builds.ts";
import { all, attribute, textOf } from "./lib/dom.ts";

/** What the tests read of a resource of the package. */
interface Resource {
  readonly name: string;
  readonly profile: string;
  readonly path: string;
  readonly format: string;
  readonly mediatype: string;
  readonly bytes: number;
  readonly hash: string;
  readonly schema?: {
    readonly fields: readonly {
      readonly name: string;
      readonly type: string;
      readonly title: string;
      readonly description: string;
      readonly constraints?: Readonly<Record<string, unknown>>;
    }[];
    readonly primaryKey?: string | readonly string[];
    readonly foreignKeys?: readonly {
      readonly fields: string;
      readonly reference: { readonly resource: string; readonly fields: string };
    }[];
  };
}

const dataset = loadDataset();
/** The tables that the site offers: further reading and photos where there are any. */
const offered = TABLE_NAMES.filter(
  (name) => (name !== "links" && name !== "photos") || dataset[name].length > 0,
);
/** The profiles of Frictionless, version 1, from the npm package datapackage 1.1.10 (MIT, see the licence beside them). */
const profile = (name: string): object => {
  const at = new URL(`lib/frictionless/${name}.json`, import.meta.url);
  // Written in draft 4, of which they use nothing that draft 7 reads otherwise.
  return { ...(JSON.parse(readFileSync(at, "utf8")) as object), $schema: undefined };
};
const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
const isPackage = ajv.compile(profile("data-package"));
const isTable = ajv.compile(profile("tabular-data-resource"));

/** Why a cell does not fit its column's type and constraints, as the specification of Table Schema has them. */
function misfit(cell: string, type: string, limits: Readonly<Record<string, unknown>>): boolean {
  if (cell === "") return limits.required === true;
  const fits = {
    string: () => true,
    number: () => /^-?\d+(?:\.\d+)?(?:e-?\d+)?$/u.test(cell),
    integer: () => /^-?\d+$/u.test(cell),
    boolean: () => /^(?:true|false)$/u.test(cell),
    array: () => Array.isArray(JSON.parse(cell)),
  }[type];
  if (!fits?.()) return true;
  if (Array.isArray(limits.enum) && !limits.enum.includes(cell)) return true;
  return typeof limits.pattern === "string" && !new RegExp(limits.pattern, "u").test(cell);
}

/** The files of the data that each edition has of its own; the others stand in the Chinese one. */
const OWN = ["datapackage.json", "map.svg", "search.json"];

describe.each(editions)("$name", ({ dir, files, base, say, folder, pageAt }) => {
  const root = new URL(base, testSiteUrl).href;
  /** A path of the package or of the checksums, from the build's folder. */
  const fileOf = (path: string) =>
    path.startsWith(root) ? path.slice(root.length) : join(`${folder}data`, path);
  const read = (path: string) => readFileSync(join(dir, fileOf(path)));
  const rows = (path: string) => csvParse(read(path).toString("utf8").slice(1));
  const tableAt = (name: string) =>
    csvParse(readFileSync(join(dir, `data/${name}.csv`), "utf8").slice(1));
  const published = files.filter((file) => {
    const [, of, name = ""] = /^(.*)data\/([^/]+\.(?:csv|json|geojson|svg))$/u.exec(file) ?? [];
    return of === (OWN.includes(name) ? folder : "");
  });
  const descriptor = JSON.parse(read("datapackage.json").toString("utf8")) as {
    readonly resources: readonly Resource[];
    readonly licenses: readonly { readonly name: string }[];
    readonly homepage?: string;
  };
  const { resources } = descriptor;
  const tables = resources.flatMap(({ schema, ...rest }) => (schema ? [{ ...rest, schema }] : []));

  test("the package is valid by its profile, and each table by that of tables", () => {
    isPackage(descriptor);
    expect(isPackage.errors ?? []).toEqual([]);
    for (const { profile: kind, ...table } of tables) {
      isTable({ profile: kind, ...table });
      expect(isTable.errors ?? []).toEqual([]);
    }
    expect(
      isTable({ name: "x", path: "x.csv", profile: "tabular-data-resource", schema: {} }),
    ).toBe(false);
  });

  test("the package describes every file but itself and the checksums, and every table of the data", () => {
    expect(resources.map(({ path }) => fileOf(path)).toSorted()).toEqual(
      published.filter((file) => !file.endsWith("datapackage.json")).toSorted(),
    );
    for (const name of offered)
      expect(published).toEqual(expect.arrayContaining([`data/${name}.csv`, `data/${name}.json`]));
    expect(new Set(resources.map(({ name }) => name)).size).toBe(resources.length);
    expect(descriptor.licenses.map(({ name }) => name)).toEqual(["CC-BY-4.0"]);
    expect(descriptor.homepage).toBe(root + folder);
  });

  test("sizes and checksums are those of the files", () => {
    const sums = read("checksums.txt").toString("utf8");
    const listed = sums
      .trimEnd()
      .split("\n")
      .map((line) => line.split("  "));
    const hashOf = (path: string) => createHash("sha256").update(read(path)).digest("hex");
    expect(sums).toMatch(/^(?:[0-9a-f]{64} {2}(?:\.\.\/\.\.\/data\/)?[\w.-]+\n)+$/u);
    expect(listed.map(([, path = ""]) => fileOf(path)).toSorted()).toEqual(
      [...resources.map(({ path }) => path), "datapackage.json"].map(fileOf).toSorted(),
    );
    for (const [hash, path = ""] of listed) expect([path, hash]).toEqual([path, hashOf(path)]);
    for (const { path, bytes, hash } of resources) {
      expect([path, bytes, hash]).toEqual([path, read(path).length, `sha256:${hashOf(path)}`]);
    }
  });

  test("every CSV is what its schema says: columns, types, values, keys", () => {
    for (const { path, name, schema } of tables) {
      const text = read(path).toString("utf8");
      expect(text.startsWith("\ufeff") && text.endsWith("\r\n")).toBe(true);
      const [head = []] = csvParseRows(text.slice(1));
      expect(head).toEqual(schema.fields.map((field) => field.name));
      const found = rows(path);
      const wrong = schema.fields.flatMap((field) =>
        found
          .map((row) => row[field.name] ?? "")
          .filter((cell) => misfit(cell, field.type, field.constraints ?? {}))
          .map((cell) => `${name}.${field.name}: ${cell}`),
      );
      expect(wrong).toEqual([]);
      for (const { name: column, constraints } of schema.fields) {
        const cells = found.map((row) => row[column]);
        if (constraints?.unique === true) expect(new Set(cells).size).toBe(cells.length);
      }
      if (schema.primaryKey !== undefined) {
        const key = [schema.primaryKey].flat();
        expect(head).toEqual(expect.arrayContaining(key));
        const keys = found.map((row) => key.map((column) => row[column] ?? "").join("\n"));
        expect(found.filter((row) => key.some((column) => row[column] === ""))).toEqual([]);
        expect(new Set(keys).size).toBe(keys.length);
      }
      for (const { fields, reference } of schema.foreignKeys ?? []) {
        const target = reference.resource === "" ? name : reference.resource;
        const known = new Set(tableAt(target).map((row) => row[reference.fields]));
        const dangling = found
          .map((row) => row[fields] ?? "")
          .filter((id) => id !== "" && !known.has(id));
        expect(known.size).toBeGreaterThan(0);
        expect(dangling).toEqual([]);
      }
    }
    expect(tables.flatMap(({ schema }) => schema.foreignKeys ?? []).length).toBeGreaterThan(15);
    const keyless = tables.filter(({ schema }) => schema.primaryKey === undefined);
    expect(keyless.map(({ name }) => name)).toEqual(["citations"]);
  });

  test("every column is called and explained in the language", () => {
    const isTold = (text: string) =>
      text !== "" && /\p{Script=Han}/u.test(text) === (say.code === "zh");
    const silent = tables.flatMap(({ name, schema }) =>
      schema.fields
        .filter(({ title, description }) => !isTold(title) || !isTold(description))
        .map((field) => `${name}.${field.name}`),
    );
    expect(silent).toEqual([]);
  });

  test("what is not known is an empty cell: no word, no empty list", () => {
    const words = tables.flatMap(({ name, path }) =>
      rows(path).flatMap((row) =>
        Object.entries(row)
          .filter(([, cell]) => /^(?:\[\]|\{\}|null|undefined|NaN)$/u.test(cell))
          .map(([column, cell]) => `${name}.${column}: ${cell}`),
      ),
    );
    expect(words).toEqual([]);
  });

  test("no cell is one that a spreadsheet would run, but a negative number", () => {
    const risky = tables.flatMap(({ path }) =>
      rows(path).flatMap((row) =>
        Object.values(row).filter(
          (cell) => /^\s*[=+\-@]/u.test(cell) && !/^-\d+(?:\.\d+)?$/u.test(cell),
        ),
      ),
    );
    expect(risky).toEqual([]);
  });

  test("the JSON of a table holds its records whole, with the licence", () => {
    for (const name of offered) {
      const file = JSON.parse(readFileSync(join(dir, `data/${name}.json`), "utf8")) as Record<
        string,
        unknown
      >;
      expect(file.en).toMatchObject({ title: expect.stringMatching(/^[A-Z][a-z- ]+$/u) as string });
      expect(file.records).toEqual(dataset[name]);
      expect(file.licence).toBe("CC-BY-4.0");
      expect(tableAt(name)).toHaveLength(dataset[name].length);
    }
  });

  test("the long tables count what the data holds, and every figure keeps its claim", () => {
    const figures = figuresOf(dataset);
    const written = tableAt("figures");
    expect(written.map(({ id }) => id)).toEqual(figures.map(({ id }) => id));
    for (const [at, row] of written.entries()) {
      const figure = figures[at];
      expect([row.value?.replace(/^'/u, ""), row.unit, row.qualifier, row.asOf]).toEqual([
        String(figure?.value),
        figure?.unit,
        figure?.qualifier,
        figure?.asOf ?? "",
      ]);
      expect([
        "article",
        "official",
        "press",
        "media",
        "institution",
        "statistics",
        "several",
        "both",
      ]).toContain(row.basis);
    }
    expect(tableAt("team-members")).toHaveLength(
      dataset.teams.flatMap(({ members }) => members).length,
    );
    const cited = JSON.stringify(TABLE_NAMES.map((name) => dataset[name])).match(/\{"source":"/gu);
    expect(tableAt("citations")).toHaveLength(cited?.length ?? 0);
  });

  test("beside each file stand its licence, its checksum, and how to cite it by its sources", () => {
    const { main } = pageAt("/data/");
    const items = all(main, "li").filter((item) =>
      all(item, "a").some((link) => attribute(link, "download") !== undefined),
    );
    const offered = items.flatMap((item) => {
      const anchor = attribute(item, "id") ?? "absent";
      const cites = all(item, "a").filter((one) => attribute(one, "data-cites") === anchor);
      const plain = cites.filter((one) => attribute(one, "href") === `#${anchor}`);
      const licences = all(item, "a").filter((one) => attribute(one, "rel") === "license");
      const sums = all(item, "code").map((code) => attribute(code, "title")?.slice(-64));
      expect([anchor, cites.length, plain.length, licences.length]).toEqual([anchor, 1, 1, 1]);
      const hrefs = all(item, "a")
        .filter((link) => attribute(link, "download") !== undefined)
        .map((link) => (attribute(link, "href") ?? "").slice(base.length));
      expect(sums).toEqual(
        hrefs.map((href) =>
          createHash("sha256")
            .update(readFileSync(join(dir, href)))
            .digest("hex"),
        ),
      );
      return hrefs;
    });
    const pictures = files.filter((file) => file.startsWith(`${folder}pictures/`));
    expect(offered.toSorted()).toEqual(
      [
        ...published.filter((file) => !/(?:datapackage|search)\.json$/u.test(file)),
        ...pictures.filter((file) => !/\/(?:county|layer)\//u.test(file)),
      ].toSorted(),
    );
    const funds = all(main, "a").find((one) => attribute(one, "data-cites") === "table-funds");
    expect(funds && attribute(funds, "data-note")).toContain("https://www.nfzz.net.cn/");
  });

  test("the page offers each file, says how many rows a table has, and leads to all there is", () => {
    const { main } = pageAt("/data/");
    const hrefs = all(main, "a").map((link) => attribute(link, "href") ?? "");
    const leads = [...published, `${folder}data/checksums.txt`];
    expect(leads.filter((file) => !hrefs.includes(base + file))).toEqual([]);
    for (const { name, path, hash } of tables) {
      const item = all(main, "li").find((one) => attribute(one, "id") === `table-${name}`);
      const text = item ? textOf(item) : "";
      const count = rows(path).length;
      const told = say.words.data.row("", count).split(/[；;]/u)[1] ?? "absent";
      expect(told).toContain(count === 0 ? "" : count.toLocaleString(say.code));
      expect(text).toContain(told.trim());
      expect(text).toContain(hash.slice("sha256:".length, "sha256:".length + 8));
    }
    expect(hrefs).toContain(`${base}${folder}data/coverage/`);
    expect(textOf(main)).toContain("CC BY 4.0");
    expect(textOf(main)).toContain(say.code === "zh" ? "高德" : "Amap");
  });
});

test.each(["data", "en/data"])(
  "both builds publish the same %s, but for the two files that name the site's address",
  (folder) => {
    const [atRoot, underPath] = builds.map(({ dir }) =>
      readFileSync(join(dir, folder, "checksums.txt"), "utf8").split("\n"),
    );
    const differing = atRoot
      ?.filter((line) => !underPath?.includes(line))
      .map((line) => line.split("  ")[1]);
    expect(differing).toEqual(["map.svg", "datapackage.json"]);
  },
);
