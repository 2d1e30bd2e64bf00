import { basename } from "node:path";
import type { MDXInstance } from "astro";
import type { Passage } from "../../data/schema/story.ts";

/**
 * The story's files, `#story` being the folder that belongs to the site's facts. They are no content collection: its
 * store is one for all builds of a checkout, and the check has read heads and text more strictly before.
 */
const leads = import.meta.glob<MDXInstance<object>>("#story/*/lead.mdx", { eager: true });
const told = import.meta.glob<MDXInstance<Passage>>(["#story/*/*.mdx", "!#story/*/lead.mdx"], {
  eager: true,
});

const inLanguage = <T>(files: Readonly<Record<string, T>>, code: string): [string, T][] =>
  Object.entries(files).filter(([file]) => file.split("/").at(-2) === code);

/** What stands under the headline of the home page. */
export const leadIn = (code: string) => inLanguage(leads, code)[0]?.[1].Content;

/** The passages of a language in their order; an id is the file's name. */
export const passagesIn = (code: string) =>
  inLanguage(told, code)
    .map(([file, { frontmatter, Content }]) => ({
      ...{ id: basename(file, ".mdx"), title: frontmatter.title, kind: frontmatter.kind },
      ...{ order: frontmatter.order, Content },
    }))
    .toSorted((a, b) => a.order - b.order);
