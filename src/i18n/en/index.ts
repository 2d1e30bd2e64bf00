import { LANGUAGE_TAGS } from "../../data/languages.ts";
import { shortEnglishName } from "../../data/schema/fields/text.ts";
import type { Language } from "../language.ts";
import {
  capital,
  formatAverage,
  formatDate,
  formatQuantity,
  formatSize,
  formatWhen,
  LIST,
  splitQuantity,
} from "./formats.ts";
import { tellSchema } from "./schema-words.ts";
import { tellMeasure } from "./tell-census.ts";
import { tellCounty } from "./tell-county.ts";
import { words } from "./words.ts";

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
  beside: ({ zh }) => zh,
  short: ({ zh, en = zh }) => shortEnglishName(en),
  list: (items) => LIST.format(items),
  sentences: (texts) => texts.join(" "),
  schema: tellSchema,
  formatDate,
  formatWhen,
  formatQuantity,
  capital,
  formatAverage,
  splitQuantity,
  formatSize,
  tellMeasure,
  tellCounty,
};
