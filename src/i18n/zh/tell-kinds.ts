import type { Citation } from "../../data/schema/fields/citation.ts";
import type { Source } from "../../data/schema/sources.ts";
import { words } from "./words.ts";

/** The kinds of sources that some places belong to, each once; the map's data only where there is no other. */
export function tellKinds(
  sources: ReadonlyMap<string, Pick<Source, "kind">>,
  cite: readonly Citation[],
): string {
  const kinds = new Set(cite.flatMap(({ source }) => sources.get(source)?.kind ?? []));
  const told = (["article", "official-page"] as const).filter((kind) => kinds.has(kind));
  const shown = told.length > 0 ? told : [...kinds];
  return shown.map((kind) => words.sources.groups[kind]).join("、");
}
