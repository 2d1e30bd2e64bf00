import path from "node:path";
import { format, resolveConfig } from "prettier";
import { projectRoot } from "../serve/project-root.ts";

/** Formats a text of JSON as the repository formats its own. */
export type Format = (text: string) => Promise<string>;

/** The repository's formatter for JSON, by its own configuration, wherever the data folder is. */
export async function loadFormat(): Promise<Format> {
  const config = await resolveConfig(path.join(projectRoot, "data/site.json"));
  const { printWidth = 80, tabWidth = 2 } = config ?? {};
  return (text) => format(text, { parser: "json", printWidth, tabWidth });
}

/** Where a text stands in its file, for the formatter to know how wide it may be. */
export interface Frame {
  readonly before: string;
  readonly after: string;
}

/** A record in the list of a table file, and a file as a whole. */
export const FRAMES = {
  record: { before: '{\n  "records": [\n    ', after: "\n  ]\n}\n" },
  file: { before: "", after: "" },
} as const satisfies Record<string, Frame>;

/**
 * An edited text as the formatter writes it, if the text was so written before the edit; a text that was formatted
 * otherwise is left as it is.
 */
export async function tidyJson(
  { old, edited }: { readonly old: string; readonly edited: string },
  { before, after }: Frame,
  formatText: Format,
): Promise<string> {
  const whole = before + old + after;
  if ((await formatText(whole)) !== whole) return edited;
  const formatted = await formatText(before + edited + after);
  return formatted.slice(before.length, formatted.length - after.length);
}
