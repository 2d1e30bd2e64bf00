/** A place in a file that can be damaged. */
export interface Node {
  readonly path: readonly (string | number)[];
  readonly value: unknown;
  /** The path with `*` for every place in a list, which all records share. */
  readonly pattern: string;
}

/** Every member and every item of a value, leaves and what holds them. */
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
