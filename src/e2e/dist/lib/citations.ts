import { loadDataset } from "../../../data/load-dataset.ts";
import type { Citation } from "../../../data/schema/fields/citation.ts";
import { all, attribute, type Node, textOf } from "./dom.ts";

/*
 * What the data states with a source, and the marks by which a page shows its sources.
 */

const PREFIX = "#source-";
/** The signs of official pages, newspapers and statistics: 官, 报, 统 */
const SIGNS = ["\u5b98", "\u62a5", "\u7edf"];

/** The source marks in an element: which source and which paragraph each shows to a reader. */
export function marksIn(element: Node): Citation[] {
  return all(element, "a").flatMap((link) => {
    const href = attribute(link, "href") ?? "";
    if (!href.startsWith(PREFIX)) return [];
    const text = textOf(link);
    // That of a source beside the article is a sign; which place it means ends what is said of it.
    const at = SIGNS.includes(text)
      ? (attribute(link, "aria-label") ?? "").split("\uff0c").at(-1)
      : text;
    return [{ source: href.slice(PREFIX.length), at: at ?? "" }];
  });
}

/** Whether `marks` show every place that `cite` names. */
export function showsAll(marks: readonly Citation[], cite: readonly Citation[]): boolean {
  return cite.every(({ source, at }) =>
    marks.some((mark) => mark.source === source && mark.at === at),
  );
}

/** Something that a source says, as the data holds it: the words a reader is shown, and where they rest. */
interface StatedFact {
  /** Where in the data: `counties/lianjiang/honours/0`. */
  readonly path: string;
  /** Its own Chinese words; for a bare link between records, the names of those it joins. */
  readonly texts: readonly string[];
  readonly cite: readonly Citation[];
}

const dataset = loadDataset();
/** The tables alone: shapes state nothing. */
export const tables = { ...dataset, topology: undefined };
const names = new Map(
  [dataset.counties, dataset.organizations].flatMap((table) =>
    table.map(({ id, name }) => [id, name.zh] as const),
  ),
);
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Every Chinese text below a value, with its path. */
export function chineseTexts(value: unknown, path = ""): (readonly [string, string])[] {
  if (!isRecord(value) && !Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([key, item]: [string, unknown]) =>
    key === "zh" && typeof item === "string"
      ? [[path, item] as const]
      : chineseTexts(item, `${path}/${nameOf(item) ?? key}`),
  );
}

/** Every statement of the data that carries its own citation. */
export const statedFacts: readonly StatedFact[] = findFacts(tables, "");

function findFacts(value: unknown, path: string): StatedFact[] {
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, index) =>
      findFacts(item, `${path}/${nameOf(item) ?? index}`),
    );
  }
  if (!isRecord(value)) return [];
  const below = Object.entries(value).flatMap(([key, item]) => findFacts(item, `${path}/${key}`));
  const { cite } = value;
  if (!Array.isArray(cite)) return below;
  return [{ path: path.slice(1), texts: textsOf(value), cite: cite as Citation[] }, ...below];
}

function textsOf(record: Readonly<Record<string, unknown>>): string[] {
  const own = Object.values(record).flatMap((field) =>
    isRecord(field) && typeof field.zh === "string" ? [field.zh] : [],
  );
  if (own.length > 0) return own;
  const joined = [record.organization, record.helper, record.county];
  return joined.flatMap((id) => (typeof id === "string" ? (names.get(id) ?? []) : []));
}

function nameOf(item: unknown): string | undefined {
  return isRecord(item) && typeof item.id === "string" ? item.id : undefined;
}
