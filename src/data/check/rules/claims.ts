import { explanation, type Problem, quote } from "../../problem.ts";
import { problemAt, tableFile } from "../../read/folder.ts";
import { type Citation, findCitations } from "../../schema/fields/citation.ts";
import { UNITS } from "../../schema/fields/quantity.ts";
import { TABLE_NAMES } from "../../schema/files.ts";
import type { Indicator } from "../../schema/indicators.ts";
import type { Source } from "../../schema/sources.ts";
import type { RuleInput } from "../check-folder.ts";

/** Whether a source has the place that a locator names. */
function hasPlace(source: Source, at: string): boolean {
  return source.parts.includes(at) || (/^[1-9]\d*$/.test(at) && Number(at) <= source.paragraphs);
}

/** The numbers of the source's paragraphs, if it has any. */
const range = ({ paragraphs }: Source, to: string): string[] =>
  paragraphs > 0 ? [`1 ${to} ${paragraphs}`] : [];

/** Every locator names a paragraph or part that its source has. */
export function checkCitations({ tables, folder }: RuleInput): Problem[] {
  const sources = new Map(tables.sources.map((source) => [source.id, source]));
  return TABLE_NAMES.flatMap((table) =>
    [...findCitations(tables[table])].flatMap(({ path, source: id, at }) => {
      const source = sources.get(id);
      if (!source || hasPlace(source, at)) return [];
      return [
        problemAt(
          table,
          tableFile(folder, table),
          ["records", ...path, "at"],
          explanation(
            [`来源 "${id}" 没有 ${quote(at)} 这一处`, `source "${id}" has no place ${quote(at)}`],
            [
              `可以写：${[...range(source, "至"), ...source.parts].join("、")}；段落只写数字，例如 "7"`,
              `It may be: ${[...range(source, "to"), ...source.parts].join(", ")}; of a paragraph the number only, like "7"`,
            ],
          ),
        ),
      ];
    }),
  );
}

/** A claim as the rule sees it: what it says, of when (undefined where the record has no date of its own), and where. */
interface Claim {
  readonly says: string;
  readonly asOf: string | null | undefined;
  readonly cite: readonly Citation[];
}

/** The members of a figure that a claim may say differently. */
type Says = Pick<Indicator, "value" | "unit" | "qualifier">;

const SAME = explanation(
  ["和本站采用的说法相同", "this says the same as the claim that the site shows"],
  ["删去这一条，把它的出处加进 cite", "Take it away and add its source to cite"],
);

const TWICE = explanation(
  ["和前面的一种说法相同", "this says the same as a claim before it"],
  ["合成一条，出处都写进它的 cite", "Make one of the two, with both sources in its cite"],
);

const CONTRADICTION = explanation(
  [
    "出处和日期都与本站采用的说法相同，说法却不同",
    "the same place of the same date says something else above",
  ],
  ["核对来源，一处只有一种说法", "Check the source: one place says one thing"],
);

const placesOf = (cite: readonly Citation[]): string[] =>
  cite.map(({ source, at }) => `${source} ${at}`);

/** Whether the dates of two claims leave room for both: a record without a date of its own has none to tell. */
const sameTime = (a: Claim["asOf"], b: Claim["asOf"]): boolean =>
  a === undefined || b === undefined || a === b;

/** What is wrong with each other claim, by its place in the list. */
function judge(chosen: Claim, others: readonly Claim[]): { index: number; words: typeof SAME }[] {
  const cited = new Set(placesOf(chosen.cite));
  const seen = new Set<string>();
  return others.flatMap((claim, index) => {
    const key = `${claim.says}\n${claim.asOf ?? ""}`;
    const again = seen.has(key);
    seen.add(key);
    if (claim.says === chosen.says && sameTime(claim.asOf, chosen.asOf)) {
      return [{ index, words: SAME }];
    }
    if (again) return [{ index, words: TWICE }];
    const contradicts =
      sameTime(claim.asOf, chosen.asOf) && placesOf(claim.cite).some((place) => cited.has(place));
    return contradicts ? [{ index, words: CONTRADICTION }] : [];
  });
}

/** What a figure says, in the base unit of what it counts: 0.0233亿元 are 233万元, and 33% are 0.33. */
function figureSays({ value, unit, qualifier }: Says): readonly unknown[] {
  const { dimension, factor } = UNITS[unit];
  const [part = 0, whole = 1] = typeof value === "string" ? value.split("/").map(Number) : [value];
  // Beyond these digits a product differs by how it was reckoned.
  return [Number(((part / whole) * factor).toPrecision(12)), dimension, qualifier];
}

/** Other claims say something else than the one the site shows, and each says it once. */
export function checkClaims({ tables, folder }: RuleInput): Problem[] {
  const check = <Other extends Pick<Claim, "cite"> & { readonly asOf: string | null }>(
    table: "indicators" | "funds" | "projects" | "pairings" | "events" | "teams",
    path: readonly (string | number)[],
    chosen: Claim,
    others: readonly Other[] | undefined,
    saysOf: (claim: Other) => unknown,
  ): Problem[] =>
    judge(
      chosen,
      (others ?? []).map((claim) => ({ ...claim, says: JSON.stringify(saysOf(claim)) })),
    ).map(({ index, words }) =>
      problemAt(table, tableFile(folder, table), [...path, "otherClaims", index], words),
    );
  const eventSays = ({ when, status }: { when: unknown; status: unknown }) => [when, status];
  const says = (value: unknown, asOf: Claim["asOf"], cite: Claim["cite"]): Claim => ({
    says: JSON.stringify(value),
    asOf,
    cite,
  });
  return [
    ...(["indicators", "funds"] as const).flatMap((table) =>
      tables[table].flatMap((one, index) =>
        check(
          table,
          ["records", index],
          says(figureSays(one), one.asOf, one.cite),
          one.otherClaims,
          figureSays,
        ),
      ),
    ),
    ...tables.projects.flatMap((one, index) =>
      check(
        "projects",
        ["records", index],
        says(one.stage, undefined, one.cite),
        one.otherClaims,
        ({ stage }) => stage,
      ),
    ),
    ...tables.pairings.flatMap((one, index) =>
      check(
        "pairings",
        ["records", index],
        says(one.kind, one.asOf, one.cite),
        one.otherClaims,
        ({ kind }) => kind,
      ),
    ),
    ...tables.events.flatMap((one, index) =>
      check(
        "events",
        ["records", index],
        says(eventSays(one), undefined, one.cite),
        one.otherClaims,
        eventSays,
      ),
    ),
    ...tables.teams.flatMap(({ members }, index) =>
      members.flatMap((one, place) =>
        check(
          "teams",
          ["records", index, "members", place],
          says(one.role, undefined, one.cite),
          one.otherClaims,
          ({ role }) => role,
        ),
      ),
    ),
  ];
}
