import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** Where the narrative lives, one folder a language. */
export const STORY = "src/content/story";

/** The story's files, so that the records they name can be checked with the data. */
export function readStory(root = STORY): { file: string; text: string }[] {
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".mdx"))
    .toSorted()
    .map((name) => {
      const file = path.join(root, name);
      return { file: file.replaceAll("\\", "/"), text: readFileSync(file, "utf8") };
    });
}
