import type { Citation } from "../../data/schema/fields/citation.ts";
import type { Source } from "../../data/schema/sources.ts";
import { tellPageDate } from "../../i18n/zh/tell-page-date.ts";
import { words } from "../../i18n/zh/words.ts";
import type { Atlas } from "../../model/build-atlas.ts";
import { supportsOf } from "../../model/supports-of.ts";

const tell = (source: Source): string =>
  source.kind === "official-page"
    ? words.card.source.page(source.publisher.zh, tellPageDate(source))
    : words.card.source.article(source.publisher.zh, source.published);

/** Where a fact stands, in a line: 据南方杂志社2024年5月29日报道; empty for what no source but a dataset tells. */
export function tellCardSource({ indexes }: Atlas, cite: readonly Citation[]): string {
  const { sources } = supportsOf(indexes.sources, cite);
  return sources.length === 0 ? "" : words.card.source.from(sources.map(tell));
}
