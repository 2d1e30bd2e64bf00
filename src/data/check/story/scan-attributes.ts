/** What stands between the name of a tag and its end: attributes with their values, and slips of an input method. */

import { STORY_ELEMENTS } from "../../schema/story.ts";
import {
  bareValue,
  type Found,
  missingValue,
  openTag,
  SLIPS,
  twiceWritten,
  writeInstead,
} from "./story-words.ts";

/** An attribute of a tag with its value, and where each stands. */
export interface Attribute {
  readonly name: string;
  readonly value: string;
  readonly offset: number;
  readonly valueOffset: number;
}

/** The rest of a tag. */
interface Rest {
  readonly attributes: readonly Attribute[];
  readonly end: number;
  /** Whether the tag closes itself. */
  readonly isSelf: boolean;
  readonly found: readonly Found[];
}

const QUOTES = "\"'“”‘’＂＇「」";
const isQuote = (character: string): boolean => character !== "" && QUOTES.includes(character);
const NAME = /[A-Za-z][\w:-]*/uy;
const BLANKS = /[^\S\n\u3000]*/uy;
const BLANK_LINE = /\n[^\S\n]*\n/uy;

/** What a pattern matches at an offset of a text. */
function match(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? "";
}

/** Reads a tag from behind its name to its end, or to where it must have ended. */
export function scanAttributes(text: string, name: string, start: number, from: number): Rest {
  const found: Found[] = [];
  const attributes: Attribute[] = [];
  const rest = (end: number, isSelf: boolean): Rest => ({ attributes, end, isSelf, found });
  let at = from;
  for (;;) {
    const character = text.charAt(at);
    if (character === ">") return rest(at + 1, false);
    if (text.startsWith("/>", at)) return rest(at + 2, true);
    if (character === "＞" || text.startsWith("/＞", at)) {
      const mark = text.indexOf("＞", at);
      found.push({ offset: mark, words: writeInstead("＞", ">") });
      return rest(mark + 1, character === "/");
    }
    const written = match(NAME, text, at);
    // Behind a tag without its end stand words of the text.
    const isWord =
      written !== "" &&
      !isAttribute(name, written) &&
      !/^\s*[=＝]/u.test(text.slice(at + written.length));
    const isEnd = written === "" && !/[\s\u3000]/u.test(character) && !isQuote(character);
    if (isEnd || isWord || match(BLANK_LINE, text, at) !== "") {
      found.push({ offset: start, words: openTag(name) });
      return rest(at, STORY_ELEMENTS[name]?.holds === "nothing");
    }
    if (written !== "") {
      const value = scanValue(text, written, at);
      found.push(...value.found);
      if (attributes.some((one) => one.name === written))
        found.push({ offset: at, words: twiceWritten(written) });
      attributes.push({ name: written, offset: at, ...value.read });
      at = value.end;
      continue;
    }
    if (character === "\u3000") found.push({ offset: at, words: SLIPS.wideBlank });
    else if (isQuote(character)) found.push({ offset: at, words: SLIPS.openQuote });
    at += 1;
  }
}

const isAttribute = (name: string, attribute: string): boolean =>
  Object.hasOwn(STORY_ELEMENTS[name]?.attributes ?? {}, attribute);

interface Value {
  readonly read: Pick<Attribute, "value" | "valueOffset">;
  readonly end: number;
  readonly found: readonly Found[];
}

/** A value without marks around it ends before a blank, the tag's end or a quotation mark. */
const BARE = /[^\s"'“”<>＞{}]*?(?=\/?[>＞]|[\s"'“”<{}]|$)/uy;
const IN_BRACES = /\{[^}<>\n]*\}?/uy;
/** What may stand in a value, and where it must have ended if its last mark is missing. */
const WHOLE = { '"': /[^"<>\n]*/uy, "'": /[^'<>\n]*/uy } as const;
const TORN =
  /[^"'“”‘’＂＇「」<>＞\n]*?(?=\s*\/?[>＞]|["'“”‘’＂＇「」<\n]|\s+[A-Za-z]+\s*[=＝]|$)/uy;

/** Reads the `="…"` of an attribute whose name stands at an offset. */
function scanValue(text: string, name: string, start: number): Value {
  const found: Found[] = [];
  const read = (value: string, valueOffset: number, end: number): Value => ({
    read: { value, valueOffset },
    end,
    found,
  });
  const nameEnd = start + name.length;
  let at = nameEnd + match(BLANKS, text, nameEnd).length;
  if (text.charAt(at) === "＝") found.push({ offset: at, words: writeInstead("＝", "=") });
  else if (text.charAt(at) !== "=") {
    found.push({ offset: start, words: missingValue(name) });
    return read("", start, nameEnd);
  }
  at += 1;
  at += match(BLANKS, text, at).length;
  const open = text.charAt(at);
  if (open === "{") {
    found.push({ offset: at, words: SLIPS.valueInBraces });
    const inner = match(IN_BRACES, text, at);
    return read(inner.replaceAll(/[{}"'`]/gu, ""), at, at + inner.length);
  }
  if (!isQuote(open)) {
    const bare = match(BARE, text, at);
    const words = bare === "" ? missingValue(name) : bareValue(name, bare);
    found.push({ offset: at, words });
    return read(bare, at, at + bare.length);
  }
  const from = at + 1;
  if (open === '"' || open === "'") {
    const whole = match(WHOLE[open], text, from);
    const end = from + whole.length;
    // Before `="` of the next attribute no value ends.
    if (text.charAt(end) === open && !/=\s*$/u.test(whole)) return read(whole, from, end + 1);
  } else found.push({ offset: at, words: SLIPS.wideQuote });
  const value = match(TORN, text, from);
  const end = from + value.length;
  const isClosed = isQuote(text.charAt(end));
  if (found.length === 0)
    found.push(
      isClosed ? { offset: end, words: SLIPS.wideQuote } : { offset: at, words: SLIPS.openQuote },
    );
  else if (!isClosed && text.charAt(end) !== "")
    found.push({ offset: end, words: SLIPS.openQuote });
  return read(value, from, end + (isClosed ? 1 : 0));
}
