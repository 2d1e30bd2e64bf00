/** Reads the text of a data file token by token, whatever an editor, an input method or another program wrote. */

import type { Explanation } from "../problem.ts";
import { bareWord, type Fault, noNumber, SYNTAX, wideMark, widePoint, written } from "./faults.ts";

/** Marks that a Chinese input method writes in place of those of JSON. */
const HALF_WIDTH: ReadonlyMap<string, string> = new Map([
  ["\uff0c", ","],
  ["\u3001", ","],
  ["\uff1a", ":"],
  ["\uff5b", "{"],
  ["\uff5d", "}"],
  ["\uff3b", "["],
  ["\uff3d", "]"],
  ["\u3010", "["],
  ["\u3011", "]"],
]);

/** Double quotation marks that JSON does not know: “ ” „ ＂ 「 」 『 』. */
const WIDE_QUOTES = "\u201c\u201d\u201e\uff02\u300c\u300d\u300e\u300f";

/** Single ones: ' ` ‘ ’ ＇. */
const SINGLE_QUOTES = "'`\u2018\u2019\uff07";

/** Blanks that JSON does not allow: the full-width space of an input method, and those that web pages contain. */
const WIDE_BLANKS = "\u3000\u00a0\u2002\u2003\u2009\u200b\u2028\u2029\u0085\ufeff\u000b\u000c";

/** A text in quotation marks: where it ends, and what is wrong within it. */
interface ReadText {
  readonly end: number;
  readonly faults: readonly Fault[];
}

const ESCAPE = /^\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/u;

/** The rest of a text that was broken over several lines: lines without a quotation mark, then one that ends with it. */
const BROKEN_LINE = /^\r?\n(?!\s*["{}[\]])(?:[^"\n]*\n){0,4}[^"\n]*"(?=\s*[,}\]\n\r])/u;

/** Where the line of an offset ends, without a carriage return. */
function lineEnd(text: string, from: number): number {
  const found = text.indexOf("\n", from);
  const end = found === -1 ? text.length : found;
  return text.charAt(end - 1) === "\r" && end > from ? end - 1 : end;
}

/** Where an unclosed text probably ends: before the marks at the end of its line. */
const probableEnd = (text: string, from: number): number => {
  const end = lineEnd(text, from);
  const tail = /[\s,，}\]]*$/u.exec(text.slice(from + 1, end))?.[0].length ?? 0;
  return end - tail;
};

/** Reads a text in quotation marks that JSON does not know, to the next such mark on its line. */
function readMarked(text: string, start: number, marks: string, fault: Fault): ReadText {
  const end = lineEnd(text, start);
  for (let at = start + 1; at < end; at += 1) {
    if (marks.includes(text.charAt(at))) return { end: at + 1, faults: [fault] };
  }
  return { end: probableEnd(text, start), faults: [fault] };
}

/** Explains a quotation mark with more text right after it: if a wide one stands before it, that was meant to close the text. */
function explainRunOn(text: string, start: number, close: number): ReadText {
  const content = text.slice(start, close);
  const wide = new RegExp(`[${WIDE_QUOTES}](?=\\s*[,，:：}\\]])`, "u").exec(content);
  if (wide) {
    const offset = start + wide.index;
    return { end: offset + 1, faults: [{ offset, words: SYNTAX.wideQuote }] };
  }
  const colon = /[:：]\s*$/u.exec(content);
  if (colon) {
    // A field's name without its closing mark runs on to the opening mark of the value.
    const fault = { offset: start, words: SYNTAX.unclosedText };
    return { end: start + colon.index, faults: [fault] };
  }
  const line = text.slice(close + 1, lineEnd(text, close));
  const last = line.lastIndexOf('"');
  const end = last === -1 ? probableEnd(text, close) : close + 2 + last;
  return { end, faults: [{ offset: close, words: SYNTAX.brokenText }] };
}

/** Reads a text that begins with the quotation mark of JSON. */
function readPlain(text: string, start: number): ReadText {
  const faults: Fault[] = [];
  const end = lineEnd(text, start);
  let at = start + 1;
  while (at < end) {
    const character = text.charAt(at);
    if (character === '"') {
      const next = text.charAt(at + 1);
      return /[^\s,:}\]"/，、：｝】］]/u.test(next)
        ? explainRunOn(text, start, at)
        : { end: at + 1, faults };
    }
    if (character === "\\") {
      const escape = ESCAPE.exec(text.slice(at, at + 6))?.[0];
      if (escape === undefined) faults.push({ offset: at, words: SYNTAX.backslash });
      at += escape?.length ?? 1;
    } else {
      if (character < " ") faults.push({ offset: at, words: SYNTAX.control });
      at += 1;
    }
  }
  const closer = new RegExp(`[${WIDE_QUOTES}](?=\\s*(?:[,:}\\]]|[，：]?\\s*$))`, "u");
  const wide = closer.exec(text.slice(start + 1, end));
  if (wide) {
    const offset = start + 1 + wide.index;
    return { end: offset + 1, faults: [{ offset, words: SYNTAX.wideQuote }] };
  }
  const broken = BROKEN_LINE.exec(text.slice(end, end + 2000))?.[0].length;
  if (broken !== undefined)
    return { end: end + broken, faults: [...faults, { offset: end, words: SYNTAX.brokenLine }] };
  const fault = { offset: start, words: SYNTAX.unclosedText };
  return { end: probableEnd(text, start), faults: [fault] };
}

/** Reads a text in quotation marks of any kind; undefined if none begins here. */
function readText(text: string, start: number): ReadText | undefined {
  const mark = text.charAt(start);
  if (mark === '"') return readPlain(text, start);
  if (mark !== "" && WIDE_QUOTES.includes(mark)) {
    const fault = { offset: start, words: SYNTAX.wideQuote };
    return readMarked(text, start, `${WIDE_QUOTES}"`, fault);
  }
  if (mark !== "" && SINGLE_QUOTES.includes(mark)) {
    const fault = { offset: start, words: SYNTAX.singleQuote };
    return readMarked(text, start, SINGLE_QUOTES, fault);
  }
  return undefined;
}

/** One token of a file: a mark (as JSON writes it), a text, a word or number, or the end. */
export interface Token {
  readonly kind: "mark" | "text" | "word" | "end";
  /** The mark, the word, or the text as it stands in the file. */
  readonly content: string;
  readonly start: number;
  readonly end: number;
  /** What is wrong with it, and with the blanks and comments before it. */
  readonly faults: readonly Fault[];
}

const MARKS = ",:{}[]";
const COMMENT = /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|#[^\n]*/uy;
const escaped = `${MARKS}${WIDE_QUOTES}${SINGLE_QUOTES}${WIDE_BLANKS}${[...HALF_WIDTH.keys()].join("")}`;
const WORD = new RegExp(`(?:(?!//|/\\*)[^\\s"${escaped.replaceAll(/[[\]]/gu, "\\$&")}])+`, "uy");

/** Skips blanks and comments. */
function skip(text: string, from: number): { at: number; faults: Fault[] } {
  const faults: Fault[] = [];
  let at = from;
  for (; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (" \t\r\n".includes(character)) continue;
    if (WIDE_BLANKS.includes(character)) {
      const last = faults.at(-1);
      // Several in a row are one slip.
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

/** Reads the next token from an offset. */
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

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/u;

/** Words of other languages and programs, with the JSON word for each. */
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

/** The JSON form of a number that another program or an input method wrote; undefined if it is not a number. */
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

/** The name that stands before the number of a figure. */
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
