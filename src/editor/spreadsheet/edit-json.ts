/** Edits of JSON that keep the layout of all that stays the same. */
import { isDeepStrictEqual } from "node:util";
import { getNodeValue, type Node } from "jsonc-parser";
import { isRecord } from "../../data/values.ts";
import { alignLists } from "./changes.ts";
import type { Field } from "./field.ts";

/** A text and the part of it that a node is. */
export interface Source {
  readonly text: string;
  readonly style: Style;
}

/**
 * The text of a node with another value. Members and items that stay the same keep their bytes, places and layout; new
 * members are put where the schema has them.
 *
 * `modify` of jsonc-parser cannot be used: to remove the last item of `[1, 2]` it writes `[12]`, and it breaks an
 * object on one line into several when a member is added or removed.
 *
 * @param field the layout of the value, for the order of new members; undefined for a value that one cell holds
 */
export function editJson(source: Source, node: Node, value: unknown, field?: Field): string {
  const old: unknown = getNodeValue(node);
  if (isDeepStrictEqual(old, value)) return sliceOf(source, node);
  if (node.type === "object" && isRecord(old) && isRecord(value))
    return joinChildren(source, node, membersOf(source, node, value, field));
  if (node.type === "array" && Array.isArray(old) && Array.isArray(value))
    return joinChildren(source, node, itemsOf(source, node, value, field));
  return printJson(value, source.style, spreads(source) ? indentAt(source, node) : undefined);
}

function membersOf(
  source: Source,
  node: Node,
  value: Readonly<Record<string, unknown>>,
  field: Field | undefined,
): Child[] {
  const layout = field?.shape === "group" ? field.members : new Map<string, Field>();
  const order = [...layout.keys()];
  const children: (Child & { key: string })[] = [];
  for (const [at, property] of (node.children ?? []).entries()) {
    const [name, inner] = property.children ?? [];
    const key = String(name?.value);
    if (!inner || value[key] === undefined) continue;
    const head = source.text.slice(property.offset, inner.offset);
    const text = head + editJson(source, inner, value[key], layout.get(key));
    children.push({ key, at, text });
  }
  for (const key of Object.keys(value)) {
    if (value[key] === undefined || children.some((child) => child.key === key)) continue;
    const earlier = order.slice(0, order.indexOf(key));
    const after = children.findLastIndex((child) => earlier.includes(child.key)) + 1;
    const printed = printJson(value[key], source.style, indentOf(source, node));
    children.splice(after, 0, { key, text: `${JSON.stringify(key)}: ${printed}` });
  }
  return children;
}

function itemsOf(
  source: Source,
  node: Node,
  value: readonly unknown[],
  field: Field | undefined,
): Child[] {
  const item = field?.shape === "list" ? field.item : undefined;
  const nodes = node.children ?? [];
  const before = nodes.map((child): unknown => getNodeValue(child));
  return alignLists(before, value).flatMap(({ before: at, after }): Child[] => {
    if (after === undefined) return [];
    const old = at === undefined ? undefined : nodes[at];
    return old && at !== undefined
      ? [{ at, text: editJson(source, old, value[after], item) }]
      : [newChild(source, node, value[after])];
  });
}

/** A member or item of the new value: its place among the old ones, if it was there, and its new text. */
export interface Child {
  readonly at?: number;
  readonly text: string;
}

/** A new item of a list. */
export function newChild(source: Source, node: Node, value: unknown): Child {
  return { text: printJson(value, source.style, indentOf(source, node)) };
}

/** Puts members or items between the brackets of a node, with the white space that was there. */
export function joinChildren(source: Source, node: Node, children: readonly Child[]): string {
  const { text, style } = source;
  const nodes = node.children ?? [];
  const end = node.offset + node.length - 1;
  const [open, close] = [text.charAt(node.offset), text.charAt(end)];
  if (children.length === 0) return open + close;
  const indent = indentOf(source, node);
  const last = nodes.at(-1);
  const lead = last ? leadOf(source, node) : `${style.eol}${indent ?? ""}`;
  const tail = last
    ? text.slice(last.offset + last.length, end)
    : style.eol + indentAt(source, node);
  const jointOf = ({ at = 0 }: Child): string => {
    const [previous, child] = [nodes[at - 1], nodes[at]];
    if (previous && child) return text.slice(previous.offset + previous.length, child.offset);
    return indent === undefined ? ", " : `,${lead}`;
  };
  const joined = children.map((child, place) => (place === 0 ? "" : jointOf(child)) + child.text);
  return open + lead + joined.join("") + tail + close;
}

const sliceOf = ({ text }: Source, { offset, length }: Node): string =>
  text.slice(offset, offset + length);

/** The white space between the opening bracket and the first member or item. */
const leadOf = ({ text }: Source, node: Node): string => {
  const [first] = node.children ?? [];
  return first ? text.slice(node.offset + 1, first.offset) : "";
};

const spreads = ({ text }: Source): boolean => text.trim().includes("\n");

/** The white space that the line of a node begins with. */
function indentAt({ text }: Source, { offset }: Node): string {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  return /^[ \t]*/u.exec(text.slice(start))?.[0] ?? "";
}

/** The indentation of a new member or item; undefined if the node is on one line. */
function indentOf(source: Source, node: Node): string | undefined {
  const [first] = node.children ?? [];
  if (!first) return indentAt(source, node) + source.style.unit;
  const lead = leadOf(source, node);
  return lead.includes("\n") ? lead.slice(lead.lastIndexOf("\n") + 1) : undefined;
}

/** The layout of a file. */
interface Style {
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
 * @param indent the indentation of the line that the value begins on; undefined to write it all on one line
 */
function printJson(value: unknown, style: Style, indent?: string): string {
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
