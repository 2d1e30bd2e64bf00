import type { Field, Leaf } from "./field.ts";

/** A column of a sheet. */
export interface Column {
  /** The titles on the way to the member, joined: `成员2·单位`. */
  readonly heading: string;
  readonly leaf: Leaf;
}

/** Numbered groups of columns that stay free for an editor to fill: in a record, and in an item of a list. */
const SPARE = { record: 2, item: 1 } as const;

/** Stands between the titles of a heading. */
export const JOINT = "·";

/** The heading of what is inside `heading`; the outermost has none. */
export const below = (heading: string, title: string): string =>
  heading === "" ? title : `${heading}${JOINT}${title}`;

const memberOf = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;

/** Members of one or a few columns first: a sheet is read from the left, and lists are wide. */
const narrowFirst = (members: Iterable<[string, Field]>): [string, Field][] =>
  [...members].toSorted(([, a], [, b]) => Number(a.shape === "list") - Number(b.shape === "list"));

/**
 * Lists the columns of a field for all values that the sheet is to hold, in the schema's order, with lists last. A
 * list gets as many groups of columns as its longest value has items, and a few free ones.
 *
 * @param spare how many groups a list gets beyond its longest value; items of lists get no more than one
 */
export function columnsOf(
  field: Field,
  values: readonly unknown[],
  heading = "",
  spare: number = SPARE.record,
): Column[] {
  switch (field.shape) {
    case "leaf":
      return [{ heading, leaf: field }];
    case "group":
      return narrowFirst(field.members).flatMap(([key, member]) => {
        const inner = values.map((value) => memberOf(value, key));
        return columnsOf(member, inner, below(heading, member.title), spare);
      });
    case "list": {
      const lists = values.map((value): unknown[] => (Array.isArray(value) ? value : []));
      const longest = Math.max(0, ...lists.map((list) => list.length));
      return Array.from({ length: longest + spare }, (_, index) => {
        const items = lists.map((list) => list[index]);
        return columnsOf(field.item, items, `${heading}${index + 1}`, Math.min(spare, SPARE.item));
      }).flat();
    }
  }
}
