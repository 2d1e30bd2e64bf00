import { isDeepStrictEqual } from "node:util";
import { compareValues } from "./compare-values.ts";
import { findLeaf } from "./find-leaf.ts";
import { PAIR } from "./format-sheet-csv.ts";
import type { Messages } from "./messages.ts";
import type { NamesOf } from "./names.ts";
import type { OpenSheet } from "./open-sheets.ts";
import { readField } from "./read-field.ts";
import type { RecordChange, RowPlace } from "./record-change.ts";
import { Row } from "./row.ts";
import { textCell } from "./sheet-cell.ts";
import { layoutOf } from "./sheets.ts";

/** What a sheet makes of the site's file. */
export interface SiteReading {
  /** The new value; undefined if nothing changed. */
  readonly value: unknown;
  readonly changes: readonly RecordChange[];
  readonly place: RowPlace;
}

/** Reads the sheet that has one member of the site's file a row. */
export function readSite(
  { rows, shown }: OpenSheet,
  headingRow: number,
  { old, namesOf }: { old: unknown; namesOf: NamesOf },
  { notices, problems }: Messages,
): SiteReading {
  const layout = layoutOf("site");
  const headings = (rows[headingRow] ?? []).map(({ text }) => text);
  const [fieldAt, valueAt] = [headings.indexOf(PAIR.field), headings.indexOf(PAIR.value)];
  if (valueAt === -1) problems.push(`${shown}：没有“${PAIR.value}”这一列`);
  const pairs = rows.slice(headingRow + 1).flatMap((cells) => {
    const heading = cells[fieldAt]?.text ?? "";
    return heading === "" ? [] : [[heading, cells[valueAt] ?? textCell("")] as const];
  });
  const known = pairs.filter(([heading]) => findLeaf(layout, heading));
  const unknown = pairs.filter((pair) => !known.includes(pair)).map(([heading]) => `“${heading}”`);
  if (unknown.length > 0) notices.push(`${shown}：不认识这些字段，没有读：${unknown.join("")}`);
  const row = new Row(new Map(known), namesOf);
  const value = readField(layout, "", old, row);
  for (const { heading, message } of row.problems)
    problems.push(`${shown}“${heading}”：${message}`);
  const isSame = isDeepStrictEqual(value, old);
  const changes = compareValues(layout, old, value, namesOf);
  return {
    value: isSame ? undefined : value,
    changes: isSame ? [] : [{ sheet: "site", kind: "changed", id: "", name: "", changes }],
    place: { shown, row: undefined, numbers: row.numbers },
  };
}
