import { element } from "../../picture/markup.ts";
import { measureText } from "../../picture/measure-text.ts";
import { tenth } from "../../../model/tenth.ts";
import type { Letters } from "../letters.ts";

/** Letters that stay text, for tests of what a card says and where. */
export const plainLetters: Letters = {
  width: (text, { size }) => tenth(measureText(text, size)),
  line: (text, x, y, { hand, size, color }) =>
    element("text", { x, y: tenth(y), class: hand, "font-size": tenth(size), fill: color }, text),
};
