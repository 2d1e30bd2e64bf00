import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Dataset } from "../dataset.ts";
import { loadDataset } from "../load-dataset.ts";
import { findCopied, fingerprint, SHORTEST_FOUND } from "./fingerprint.ts";

/** A piece of our own prose, and where it stands. */
interface Prose {
  readonly where: string;
  readonly text: string;
}

/** Members that hold names rather than prose: titles of plans, posts and places are the source's own. */
const NAMES: ReadonlySet<string> = new Set([
  ...["name", "title", "town", "place", "publisher", "term"],
]);

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
function collectNames(dataset: Dataset): string[] {
  const names = [...zhStrings(tables(dataset), "data", false)]
    .filter(({ name }) => name)
    .map(({ text }) => text);
  return [...new Set(names)].toSorted((a, b) => b.length - a.length);
}

/** All prose of the data and of the story. */
function collectProse(dataset: Dataset, storyFolder: string): Prose[] {
  const story = readdirSync(storyFolder).map((file) => ({
    where: file,
    text: readFileSync(path.join(storyFolder, file), "utf8").replaceAll(/<[^>]*>/g, "\n"),
  }));
  return [...[...zhStrings(tables(dataset), "data", false)].filter(({ name }) => !name), ...story];
}

/** Set terms that a fact cannot be told without. The principles are four words that the plan itself sets. */
const TERMS = [
  "百县千镇万村高质量发展工程",
  "重点老区苏区市辖区",
  "“双百行动”帮扶干部",
  "资源统筹、重点突出、务实高效、有序推进",
];

const stored = readFileSync(path.join(import.meta.dirname, "nanfang-2024-05-29.json"), "utf8");
const article = new Set(z.array(z.string()).parse(JSON.parse(stored)));

describe("our prose", () => {
  const dataset = loadDataset();
  const names = [...collectNames(dataset), ...TERMS];
  const withoutNames = (text: string): string[] =>
    names.reduce(
      (parts, name) => parts.flatMap((part) => part.split(name)),
      text.split(/[\n。]|《[^》]*》/),
    );

  it("shares no run of the article's text, names and titles aside", () => {
    const copied = collectProse(dataset, "src/content/story/zh").flatMap(({ where, text }) =>
      withoutNames(text).flatMap((part) => {
        const run = findCopied(part, article);
        return run === null ? [] : [`${where}: ${run}`];
      }),
    );
    expect(copied).toEqual([]);
  });
});

describe("fingerprint", () => {
  const source = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地玄黄宇宙洪荒日月盈昃辰宿列张";
  const known = new Set(fingerprint(source));

  it("finds every run of the shortest length, punctuation or not", () => {
    for (let at = 0; at + SHORTEST_FOUND <= source.length; at += 1) {
      const run = source.slice(at, at + SHORTEST_FOUND);
      expect(findCopied(`前${run}后`, known)).not.toBeNull();
      expect(findCopied(Array.from(run).join("\uff0c"), known)).not.toBeNull();
    }
  });

  it("passes other words, and keeps far fewer hashes than there are windows", () => {
    expect(findCopied("寒来暑往秋收冬藏闰余成岁律吕调阳", known)).toBeNull();
    expect(known.size).toBeLessThan(source.length / 2);
  });
});
