import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";
import { z } from "zod";

/** The narrative, one folder a language, one file a movement. Facts do not come this way (see src/data). */
const story = defineCollection({
  loader: glob({ pattern: "*/*.mdx", base: "./src/content/story" }),
  schema: z.strictObject({
    title: z.string().min(1),
    /** Place in the story, from 1. */
    order: z.int().positive(),
    /** The kind of passage: an opening and an outlook frame the movements. */
    kind: z.enum(["opening", "movement", "outlook"]),
  }),
});

export const collections = { story };
