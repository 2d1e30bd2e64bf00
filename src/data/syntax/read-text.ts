import type { Fault } from "./fault.ts";
import { SINGLE_QUOTES, WIDE_QUOTES } from "./half-width.ts";
import { SYNTAX } from "./syntax-words.ts";

/** A text in quotation marks: where it ends, and what is wrong within it. */
export interface ReadText {
  readonly end: number;
  readonly faults: readonly Fault[];
}

const ESCAPE = /^\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/u;

/** What follows a line in which a text began that goes on: lines without a mark, then one that ends with it. */
const BROKEN_LINE = /^\r?\n(?!\s*["{}[\]])(?:[^"\n]*\n){0,4}[^"\n]*"(?=\s*[,}\]\n\r])/u;

/** Where the line of an offset ends, without a carriage return. */
function lineEnd(text: string, from: number): number {
  const found = text.indexOf("\n", from);
  const end = found === -1 ? text.length : found;
  return text.charAt(end - 1) === "\r" && end > from ? end - 1 : end;
}

/** Where a text that no mark closes probably ends: before what closes its line. */
const probableEnd = (text: string, from: number): number => {
  const end = lineEnd(text, from);
  const tail = /[\s,，}\]]*$/u.exec(text.slice(from + 1, end))?.[0].length ?? 0;
  return end - tail;
};

/** Reads a text that other marks than JSON's open, to their like on the same line. */
function readMarked(text: string, start: number, marks: string, fault: Fault): ReadText {
  const end = lineEnd(text, start);
  for (let at = start + 1; at < end; at += 1) {
    if (marks.includes(text.charAt(at))) return { end: at + 1, faults: [fault] };
  }
  return { end: probableEnd(text, start), faults: [fault] };
}

/** A text that runs on behind its closing mark: with a wide mark before, that one was meant to close it. */
function explainRunOn(text: string, start: number, close: number): ReadText {
  const content = text.slice(start, close);
  const wide = new RegExp(`[${WIDE_QUOTES}](?=\\s*[,，:：}\\]])`, "u").exec(content);
  if (wide) {
    const offset = start + wide.index;
    return { end: offset + 1, faults: [{ offset, words: SYNTAX.wideQuote }] };
  }
  const colon = /[:：]\s*$/u.exec(content);
  if (colon) {
    // The name of a field that lacks its closing mark runs on to the value's opening one.
    const fault = { offset: start, words: SYNTAX.unclosedText };
    return { end: start + colon.index, faults: [fault] };
  }
  const line = text.slice(close + 1, lineEnd(text, close));
  const last = line.lastIndexOf('"');
  const end = last === -1 ? probableEnd(text, close) : close + 2 + last;
  return { end, faults: [{ offset: close, words: SYNTAX.brokenText }] };
}

/** Reads the text that begins with JSON's own mark. */
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

/** Reads a text in quotation marks of any kind, beyond its line only where its closing mark stands on a later one; undefined where none begins. */
export function readText(text: string, start: number): ReadText | undefined {
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
