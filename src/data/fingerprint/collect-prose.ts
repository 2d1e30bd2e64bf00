import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Dataset } from "../dataset.ts";

/** A piece of our own prose, and where it stands. */
export interface Prose {
  readonly where: string;
  readonly text: string;
}

/** Members that hold names rather than prose: titles of plans, posts and places are the source's own. */
const NAMES: ReadonlySet<string> = new Set(["name", "title", "town", "place", "publisher"]);

function* zhStrings(
  value: unknown,
  where: string,
  names: boolean,
): Generator<Prose & { readonly name: boolean }> {
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (key === "zh" && typeof inner === "string") yield { where, text: inner, name: names };
    else yield* zhStrings(inner, `${where}.${key}`, names || NAMES.has(key));
  }
}

/** Everything but the map, whose names are not prose and whose arcs are many. */
const tables = (dataset: Dataset): unknown => ({ ...dataset, topology: null });

/** All names in the data, longest first. */
export function collectNames(dataset: Dataset): string[] {
  const names = [...zhStrings(tables(dataset), "data", false)]
    .filter(({ name }) => name)
    .map(({ text }) => text);
  return [...new Set(names)].toSorted((a, b) => b.length - a.length);
}

/** All prose of the data and of the story. */
export function collectProse(dataset: Dataset, storyFolder: string): Prose[] {
  const story = readdirSync(storyFolder).map((file) => ({
    where: file,
    text: readFileSync(path.join(storyFolder, file), "utf8").replaceAll(/<[^>]*>/g, "\n"),
  }));
  return [...[...zhStrings(tables(dataset), "data", false)].filter(({ name }) => !name), ...story];
}
