import characters from "opencc-js/dict/TSCharacters";

/** From OpenCC; some have several simplified forms, of which the first is the usual one. */
const PAIRS = characters.split("|").map((pair) => pair.split(" "));

/**
 * The traditional forms of the characters in these names, each before the simplified one: 陽阳連连臺台. Those that a
 * name holds itself are left out, and those of more than one code unit, which nobody types.
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
