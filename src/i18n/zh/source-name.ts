import type { Source } from "../../data/schema/sources.ts";
import { words } from "./words.ts";

/** A source's publisher and title in one: 南方杂志社《…》. */
export function sourceName({ publisher, title }: Source): string {
  return title
    ? `${publisher.zh}《${title.zh}》`
    : `${publisher.zh}${words.inWords.comma}${words.sources.untitled}`;
}
