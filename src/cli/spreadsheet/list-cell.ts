/** Stands between the items of a list that one cell holds. */
export const SEPARATOR = "；";

/** A cell's text as several items; `\；` is a semicolon of an item. Line breaks part items too, and both widths. */
export function splitItems(text: string): string[] {
  const items = [""];
  for (const [part] of text.matchAll(/\\[\\;；]|[;；\r\n]|[^\\;；\r\n]+|\\/gu)) {
    if (/^[;；\r\n]$/u.test(part)) items.push("");
    else items.push((items.pop() ?? "") + (/^\\[\\;；]$/u.test(part) ? part.slice(1) : part));
  }
  return items.map((item) => item.trim()).filter((item) => item !== "");
}

/** The items as one cell's text. */
export function joinItems(items: readonly string[]): string {
  return items.map((item) => item.replace(/[\\;；]/gu, "\\$&")).join(SEPARATOR);
}
