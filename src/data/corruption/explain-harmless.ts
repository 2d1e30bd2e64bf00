/** Why a damage that the check lets pass does no harm. */

import { optionFor, type Part } from "../schema/walk-schema.ts";
import type { Change, Node } from "./damages.ts";

/** The part of a schema that a step from a value leads to. */
function memberOf(part: Part, step: string | number, value: unknown): Part | undefined {
  switch (part.is) {
    case "list":
      return part.item;
    case "object":
      return part.members.get(String(step));
    case "union": {
      const option = optionFor(part, value);
      return option && memberOf(option, step, value);
    }
    default:
      return undefined;
  }
}

/** The part of a file's schema at a path of its value; undefined for a place that the schema does not know. */
export function partAt(
  whole: Part,
  value: unknown,
  path: readonly (string | number)[],
): Part | undefined {
  let part: Part | undefined = whole;
  let inside: unknown = value;
  for (const step of path) {
    part = part && memberOf(part, step, inside);
    inside = Reflect.get(Object(inside), step);
  }
  return part;
}

/** A damage that the check let pass, with what is known of the place. */
interface Passed {
  readonly file: string;
  readonly node: Node;
  readonly change: Change;
  /** The schema of the place, and of what holds it, with the length of that if it is a list. */
  readonly place: Part | undefined;
  readonly holder: Part | undefined;
  readonly length: number;
  /** Whether the place is the id of a record that another, the site or the story points to. */
  readonly isPointedTo: boolean;
}

/** Written again here, so that a mistake in the schema's rule for text does not excuse itself. */
const isClean = (text: unknown): boolean =>
  typeof text === "string" &&
  text.length <= 600 &&
  /^[^\s\p{C}\ufffd](?:[^\p{C}\p{Zl}\p{Zp}\ufffd]*[^\s\p{C}\ufffd])?$/u.test(text);

const isText = (node: Node): boolean => /(?:^|\/)(?:zh|en)$/u.test(node.pattern);

/** The range of numbers that no rule can prove wrong, by where they stand. */
const RANGES: readonly (readonly [pattern: RegExp, least: number, most: number])[] = [
  [/^geo\/labels\.json:records\/\*\/d[xy]$/u, -960, 960],
  [/^geo\/labels\.json:records\/\*\/from$/u, 1, 100],
  [/^site\.json:map\/around\/\*\/lon$/u, -180, 180],
  [/^site\.json:map\/around\/\*\/lat$/u, -90, 90],
  [/^census\.json:records\/\*\/schooling$/u, 0, 30],
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
  if (value === null && place?.nullable) return "null is the word for what a source does not say";
  if (Array.isArray(value) && value.length === 0 && place?.is === "list" && place.least === 0)
    return "this list may be empty";
  if (isText(node) && isClean(value)) return "text is shown as text";
  if (where === "sources.json:records/*/parts/*" && isClean(value))
    return "the name of a part that nothing cites is text, too";
  if (where === "glossary.json:records/*/also/*" && isClean(value))
    return "another spelling of a word is text, too";
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
  const { node, change, place, holder, length } = passed;
  switch (change.kind) {
    case "value":
      return explainValue(passed, change.value);
    case "deleted":
      if (typeof node.path.at(-1) === "string")
        return place?.optional ? "this field may be left out" : undefined;
      return holder?.is === "list" && length > holder.least
        ? "this list may have an item fewer"
        : undefined;
    default:
      return undefined;
  }
}
