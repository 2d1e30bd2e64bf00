import type { Fault } from "./fault.ts";
import { HALF_WIDTH, SINGLE_QUOTES, WIDE_BLANKS, WIDE_QUOTES } from "./half-width.ts";
import { readText } from "./read-text.ts";
import { SYNTAX, wideMark } from "./syntax-words.ts";

/** One piece of a file: a mark (as JSON writes it), a text, a word or number, or the end. */
export interface Token {
  readonly kind: "mark" | "text" | "word" | "end";
  /** The mark, or the word; of a text what stands in the file. */
  readonly content: string;
  readonly start: number;
  readonly end: number;
  /** What is wrong with it, and with what was passed over before it. */
  readonly faults: readonly Fault[];
}

const MARKS = ",:{}[]";
const COMMENT = /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|#[^\n]*/uy;
const escaped = `${MARKS}${WIDE_QUOTES}${SINGLE_QUOTES}${WIDE_BLANKS}${[...HALF_WIDTH.keys()].join("")}`;
const WORD = new RegExp(`(?:(?!//|/\\*)[^\\s"${escaped.replaceAll(/[[\]]/gu, "\\$&")}])+`, "uy");

/** Passes over blanks and comments. */
function skip(text: string, from: number): { at: number; faults: Fault[] } {
  const faults: Fault[] = [];
  let at = from;
  for (; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (" \t\r\n".includes(character)) continue;
    if (WIDE_BLANKS.includes(character)) {
      const last = faults.at(-1);
      // A row of them is one slip.
      if (last?.words !== SYNTAX.wideBlank) faults.push({ offset: at, words: SYNTAX.wideBlank });
      continue;
    }
    COMMENT.lastIndex = at;
    const comment = COMMENT.exec(text);
    if (!comment) break;
    faults.push({ offset: at, words: SYNTAX.comment });
    at += comment[0].length - 1;
  }
  return { at, faults };
}

/** Reads the next piece of a file, whatever an editor, an input method or another program wrote. */
export function readToken(text: string, from: number): Token {
  const { at: start, faults } = skip(text, from);
  const character = text.charAt(start);
  if (character === "") return { kind: "end", content: "", start, end: start, faults };
  if (MARKS.includes(character))
    return { kind: "mark", content: character, start, end: start + 1, faults };
  const half = HALF_WIDTH.get(character);
  if (half !== undefined) {
    faults.push({ offset: start, words: wideMark(character, half) });
    return { kind: "mark", content: half, start, end: start + 1, faults };
  }
  const read = readText(text, start);
  if (read) {
    const content = text.slice(start, read.end);
    return { kind: "text", content, start, end: read.end, faults: [...faults, ...read.faults] };
  }
  WORD.lastIndex = start;
  const word = WORD.exec(text)?.[0] ?? character;
  return { kind: "word", content: word, start, end: start + word.length, faults };
}
