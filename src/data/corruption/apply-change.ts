import { isRecord } from "../is-record.ts";
import type { Change } from "./damages.ts";
import type { Node } from "./list-nodes.ts";

/** Stands for the text that is put in its place afterwards. */
const HOLE = "@@hole@@";

/** A value with one member of it, at a path, made anew; what lies beside the path is shared. */
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
      // JSON alone can name a member __proto__.
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
