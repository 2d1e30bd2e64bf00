/** Goes through the text of sound JSON for what its parsed value does not show: places, repeated names, lost digits. */

import { explanation, quote } from "../problem.ts";
import { type Fault, SYNTAX } from "./faults.ts";

/** How deep brackets may be nested: data files need about ten levels, and walks over a value must not exhaust the stack. */
export const MAX_DEPTH = 60;

/** What a sound file holds that its parsed value no longer shows. */
export interface Scan {
  readonly faults: readonly Fault[];
  /** Where each item of the list `records` begins. */
  readonly records: readonly number[];
}

// Codes of the characters that JSON is built of.
const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const MINUS = 45;
/** What stands in numbers besides digits: + - . E e */
const OF_NUMBERS = new Set([43, MINUS, 46, 69, 101]);
const LIST = 91;
const GROUP = 123;
const OPENING = new Set([LIST, GROUP]);
const CLOSING = new Set([93, 125]);

/** How many significant digits of a number are sure to reach the page as they stand in the file. */
const DIGITS = 15;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Where the text that begins at an offset ends, after its closing quotation mark. */
function endOfText(text: string, start: number): number {
  let at = text.indexOf('"', start + 1);
  for (;;) {
    let slashes = 0;
    while (text.charCodeAt(at - 1 - slashes) === 92) slashes += 1;
    if (slashes % 2 === 0) return at + 1;
    at = text.indexOf('"', at + 1);
  }
}

/** Where the number that begins at an offset ends; the offset itself if a word stands there. */
function endOfNumber(text: string, start: number): number {
  const first = text.charCodeAt(start);
  let at = start;
  if (first !== MINUS && !isDigit(first)) return at;
  do at += 1;
  while (isDigit(text.charCodeAt(at)) || OF_NUMBERS.has(text.charCodeAt(at)));
  return at;
}

/** Whether a number is not the same after it was read: too long, too large, or a zero with a sign. */
function isLost(number: string): boolean {
  // Almost all numbers are short, and the rest takes time.
  if (number.length <= DIGITS && !/^-0|[eE]/u.test(number)) return false;
  const value = Number(number);
  if (Object.is(value, -0)) return true;
  const digits = number
    .replace(/[eE].*$/u, "")
    .replaceAll(/[-.]/gu, "")
    .replace(/^0+/u, "");
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER || (value === 0 && digits !== "")) return true;
  // A program writes more digits where it must, and reads just these back.
  return digits.length > DIGITS && String(value) !== number;
}

const lostNumber = (number: string) =>
  explanation(
    [
      `数字 ${quote(number).slice(1, -1)} 太长或太大，读不准`,
      `the number ${quote(number).slice(1, -1)} is too long or too large to be read exactly`,
    ],
    ["核对这个数字，最多 15 位", "Check it: it can have at most 15 digits"],
  );

const twice = (key: string) =>
  explanation(
    [`字段 ${quote(key)} 在同一条里写了两次`, `the field ${quote(key)} is written twice here`],
    ["删去其中一个", "Delete one of the two"],
  );

/** The name of a field whose quotation marks stand at `start` and before `end`. */
function readName(text: string, start: number, end: number): string {
  const raw = text.slice(start + 1, end - 1);
  return raw.includes("\\") ? String(JSON.parse(`"${raw}"`)) : raw;
}

const isBlank = (code: number): boolean => code <= 32;

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (isBlank(text.charCodeAt(at))) at += 1;
  return at;
}

/** Where the value that begins at an offset ends. */
function endOfValue(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length;) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = endOfText(text, at);
    else if (depth === 0 && (code === COMMA || isBlank(code) || CLOSING.has(code))) return at;
    else {
      if (OPENING.has(code)) depth += 1;
      if (CLOSING.has(code)) depth -= 1;
      at += 1;
    }
    if (depth === 0 && (code === QUOTE || CLOSING.has(code))) return at;
  }
  return text.length;
}

/**
 * Where a value begins in sound JSON: that at a path, or its nearest ancestor that is there.
 *
 * @param from where the value begins that the path leads into
 */
export function findValue(text: string, from: number, path: readonly PropertyKey[]): number {
  const start = skipBlanks(text, from);
  const [step, ...rest] = path;
  const code = text.charCodeAt(start);
  if (step === undefined || !OPENING.has(code)) return start;
  let index = 0;
  for (let at = skipBlanks(text, start + 1); !CLOSING.has(text.charCodeAt(at));) {
    let key: string | number = index;
    if (code === GROUP) {
      const end = endOfText(text, at);
      key = readName(text, at, end);
      at = skipBlanks(text, skipBlanks(text, end) + 1);
    }
    if (key === step) return findValue(text, at, rest);
    at = skipBlanks(text, endOfValue(text, at));
    if (text.charCodeAt(at) === COMMA) at = skipBlanks(text, at + 1);
    index += 1;
  }
  return start;
}

/**
 * Goes once through a text that JSON.parse takes, for what parsing loses: fields written twice, of which the later one
 * silently wins; numbers that are not read as they are written; and where the records begin.
 */
export function scanJson(text: string): Scan {
  const faults: Fault[] = [];
  let records: number[] = [];
  // The names seen in each open group, undefined for a list.
  const open: (Set<string> | undefined)[] = [];
  let name = "";
  let inRecords = false;
  const begin = (at: number): void => {
    if (inRecords && open.length === 2) records.push(at);
  };
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      const end = endOfText(text, at);
      const names = open.at(-1);
      // In a group a text is a name exactly if a colon follows; a value is followed by anything else.
      if (names && text.charCodeAt(skipBlanks(text, end)) === COLON) {
        name = readName(text, at, end);
        if (names.has(name)) faults.push({ offset: at, words: twice(name) });
        names.add(name);
      } else {
        begin(at);
      }
      at = end;
    } else if (OPENING.has(code)) {
      begin(at);
      if (code === LIST && open.length === 1 && name === "records" && open[0]) {
        inRecords = true;
        records = [];
      }
      open.push(code === GROUP ? new Set() : undefined);
      if (open.length > MAX_DEPTH)
        return { faults: [{ offset: at, words: SYNTAX.tooDeep }], records: [] };
      at += 1;
    } else if (CLOSING.has(code)) {
      open.pop();
      if (open.length === 1) inRecords = false;
      at += 1;
    } else if (isBlank(code) || code === COMMA || code === COLON) {
      at += 1;
    } else {
      begin(at);
      const end = endOfNumber(text, at);
      if (end > at && isLost(text.slice(at, end)))
        faults.push({ offset: at, words: lostNumber(text.slice(at, end)) });
      // true, false and null have four letters or five, none of which begins anything else.
      at = end > at ? end : at + (code === 102 ? 5 : 4);
    }
  }
  return { faults, records };
}
