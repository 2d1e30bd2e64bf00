import { z } from "zod";
import { field } from "../field.ts";

const INITIAL = "(?:[zcs]h?|[bpmfdtnlgkhjqxrwy])?";
const FINAL =
  "(?:a|ai|an|ang|ao|e|ei|en|eng|er|i|ia|ian|iang|iao|ie|in|ing|iong|iu|o|ong|ou|u|ua|uai|uan|uang|ui|un|uo|ü|üe)";
const SYLLABLE = `${INITIAL}${FINAL}`;

/**
 * How a short name is read, for the search: a syllable a character, with single spaces, lower case, without tones
 * ("lian jiang"). The vowel of 吕 is written ü, as it is spelled; the search takes v and u for it too.
 */
export const pinyin = field(
  z.string().regex(new RegExp(`^${SYLLABLE}(?: ${SYLLABLE})*$`, "u"), { error: "pinyin" }),
  "拼音",
  "短名（去掉“市”“县”“区”）的读音，给搜索用：小写，不标声调，一字一个音节，用一个空格隔开。",
  ["lian jiang", "ru yuan"],
);
