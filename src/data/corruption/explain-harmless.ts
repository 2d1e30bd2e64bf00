import { z } from "zod";
import { isRecord } from "../values.ts";
import type { Change, Node } from "./damages.ts";

/** What a schema lets a place be. */
interface Allowance {
  /** Whether the member may be left out. */
  readonly optional: boolean;
  readonly nullable: boolean;
  /** Of a list, how many items it has at the least. */
  readonly least: number;
}

/** Takes off what wraps a schema, and tells what it was. */
function unwrap(schema: z.core.$ZodType): { inner: z.core.$ZodType } & Omit<Allowance, "least"> {
  let [inner, optional, nullable] = [schema, false, false];
  while (inner instanceof z.ZodOptional || inner instanceof z.ZodNullable) {
    if (inner instanceof z.ZodOptional) optional = true;
    else nullable = true;
    inner = inner.unwrap();
  }
  return { inner, optional, nullable };
}

function memberOf(
  schema: z.core.$ZodType,
  step: string | number,
  value: unknown,
): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodArray) return schema.element;
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const option = schema.options.find(
      (one) => one instanceof z.ZodObject && one.safeParse(value).success,
    );
    return option && memberOf(option, step, value);
  }
  const member: unknown = schema instanceof z.ZodObject ? schema.shape[String(step)] : undefined;
  return member instanceof z.ZodType ? member : undefined;
}

/** What the schema of a file lets a place be; a place that it does not know may be nothing at all. */
export function schemaAt(
  schema: z.core.$ZodType,
  value: unknown,
  path: readonly (string | number)[],
): Allowance {
  let at: z.core.$ZodType | undefined = schema;
  let inside: unknown = value;
  for (const step of path) {
    at = at && memberOf(unwrap(at).inner, step, inside);
    inside = Array.isArray(inside)
      ? inside[Number(step)]
      : isRecord(inside)
        ? inside[step]
        : undefined;
  }
  if (!at) return { optional: false, nullable: false, least: 0 };
  const { inner, optional, nullable } = unwrap(at);
  const checks = inner instanceof z.ZodArray ? (inner.def.checks ?? []) : [];
  const least = checks.some((check) => check._zod.def.check === "min_length") ? 1 : 0;
  return { optional, nullable, least };
}

/** A damage that the check let pass, with what is known of the place. */
interface Passed {
  readonly file: string;
  readonly node: Node;
  readonly change: Change;
  /** What the schema lets the place be, and the list that it is in, if it is in one. */
  readonly place: Allowance;
  readonly list: Allowance & { readonly length: number };
  /** Whether the place is the id of a record that another, the site or the story points to. */
  readonly isPointedTo: boolean;
}

/** Written anew here, so that a slip in the schema's own rule for text does not excuse itself. */
const isClean = (text: unknown): boolean =>
  typeof text === "string" &&
  text.length <= 600 &&
  /^[^\s\p{C}\ufffd](?:[^\p{C}\p{Zl}\p{Zp}\ufffd]*[^\s\p{C}\ufffd])?$/u.test(text);

const isText = (node: Node): boolean => /(?:^|\/)(?:zh|en)$/u.test(node.pattern);

/** The least and the most of the numbers that have no rule of their own to prove wrong, by where they stand. */
const RANGES: readonly (readonly [pattern: RegExp, least: number, most: number])[] = [
  [/^geo\/labels\.json:records\/\*\/d[xy]$/u, -960, 960],
  [/^geo\/labels\.json:records\/\*\/from$/u, 1, 100],
  [/^(?:funds|indicators)\.json:records\/\*\/value$/u, 0, 1e5],
];

/** Dates that may be late: what is only expected, and how far the timeline goes. */
const LATE =
  /^(?:projects\.json:records\/\*\/due\/.*|events\.json:records\/\*\/when\/(?:on|notAfter)|site\.json:timeline\/end)$/u;

function explainValue(
  { file, node, place, isPointedTo }: Passed,
  value: unknown,
): string | undefined {
  const where = `${file}:${node.pattern}`;
  if (value === null && place.nullable) return "null is the word for what a source does not say";
  if (Array.isArray(value) && value.length === 0 && Array.isArray(node.value) && place.least === 0)
    return "this list may be empty";
  if (isText(node) && isClean(value)) return "text is shown as text";
  if (where === "sources.json:records/*/parts/*" && isClean(value))
    return "the name of a part that nothing cites is text, too";
  if (typeof value === "number") {
    const range = RANGES.find(([pattern]) => pattern.test(where));
    if (range && value >= range[1] && value <= range[2]) return "a number within its range";
  }
  if (value === "2099-12-31" && LATE.test(where)) return "what is expected may be late";
  const isId = node.path.at(-1) === "id" && typeof node.value === "string";
  if (isId && !isPointedTo && /^[a-z0-9-]{1,80}$/u.test(String(value)))
    return "an id that nothing points to may be any";
  return undefined;
}

/** Why a damage that passed does no harm; undefined if nothing proves it. */
export function explainHarmless(passed: Passed): string | undefined {
  const { node, change, place, list } = passed;
  switch (change.kind) {
    case "value":
      return explainValue(passed, change.value);
    case "deleted":
      if (typeof node.path.at(-1) === "string")
        return place.optional ? "this field may be left out" : undefined;
      return list.length > list.least ? "this list may have an item fewer" : undefined;
    default:
      return undefined;
  }
}
