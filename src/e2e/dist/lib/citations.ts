import { loadDataset } from "../../../data/load-dataset.ts";
import { type Citation, findCitations } from "../../../data/schema/fields/citation.ts";
import type { Prose } from "../../../data/schema/fields/text.ts";
import type { Language } from "../../../i18n/language.ts";
import { all, attribute, type Node, textOf } from "./dom.ts";

/*
 * What the data states with a source, and the marks by which a page shows its sources.
 */

const PREFIX = "#source-";

/** The source marks in an element: which source and which paragraph each shows to a reader of the language. */
export function marksIn(say: Language, element: Node): Citation[] {
  const { basis, inWords, cite } = say.words;
  const signs = Object.values(basis.marks);
  return all(element, "a").flatMap((link) => {
    const href = attribute(link, "href") ?? "";
    if (!href.startsWith(PREFIX)) return [];
    const text = textOf(link);
    // That of a source beside the article is a sign; which place it means ends what is said of it.
    const shown = signs.includes(text)
      ? (attribute(link, "aria-label") ?? "").split(inWords.comma).at(-1)
      : text;
    const at = places.find((place) => place === shown || cite.label(place) === shown);
    return [{ source: href.slice(PREFIX.length), at: at ?? `${shown}, which is no place` }];
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
  /** Its own words; for a bare link between records, the names of those it joins. */
  readonly texts: readonly Prose[];
  readonly cite: readonly Citation[];
}

const dataset = loadDataset();
/** The tables alone: shapes state nothing. */
export const tables = { ...dataset, topology: undefined };
/** Every place in a source that the data cites: 7, 摘要. */
const places = [...new Set([...findCitations(tables)].map(({ at }) => at))];
const names = new Map<string, Prose>(
  [dataset.counties, dataset.organizations].flatMap((table) =>
    table.map(({ id, name }) => [id, name] as const),
  ),
);
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isProse = (value: unknown): value is Prose => isRecord(value) && typeof value.zh === "string";

/** Every text below a value that pages show in their own language, with its path. */
export function textsIn(value: unknown, path = ""): (readonly [string, Prose])[] {
  if (isProse(value)) return [[path, value]];
  if (!isRecord(value) && !Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([key, item]: [string, unknown]) =>
    textsIn(item, `${path}/${nameOf(item) ?? key}`),
  );
}

/**
 * A text as it is compared: where English sets a text of the data into a sentence or into quotation marks, its first letter
 * is small and its own quotation marks are single.
 */
export const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[\u201c\u201d]/gu, (mark) => (mark === "\u201c" ? "\u2018" : "\u2019"));

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

function textsOf(record: Readonly<Record<string, unknown>>): Prose[] {
  const own = Object.values(record).filter(isProse);
  if (own.length > 0) return own;
  const joined = [record.organization, record.helper, record.county];
  return joined.flatMap((id) => (typeof id === "string" ? (names.get(id) ?? []) : []));
}

function nameOf(item: unknown): string | undefined {
  return isRecord(item) && typeof item.id === "string" ? item.id : undefined;
}
