import { aboutWords, accessibilityWords, correctionsWords } from "./about-words.ts";
import { cardWords, pictureFileWords, pictureWords } from "./picture-words.ts";
import { coverageWords } from "./coverage-words.ts";
import { dataWords } from "./data-words.ts";
import { basisWords, recordWords, viewWords } from "./record-words.ts";
import { explorerWords, searchWords } from "./map-words.ts";
import { pageWords, shareWords, themeWords } from "./site-words.ts";

/** Every word of the site's furniture in Chinese. Facts have theirs in the data; the story in its MDX. */
export const words = {
  ...pageWords,
  ...recordWords,
  ...viewWords,
  ...pictureWords,
  ...pictureFileWords,
  ...aboutWords,
  ...accessibilityWords,
  ...correctionsWords,
  ...coverageWords,
  ...dataWords,
  ...explorerWords,
  ...searchWords,
  ...shareWords,
  ...basisWords,
  ...cardWords,
  ...themeWords,
} as const;
