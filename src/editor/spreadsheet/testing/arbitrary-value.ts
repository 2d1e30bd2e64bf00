import fc from "fast-check";
import { text } from "../../../data/schema/fields/text.ts";
import type { Field, Leaf } from "../field.ts";
import type { NamesOf } from "../show-cell.ts";

/** Texts that spreadsheets, CSV, JSON or this code might trip over. */
const NASTY = [
  "=1+1",
  "+86 20",
  "-1",
  "@here",
  "'tis",
  "''",
  "a,b",
  'say "hi"',
  "“引号”",
  "007",
  "1/3",
  "2023-10",
  "1e5",
  "12345678901234567890",
  "TRUE",
  "来源没说",
  "\\来源没说",
  "a；b;c\\",
  "\\；",
  "😀 family 👨‍👩‍👧",
  "_x0041_",
  "<b>&amp;</b>",
  "Oct-23",
  "10%",
  "#REF!",
  "null",
  "a  b",
  "a\u2028b",
];

/** Made once: taking the pattern apart is slow, and texts are asked for in every cell. */
const anyText = fc
  .oneof(
    fc.constantFrom(...NASTY),
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }).map((value) => value.trim()),
    fc.stringMatching(/^[\u4e00-\u4fff，。、“”0-9]{1,30}$/u),
  )
  .filter((value) => text.safeParse(value).success);

const ids = fc.stringMatching(/^[a-z]{2,6}(?:-[a-z0-9]{1,5}){0,2}$/u);
const numbers = fc
  .oneof(fc.nat(), fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e21, max: 1e21 }))
  .map((value) => (value === 0 ? 0 : value));
const fractions = fc
  .tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99 }))
  .map(([a, b]) => `${a}/${b}`);
const dates = fc.constantFrom(
  "2023",
  "2023-10",
  "2023-10-01",
  "1999-12",
  "2024-02-29",
  "2026-01-03",
);

/** What values of a sheet are made from. */
export interface Making {
  readonly namesOf: NamesOf;
  /** Which texts may stand in cells; others than all for an encoding that lacks characters. */
  readonly isAllowed: (value: string) => boolean;
}

function leafValues({ type }: Leaf, { namesOf, isAllowed }: Making): fc.Arbitrary<unknown> {
  const words = anyText.filter(isAllowed);
  const known = (table: Parameters<NamesOf>[0]) => fc.constantFrom(...namesOf(table).keys());
  switch (type.is) {
    case "text":
      return words;
    case "number":
      return numbers;
    case "amount":
      return fc.oneof(numbers, fractions);
    case "date":
      return dates;
    case "boolean":
      return fc.boolean();
    case "enum":
      return fc.constantFrom(...type.words.keys());
    case "ref":
      return known(type.table);
    case "refs":
      return fc.array(known(type.table), { minLength: 1, maxLength: 3 });
    case "texts":
      return fc.array(words, { minLength: 1, maxLength: 3 });
    case "cite":
      return fc.array(fc.record({ source: known("sources"), at: words }), {
        minLength: 1,
        maxLength: 3,
      });
    case "pointer":
      return fc
        .constantFrom(...type.kinds)
        .chain(({ kind, table }) =>
          table ? fc.record({ kind: fc.constant(kind), id: known(table) }) : fc.constant({ kind }),
        );
  }
}

/** Values that a field may hold and a sheet can show: a group is never empty, nor a list that may be left out. */
export function arbitraryValue(field: Field, making: Making): fc.Arbitrary<unknown> {
  const orNull = (values: fc.Arbitrary<unknown>) =>
    field.nullable ? fc.option(values, { freq: 3 }) : values;
  if (field.shape === "leaf")
    return orNull(field.title === "编号" ? ids : leafValues(field, making));
  if (field.shape === "list") {
    const minLength = field.optional ? 1 : 0;
    return fc.array(arbitraryValue(field.item, making), { minLength, maxLength: 3 });
  }
  const members = Object.fromEntries(
    [...field.members].map(([key, member]) => [key, arbitraryValue(member, making)]),
  );
  const requiredKeys = [...field.members].flatMap(([key, { optional }]) => (optional ? [] : [key]));
  return orNull(
    fc.record(members, { requiredKeys }).filter((value) => Object.keys(value).length > 0),
  );
}
