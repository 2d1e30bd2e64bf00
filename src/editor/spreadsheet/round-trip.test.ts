import { isDeepStrictEqual } from "node:util";
import { csvFormatRows, csvParseRows } from "d3";
import fc from "fast-check";
import { check } from "prettier";
import { describe, expect, it } from "vitest";
import { recordsOf, tableFile } from "../../data/read/folder.ts";
import { readFolder } from "../../data/read/read-folder.ts";
import { keyOf, type TableName } from "../../data/schema/files.ts";
import { TEST_FACTS } from "../../data/testing/test-facts.ts";
import { isRecord } from "../../data/values.ts";
import type { Field } from "./field.ts";
import { type OpenSheet, readCsv, readWorkbook } from "./open-sheets.ts";
import { type ImportPlan, planImport } from "./plan-import.ts";
import {
  contentOf,
  fileOf,
  formatSheetCsv,
  layoutOf,
  SHEET_NAMES,
  type SheetName,
} from "./sheets.ts";
import { namesIn } from "./show-cell.ts";
import { arbitraryValue, type Making } from "./testing/arbitrary-value.ts";
import { encodeGbk, isGbk } from "./testing/encode-gbk.ts";
import { writeWorkbook } from "./export-data.ts";

const data = readFolder(TEST_FACTS);
const namesOf = namesIn(data);

/** The data as files of one form, taken back as an import takes them. */
type RoundTrip = (folder: typeof data, sheets: readonly SheetName[]) => Promise<OpenSheet[]>;

const contentsOf = (folder: typeof data, sheets: readonly SheetName[]) =>
  sheets.map((sheet) => contentOf(folder, sheet, namesIn(folder)));

const asCsv =
  (encode: (text: string) => Uint8Array): RoundTrip =>
  (folder, sheets) =>
    Promise.resolve(
      contentsOf(folder, sheets).map((content) => ({
        name: content.sheet,
        shown: content.sheet,
        rows: readCsv(encode(formatSheetCsv(content)), ""),
      })),
    );

const asWorkbook: RoundTrip = async (folder, sheets) => {
  const bytes = await writeWorkbook(contentsOf(folder, sheets), namesIn(folder));
  return (await readWorkbook(bytes)).map((sheet) => ({ ...sheet, shown: sheet.name }));
};

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const FORMS: readonly (readonly [string, RoundTrip, Making["isAllowed"]])[] = [
  ["a workbook", asWorkbook, () => true],
  ["CSV", asCsv(utf8), () => true],
  ["CSV in GBK", asCsv(encodeGbk), isGbk],
];

describe.each(FORMS)("the data as %s", (_, roundTrip, isAllowed) => {
  it("changes no byte when it comes back as it went", async () => {
    const plan = await planImport(TEST_FACTS, await roundTrip(data, SHEET_NAMES), {
      deletes: true,
    });
    expect(plan).toMatchObject({ files: [], changes: [], notices: [], problems: [] });
  });

  it("brings back just what was edited, and leaves all other lines as they were", async () => {
    const making = { namesOf, isAllowed };
    await fc.assert(
      fc.asyncProperty(edits(making), async (edited) => {
        const overlay = new Map(
          [...edited].map(([sheet, value]) => [fileOf(sheet), utf8(JSON.stringify(value))]),
        );
        const sheets = [...edited.keys()];
        const opened = await roundTrip(readFolder(TEST_FACTS, overlay), sheets);
        const plan = await planImport(TEST_FACTS, opened, { deletes: true });
        expect(plan.problems).toEqual([]);
        for (const [sheet, value] of edited) await expectEdit(plan, sheet, value);
      }),
      { numRuns: 40, seed: 20261125 },
    );
  });
});

/** What Excel on a Chinese Windows makes of a CSV file that is opened and saved: its own dates, GBK, no mark. */
function resaveInExcel(csv: string): Uint8Array {
  const rows = csvParseRows(csv.replace(/^\ufeff/u, "")).map((row) =>
    row.map((cell) => cell.replace(/^(\d{4})-0?(\d+)-0?(\d+)$/u, "$1/$2/$3")),
  );
  return encodeGbk(`${csvFormatRows(rows).replaceAll("\n", "\r\n")}\r\n`);
}

it("changes no byte when Excel has opened and saved the CSV files", async () => {
  const opened = await asCsv(resaveInExcel)(data, SHEET_NAMES);
  expect(opened.flatMap(({ rows }) => rows.flat()).some(({ text }) => text === "2024/5/29")).toBe(
    true,
  );
  const plan = await planImport(TEST_FACTS, opened, { deletes: true });
  expect(plan).toMatchObject({ files: [], changes: [], notices: [], problems: [] });
});

const fileValue = (sheet: SheetName): unknown =>
  sheet === "site" ? data.site.value : tableFile(data, sheet).value;

/**
 * A file holds the edited value, is formatted as before, has every record that was not edited byte for byte, and the
 * members of the others in their order.
 */
async function expectEdit(plan: ImportPlan, sheet: SheetName, value: unknown): Promise<void> {
  const file = plan.files.find(({ name }) => name === fileOf(sheet));
  expect(file !== undefined).toBe(!isDeepStrictEqual(value, fileValue(sheet)));
  if (!file) return;
  const [before, after] = [file.before, file.after].map((bytes) => new TextDecoder().decode(bytes));
  expect(JSON.parse(after ?? "")).toEqual(value);
  expect(await check(after ?? "", { parser: "json", printWidth: 100 })).toBe(true);
  for (const record of sheet === "site" ? [] : recordsOf(tableFile(data, sheet))) {
    const isKept = listOf(value).some((one) => isDeepStrictEqual(one, record.value));
    const text = JSON.stringify(record.value, undefined, 2).replaceAll("\n", "\n    ");
    if (isKept && before?.includes(text)) expect(after).toContain(text);
  }
  const [old, next] = [before, after].map((json): unknown => JSON.parse(json ?? ""));
  for (const record of listOf(next)) {
    const same = listOf(old).find((one) => keyIn(one, sheet) === keyIn(record, sheet));
    if (same) expect(sharedKeys(record, same)).toEqual(sharedKeys(same, record));
  }
}

const keyIn = (record: unknown, sheet: SheetName): unknown =>
  isRecord(record) && sheet !== "site" ? record[keyOf(sheet)] : undefined;

/** The members of a record that another has too, in the record's order. */
const sharedKeys = (record: unknown, other: unknown): string[] =>
  isRecord(record) && isRecord(other) ? Object.keys(record).filter((key) => key in other) : [];

const listOf = (value: unknown): readonly unknown[] =>
  isRecord(value) && Array.isArray(value.records) ? value.records : [];

/** Some files with some records changed, added and taken out. */
function edits(making: Making): fc.Arbitrary<Map<SheetName, unknown>> {
  return fc
    .subarray([...SHEET_NAMES], { minLength: 1, maxLength: 2 })
    .chain((sheets) =>
      fc
        .tuple(
          ...sheets.map((sheet) =>
            (sheet === "site" ? editedSite(making) : editedTable(sheet, making)).map(
              (value): [SheetName, unknown] => [sheet, value],
            ),
          ),
        )
        .map((pairs) => new Map(pairs)),
    );
}

const editedSite = (making: Making): fc.Arbitrary<unknown> =>
  editedValue(layoutOf("site"), data.site.value, making, []);

function editedTable(table: TableName, making: Making): fc.Arbitrary<unknown> {
  const { value } = tableFile(data, table);
  const old = listOf(value);
  const layout = layoutOf(table);
  const key = keyOf(table);
  const changes = fc.array(
    fc
      .nat({ max: Math.max(0, old.length - 1) })
      .chain((at) =>
        editedValue(layout, old[at] ?? {}, making, [key]).map((record) => ({ at, record })),
      ),
    { maxLength: old.length === 0 ? 0 : 4 },
  );
  const removed = fc.array(fc.nat({ max: 200 }), { maxLength: 2 });
  const added = fc.array(arbitraryValue(layout, making), { maxLength: 2 });
  return fc.tuple(changes, removed, added).map(([changed, gone, more]) => ({
    ...(isRecord(value) ? value : {}),
    records: [
      ...old
        .map((record, at) => changed.findLast((one) => one.at === at)?.record ?? record)
        .filter((_, at) => !gone.includes(at)),
      ...more.map((record, at) => ({
        ...(isRecord(record) ? record : {}),
        [key]: key === "id" ? `new-record-${at}` : String(900_000 + at),
      })),
    ],
  }));
}

/** A value with one member, at any depth, made anew, left out or, in a list, added or taken out. */
function editedValue(
  field: Field,
  old: unknown,
  making: Making,
  fixed: readonly string[],
): fc.Arbitrary<unknown> {
  const fresh = arbitraryValue(field, making);
  if (field.shape === "list" && Array.isArray(old) && old.length > 1) {
    const list: readonly unknown[] = old;
    return fc.nat({ max: list.length - 1 }).chain((at) =>
      fc.oneof(
        editedValue(field.item, list[at], making, []).map((item) => list.with(at, item)),
        arbitraryValue(field.item, making).map((item) => list.toSpliced(at, 0, item)),
        fc.constant(list.toSpliced(at, 1)),
      ),
    );
  }
  if (field.shape !== "group" || !isRecord(old)) return fresh;
  const members = [...field.members].filter(([key]) => !fixed.includes(key));
  return fc.constantFrom(...members).chain(([key, member]) => {
    const others = Object.fromEntries(Object.entries(old).filter(([name]) => name !== key));
    const changed = editedValue(member, old[key], making, []).map((value) => ({
      ...others,
      [key]: value,
    }));
    const mayGo = member.optional && Object.keys(others).length > 0;
    return mayGo ? fc.oneof(changed, fc.constant(others)) : changed;
  });
}
