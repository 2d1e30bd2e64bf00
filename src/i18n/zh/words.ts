import { aboutWords } from "./about-words.ts";
import { accessibilityWords } from "./accessibility-words.ts";
import { cardWords } from "./card-words.ts";
import { correctionsWords } from "./corrections-words.ts";
import { coverageWords } from "./coverage-words.ts";
import { dataWords } from "./data-words.ts";
import { basisWords } from "./basis-words.ts";
import { explorerWords } from "./explorer-words.ts";
import { pageWords } from "./page-words.ts";
import { pictureFileWords } from "./picture-file-words.ts";
import { pictureWords } from "./picture-words.ts";
import { recordWords } from "./record-words.ts";
import { searchWords } from "./search-words.ts";
import { shareWords } from "./share-words.ts";
import { themeWords } from "./theme-words.ts";
import { viewWords } from "./view-words.ts";

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
