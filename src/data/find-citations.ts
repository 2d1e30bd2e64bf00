/** A citation found in a record, with its place. */
export interface FoundCitation {
  readonly path: readonly (string | number)[];
  readonly source: string;
  readonly at: string;
}

/** Walks any checked value and yields its citations, the objects with a `source` and an `at`. */
export function* findCitations(
  value: unknown,
  path: readonly (string | number)[] = [],
): Generator<FoundCitation> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* findCitations(item, [...path, index]);
  } else if (typeof value === "object" && value !== null) {
    if (
      "source" in value &&
      "at" in value &&
      typeof value.source === "string" &&
      typeof value.at === "string"
    ) {
      yield { path, source: value.source, at: value.at };
      return;
    }
    for (const [key, item] of Object.entries(value)) yield* findCitations(item, [...path, key]);
  }
}
