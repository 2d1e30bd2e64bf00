/** Marks that a Chinese input method writes for those of JSON. */
export const HALF_WIDTH: ReadonlyMap<string, string> = new Map([
  ["\uff0c", ","],
  ["\u3001", ","],
  ["\uff1a", ":"],
  ["\uff5b", "{"],
  ["\uff5d", "}"],
  ["\uff3b", "["],
  ["\uff3d", "]"],
  ["\u3010", "["],
  ["\u3011", "]"],
]);

/** Double quotation marks that JSON does not know: “ ” „ ＂ 「 」 『 』. */
export const WIDE_QUOTES = "\u201c\u201d\u201e\uff02\u300c\u300d\u300e\u300f";

/** Single ones: ' ` ‘ ’ ＇. */
export const SINGLE_QUOTES = "'`\u2018\u2019\uff07";

/** Blanks that look like a space and are none: the full-width one of an input method, and those that web pages hold. */
export const WIDE_BLANKS =
  "\u3000\u00a0\u2002\u2003\u2009\u200b\u2028\u2029\u0085\ufeff\u000b\u000c";
