import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { projectRoot } from "../../serve/project-root.ts";

export interface SourceFile {
  /** From the project's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** Made by tools, or not ours; from the project's root. */
const skippedFolders = new Set([
  ...["node_modules", "dist", ".git", ".astro", ".cache", "coverage"],
  ...["test-results", "playwright-report", ".vitest"],
]);
const textFile =
  /(\.(astro|css|csv|html|js|json|md|mdx|mjs|svg|ts|txt|xml|ya?ml)|^[^.]+|rc|ignore)$/u;

/**
 * Every text file of the project that a person wrote. Walked rather than asked of git, so that a
 * new file is held to the rules before it is added, and an unpacked archive can be tested.
 */
export function listFiles(folder = projectRoot): SourceFile[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    const fromRoot = relative(projectRoot, path).replaceAll("\\", "/");
    if (entry.isDirectory()) return skippedFolders.has(fromRoot) ? [] : listFiles(path);
    if (!entry.isFile() || !textFile.test(entry.name)) return [];
    return [{ path: fromRoot, text: readFileSync(path, "utf8") }];
  });
}
