import { isRecord } from "../../data/is-record.ts";

/** How a file is written. */
export interface Style {
  /** One step of indentation. */
  readonly unit: string;
  readonly eol: string;
}

/** The style of a JSON text, taken from its first indented line; two blanks if there is none. */
export function styleOf(text: string): Style {
  return {
    unit: /\n([ \t]+)\S/u.exec(text)?.[1] ?? "  ",
    eol: text.includes("\r\n") ? "\r\n" : "\n",
  };
}

/**
 * A value as JSON: objects and lists of objects over several lines, lists of words on one.
 *
 * @param indent what the line begins with on which the value begins; undefined to write all on one line
 */
export function printJson(value: unknown, style: Style, indent?: string): string {
  const inner = indent === undefined ? undefined : indent + style.unit;
  const wrap = (open: string, parts: readonly string[], close: string, pad: string): string => {
    if (parts.length === 0) return open + close;
    if (inner === undefined) return `${open}${pad}${parts.join(", ")}${pad}${close}`;
    const lines = parts.map((part) => inner + part).join(`,${style.eol}`);
    return `${open}${style.eol}${lines}${style.eol}${indent ?? ""}${close}`;
  };
  if (Array.isArray(value)) {
    const nested = value.some((item) => typeof item === "object" && item !== null);
    const parts = value.map((item) => printJson(item, style, inner));
    return nested ? wrap("[", parts, "]", "") : `[${parts.join(", ")}]`;
  }
  if (!isRecord(value)) return JSON.stringify(value);
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  const parts = members.map(
    ([key, member]) => `${JSON.stringify(key)}: ${printJson(member, style, inner)}`,
  );
  return wrap("{", parts, "}", " ");
}
