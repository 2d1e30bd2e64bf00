/** Rules on what sources say: each place that is cited exists, and other claims differ. */

import type { Dataset } from "../../dataset.ts";
import { type Explanation, explanation, quote } from "../../problem.ts";
import { type Citation, findCitations } from "../../schema/fields/citation.ts";
import { toBase, UNITS } from "../../schema/fields/quantity.ts";
import { TABLE_NAMES, type TableName } from "../../schema/files.ts";
import type { Indicator } from "../../schema/indicators.ts";
import type { Source } from "../../schema/sources.ts";
import { type Rule, rule } from "./rule.ts";

/** Whether a source has the place that a locator names. */
function hasPlace(source: Source, at: string): boolean {
  return source.parts.includes(at) || (/^[1-9]\d*$/.test(at) && Number(at) <= source.paragraphs);
}

/** The numbers of the source's paragraphs, if it has any. */
const range = ({ paragraphs }: Source, to: string): string[] =>
  paragraphs > 0 ? [`1 ${to} ${paragraphs}`] : [];

/** What is wrong with each citation within some facts, by its path. */
function judgePlaces(facts: unknown, all: readonly Source[]) {
  const sources = new Map(all.map((source) => [source.id, source]));
  return [...findCitations(facts)].flatMap(({ path, source: id, at }) => {
    const source = sources.get(id);
    if (!source || hasPlace(source, at)) return [];
    const words = explanation(
      [`来源 "${id}" 没有 ${quote(at)} 这一处`, `source "${id}" has no place ${quote(at)}`],
      [
        `可以写：${[...range(source, "至"), ...source.parts].join("、")}；段落只写数字，例如 "7"`,
        `It can be: ${[...range(source, "to"), ...source.parts].join(", ")}; for a paragraph write only its number, like "7"`,
      ],
    );
    return [{ path: [...path, "at"], words }];
  });
}

/** Every locator names a paragraph or part that its source has. */
const citations = (part: TableName | "site") =>
  rule(["sources", part], (facts, { problem }) =>
    judgePlaces(facts[part], facts.sources).map(({ path, words }) => problem(part, path, words)),
  );

/** A claim as the rule sees it: what it says, for which time (undefined where the record has no date of its own), and where. */
interface Claim {
  readonly says: unknown;
  readonly asOf: string | null | undefined;
  readonly cite: readonly Citation[];
}

/** A claim that the site shows, where it stands, and what others say of the same. */
interface Claims {
  readonly path: readonly (string | number)[];
  readonly chosen: Claim;
  readonly others: readonly Claim[];
}

const SAME = explanation(
  ["和本站采用的说法相同", "this says the same as the claim that the site shows"],
  ["删去这一条，把它的出处加进 cite", "Delete it and add its source to cite"],
);

const TWICE = explanation(
  ["和前面的一种说法相同", "this says the same as a claim before it"],
  ["合成一条，出处都写进它的 cite", "Merge the two, with both sources in the cite"],
);

const CONTRADICTION = explanation(
  [
    "出处和日期都与本站采用的说法相同，说法却不同",
    "this cites the same place and date as the claim that the site shows, but says something else",
  ],
  ["核对来源，一处只有一种说法", "Check the source: one place says one thing"],
);

const placesOf = (cite: readonly Citation[]): string[] =>
  cite.map(({ source, at }) => `${source} ${at}`);

/** Whether two claims may be of the same time: a record without a date of its own may be of any. */
const sameTime = (a: Claim["asOf"], b: Claim["asOf"]): boolean =>
  a === undefined || b === undefined || a === b;

/** What is wrong with each other claim, by its place in the list. */
function judge({ chosen, others }: Claims): { index: number; words: Explanation }[] {
  const cited = new Set(placesOf(chosen.cite));
  const shown = JSON.stringify(chosen.says);
  const seen = new Set<string>();
  return others.flatMap((claim, index) => {
    const says = JSON.stringify(claim.says);
    const key = `${says}\n${claim.asOf ?? ""}`;
    const again = seen.has(key);
    seen.add(key);
    if (says === shown && sameTime(claim.asOf, chosen.asOf)) return [{ index, words: SAME }];
    if (again) return [{ index, words: TWICE }];
    const contradicts =
      sameTime(claim.asOf, chosen.asOf) && placesOf(claim.cite).some((place) => cited.has(place));
    return contradicts ? [{ index, words: CONTRADICTION }] : [];
  });
}

/** What claims of one kind may say differently: a figure its value, unit and qualifier, a project its stage. */
type Sayings<Other> = Omit<Other, "asOf" | "cite" | "note">;

/** The claims of a record; `says` takes what they may say differently, from the record as from each other claim. */
function claimsOf<Other extends Omit<Claim, "says">>(
  path: Claims["path"],
  record: Sayings<NoInfer<Other>> &
    Pick<Claim, "cite"> & {
      readonly asOf?: string | null;
      readonly otherClaims?: readonly Other[] | undefined;
    },
  says: (one: Sayings<Other>) => unknown,
): Claims {
  const { asOf, cite, otherClaims = [] } = record;
  return {
    path,
    chosen: { says: says(record), asOf, cite },
    others: otherClaims.map((claim) => ({ ...claim, says: says(claim) })),
  };
}

/** Other claims say something else than the one that the site shows, and each says it once. */
const otherClaims = <Table extends TableName>(
  table: Table,
  find: (records: Dataset[Table]) => readonly Claims[],
) =>
  rule([table], (facts, { problem }) =>
    find(facts[table]).flatMap((claims) =>
      judge(claims).map(({ index, words }) =>
        problem(table, [...claims.path, "otherClaims", index], words),
      ),
    ),
  );

/** What a figure says, in the base unit of what it counts: 0.0233亿元 are 233万元, and 33% are 0.33. */
function figureSays({
  value,
  unit,
  qualifier,
}: Pick<Indicator, "value" | "unit" | "qualifier">): unknown {
  // Further digits of a product depend on the order of the multiplication.
  return [Number(toBase({ value, unit }).toPrecision(12)), UNITS[unit].dimension, qualifier];
}

export const CLAIM_RULES: readonly Rule[] = [
  ...TABLE_NAMES.map(citations),
  citations("site"),
  otherClaims("indicators", (records) =>
    records.map((one, index) => claimsOf([index], one, figureSays)),
  ),
  otherClaims("funds", (records) =>
    records.map((one, index) => claimsOf([index], one, figureSays)),
  ),
  otherClaims("projects", (records) =>
    records.map((one, index) => claimsOf([index], one, ({ stage }) => stage)),
  ),
  otherClaims("pairings", (records) =>
    records.map((one, index) => claimsOf([index], one, ({ kind }) => kind)),
  ),
  otherClaims("events", (records) =>
    records.map((one, index) => claimsOf([index], one, ({ when, status }) => [when, status])),
  ),
  otherClaims("teams", (records) =>
    records.flatMap(({ members }, index) =>
      members.map((one, place) => claimsOf([index, "members", place], one, ({ role }) => role)),
    ),
  ),
];
