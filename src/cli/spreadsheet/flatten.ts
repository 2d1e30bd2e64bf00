import { below } from "./columns.ts";
import type { Field } from "./field.ts";
import type { NamesOf } from "./names.ts";
import { showCell, type Shown } from "./show-cell.ts";
import { SILENCE } from "./silence.ts";

/** The cells of a value by their headings, which begin with `heading`; empty cells are left out. */
export function flatten(
  field: Field,
  value: unknown,
  namesOf: NamesOf,
  heading = "",
): Map<string, Shown> {
  return new Map(cellsOf(field, value, namesOf, heading));
}

function* cellsOf(
  field: Field,
  value: unknown,
  namesOf: NamesOf,
  heading: string,
): Generator<[string, Shown]> {
  if (field.shape === "leaf") {
    const shown = showCell(field, value, namesOf);
    if (shown !== "") yield [heading, shown];
  } else if (field.shape === "list") {
    const items: readonly unknown[] = Array.isArray(value) ? value : [];
    for (const [index, item] of items.entries())
      yield* cellsOf(field.item, item, namesOf, `${heading}${index + 1}`);
  } else if (value === null) {
    yield [firstHeading(field, heading), SILENCE];
  } else if (typeof value === "object") {
    for (const [key, member] of field.members)
      yield* cellsOf(member, Reflect.get(value, key), namesOf, below(heading, member.title));
  }
}

/** The first column of a group, which says so when the source is silent about the whole. */
export function firstHeading(field: Field, heading: string): string {
  if (field.shape === "leaf") return heading;
  if (field.shape === "list") return firstHeading(field.item, `${heading}1`);
  const [first] = field.members.values();
  return first ? firstHeading(first, below(heading, first.title)) : heading;
}
