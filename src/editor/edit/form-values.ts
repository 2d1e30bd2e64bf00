/** What a form sends, as a value of the data; and what its buttons do to the value. */
import { LANGUAGE_CODES } from "../../data/languages.ts";
import { optionFor, type Part } from "../../data/schema/walk-schema.ts";
import { isRecord, valueAt } from "../../data/values.ts";

/** A way into a value. */
export type Path = readonly (string | number)[];

/** Whether a member is the text in a language: one that is empty is not there, without a button to say so. */
export const isLanguage = (key: string | number | undefined): boolean =>
  LANGUAGE_CODES.some((code) => code === key);

/** The names of a form's controls: of a value, of a state (`null` or `absent`), and of the number of a list's items. */
export const controlName = (of: "value" | "state" | "count", path: Path): string =>
  [of, ...path].join(".");

/** A number as JSON writes it, without an exponent. */
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/u;

/**
 * Reads the value of a part from what a form sent. What is no value of the part stays as it was typed, so that the check
 * can tell what is wrong with it. A control that is empty is a member that is missing; where the member may be left
 * out by a button, it is an empty text, since it was not left out.
 */
export function readValue(part: Part, sent: URLSearchParams, path: Path = []): unknown {
  const state = sent.get(controlName("state", path));
  if (state === "null") return null;
  if (state === "absent") return undefined;
  switch (part.is) {
    case "object":
      return readMembers(part.members, sent, path);
    case "list": {
      const count = Number(sent.get(controlName("count", path)) ?? 0);
      return Array.from(
        { length: count },
        (_, at) =>
          // An item that is empty is there all the same.
          readValue(part.item, sent, [...path, at]) ?? "",
      );
    }
    case "union": {
      if (part.key === undefined) return readNumber(read(part, sent, path));
      const kind = sent.get(controlName("value", [...path, part.key]));
      const option = optionFor(part, { [part.key]: kind });
      return option?.is === "object" ? readMembers(option.members, sent, path) : {};
    }
    case "number":
    case "integer":
      return readNumber(read(part, sent, path));
    case "boolean": {
      const typed = read(part, sent, path);
      return typed === "true" ? true : typed === "false" ? false : typed;
    }
    default:
      return read(part, sent, path);
  }
}

function readMembers(
  members: ReadonlyMap<string, Part>,
  sent: URLSearchParams,
  path: Path,
): Record<string, unknown> {
  const pairs = [...members].map(
    ([key, member]) => [key, readValue(member, sent, [...path, key])] as const,
  );
  return Object.fromEntries(pairs.filter(([, value]) => value !== undefined));
}

function read({ optional }: Part, sent: URLSearchParams, path: Path): string | undefined {
  const typed = sent.get(controlName("value", path)) ?? "";
  return typed === "" && (!optional || isLanguage(path.at(-1))) ? undefined : typed;
}

const readNumber = (typed: string | undefined): unknown =>
  typed !== undefined && NUMBER.test(typed.trim()) ? Number(typed) : typed;

/** Whether a form can show a value, and would send just this one back; else it must not be edited in one. */
export function isShown(part: Part, value: unknown): boolean {
  if (value === null || value === undefined) return true;
  switch (part.is) {
    case "object":
      return areShown(part.members, value);
    case "list":
      return Array.isArray(value) && value.every((item) => isShown(part.item, item));
    case "union": {
      if (part.key === undefined) return isTyped(value);
      const option = optionFor(part, value);
      return option?.is === "object" && areShown(option.members, value);
    }
    case "number":
    case "integer":
      return isTyped(value);
    case "boolean":
      return typeof value === "boolean";
    default:
      return typeof value === "string";
  }
}

const areShown = (members: ReadonlyMap<string, Part>, value: unknown): boolean =>
  isRecord(value) &&
  Object.entries(value).every(([key, inner]) => {
    const member = members.get(key);
    return member !== undefined && isShown(member, inner);
  });

/** A number that is the same after it was typed, or a text that is not taken for one. */
const isTyped = (value: unknown): boolean =>
  typeof value === "number"
    ? NUMBER.test(String(value))
    : typeof value === "string" && !NUMBER.test(value.trim());

/** What an editor finds in a new record or item: what must be there, empty. */
export function blankOf(part: Part): unknown {
  if (part.is === "object") return blankMembers(part.members);
  if (part.is === "list") return Array.from({ length: part.least }, () => blankOf(part.item));
  if (part.is === "union" && part.key !== undefined) return {};
  return undefined;
}

const blankMembers = (members: ReadonlyMap<string, Part>): Record<string, unknown> =>
  Object.fromEntries(
    [...members].flatMap(([key, member]) => {
      const blank = member.optional ? undefined : blankOf(member);
      return blank === undefined ? [] : [[key, blank]];
    }),
  );

/** What a button of a form does at a place of the value. */
const ACTIONS = ["null", "absent", "fill", "add", "remove", "up"] as const;

type Action = (typeof ACTIONS)[number];

/** What a button sends: `add members`, `null members.0.role`. */
export const actionName = (action: Action, path: Path): string => `${action} ${path.join(".")}`;

/** The value after a button was pressed, and the place that the editor looks at next; undefined for another button. */
export function act(
  part: Part,
  value: unknown,
  pressed: string,
): { readonly value: unknown; readonly next: Path } | undefined {
  const [name, place = ""] = pressed.split(" ");
  const action = ACTIONS.find((one) => one === name);
  if (action === undefined) return undefined;
  const path = place.split(".").map((step) => (/^\d+$/u.test(step) ? Number(step) : step));
  const list = path.slice(0, -1);
  const at = Number(path.at(-1));
  const inner = partAt(part, value, path);
  switch (action) {
    case "null":
      return { value: change(value, path, () => null), next: path };
    case "absent":
      return { value: change(value, path, () => undefined), next: path };
    case "fill":
      return { value: change(value, path, () => (inner && blankOf(inner)) ?? ""), next: path };
    case "add": {
      const item = inner?.is === "list" ? blankOf(inner.item) : undefined;
      const added = change(value, path, (old) => [...asList(old), item ?? ""]);
      return { value: added, next: [...path, asList(valueAt(value, path)).length] };
    }
    case "remove":
      return { value: change(value, list, (old) => asList(old).toSpliced(at, 1)), next: list };
    case "up": {
      const above = Math.max(0, at - 1);
      const higher = (old: unknown): unknown[] => {
        const items = asList(old);
        return items.toSpliced(at, 1).toSpliced(above, 0, items[at]);
      };
      return { value: change(value, list, higher), next: [...list, above] };
    }
  }
}

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A copy of a value that differs at one place. A member that becomes undefined is left out. */
function change(value: unknown, path: Path, make: (old: unknown) => unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return make(value);
  if (typeof step === "number")
    return asList(value).map((item, at) => (at === step ? change(item, rest, make) : item));
  const old = isRecord(value) ? value : {};
  const made = change(old[step], rest, make);
  const members = Object.entries({ ...old, [step]: made });
  return Object.fromEntries(members.filter(([, member]) => member !== undefined));
}

/** The part that stands at a place of a value. */
function partAt(part: Part | undefined, value: unknown, path: Path): Part | undefined {
  const [step, ...rest] = path;
  if (step === undefined || part === undefined) return part;
  if (part.is === "union") return partAt(optionFor(part, value), value, path);
  const inner =
    part.is === "list"
      ? part.item
      : part.is === "object"
        ? part.members.get(String(step))
        : undefined;
  return partAt(inner, valueAt(value, [step]), rest);
}
