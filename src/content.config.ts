import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";
import { z } from "zod";
import { passage } from "./data/schema/story.ts";

const base = "./src/content/story";

/** What stands under the headline of the home page, one file a language. Facts do not come this way (see src/data). */
const lead = defineCollection({
  loader: glob({ pattern: "*/lead.mdx", base }),
  schema: z.strictObject({}),
});

/** The narrative, one folder a language, one file a movement. */
const story = defineCollection({
  loader: glob({ pattern: ["*/*.mdx", "!*/lead.mdx"], base }),
  schema: passage,
});

export const collections = { lead, story };
