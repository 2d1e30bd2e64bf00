import { findCitations } from "../data/find-citations.ts";
import { aloneAtlas } from "./alone-atlas.ts";
import type { Atlas } from "./build-atlas.ts";

/** Whether what a page shows cites an official page, so that the page offers to leave those out. */
export function hasPages(atlas: Atlas, shown: unknown): boolean {
  if (aloneAtlas(atlas) === atlas) return false;
  return [...findCitations(shown)].some(
    ({ source }) => atlas.indexes.sources.get(source)?.kind === "official-page",
  );
}
