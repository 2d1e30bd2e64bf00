import type { Piece } from "../stack.ts";
import { elementsOf, readXml, xmlText, type XmlElement } from "./read-xml.ts";

/** For tests: the elements that a piece of a picture draws, in order. */
export function elementsIn({ marks }: Piece): XmlElement[] {
  return elementsOf(readXml(`<g>${marks.map(({ xml }) => xml).join("")}</g>`)).slice(1);
}

/** For tests: the lines of text in a piece, in order. */
export function textsIn(piece: Piece): string[] {
  return elementsIn(piece)
    .filter(({ name }) => name === "text")
    .map(xmlText);
}
