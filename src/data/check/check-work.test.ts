import { describe, expect, it } from "vitest";
import type { Folder } from "../read/folder.ts";
import { type DataFile, parseDataFile } from "../read/read-file.ts";
import { TABLE_NAMES } from "../schema/files.ts";
import { generateData } from "../testing/generate.ts";
import { checkFolder } from "./check-folder.ts";
import { findWarnings } from "./find-warnings.ts";

/** How often a check looked at something: a member of a value, or the place of a path. */
interface Work {
  reads: number;
  places: number;
}

/** A value that counts every look at one of its members, however deep. */
function counted<Value>(value: Value, work: Work, known = new WeakMap<object, object>()): Value {
  if (typeof value !== "object" || value === null) return value;
  const before = known.get(value);
  if (before) return before as Value;
  const proxy = new Proxy(value, {
    get(target, key) {
      work.reads += 1;
      return counted(Reflect.get(target, key), work, known);
    },
  });
  known.set(value, proxy);
  return proxy;
}

const spoil = {
  nothing: (text: string) => text,
  "a source renamed": (text: string, file: string) =>
    file === "sources" ? text.replace('"generated"', '"renamed"') : text,
  "a wrong word in every record": (text: string) =>
    text.replaceAll(/"(?:qualifier|membersKnown|stage|status|anchor)": "/gu, "$&wrong-"),
  "an id of its own wrong in every record": (text: string) =>
    text.replaceAll('"county": "county-', '"county": "place-'),
  "one id for all records": (text: string) => text.replaceAll(/"id": "event-\d+"/gu, '"id": "e"'),
  "a chain of projects": (text: string) =>
    text.replaceAll(/"id": "project-(\d+)",/gu, (whole, index: string) =>
      index === "0" ? whole : `${whole} "partOf": "project-${Number(index) - 1}",`,
    ),
} as const;

type Spoil = keyof typeof spoil;

const generated = new Map<number, ReturnType<typeof generateData>>();
const measured = new Map<string, Work>();

/** What it costs to check a generated folder of a number of counties, spoilt in some way; measured once. */
function workOf(count: number, name: Spoil, run: (folder: Folder) => unknown = checkFolder): Work {
  const key = `${count} ${name} ${run.name}`;
  const work = measured.get(key) ?? measure(count, spoil[name], run);
  measured.set(key, work);
  return work;
}

function measure(
  count: number,
  change: (text: string, file: string) => string,
  run: (folder: Folder) => unknown,
): Work {
  const data = generated.get(count) ?? generateData(count, true);
  generated.set(count, data);
  const { tables, site, topology } = data;
  const work = { reads: 0, places: 0 };
  const file = (name: string, content: unknown): DataFile => {
    const text = change(JSON.stringify(content, null, 1), name);
    const parsed = parseDataFile(name, new TextEncoder().encode(text));
    return {
      ...parsed,
      value: counted(parsed.value, work),
      locate: (path) => {
        work.places += 1;
        return parsed.locate(path);
      },
    };
  };
  const folder: Folder = {
    photoFiles: new Map(),
    strays: [],
    tables: new Map(TABLE_NAMES.map((table) => [table, file(table, { records: tables[table] })])),
    site: file("site", site),
    topology: file("map", topology),
    translations: { file: "translations" },
    storyDir: "story",
    story: [],
  };
  run(folder);
  return work;
}

describe("the work of a check", () => {
  const spoils = Object.keys(spoil).filter((name): name is Spoil => name in spoil);

  it.each(spoils)("grows with the records and no faster: %s", (name) => {
    const [small, large] = [workOf(200, name), workOf(400, name)];
    expect(small.reads).toBeGreaterThan(200 * 100);
    expect(large.reads / small.reads).toBeLessThan(2.1);
    expect(large.places).toBeLessThanOrEqual(2.1 * small.places);
  });

  it("grows no faster where it asks what may be meant so", () => {
    const [small, large] = [200, 400].map((count) => workOf(count, "nothing", findWarnings));
    expect(small?.places).toBeGreaterThan(200);
    expect(large?.reads).toBeLessThan(2.1 * (small?.reads ?? 0));
    expect(large?.places).toBeLessThan(2.1 * (small?.places ?? 0));
  });

  it("seeks no place where nothing is wrong", () => {
    expect(workOf(200, "nothing").places).toBe(0);
  });

  it("seeks a place or two for each fault", () => {
    const { places } = workOf(200, "one id for all records");
    expect(places).toBe(200);
  });
});
