import { LANGUAGE_TAGS } from "../../data/languages.ts";
import { shortName } from "../../data/schema/fields/text.ts";
import type { Language } from "../language.ts";
import {
  formatAverage,
  formatDate,
  formatQuantity,
  formatSize,
  formatWhen,
  splitQuantity,
} from "./formats.ts";
import { tellMeasure } from "./tell-census.ts";
import { tellCounty } from "./tell-county.ts";
import { words } from "./words.ts";

/** Chinese, the language of the sources and of the site. */
export const chinese: Language = {
  code: "zh",
  tag: LANGUAGE_TAGS.zh,
  locale: "zh_CN",
  name: "中文",
  prefix: "",
  words,
  text: ((text) => text?.zh) as Language["text"],
  beside: () => null,
  short: ({ zh }) => shortName(zh),
  list: (items) => items.join("、"),
  sentences: (texts) => texts.join(""),
  schema: (text) => text,
  capital: (text) => text,
  formatDate,
  formatWhen,
  formatQuantity,
  formatAverage,
  splitQuantity,
  formatSize,
  tellMeasure,
  tellCounty,
};
