import type { Correction } from "../data/schema/corrections.ts";
import type { RecordPointer } from "../data/schema/fields/record-pointer.ts";
import type { Atlas } from "./build-atlas.ts";
import { newestCorrections } from "./newest-corrections.ts";

const keyOf = ({ kind, id }: RecordPointer): string => `${kind}:${id}`;

/** The corrections that point to one of some records, newest first. */
export function correctionsOf(atlas: Atlas, records: readonly RecordPointer[]): Correction[] {
  const wanted = new Set(records.map(keyOf));
  return newestCorrections(atlas).filter(({ record }) => record && wanted.has(keyOf(record)));
}
