import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { innerOf } from "../../data/schema/field.ts";
import { SITE, TABLE_NAMES, TABLES } from "../../data/schema/files.ts";
import { LIVE_DATA } from "../../data/testing/test-facts.ts";
import { isRecord } from "../../data/values.ts";
import { JsonEditor } from "./testing/json-editor.ts";

type Path = readonly (string | number)[];

/** A data file with few records, which zod takes. */
interface Sample {
  readonly file: string;
  readonly schema: z.ZodType;
  readonly value: Readonly<Record<string, unknown>>;
}

const examplesOf = (schema: z.core.$ZodType): readonly unknown[] => {
  const examples = z.globalRegistry.get(innerOf(schema))?.examples;
  return Array.isArray(examples) ? examples : [];
};

/** An object with every field that the schema knows, taken from their examples. */
const compose = (schema: z.ZodObject) =>
  Object.fromEntries(
    Object.entries<z.core.$ZodType>(schema.shape).map(([key, field]) => [
      key,
      examplesOf(field)[0],
    ]),
  );

function readObject(file: string): Readonly<Record<string, unknown>> {
  const value: unknown = JSON.parse(readFileSync(path.join(LIVE_DATA, file), "utf8"));
  if (!isRecord(value)) throw new Error(`${file} holds no object`);
  return value;
}

const realSite = readObject(SITE.file);
const samples: readonly Sample[] = [
  ...TABLE_NAMES.flatMap((table): Sample[] => {
    const { file, schema } = TABLES[table];
    const { $schema, records } = readObject(file);
    const whole = compose(schema.shape.records.element);
    const all: readonly unknown[] = Array.isArray(records)
      ? [...(records as readonly unknown[]), whole]
      : [];
    return all.map((record) => ({
      file,
      schema,
      value: { $schema, records: [record] },
    }));
  }),
  ...[realSite, { ...compose(SITE.schema), $schema: realSite.$schema }].map((value) => ({
    file: SITE.file,
    schema: SITE.schema,
    value,
  })),
];

function* pathsOf(value: unknown, at: Path = []): Generator<Path> {
  if (at.length > 0 && at[0] !== "$schema") yield at;
  const entries = Array.isArray(value)
    ? [...value.entries()]
    : isRecord(value)
      ? Object.entries(value)
      : [];
  for (const [key, inner] of entries) yield* pathsOf(inner, [...at, key]);
}

/** A copy of a value with what stands at a path put through `change`; undefined there takes it away. */
function changeAt(
  value: unknown,
  [key, ...rest]: Path,
  change: (inner: unknown) => unknown,
): unknown {
  if (key === undefined) return change(value);
  if (Array.isArray(value))
    return value.flatMap((item: unknown, index) =>
      index === key ? [changeAt(item, rest, change)] : [item],
    );
  return isRecord(value) ? { ...value, [key]: changeAt(value[key], rest, change) } : value;
}

const put = (value: unknown) => () => value;
const changes: readonly ((inner: unknown) => unknown)[] = [
  ...[undefined, null, true, [], {}, 0, -1, 1.5, 1e21].map(put),
  ...[
    "",
    " ",
    "x",
    " x",
    "x ",
    "x\ny",
    "\u200b",
    "廉江",
    "廉江\u3000",
    "a--b",
    "A",
    "a-1",
    "x".repeat(600),
  ].map(put),
  ...[
    "x".repeat(601),
    "\u{1f30a}".repeat(300),
    "\u{1f30a}".repeat(301),
    "\ud800",
    "440881",
    "44088",
  ].map(put),
  ...[
    "2024",
    "2024-02-29",
    "2023-02-29",
    "2024-02-30",
    "2024-04-31",
    "2024-13",
    "1899",
    "2100",
    "2101",
  ].map(put),
  ...[
    "1/3",
    "0/3",
    "lian jiang",
    "lü",
    "https://a.cn/廉江",
    "https://",
    "HTTPS://a.cn",
    "ftp://a.cn",
  ].map(put),
  ...[
    "expected",
    "county",
    "programme",
    "person",
    "cny-10k",
    "cny-100m",
    "lead",
    "city",
    "editor",
  ].map(put),
  (inner) => (Array.isArray(inner) ? inner.concat(inner) : inner),
  (inner) => (isRecord(inner) ? { ...inner, more: 1 } : inner),
  (inner) => (isRecord(inner) ? { ...inner, on: "2024" } : inner),
  (inner) => (isRecord(inner) ? { ...inner, notAfter: "2024" } : inner),
  (inner) => (typeof inner === "string" ? `${inner} ` : inner),
];

/** Every field of every file once, at the first record that has it: the kinds of damage are tried on each. */
const places = new Map(
  samples
    .flatMap((sample) => [...pathsOf(sample.value)].map((at) => ({ sample, at })))
    .map((place) => {
      const steps = place.at.map((step) => (typeof step === "number" ? "*" : step));
      return [[place.sample.file, ...steps].join("/"), place] as const;
    })
    .toReversed(),
);

const faultsOf = ({ file, value }: { readonly file: string; readonly value: unknown }) =>
  new JsonEditor(file, JSON.stringify(value)).faults();

it.each([...TABLE_NAMES, "site"] as const)("takes a file with every field of %s", async (name) => {
  const { file } = name === "site" ? SITE : TABLES[name];
  const own = samples.filter((sample) => sample.file === file);
  const results = await Promise.all(own.map(faultsOf));
  expect(own.every(({ schema, value }) => schema.safeParse(value).success)).toBe(true);
  expect(results.flat()).toEqual([]);
});

describe("a file with one fault", () => {
  const met = { refused: 0, missed: 0, taken: 0 };

  it.each([...places])(
    "is refused for nothing that the check takes: %s",
    async (_where, { sample, at }) => {
      const { file, schema, value } = sample;
      for (const change of changes) {
        // What would stand in the file: no `undefined`, and numbers as JSON writes them.
        const written: unknown = JSON.parse(JSON.stringify(changeAt(value, at, change)));
        const isSound = schema.safeParse(written).success;
        const faults = await faultsOf({ file, value: written });
        if (isSound) expect([written, faults]).toEqual([written, []]);
        met[isSound ? "taken" : faults.length > 0 ? "refused" : "missed"] += 1;
      }
    },
  );

  it("is refused for nearly all that the schemas refuse", () => {
    expect(met.taken).toBeGreaterThan(5000);
    expect(met.missed / met.refused).toBeLessThan(0.01);
  });
});
