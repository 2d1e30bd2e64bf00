/** For tests: changes of a data file at places that paths name. */

import { isRecord } from "../values.ts";

/** Where a value is to be changed: members by name, records by id, items by number, `+` behind the last. */
export type Change = readonly [path: string, value: unknown];

/** Takes a member away. */
export const TAKE_AWAY = Symbol("take away");

const hasId = (id: string) => (item: unknown) => isRecord(item) && item.id === id;

/** The member or item that a step of a path names. @throws Error where there is none: the test is then out of date. */
function memberOf(holder: unknown, step: string): string | number {
  if (!Array.isArray(holder)) return step;
  const index =
    step === "+"
      ? holder.length
      : /^\d+$/u.test(step)
        ? Number(step)
        : holder.findIndex(hasId(step));
  if (index === -1) throw new Error(`no record ${step}`);
  return index;
}

/** What stands at a path of a value. */
export function valueAt(value: unknown, path: string): unknown {
  return path
    .split("/")
    .reduce<unknown>((inner, step) => Reflect.get(Object(inner), memberOf(inner, step)), value);
}

/** Changes a value at the places of some paths. */
export function changeValue(value: unknown, changes: readonly Change[]): void {
  for (const [path, next] of changes) {
    const steps = path.split("/");
    const last = steps.pop() ?? "";
    const holder = steps.length === 0 ? value : valueAt(value, steps.join("/"));
    if (typeof holder !== "object" || holder === null) throw new Error(`nothing at ${path}`);
    if (next === TAKE_AWAY) Reflect.deleteProperty(holder, last);
    else Reflect.set(holder, memberOf(holder, last), next);
  }
}
