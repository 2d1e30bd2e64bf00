import { findLookalikes } from "../schema/fields/lookalikes.ts";
import { strayMark } from "../schema/fields/web-address.ts";
import { type Explanation, explanation } from "./said.ts";

const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

/** Says which characters of a text only look like others, and which to write. */
export function explainLookalikes(value: string): Explanation {
  const found = findLookalikes(value).slice(0, 5);
  const each = (
    tell: (character: string, ordinary: string) => string,
    tellOther: (character: string) => string,
    comma: string,
  ): string =>
    found
      .map(({ character, ordinary }) =>
        ordinary === undefined ? tellOther(character) : tell(character, ordinary),
      )
      .join(comma);
  const name = (open: string, close: string) => (one: string) =>
    `${one}${open}${codeOf(one)}${close}`;
  const [nameZh, nameEn] = [name("（", "）"), name(" (", ")")];
  return explanation(
    [
      `文字里有看着像通常汉字、其实不是的字符：${each(nameZh, nameZh, "、")}`,
      `the text holds characters that only look like ordinary ones: ${each(nameEn, nameEn, ", ")}`,
    ],
    [
      each(
        (character, ordinary) => `把${character}改成${ordinary}`,
        (character) => `用输入法重新输入${character}所在的字`,
        "，",
      ),
      each(
        (character, ordinary) => `Write ${ordinary} for ${character}`,
        (character) => `Type the character anew where ${character} stands`,
        "; ",
      ),
    ],
  );
}

/** Says which mark of the sentence around it an address took along. */
export function explainStrayMark(value: string): Explanation {
  const mark = strayMark(value) ?? "";
  return explanation(
    [
      `网址里混进了句子的标点“${mark}”`,
      `the address took along the mark “${mark}” of its sentence`,
    ],
    [
      `删去它；网址里真有的，写成 ${encodeURIComponent(mark)}`,
      `Take it away; where it does belong to the address, write ${encodeURIComponent(mark)}`,
    ],
  );
}
