import type { Words } from "../language.ts";
import { aboutWords } from "./about-words.ts";
import { countyWords } from "./county-words.ts";
import { coverageWords } from "./coverage-words.ts";
import { dataWords } from "./data-words.ts";
import { mapWords } from "./map-words.ts";
import { pictureWords } from "./picture-words.ts";
import { recordWords } from "./record-words.ts";
import { siteWords } from "./site-words.ts";

/** All English words of the site, except facts, which stand in the data, and the story, which is MDX. */
export const words: Words = {
  ...siteWords,
  ...aboutWords,
  ...recordWords,
  ...mapWords,
  ...pictureWords,
  ...dataWords,
  ...coverageWords,
  ...countyWords,
};
