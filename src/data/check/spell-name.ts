import { createRequire } from "node:module";
import type * as PinyinPro from "pinyin-pro";

/** How a Chinese name is read, without tones: all its syllables together, and their first letters. */
export interface Spelling {
  readonly whole: string;
  readonly initials: string;
}

const HAN = /\p{Script=Han}/u;

let dictionary: typeof PinyinPro | undefined;

/** Loaded with the first name that must be spelt: sound data, and every page, do without it. */
function loadDictionary(): typeof PinyinPro {
  dictionary ??= createRequire(import.meta.url)("pinyin-pro") as typeof PinyinPro;
  return dictionary;
}

/** 省统计局 as `shengtongjiju` and `stjj`; undefined for a name without a Chinese character. */
export function spellName(name: string): Spelling | undefined {
  if (!HAN.test(name)) return undefined;
  const syllables = loadDictionary()
    .pinyin(name, { toneType: "none", type: "array", nonZh: "removed" })
    .map((syllable) => syllable.replaceAll("ü", "v"));
  return {
    whole: syllables.join(""),
    initials: syllables.map((syllable) => syllable.charAt(0)).join(""),
  };
}
