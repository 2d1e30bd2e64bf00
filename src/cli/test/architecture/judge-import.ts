import { posix } from "node:path";
import type { Import } from "./read-imports.ts";

interface Rule {
  /** Folders of src/ whose code this one may use; its own is always among them. */
  readonly code: readonly string[];
  /** Folders of which it may use types too. */
  readonly types?: readonly string[];
}

const geometry = ["model", "data"];
const pictures = ["map", "charts", "model", "data"];
const dressing = ["i18n", "client", "styles"];

/**
 * Which folder of src/ may import from which: data -> model -> map, charts -> components ->
 * layouts -> pages. The further left, the less it knows, so facts and geometry can be tested and
 * used again without a page, and in another language.
 */
const rules: Readonly<Record<string, Rule>> = {
  data: { code: [] },
  model: { code: ["data"] },
  map: { code: geometry },
  charts: { code: geometry },
  i18n: { code: [], types: ["data", "model"] },
  components: { code: [...pictures, ...dressing] },
  layouts: { code: ["components", ...pictures, ...dressing] },
  pages: { code: ["layouts", "components", ...pictures, ...dressing] },
  styles: { code: [] },
  client: { code: [], types: [...pictures, "i18n"] },
  cli: { code: ["data", "model", "map", "i18n", "deploy"], types: ["bench"] },
  // A policy names the code that stands in pages, by its hash.
  deploy: { code: ["client"] },
  // Pages that ours is compared with: they stand beside the site, and share nothing with it.
  bench: { code: [] },
  // src/content.config.ts and its like: Astro's own settings, which know nothing of the site.
  "": { code: ["i18n"], types: ["data"] },
};

/**
 * Why the file `from` (its path in src/) may not have the import, or `undefined` when it may. Only
 * imports of our own files are judged: packages are free.
 */
export function judgeImport(from: string, { specifier, typeOnly }: Import): string | undefined {
  const isOwn = specifier.startsWith(".") || specifier.startsWith("/");
  const folder = folderOf(from);
  if (folder === "content") return `${from} imports ${specifier}: the story imports nothing`;
  if (!isOwn) return undefined;

  const to = specifier.startsWith("/src/")
    ? specifier.slice("/src/".length)
    : posix.join(posix.dirname(from), specifier);
  const target = folderOf(to);
  const why = (reason: string) => `${from} imports ${to}: ${reason}`;
  if (to.startsWith("..")) return why("it stands outside src/");
  const rule = rules[folder];
  if (rule === undefined) return why(`there is no rule for ${folder}/; add one to judge-import.ts`);
  if (target === folder || rule.code.includes(target)) return undefined;
  if (!rule.types?.includes(target)) {
    const may = rule.code.length === 0 ? "nothing but itself" : rule.code.join(", ");
    return why(`${folder || "src"}/ may use ${may}`);
  }
  return typeOnly ? undefined : why(`${folder || "src"}/ may use ${target}/ for types alone`);
}

/** The first folder of a path in src/, empty for a file in src/ itself. */
function folderOf(path: string): string {
  return path.includes("/") ? path.slice(0, path.indexOf("/")) : "";
}
