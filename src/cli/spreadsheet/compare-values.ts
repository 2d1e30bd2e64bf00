import { isDeepStrictEqual } from "node:util";
import { isRecord } from "../../data/is-record.ts";
import { alignLists } from "./align-lists.ts";
import { below } from "./columns.ts";
import type { Field } from "./field.ts";
import { flatten } from "./flatten.ts";
import type { NamesOf } from "./names.ts";
import { showCell, type Shown } from "./show-cell.ts";

/** A change of one member, as a reader is told: empty where there was, or is, nothing. */
export interface Change {
  readonly heading: string;
  readonly was: Shown;
  readonly is: Shown;
}

/** All cells of a value in one line. */
const sumUp = (field: Field, value: unknown, namesOf: NamesOf): string =>
  [...flatten(field, value, namesOf).values()].join("，");

/** Lists what changed between two values of a field, by members, with the items of lists held against their like. */
export function compareValues(
  field: Field,
  before: unknown,
  after: unknown,
  namesOf: NamesOf,
  heading = "",
): Change[] {
  if (isDeepStrictEqual(before, after)) return [];
  if (field.shape === "leaf") {
    return [
      { heading, was: showCell(field, before, namesOf), is: showCell(field, after, namesOf) },
    ];
  }
  if (field.shape === "list") {
    const [old, next] = [before, after].map((list): unknown[] => (Array.isArray(list) ? list : []));
    return alignLists(old ?? [], next ?? []).flatMap((pair) => {
      const [a, b] = [old?.[pair.before ?? -1], next?.[pair.after ?? -1]];
      const name = `${heading}${(pair.after ?? pair.before ?? 0) + 1}`;
      return a === undefined || b === undefined
        ? [{ heading: name, was: sumUp(field.item, a, namesOf), is: sumUp(field.item, b, namesOf) }]
        : compareValues(field.item, a, b, namesOf, name);
    });
  }
  if (before === null || after === null)
    return [{ heading, was: sumUp(field, before, namesOf), is: sumUp(field, after, namesOf) }];
  const [a, b] = [before, after].map((value) => (isRecord(value) ? value : {}));
  return [...field.members].flatMap(([key, member]) =>
    compareValues(member, a?.[key], b?.[key], namesOf, below(heading, member.title)),
  );
}
