/**
 * How dates, numbers, quantities and sizes are written in English. Money, floor space and hectares, which English counts
 * in other units than the sources, are rounded to three digits, and never past what the source claims: more than down,
 * nearly up, and an exact value that was rounded becomes "about".
 */

import type { When } from "../../data/schema/fields/dates.ts";
import type { Qualifier, Unit } from "../../data/schema/fields/quantity.ts";
import type { Quantity } from "../../model/figure.ts";
import type { Said } from "../language.ts";

export const LIST = new Intl.ListFormat("en-GB");

/** Names one after the other: A, B and C. */
export const listSaid = (items: readonly Said[]): Said =>
  items.flatMap((item, at) => [
    ...(at > 0 ? [at === items.length - 1 ? " and " : ", "] : []),
    ...item,
  ]);

/** 2024, 2024-05, 2024-05-29 as 2024, May 2024, 29 May 2024. */
export function formatDate(date: string): string {
  const [year = "", month, day] = date.split("-");
  return [day && Number(day), month && MONTHS[Number(month) - 1], year].filter(Boolean).join(" ");
}

/** A time, as precisely as it is known. Words that are not yet translated are left out. */
export function formatWhen({ on, notBefore, notAfter, words }: When): string {
  if (on !== undefined) return formatDate(on) + (words?.en ? ` (${inSentence(words.en)})` : "");
  if (words?.en) return words.en;
  if (notBefore !== undefined && notAfter !== undefined)
    return `between ${formatDate(notBefore)} and ${formatDate(notAfter)}`;
  return notAfter === undefined
    ? `${formatDate(notBefore ?? "")} or later`
    : `by ${formatDate(notAfter)}`;
}

/** A quantity with its claim: about 30%, more than 190 officials, more than 400 million yuan, nearly 90 people. */
export const formatQuantity = (quantity: Quantity): string => splitQuantity(quantity).join("");

/** An average of ours is written as all quantities are. */
export const formatAverage = formatQuantity;

/** The same in parts, for setting the number larger: the text before the number, the number, the text after it. */
export function splitQuantity({
  value,
  unit,
  qualifier,
}: Quantity): readonly [string, string, string] {
  if (unit === "share") return [CLAIM[qualifier], formatNumber(value), ""];
  const number = toNumber(value);
  if (unit === "percent") return [CLAIM[qualifier], formatNumber(number), "%"];
  if (unit === "mu") {
    const { rounded, isChanged } = round(number / MU_PER_HECTARE, qualifier);
    const claim = isChanged && qualifier === "exact" ? CLAIM.about : "";
    return [CLAIM[qualifier], formatNumber(number), ` mu (${claim}${formatNumber(rounded)} ha)`];
  }
  const { one, many, factor } = UNIT_WORDS[unit];
  if (factor === undefined)
    return [CLAIM[qualifier], formatNumber(number), ` ${number === 1 ? one : many}`];

  const { rounded, isChanged } = round(number * factor, qualifier);
  const [size, word] = SCALES.find(([least]) => rounded >= least) ?? [1, ""];
  return [
    CLAIM[isChanged && qualifier === "exact" ? "about" : qualifier],
    formatNumber(rounded / size),
    ` ${word}${rounded === 1 ? one : many}`,
  ];
}

/** A number as English prints it, thousands separated; "1/3" is one third. */
export function formatNumber(value: number | string): string {
  if (typeof value === "number") return value.toLocaleString("en", { maximumFractionDigits: 20 });
  const [numerator = "", denominator = ""] = value.split("/");
  const [one, many] = PARTS[Number(denominator)] ?? [];
  const count = NUMERALS[Number(numerator)];
  if (one === undefined || many === undefined || count === undefined) return value;
  return `${count} ${numerator === "1" ? one : many}`;
}

/** A number of things: 1 county, 3 counties. */
export const plural = (count: number, one: string, many: string): string =>
  `${formatNumber(count)} ${count === 1 ? one : many}`;

/**
 * A text of the data that begins with a capital, within a sentence: priority tasks. A name of several words keeps its
 * capitals: Spring Festival.
 */
export const inSentence = (text: string): string =>
  text.replace(/^[A-Z](?=[a-z]*(?:,? [a-z]|$))/, (letter) => letter.toLowerCase());

/** A file's size; one kB is 1000 bytes. */
export const capital = (text: string): string =>
  text.replace(/^[a-z]/u, (letter) => letter.toUpperCase());

/** What kind of place a province is: the names of regions and municipalities, which do not say it, are few. */
export const levelOf = (province: string): "province" | "region" | "municipality" =>
  /^(?:Inner Mongolia|Guangxi|Ningxia|Tibet|Xinjiang|Xizang)\b/u.test(province)
    ? "region"
    : /^(?:Beijing|Chongqing|Shanghai|Tianjin)\b/u.test(province)
      ? "municipality"
      : "province";

export const formatSize = (bytes: number): string =>
  bytes < 1000
    ? `${bytes} B`
    : `${formatNumber(Number((bytes / 1000).toFixed(bytes < 100_000 ? 1 : 0)))} kB`;

const MONTHS =
  "January February March April May June July August September October November December".split(
    " ",
  );

const CLAIM: Readonly<Record<Qualifier, string>> = {
  exact: "",
  about: "about ",
  over: "more than ",
  nearly: "nearly ",
};

interface UnitWords {
  readonly one: string;
  readonly many: string;
  /** Of a unit that English does not count in: how many of the words' unit it is. */
  readonly factor?: number;
}

const UNIT_WORDS: Readonly<Record<Exclude<Unit, "share" | "percent" | "mu">, UnitWords>> = {
  cny: { one: "yuan", many: "yuan", factor: 1 },
  "cny-10k": { one: "yuan", many: "yuan", factor: 1e4 },
  "cny-100m": { one: "yuan", many: "yuan", factor: 1e8 },
  hectare: { one: "hectare", many: "hectares" },
  sqm: { one: "square metre", many: "square metres" },
  "sqm-10k": { one: "square metre", many: "square metres", factor: 1e4 },
  organization: { one: "organisation", many: "organisations" },
  company: { one: "company", many: "companies" },
  household: { one: "household", many: "households" },
  cadre: { one: "official", many: "officials" },
  person: { one: "person", many: "people" },
  team: { one: "team", many: "teams" },
  county: { one: "county", many: "counties" },
  district: { one: "district", many: "districts" },
  unit: { one: "county or district", many: "counties and districts" },
  plan: { one: "plan", many: "plans" },
  task: { one: "task", many: "tasks" },
  project: { one: "project", many: "projects" },
  kilometre: { one: "kilometre", many: "kilometres" },
  tonne: { one: "tonne", many: "tonnes" },
  "tonne-10k": { one: "tonne", many: "tonnes", factor: 1e4 },
  year: { one: "year", many: "years" },
};

const SCALES = [
  [1e12, "trillion "],
  [1e9, "billion "],
  [1e6, "million "],
] as const;

const MU_PER_HECTARE = 15;

/** A fraction such as "1/3" as a number, for units that are not said in fractions. */
function toNumber(value: number | string): number {
  const [numerator, denominator = "1"] = String(value).split("/");
  return Number(numerator) / Number(denominator);
}

/** The side to which a value may be rounded without crossing its claim. */
const ROUNDING = {
  exact: "halfExpand",
  about: "halfExpand",
  over: "floor",
  nearly: "ceil",
} as const satisfies Record<Qualifier, string>;

/** Three significant digits of an amount, and whether that is another amount. */
function round(amount: number, qualifier: Qualifier): { rounded: number; isChanged: boolean } {
  // Fifteen digits remove binary rounding errors, which would otherwise be rounded up or down.
  const clean = Number(amount.toPrecision(15));
  const digits = clean.toLocaleString("en", {
    maximumSignificantDigits: 3,
    roundingMode: ROUNDING[qualifier],
    useGrouping: false,
  });
  return { rounded: Number(digits), isChanged: Number(digits) !== clean };
}

const NUMERALS = " one two three four five six seven eight nine ten".split(" ");
/** The name of a part of a whole, by the number of parts. */
const PARTS: Readonly<Record<number, readonly [string, string]>> = {
  2: ["half", "halves"],
  3: ["third", "thirds"],
  4: ["quarter", "quarters"],
  5: ["fifth", "fifths"],
  6: ["sixth", "sixths"],
  7: ["seventh", "sevenths"],
  8: ["eighth", "eighths"],
  9: ["ninth", "ninths"],
  10: ["tenth", "tenths"],
};
