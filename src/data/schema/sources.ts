import { z } from "zod";
import { id } from "./fields/id.ts";
import { partialDate } from "./fields/partial-date.ts";
import { name, prose, text } from "./fields/text.ts";
import { table } from "./table.ts";

/** A place facts come from. */
export const source = z.strictObject({
  id,
  /** An article of a periodical, an official web page, or a dataset. */
  kind: z.enum(["article", "official-page", "dataset"]),
  /** The title; null where our record of the page has none. */
  title: name.nullable(),
  publisher: name,
  /** Who wrote it (文/作者). */
  authors: z.array(name),
  /** Who edited it, in print and on the web (责编、网编). */
  editors: z.array(z.strictObject({ name, role: z.enum(["editor", "web-editor"]) })),
  /** Where it was reported from (发自). */
  datelines: z.array(name),
  /** Publication date; null where the page shows no year. */
  published: partialDate.nullable(),
  /** The date that the page shows where it shows no year (12月2日). */
  shownDate: prose.optional(),
  /** Address of the original. */
  url: z.url({ protocol: /^https?$/, error: "url" }),
  /** When we read it. */
  read: partialDate,
  /** How many numbered paragraphs locators may name; 0 if it has none. */
  paragraphs: z.int().nonnegative(),
  /** Named parts locators may name besides paragraphs. */
  parts: z.array(text),
  /** Licence or reservation, in our words. */
  rights: prose,
  note: prose.optional(),
});

export const sources = table(source);
export type Source = z.infer<typeof source>;
