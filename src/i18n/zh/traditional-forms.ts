import characters from "opencc-js/dict/TSCharacters";

/** Pairs of a traditional character and its simplified forms, from OpenCC. The first of several forms is the usual one. */
const PAIRS = characters.split("|").map((pair) => pair.split(" "));

/**
 * The traditional forms of the characters in some names, each followed by the simplified one: 陽阳連连臺台. With them a
 * search finds names typed in traditional characters. Left out are characters that stand in a name themselves, and those
 * of more than one code unit, which nobody types.
 */
export function traditionalForms(names: readonly string[]): string {
  const used = new Set(names.join(""));
  return PAIRS.filter(
    ([traditional = "", simplified = ""]) =>
      used.has(simplified) && !used.has(traditional) && traditional.length === 1,
  )
    .map(([traditional = "", simplified = ""]) => traditional + simplified)
    .join("");
}
