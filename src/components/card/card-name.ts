import type { PageCard } from "./list-cards.ts";

/** The picture of a page, by the page's path below the base; pages without one of their own have the home page's. */
export function cardName(cards: ReadonlyMap<string, PageCard>, path: string): string {
  const name = path.replace(/^\/|\/$/gu, "");
  return cards.has(name) ? name : "home";
}
