import type { Group } from "./field.ts";
import { flatten } from "./flatten.ts";
import type { Messages } from "./messages.ts";
import type { NamesOf } from "./names.ts";

/** The columns of a sheet that are not as they were exported. */
export interface Columns {
  readonly shown: string;
  /** Headings that the sheet should have. */
  readonly missing: readonly string[];
  /** Columns that no member is called like, with what their cells say. */
  readonly unknown: readonly { readonly heading: string; readonly cells: readonly string[] }[];
  readonly layout: Group;
  /** What the data has. */
  readonly values: readonly unknown[];
  readonly namesOf: NamesOf;
}

/** Share of cells that the data has in a column, from which an unknown column is taken for it. */
const ALIKE = 0.5;

/** Names headings in a sentence. */
export const quoteHeadings = (headings: Iterable<string>): string =>
  [...headings].map((heading) => `“${heading}”`).join("");

/** The missing column that an unknown one was, most likely, before its heading was changed. */
function findOriginal(
  cells: readonly string[],
  { missing, layout, values, namesOf }: Columns,
): string | undefined {
  const rows = values.map((value) => flatten(layout, value, namesOf));
  const judged = missing.map((heading) => {
    const known = new Set(rows.map((row) => String(row.get(heading) ?? "")));
    return { heading, alike: cells.filter((cell) => known.has(cell)).length };
  });
  const [best] = judged.toSorted((a, b) => b.alike - a.alike);
  return best && best.alike >= cells.length * ALIKE ? best.heading : undefined;
}

/**
 * Tells of columns that nobody knows, and of those that are missing, of which the data keeps what it has. Both at once
 * are a problem: a heading that was changed would lose what its column says.
 */
export function tellColumns(columns: Columns, { notices, problems }: Messages): void {
  const { shown, missing, unknown } = columns;
  const filled = unknown
    .map(({ heading, cells }) => ({ heading, cells: cells.filter((cell) => cell !== "") }))
    .filter(({ cells }) => missing.length > 0 && cells.length > 0);
  for (const { heading, cells } of filled) {
    const original = findOriginal(cells, columns);
    problems.push(
      original === undefined
        ? `${shown}：不认识“${heading}”这一列，又缺少一些列（${quoteHeadings(missing)}）。改了列名的，请改回来；不属于数据的列，请删去`
        : `${shown}：不认识“${heading}”这一列，又缺少“${original}”，像是改了列名：请改回“${original}”；不是的，请删去“${heading}”这一列`,
    );
  }
  const passed = unknown.filter(({ heading }) => filled.every((one) => one.heading !== heading));
  if (passed.length > 0)
    notices.push(
      `${shown}：不认识这些列，没有读：${quoteHeadings(passed.map(({ heading }) => heading))}`,
    );
  if (missing.length > 0)
    notices.push(`${shown}：没有这些列，数据保持原样：${quoteHeadings(missing)}`);
}
