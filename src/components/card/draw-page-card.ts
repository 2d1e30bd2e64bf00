import { drawCard } from "../../charts/card/draw-card.ts";
import type { Letters } from "../../charts/card/letters.ts";
import { loadLetters } from "../../charts/raster/load-letters.ts";
import { mustGet } from "../../model/must-get.ts";
import type { Atlas } from "../../model/build-atlas.ts";
import { listCards, textsOf, withMap } from "./list-cards.ts";

const loaded = new WeakMap<Atlas, Promise<Letters>>();

/** The letters that all cards of a site need, cut from the fonts once; `…` is set where a text is cut. */
export function lettersOf(atlas: Atlas): Promise<Letters> {
  const known = loaded.get(atlas);
  if (known) return known;
  const letters = loadLetters(["…", ...[...listCards(atlas).values()].flatMap(textsOf)].join(""));
  loaded.set(atlas, letters);
  return letters;
}

/**
 * A page's card as an SVG of outlines.
 * @throws Error naming the page and the character where no font has it.
 */
export async function drawPageCard(atlas: Atlas, name: string): Promise<string> {
  const card = mustGet(listCards(atlas), name, "分享图");
  const letters = await lettersOf(atlas);
  try {
    return drawCard(withMap(atlas, card), letters);
  } catch (cause) {
    throw new Error(`/og/${name}.png：${String(cause)}`, { cause });
  }
}
