import { readFile } from "node:fs/promises";
import { writeAtomically } from "../write-atomically.ts";

/** Columns after which a list is broken; the repository's `printWidth`. */
const WIDTH = 100;

/** Characters that take two columns: Han, kana, full-width marks and forms. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]/gu;

const widthOf = (text: string): number => text.length + (text.match(WIDE)?.length ?? 0);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isLong = (value: unknown): boolean => Array.isArray(value) && value.length > 1;

/** A value on one line; undefined where it must be broken, as an object with members or a table of lists. */
function flatten(value: unknown): string | undefined {
  if (isObject(value)) return Object.keys(value).length === 0 ? "{}" : undefined;
  if (!Array.isArray(value)) return JSON.stringify(value);
  if (value.length > 1 && value.every(isLong)) return undefined;
  const items = value.map(flatten);
  return items.includes(undefined) ? undefined : `[${items.join(", ")}]`;
}

/** `column` is where the value begins; `tail` the width of what follows it on its last line. */
function print(value: unknown, indent: string, column: number, tail: number): string {
  const flat = flatten(value);
  if (flat !== undefined && (!Array.isArray(value) || column + widthOf(flat) + tail <= WIDTH))
    return flat;
  const inner = `${indent}  `;
  const isList = Array.isArray(value);
  const entries: readonly (readonly [string, unknown])[] = isList
    ? value.map((item: unknown) => ["", item])
    : Object.entries(value ?? {}).map(([key, item]) => [`${JSON.stringify(key)}: `, item]);
  const lines = entries.map(([key, item], index) => {
    const comma = index < entries.length - 1 ? "," : "";
    const start = inner + key;
    return start + print(item, inner, widthOf(start), comma.length) + comma;
  });
  const [open, close] = isList ? ["[", "]"] : ["{", "}"];
  return `${open}\n${lines.join("\n")}\n${indent}${close}`;
}

/**
 * A JSON text as the repository's formatter leaves it, so that a generated file passes the format check. The
 * formatter itself is not asked: `npm run check:data` writes such files too, where only the site's own packages
 * are installed.
 */
export function formatJson(value: unknown): string {
  return `${print(value, "", 0, 0)}\n`;
}

/**
 * Writes a text file unless it holds that very text.
 *
 * @returns whether it was written
 * @throws the file system's error, with the standing file untouched
 */
export async function writeIfChanged(file: string, text: string): Promise<boolean> {
  const standing = await readFile(file, "utf8").catch(() => undefined);
  if (standing === text) return false;
  await writeAtomically(file, text);
  return true;
}
