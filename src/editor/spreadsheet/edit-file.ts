/** Edits of data files: the records that change, formatted as the file is. */
import path from "node:path";
import { type Node, parseTree } from "jsonc-parser";
import { format, resolveConfig } from "prettier";
import { type Child, editJson, joinChildren, newChild, type Source, styleOf } from "./edit-json.ts";
import type { Field } from "./field.ts";

/** What to change in a table file; all other records stay as they are. */
export interface TableEdit {
  /** New values by the record's place in the file; undefined removes the record. */
  readonly changed: ReadonlyMap<number, unknown>;
  readonly added: readonly unknown[];
}

/**
 * The text of a table file after an edit. Everything outside the edited records stays the same to the byte.
 *
 * @throws if the text is no table
 */
export async function editTable(
  text: string,
  { changed, added }: TableEdit,
  field: Field,
  formatText: Format,
): Promise<string> {
  const source: Source = { text, style: styleOf(text) };
  const list = findRecords(parseTree(text));
  const tidy = (old: string, edited: string) =>
    tidyJson({ old, edited }, FRAMES.record, formatText);
  const nodes = list.children ?? [];
  const slice = (node: Node) => text.slice(node.offset, node.offset + node.length);
  const kept: Child[] = [];
  for (const [at, node] of nodes.entries()) {
    const value = changed.get(at);
    if (!changed.has(at)) kept.push({ at, text: slice(node) });
    else if (value !== undefined)
      kept.push({ at, text: await tidy(slice(node), editJson(source, node, value, field)) });
  }
  const last = nodes.at(-1);
  for (const value of added) {
    const child = newChild(source, list, value);
    kept.push({ text: await tidy(last ? slice(last) : "{}", child.text) });
  }
  const end = list.offset + list.length;
  return text.slice(0, list.offset) + joinChildren(source, list, kept) + text.slice(end);
}

const findRecords = (root: Node | undefined): Node => {
  const property = root?.children?.find(({ children: [name] = [] }) => name?.value === "records");
  const list = property?.children?.[1];
  if (list?.type !== "array") throw new Error("The file has no list of records");
  return list;
};

/** The text of a file that is no table, after an edit. */
export async function editWhole(
  text: string,
  value: unknown,
  field: Field,
  formatText: Format,
): Promise<string> {
  const root = parseTree(text);
  if (!root) throw new Error("The file is empty");
  const edited = editJson({ text, style: styleOf(text) }, root, value, field);
  const { offset, length } = root;
  const whole = text.slice(0, offset) + edited + text.slice(offset + length);
  return tidyJson({ old: text, edited: whole }, FRAMES.file, formatText);
}

/** Formats a text of JSON as the repository formats its own. */
export type Format = (text: string) => Promise<string>;

/** Prettier with the repository's configuration, wherever the data folder is. */
export async function loadFormat(): Promise<Format> {
  const config = await resolveConfig(path.resolve(import.meta.dirname, "../../../data/site.json"));
  const { printWidth = 80, tabWidth = 2 } = config ?? {};
  return (text) => format(text, { parser: "json", printWidth, tabWidth });
}

/** The text around a part of a file, which sets the part's indentation for the formatter. */
interface Frame {
  readonly before: string;
  readonly after: string;
}

/** A record in the list of a table file, and a file as a whole. */
const FRAMES = {
  record: { before: '{\n  "records": [\n    ', after: "\n  ]\n}\n" },
  file: { before: "", after: "" },
} as const satisfies Record<string, Frame>;

/**
 * The edited text, formatted if the old text was formatted; if an editor had laid it out in another way, it stays in
 * that way.
 */
async function tidyJson(
  { old, edited }: { readonly old: string; readonly edited: string },
  { before, after }: Frame,
  formatText: Format,
): Promise<string> {
  const whole = before + old + after;
  if ((await formatText(whole)) !== whole) return edited;
  const formatted = await formatText(before + edited + after);
  return formatted.slice(before.length, formatted.length - after.length);
}
