import { below, JOINT } from "./columns.ts";
import type { Field, Leaf } from "./field.ts";

/** Finds the member of a heading (`成员2·单位`), whatever its numbers; undefined if no member is called so. */
export function findLeaf(field: Field, heading: string): Leaf | undefined {
  const titles = heading.split(JOINT);
  return descend(field, titles);
}

function descend(field: Field, titles: readonly string[]): Leaf | undefined {
  if (field.shape === "leaf") return titles.length === 0 ? field : undefined;
  if (field.shape === "list") return descend(field.item, titles);
  const [title = "", ...rest] = titles;
  for (const member of field.members.values()) {
    const numbered =
      member.shape === "list" && /^[1-9]\d*$/u.test(title.slice(member.title.length));
    if (
      title === member.title ? member.shape !== "list" : numbered && title.startsWith(member.title)
    ) {
      return descend(member, rest);
    }
  }
  return undefined;
}

/**
 * The heading of a path in a record (`["members", 1, "organization"]`), as far as the path leads.
 *
 * @param numbers which numbered groups of columns hold a list's items, where they are not simply the first
 */
export function headingOf(
  field: Field,
  path: readonly PropertyKey[],
  numbers: ReadonlyMap<string, readonly number[]> = new Map(),
  heading = "",
): string {
  const [key, ...rest] = path;
  if (key === undefined) return heading;
  if (field.shape === "list" && typeof key === "number") {
    const number = numbers.get(heading)?.[key] ?? key + 1;
    return headingOf(field.item, rest, numbers, `${heading}${number}`);
  }
  const member = field.shape === "group" ? field.members.get(String(key)) : undefined;
  return member ? headingOf(member, rest, numbers, below(heading, member.title)) : heading;
}
