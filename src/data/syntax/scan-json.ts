import { explanation, quote } from "../problem.ts";
import { type Fault, SYNTAX } from "./faults.ts";

/** Brackets in brackets, at the most: a data file has about ten, and what walks a value must not run out of stack. */
export const MAX_DEPTH = 60;

/** What a sound file holds that its parsed value no longer shows. */
export interface Scan {
  readonly faults: readonly Fault[];
  /** Where each item of the list `records` begins. */
  readonly records: readonly number[];
}

const QUOTE = 34;
const COMMA = 44;
const OPENING = new Set([91, 123]);
const CLOSING = new Set([93, 125]);
const NUMBER = /-?\d[\d.eE+-]*/uy;

/** So many significant digits a number keeps from the file to the page. */
const DIGITS = 15;

/** Where the text that begins at an offset ends, behind its closing mark. */
function endOfText(text: string, start: number): number {
  let at = text.indexOf('"', start + 1);
  for (;;) {
    let slashes = 0;
    while (text.charCodeAt(at - 1 - slashes) === 92) slashes += 1;
    if (slashes % 2 === 0) return at + 1;
    at = text.indexOf('"', at + 1);
  }
}

/** Whether a number is not the same after it was read: too long, too large, or a zero with a sign. */
function isLost(number: string): boolean {
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
    ["核对这个数字，最多 15 位", "Check it: it has 15 digits at the most"],
  );

const twice = (key: string) =>
  explanation(
    [`字段 ${quote(key)} 在同一条里写了两次`, `the field ${quote(key)} is written twice here`],
    ["删去其中一个", "Take one of them away"],
  );

/**
 * Goes once through a text that JSON.parse took, for what parsing loses: fields written twice, of which the later
 * silently wins; numbers that are not what is written; and where the records begin.
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
      let next = end;
      while (text.charCodeAt(next) <= 32) next += 1;
      if (names && text.charCodeAt(next) === 58) {
        const raw = text.slice(at + 1, end - 1);
        name = raw.includes("\\") ? String(JSON.parse(`"${raw}"`)) : raw;
        if (names.has(name)) faults.push({ offset: at, words: twice(name) });
        names.add(name);
      } else {
        begin(at);
      }
      at = end;
    } else if (OPENING.has(code)) {
      begin(at);
      if (code === 91 && open.length === 1 && name === "records" && open[0]) {
        inRecords = true;
        records = [];
      }
      open.push(code === 123 ? new Set() : undefined);
      if (open.length > MAX_DEPTH)
        return { faults: [{ offset: at, words: SYNTAX.tooDeep }], records: [] };
      at += 1;
    } else if (CLOSING.has(code)) {
      open.pop();
      if (open.length === 1) inRecords = false;
      at += 1;
    } else if (code <= 32 || code === COMMA || code === 58) {
      at += 1;
    } else {
      begin(at);
      NUMBER.lastIndex = at;
      const number = NUMBER.exec(text)?.[0];
      if (number !== undefined && isLost(number))
        faults.push({ offset: at, words: lostNumber(number) });
      // true, false and null have four letters or five, none of which begins anything else.
      at += number?.length ?? (code === 102 ? 5 : 4);
    }
  }
  return { faults, records };
}
