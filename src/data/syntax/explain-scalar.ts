import type { Explanation } from "../check/said.ts";
import { bareWord, noNumber, SYNTAX, widePoint, written } from "./syntax-words.ts";

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/u;

/** Words of other languages and programs, by what JSON has for them. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ["true", "true"],
  ["yes", "true"],
  ["false", "false"],
  ["no", "false"],
  ["null", "null"],
  ["none", "null"],
  ["nil", "null"],
  ["undefined", "null"],
  ["n/a", "null"],
  ["nan", "null"],
  ["infinity", "null"],
  ["-infinity", "null"],
  ["+infinity", "null"],
]);

/** Whether a word is a number as JSON writes it. */
export const isNumber = (word: string): boolean => NUMBER.test(word);

/** A number as JSON writes it, of one that another program or an input method wrote; undefined where it is none. */
function rightNumber(word: string): string | undefined {
  const plain = word
    .normalize("NFKC")
    .replaceAll("_", "")
    .replace(/^\+/u, "")
    .replace(/^(-?)0+(?=\d)/u, "$1")
    .replace(/^(-?)\./u, "$10.")
    .replace(/\.(?=$|[eE])/u, "");
  return isNumber(plain) ? plain : undefined;
}

/** What stands before a figure's number. */
const VALUE_NAME = /"value"\s*[:：]\s*$/u;

/**
 * What is wrong with a word that stands without quotation marks where a value belongs; undefined if nothing is.
 *
 * @param before the text before it, at least of its line
 */
export function explainScalar(word: string, before = ""): Explanation | undefined {
  if (isNumber(word) || word === "true" || word === "false" || word === "null") return undefined;
  const right = WORDS.get(word.normalize("NFKC").toLowerCase()) ?? rightNumber(word);
  if (right === "null" && VALUE_NAME.test(before)) return noNumber(word);
  if (right !== undefined) return written(word, right);
  const pointed = /^[-+]?\d+[。｡]\d+$/u.test(word)
    ? rightNumber(word.replace(/[。｡]/u, "."))
    : undefined;
  if (pointed !== undefined) return widePoint(pointed);
  return /^[-+]?[\d\uff10-\uff19]/u.test(word) ? SYNTAX.unit : bareWord(word);
}
