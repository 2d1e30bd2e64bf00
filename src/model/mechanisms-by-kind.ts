import type { Mechanism } from "../data/schema/mechanisms.ts";
import type { Atlas } from "./build-atlas.ts";
import { groupBy } from "./group-by.ts";

/** From what guides the work to what comes next. */
const ORDER: readonly Mechanism["kind"][] = [
  "principle",
  "method",
  "force",
  "arrangement",
  "field",
  "next-step",
];

/** Mechanisms kind by kind. */
export function mechanismsByKind({
  dataset,
}: Atlas): { kind: Mechanism["kind"]; mechanisms: readonly Mechanism[] }[] {
  const groups = groupBy(dataset.mechanisms, ({ kind }) => kind);
  return ORDER.flatMap((kind) => {
    const mechanisms = groups.get(kind);
    return mechanisms ? [{ kind, mechanisms }] : [];
  });
}

/** Mechanisms of one kind, in the order of their file. */
export function mechanismsOfKind({ dataset }: Atlas, kind: Mechanism["kind"]): Mechanism[] {
  return dataset.mechanisms.filter((mechanism) => mechanism.kind === kind);
}
