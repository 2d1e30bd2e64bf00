import { element } from "../../charts/svg.ts";
import { measureText } from "../../charts/text.ts";
import { tenth } from "../../model/drawing.ts";
import type { Letters } from "../lettering.ts";

/** Letters that stay text, for tests of what a card says and where. */
export const plainLetters: Letters = {
  width: (text, { size }) => tenth(measureText(text, size)),
  line: (text, x, y, { hand, size, color }) =>
    element("text", { x, y: tenth(y), class: hand, "font-size": tenth(size), fill: color }, text),
};
