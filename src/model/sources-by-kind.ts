import type { Source } from "../data/schema/sources.ts";
import type { CitedSource } from "./cited-sources.ts";
import { groupBy } from "./group-by.ts";

/** What is told first: the reports, then what official pages add, then what the map is made of. */
const ORDER: readonly Source["kind"][] = ["article", "official-page", "dataset"];

/** Sources of one kind. */
interface SourceGroup {
  readonly kind: Source["kind"];
  readonly found: readonly CitedSource[];
  /** What is said of the rights in each of several, the same for all, to be said once; null where there is no such. */
  readonly sharedRights: Source["rights"] | null;
}

/** Sources kind by kind, in their order; no kind without a source. */
export function sourcesByKind(sources: readonly CitedSource[]): SourceGroup[] {
  const groups = groupBy(sources, ({ source }) => source.kind);
  return ORDER.flatMap((kind) => {
    const found = groups.get(kind);
    const rights = found?.[0]?.source.rights;
    if (!found || !rights) return [];
    const isShared =
      found.length > 1 && found.every(({ source }) => source.rights.zh === rights.zh);
    return [{ kind, found, sharedRights: isShared ? rights : null }];
  });
}
