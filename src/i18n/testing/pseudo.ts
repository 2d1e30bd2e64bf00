/**
 * A language for tests, made from another one: every letter with an accent, every vowel twice, which is about a third
 * longer, and every text in marks: ⟦Fîînð áá çööûûñţýý⟧. A letter without an accent that a reader of it sees stands in
 * no catalogue, a mark without its partner was cut off, and what has no room here has none in a language of long words.
 */

import type { Language } from "../language.ts";

const PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const ACCENTED = Array.from("áƀçðéƒğĥîĵķļɱñöþɋŕšţûṽŵẋýžÁƁÇÐÉƑĞĤÎĴĶĻṀÑÖÞɊŔŠŢÛṼŴẊÝŽ");

/** Blanks that a script fills ({n}) and addresses stay as they are. */
const KEPT_OR_LETTER = /\{[\w-]+\}|https?:\/\/\S+|[a-z]/gi;

const accent = (letter: string): string => ACCENTED[PLAIN.indexOf(letter)] ?? letter;

/** A text in the language. What is in it already, such as a name that was put into a sentence, is not changed again. */
export function pseudo(text: string): string {
  const said = text.replaceAll(KEPT_OR_LETTER, (found) => {
    if (found.length > 1) return found;
    return /[aeiou]/i.test(found) ? accent(found) + accent(found.toLowerCase()) : accent(found);
  });
  return said === text ? text : `⟦${said}⟧`;
}

/** The same of every text in a catalogue, and of every text that its functions give. */
export function pseudoIn<Value>(value: Value): Value {
  const say = (one: unknown): unknown => {
    if (typeof one === "string") return pseudo(one);
    if (typeof one === "function")
      return (...args: readonly unknown[]): unknown => say(Reflect.apply(one, undefined, args));
    if (Array.isArray(one)) return one.map(say);
    if (typeof one !== "object" || one === null) return one;
    return Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, say(inner)]));
  };
  return say(value) as Value;
}

/** The language made from another one, with the names and texts that the data has in it under its code. */
export function speakPseudo(
  of: Language,
  own: Pick<Language, "code" | "tag" | "locale">,
): Language {
  const { text, tellCounty, ...rest } = of;
  const inData = (texts: Readonly<Record<string, string | undefined>>) => texts[own.code];
  return {
    ...pseudoIn(rest),
    ...own,
    prefix: `/${own.code}`,
    text: ((texts) => texts && (inData(texts) ?? text(texts))) as Language["text"],
    // Only the words: the figures and paths of a sentence are no text.
    tellCounty: (brief) => tellCounty(brief).map((part) => ({ ...part, text: pseudo(part.text) })),
  };
}
