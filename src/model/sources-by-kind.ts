import type { Source } from "../data/schema/sources.ts";
import type { CitedSource } from "./cited-sources.ts";
import { groupBy } from "./group-by.ts";

/** What is told first: the reports, then what official pages add, then what the map is made of. */
const ORDER: readonly Source["kind"][] = ["article", "official-page", "dataset"];

/** Sources kind by kind, in their order; no kind without a source. */
export function sourcesByKind(
  sources: readonly CitedSource[],
): { readonly kind: Source["kind"]; readonly found: readonly CitedSource[] }[] {
  const groups = groupBy(sources, ({ source }) => source.kind);
  return ORDER.flatMap((kind) => {
    const found = groups.get(kind);
    return found ? [{ kind, found }] : [];
  });
}
