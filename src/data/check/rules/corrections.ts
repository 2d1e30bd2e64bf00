/**
 * The rule that a correction tells what the data say now. It reads back what the site itself would write: a number with
 * its unit, a date, a stage. Anything else that an editor may write there is beyond it, and passes.
 */

import { explanation } from "../../problem.ts";
import type { Correction } from "../../schema/corrections.ts";
import { event } from "../../schema/events.ts";
import { type Qualifier, toBase, type Unit, UNITS } from "../../schema/fields/quantity.ts";
import type { Indicator } from "../../schema/indicators.ts";
import { pairing } from "../../schema/pairings.ts";
import { project } from "../../schema/projects.ts";
import { wordOf } from "../../schema/field.ts";
import { type Rule, rule } from "./rule.ts";

/** One thing that the data say of a record: whether a text tells it, undefined if it tells of something else. */
interface Said {
  readonly isTold: (text: string) => boolean | undefined;
  /** The same as it stands in the file. */
  readonly shown: string;
}

/** How Chinese counts, by the units that it may mean. */
const UNITS_OF: Readonly<Record<string, readonly Unit[]>> = {
  ...{ 元: ["cny"], 万元: ["cny-10k"], 亿元: ["cny-100m"], "%": ["percent"], "": ["share"] },
  ...{
    家: ["organization", "company"],
    户: ["household"],
    名: ["cadre"],
    人: ["person"],
    份: ["plan"],
    项: ["task"],
  },
  个: ["team", "county", "district", "unit", "project"],
  ...{ 亩: ["mu"], 公顷: ["hectare"], 平方米: ["sqm"], 万平方米: ["sqm-10k"], 年: ["year"] },
  ...{ 公里: ["kilometre"], 吨: ["tonne"], 万吨: ["tonne-10k"] },
};

const QUALIFIERS: Readonly<Record<string, Qualifier>> = { 约: "about", 近: "nearly" };

const DIGITS = "零一二三四五六七八九十";

const readDigits = (text: string): number =>
  DIGITS.includes(text) ? DIGITS.indexOf(text) : Number(text);

/** 1,530 and 三分之一 as numbers. */
function readNumber(text: string): number {
  const [parts, some] = text.split("分之");
  if (parts === undefined || some === undefined) return Number(text.replaceAll(",", ""));
  return readDigits(some) / readDigits(parts);
}

/** The digits that two writings of one number share, whatever they were multiplied by. */
const digitsOf = (amount: number): string => amount.toPrecision(12);

type Quantity = Pick<Indicator, "value" | "unit" | "qualifier">;

const quantity = ({ value, unit, qualifier }: Quantity): Said => ({
  shown: `value ${value}, unit ${unit}, qualifier ${qualifier}`,
  isTold: (text) => {
    const [, claim = "", number = "", more = "", word = ""] =
      /^(约|近|超过?)?([\d,.]+|[\d零一二三四五六七八九十]+分之[\d零一二三四五六七八九十]+)(余|多)?(\D*)$/u.exec(
        text,
      ) ?? [];
    const meant = UNITS_OF[word]?.find((one) => UNITS[one].dimension === UNITS[unit].dimension);
    if (number === "" || meant === undefined || DATE.test(text)) return undefined;
    const told = claim.startsWith("超") || more !== "" ? "over" : (QUALIFIERS[claim] ?? "exact");
    const amount = toBase({ value: readNumber(number), unit: meant });
    return told === qualifier && digitsOf(amount) === digitsOf(toBase({ value, unit }));
  },
});

const DATE = /^\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?$/u;

/** 2024-05 as 2024年5月. */
const writeDate = (known: string): string =>
  known
    .split("-")
    .map((part, at) => `${Number(part)}${"年月日".charAt(at)}`)
    .join("");

const date = (member: string, known: string | null | undefined): Said => ({
  shown: `${member} ${JSON.stringify(known ?? null)}`,
  isTold: (text) =>
    DATE.test(text)
      ? text.replaceAll(/\D0/gu, (two) => two.slice(0, 1)) === writeDate(known ?? "")
      : undefined,
});

type Choice = typeof project.shape.stage | typeof event.shape.status | typeof pairing.shape.kind;

const choice = (member: string, schema: Choice, known: string | null): Said => ({
  shown: `${member} ${JSON.stringify(known)}`,
  isTold: (text) => {
    const options = "options" in schema ? schema.options : schema.unwrap().options;
    const told = options.find((option) => wordOf(schema, option) === text);
    return told === undefined ? undefined : told === known;
  },
});

/** The texts in a correction that tell of one thing each: 时间：2024年 is 2024年. */
const partsOf = ({ is }: Correction): string[] =>
  is.zh.split("；").map((part) => part.replace(/^[^：]*：|[\s。]+/gu, ""));

/** Whether a correction was made after another; of one day neither was. */
const isLater = (one: Correction, other: Correction): boolean =>
  one.date > other.date && !one.date.startsWith(other.date);

const corrections = rule(
  ["corrections", "indicators", "funds", "projects", "events", "pairings"],
  (facts, { problem }) => {
    const said = new Map<string, readonly Said[]>([
      ...[...facts.indicators, ...facts.funds].map(
        (one) => [`figure ${one.id}`, [quantity(one), date("asOf", one.asOf)]] as const,
      ),
      ...facts.projects.map(
        ({ id, stage }) =>
          [`project ${id}`, [choice("stage", project.shape.stage, stage)]] as const,
      ),
      ...facts.events.map(
        ({ id, status, when }) =>
          [
            `event ${id}`,
            [choice("status", event.shape.status, status), date("when.on", when.on)],
          ] as const,
      ),
      ...facts.pairings.map(
        ({ id, kind, asOf }) =>
          [
            `pairing ${id}`,
            [choice("kind", pairing.shape.kind, kind), date("asOf", asOf)],
          ] as const,
      ),
    ]);
    const all = facts.corrections.map((correction, index) => ({ correction, index }));
    const groups = Map.groupBy(all, ({ correction: { record } }) =>
      record ? `${record.kind} ${record.id}` : "",
    );
    return [...groups].flatMap(([record, group]) =>
      (said.get(record) ?? []).flatMap(({ isTold, shown }) => {
        const telling = group.flatMap(({ correction, index }) => {
          const told = partsOf(correction).map(isTold);
          const isSaid = told.includes(true);
          return isSaid || told.includes(false) ? [{ correction, index, isSaid }] : [];
        });
        const newest = telling.filter(
          (one) => !telling.some((other) => isLater(other.correction, one.correction)),
        );
        const last = newest.at(-1);
        if (!last || newest.some(({ isSaid }) => isSaid)) return [];
        const words = explanation(
          [`数据现在不是这样写的：${shown}`, `the data now say something else: ${shown}`],
          [
            "改这一条，或改数据；数据后来又改了，就再加一条更正",
            "Correct this entry, or the data; if the data changed again since, add another correction",
          ],
        );
        return [problem("corrections", [last.index, "is"], words)];
      }),
    );
  },
);

export const CORRECTION_RULES: readonly Rule[] = [corrections];
