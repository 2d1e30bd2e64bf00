import { LANGUAGE_TAGS } from "../../data/languages.ts";
import type { Language } from "../language.ts";
import { tellMeasure } from "../zh/tell-census.ts";
import { tellCounty } from "../zh/tell-county.ts";
import {
  formatAverage,
  formatDate,
  formatQuantity,
  formatSize,
  formatWhen,
  splitQuantity,
} from "./formats.ts";
import { words } from "./words.ts";

const LIST = new Intl.ListFormat("en-GB");

/** What kind of place follows a name in full: Xinyi City, Ruyuan Yao Autonomous County, Baiyun District. */
const KIND = / (?:City|County|District|(?:\S+ )+Autonomous County)$/u;

/** English, for readers abroad. */
export const english: Language = {
  code: "en",
  tag: LANGUAGE_TAGS.en,
  locale: "en_GB",
  name: "English",
  prefix: "/en",
  words,
  // The check makes sure that every text has its English where an English edition is published.
  text: ((text) => text && (text.en ?? text.zh)) as Language["text"],
  short: ({ en }) => en.replace(/, .*$/u, "").replace(KIND, ""),
  list: (items) => LIST.format(items),
  formatDate,
  formatWhen,
  formatQuantity,
  formatAverage,
  splitQuantity,
  formatSize,
  tellMeasure,
  tellCounty,
};
