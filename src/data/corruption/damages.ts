/** Kinds of damage to one place of a data file, and the text of a file that is damaged so. */

import { isRecord } from "../values.ts";

/** A place in a file that can be damaged. */
export interface Node {
  readonly path: readonly (string | number)[];
  readonly value: unknown;
  /** The path with `*` for every place in a list, which all records share. */
  readonly pattern: string;
}

/** Every member and every item of a value, at any depth. */
export function listNodes(value: unknown, path: readonly (string | number)[] = []): Node[] {
  const own =
    path.length === 0
      ? []
      : [
          {
            path,
            value,
            pattern: path.map((step) => (typeof step === "number" ? "*" : step)).join("/"),
          },
        ];
  if (typeof value !== "object" || value === null) return own;
  const inner = Array.isArray(value)
    ? value.flatMap((item: unknown, index) => listNodes(item, [...path, index]))
    : Object.entries(value).flatMap(([key, item]) => listNodes(item, [...path, key]));
  return [...own, ...inner];
}

/** What is done to a place: another value, raw text, no value, the value twice, another name. */
export type Change =
  | { readonly kind: "value"; readonly value: unknown }
  | { readonly kind: "raw"; readonly text: string }
  | { readonly kind: "deleted" }
  | { readonly kind: "twice" }
  | { readonly kind: "renamed"; readonly to: string };

/** A kind of damage: what it does to a place, undefined where it does not fit. */
type Damage = (node: Node) => Change | undefined;

const value = (next: unknown): Change => ({ kind: "value", value: next });

const isDate = (text: string): boolean => /^\d{4}(?:-\d\d){0,2}$/u.test(text);

const wide = (text: string): string =>
  text.replaceAll(/\d/gu, (digit) => String.fromCodePoint(0xff10 + Number(digit)));

const forText =
  (change: (text: string) => string | undefined): Damage =>
  ({ value: text }) => {
    const next = typeof text === "string" ? change(text) : undefined;
    return next === undefined || next === text ? undefined : value(next);
  };

const forNumber =
  (change: (number: number) => Change): Damage =>
  ({ value: number }) =>
    typeof number === "number" ? change(number) : undefined;

const forMember =
  (rename: (key: string) => string): Damage =>
  ({ path }) => {
    const key = path.at(-1);
    if (typeof key !== "string") return undefined;
    const to = rename(key);
    return to === key ? undefined : { kind: "renamed", to };
  };

const raw = (text: string): Change => ({ kind: "raw", text });

/** Every kind of damage, by its name. */
export const DAMAGES: Readonly<Record<string, Damage>> = {
  "wrong type": ({ value: was }) =>
    value(
      typeof was === "string"
        ? 7
        : typeof was === "number"
          ? "seven"
          : Array.isArray(was)
            ? {}
            : was === null
              ? 7
              : [],
    ),
  "a group instead": ({ value: was }) =>
    typeof was === "object" && was !== null ? undefined : value({}),
  "a list instead": ({ value: was }) =>
    Array.isArray(was) && was.length === 0 ? undefined : value([]),
  "a text instead": ({ value: was }) => (typeof was === "string" ? undefined : value("text")),
  "true instead": ({ value: was }) => (typeof was === "boolean" ? undefined : value(true)),
  "null instead": ({ value: was }) => (was === null ? undefined : value(null)),
  deleted: () => ({ kind: "deleted" }),
  "written twice": () => ({ kind: "twice" }),
  "key misspelt": forMember((key) => `${key}s`),
  "key in capitals": forMember((key) => key.toUpperCase()),
  "key in full width": forMember((key) => `\uff02${key}`),
  "key of all objects": forMember(() => "__proto__"),
  "key of a constructor": forMember(() => "constructor"),
  "dangling id": forText((text) => (/^[a-z0-9-]+$/u.test(text) ? "no-such-record" : undefined)),
  "id of a constructor": forText((text) =>
    /^[a-z0-9-]+$/u.test(text) ? "constructor" : undefined,
  ),
  "in capitals": forText((text) => text.toUpperCase()),
  "unknown code": forText((text) => (/^\d{6}$/u.test(text) ? "999999" : undefined)),
  "impossible day": forText((text) => (isDate(text) ? "2024-02-30" : undefined)),
  "impossible month": forText((text) => (isDate(text) ? "2024-13" : undefined)),
  "impossible year": forText((text) => (isDate(text) ? "9999-01-01" : undefined)),
  "distant future": forText((text) => (isDate(text) ? "2099-12-31" : undefined)),
  "date with slashes": forText((text) => (isDate(text) ? "2024/05/29" : undefined)),
  "date with a time": forText((text) => (isDate(text) ? "2024-05-29T00:00:00Z" : undefined)),
  negative: forNumber((number) => value(number === 0 ? -5 : -number)),
  "zero with a sign": forNumber(() => raw("-0")),
  huge: forNumber(() => value(999_999_999_999_999)),
  "beyond all numbers": forNumber(() => raw("1e400")),
  "more digits than are kept": forNumber(() => raw("9007199254740993")),
  "a half more": forNumber((number) => value(number + 0.5)),
  "not a number": forNumber(() => raw("NaN")),
  infinite: forNumber(() => raw("-Infinity")),
  "number in marks": forNumber((number) => value(String(number))),
  "number with thousands": forNumber(() => raw("2,927")),
  "number with a unit": forNumber((number) => raw(`${number}万元`)),
  "number in full width": forNumber((number) => raw(wide(String(number)))),
  "leading zero": forNumber((number) => raw(`0${number}`)),
  "digits in full width": forText(wide),
  "text like no number": forText(() => "NaN"),
  "text like nothing": forText(() => "null"),
  "script tag": forText(() => "<script>alert(1)</script>"),
  "broken attribute": forText((text) => `${text}"><img src=x onerror=alert(1)>`),
  "script address": forText(() => "javascript:alert(1)"),
  "closing frame": forText((text) => `${text}</script></svg><!--`),
  formula: forText((text) => `=1+1${text}`),
  "control character": forText((text) => `${text}\u0007`),
  "line break": forText((text) => `${text}\nx`),
  "line separator": forText((text) => `${text}\u2028x`),
  "turned direction": forText((text) => `\u202e${text}`),
  "no width": forText((text) => `${text.slice(0, 1)}\u200b${text.slice(1)}`),
  "soft hyphen": forText((text) => `${text}\u00adx`),
  "half a character": forText((text) => `${text}\ud800`),
  "no character": forText((text) => `${text}\uffff`),
  "lost character": forText((text) => `${text}\ufffd`),
  "hidden tag": forText((text) => `${text}\u{e0041}`),
  "nothing in it": forText(() => ""),
  "blanks alone": forText(() => "   "),
  "full-width blanks alone": forText(() => "\u3000\u3000"),
  "blank at the end": forText((text) => `${text} `),
  "far too long": forText((text) => text.padEnd(10_000, text === "" ? "x" : text)),
  "full-width marks": ({ value: was }) =>
    typeof was === "string" ? raw(`\u201c${was.replaceAll(/["\\]/gu, "")}\u201d`) : undefined,
  "mark lost": ({ value: was }) =>
    typeof was === "string" ? raw(JSON.stringify(was).slice(0, -1)) : undefined,
  "comma in full width": ({ value: was }) => raw(`${JSON.stringify(was)}\uff0c`),
};

/** A mark in the printed text that is then replaced by other text. */
const HOLE = "@@hole@@";

/** A copy of a value with a change at a path; everything beside the path is shared. */
function withChanged(
  value: unknown,
  [step, ...rest]: readonly (string | number)[],
  change: (holder: unknown, key: string | number) => unknown,
): unknown {
  if (step === undefined) return value;
  if (rest.length === 0) return change(value, step);
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) =>
      index === step ? withChanged(item, rest, change) : item,
    );
  }
  if (!isRecord(value)) return value;
  return { ...value, [step]: withChanged(value[step], rest, change) };
}

/** Replaces the members or items of a holder: each becomes any number of pairs of key and value. */
function remake(
  holder: unknown,
  key: string | number,
  pairs: readonly (readonly [string, unknown])[],
): unknown {
  if (Array.isArray(holder)) {
    const items: readonly unknown[] = holder;
    return items.flatMap((item, index) =>
      index === key ? pairs.map(([, value]) => value) : [item],
    );
  }
  const entries = Object.entries(isRecord(holder) ? holder : {});
  return Object.fromEntries(
    entries.flatMap(([name, value]) => (name === key ? pairs : [[name, value] as const])),
  );
}

/** The text of a file whose value has one place damaged. */
export function applyChange(
  file: unknown,
  { path, value }: Node,
  change: Change,
  indent = 2,
): string {
  const print = (whole: unknown): string => `${JSON.stringify(whole, null, indent)}\n`;
  const make = (pairs: readonly (readonly [string, unknown])[]): unknown =>
    withChanged(file, path, (holder, key) => remake(holder, key, pairs));
  const key = String(path.at(-1));
  switch (change.kind) {
    case "value":
      return print(make([[key, change.value]]));
    case "deleted":
      return print(make([]));
    case "renamed":
      // Only in JSON text can a member be called __proto__.
      return print(make([[HOLE, value]])).replace(`"${HOLE}"`, () => JSON.stringify(change.to));
    case "raw":
      return print(make([[key, HOLE]])).replace(`"${HOLE}"`, () => change.text);
    case "twice": {
      const again = JSON.stringify(value);
      const name = typeof path.at(-1) === "string" ? `${JSON.stringify(key)}: ` : "";
      return print(make([[key, HOLE]])).replace(`"${HOLE}"`, () => `${again}, ${name}${again}`);
    }
  }
}
