/** Fields of text: prose and names, web addresses, codes of places and how their names are read. */

import { z } from "zod";
import { LANGUAGE_CODES, LANGUAGE_NAMES, type LanguageCode } from "../../languages.ts";
import { field } from "../field.ts";

/**
 * Characters that look like others, so that a search does not find them: radicals (⽔ for 水, often in text copied from
 * a PDF) and the forms that Unicode keeps only for old character sets. A dozen ordinary characters stand among the
 * latter and nowhere else; these are allowed.
 */
const LOOKALIKE = /(?!\p{Unified_Ideograph})[\u2e80-\u2fdf\uf900-\ufaff\u{2f800}-\u{2fa1f}]/gu;

/** Radicals that look like a whole character but are not mapped to it by Unicode's normal forms, each before that character. */
const RADICALS =
  "⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙";

interface Lookalike {
  readonly character: string;
  /** The one to write; undefined for a radical that is no character (⺘). */
  readonly ordinary: string | undefined;
}

function ordinaryOf(character: string): string | undefined {
  const normal = character.normalize("NFKC");
  if (normal !== character) return normal;
  const at = RADICALS.indexOf(character);
  return at < 0 ? undefined : RADICALS[at + 1];
}

/** The characters of a text that only look like what is meant, each once. */
export function findLookalikes(text: string): Lookalike[] {
  return [...new Set(text.match(LOOKALIKE))].map((character) => ({
    character,
    ordinary: ordinaryOf(character),
  }));
}

/**
 * Characters that no reader can see, and that can make a page show something other than its data: controls, format
 * marks (among them those that change the direction of writing), halves of characters, private use, line breaks, and
 * letters and signs that are drawn as nothing (Hangul fillers, the empty Braille cell, a joiner).
 */
export const UNSEEN =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\uffa0]/u;

/** Whether a text contains invisible characters. */
export const hasUnseen = (value: string): boolean => UNSEEN.test(value);

/** What a program writes for bytes that it cannot read: the character that stood there is lost. */
export const LOST_CHARACTER = "\ufffd";

/** One line of plain text: not empty, without invisible characters or ones that only look like others, no blanks at its ends. */
export const text = field(
  z
    .string()
    .min(1)
    .max(600)
    .refine((value) => value === value.trim(), { error: "blank-ends" })
    .refine((value) => !hasUnseen(value), { error: "unseen" })
    .refine((value) => findLookalikes(value).length === 0, { error: "lookalike" })
    .refine((value) => !value.includes(LOST_CHARACTER), { error: "lost-character" }),
  "文字",
  "一行文字，不换行，最多600字。",
  ["廉江市"],
);

/** The text in each language. Without a rule of its own below, one is asked for only where an edition in it is published. */
const inEach = Object.fromEntries(
  LANGUAGE_CODES.map((code) => {
    const called = LANGUAGE_NAMES[code].zh;
    return [code, field(text, called, `同样的意思，用${called}写。`).optional()];
  }),
) as Record<LanguageCode, z.ZodOptional<typeof text>>;

/** A name that both editions show: Chinese and English, each required. */
export const name = field(
  z.strictObject({
    ...inEach,
    zh: field(text, "中文", "中文名称，照来源的写法。", ["廉江市", "省统计局"]),
    en: field(
      text,
      "英文",
      "英文名称：自己有英文名的照用，没有的按拼音或直译；来源没有英文名，就是本站译的。",
      ["Lianjiang"],
    ),
  }),
  "名称",
  "中文和英文名称，两样都要有。",
  [{ zh: "廉江市", en: "Lianjiang" }],
);

/** Our own prose about a fact: Chinese required; English too where the site publishes it, which a rule of the check holds. */
export const prose = field(
  z.strictObject({
    ...inEach,
    zh: field(text, "中文", "用自己的话写的中文，用全角标点，不抄来源的句子。", [
      "来源没有写是哪五个区。",
    ]),
    en: field(text, "英文", "同一句话的英文；网站出英文版就要写，改了中文要一起改。", [
      "The source does not name the five.",
    ]).optional(),
  }),
  "说明",
  "用自己的话写的一两句，中文要有；网站出英文版，英文也要有。",
  [{ zh: "来源没有写是哪五个区。", en: "The source does not name the five." }],
);

export type Name = z.infer<typeof name>;
export type Prose = z.infer<typeof prose>;

/** What a reader must know to read a fact rightly. */
export const note = field(
  prose,
  "备注",
  "读者要读对这条事实还须知道的话，用自己的话写；没有就不写。",
).optional();

/**
 * Whether a text is a complete web address, without blanks or invisible characters, and without a name or password
 * before its host, which could be mistaken for the host (`https://www.gd.gov.cn@example.org/`).
 */
export function isWebAddress(value: string): boolean {
  // No marks that must be escaped, no full-width digits and letters of an input method, no lost characters.
  if (!/^https?:\/\/[^\s\p{C}<>"\\^`{|}\uff00-\uffef\ufffd]+$/u.test(value)) return false;
  const url = URL.parse(value);
  return url !== null && url.username === "" && url.password === "";
}

/**
 * A Chinese punctuation mark that was copied with an address from the sentence around it: one at its end, or a full stop
 * anywhere, which browsers read as the dot of a host (`www。gd.gov.cn`).
 */
export function strayMark(value: string): string | undefined {
  return /[\u3002\uff61]|[^\P{P}!-~]$/u.exec(value)?.[0];
}

/** Address of a page, with http:// or https://. */
export const webAddress = field(
  z
    .string()
    .max(2000)
    .refine((value) => strayMark(value) === undefined, { error: "url-mark", abort: true })
    .refine(isWebAddress, { error: "url" }),
  "网址",
  "完整的网址，以 https:// 或 http:// 开头。",
  ["https://www.nfzz.net.cn/node_1b5282124b/c1895d3fa6.shtml"],
);

/** Where an English name is used by whom it names, or officially; without it, the romanisation or translation is ours. */
export const enFrom = field(
  webAddress,
  "英文出处",
  "英文名称取自哪个网页：自己的官网或官方文件这样写的，才写网址；本站自己拼写或翻译的不写。",
  ["https://www.lianjiang.gov.cn/"],
).optional();

/** Home page of a place's own site, where readers can look further. */
export const portal = (description: string) =>
  field(webAddress, "官方网站", description, ["https://www.lianjiang.gov.cn/"]);

/** A mailbox. It stands in links, so it has no character that a link would take for its own. */
export const mailAddress = field(
  z
    .string()
    .max(200)
    .regex(/^[a-z0-9._+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}$/i, { error: "mail" }),
  "邮箱",
  "电子邮箱的地址。",
  ["editor@example.org"],
);

/** Six-digit administrative division code (行政区划代码). */
export const adcode = field(
  z.string().regex(/^\d{6}$/, { error: "adcode" }),
  "区划代码",
  "六位行政区划代码，写在引号里；地图靠它找到图形。",
  ["440881", "441427"],
);

const INITIAL = "(?:[zcs]h?|[bpmfdtnlgkhjqxrwy])?";
const FINAL =
  "(?:a|ai|an|ang|ao|e|ei|en|eng|er|i|ia|ian|iang|iao|ie|in|ing|iong|iu|o|ong|ou|u|ua|uai|uan|uang|ui|un|uo|ü|üe)";
const SYLLABLE = `${INITIAL}${FINAL}`;

/**
 * The reading of a short name, for the search: one syllable for each character, single spaces, lower case, no tones
 * ("lian jiang"). The vowel of 吕 is written ü, as it is spelled; the search takes v and u for it too.
 */
export const pinyin = field(
  z.string().regex(new RegExp(`^${SYLLABLE}(?: ${SYLLABLE})*$`, "u"), { error: "pinyin" }),
  "拼音",
  "短名（去掉“市”“县”“区”）的读音，给搜索用：小写，不标声调，一字一个音节，用一个空格隔开。",
  ["lian jiang", "ru yuan"],
);

/**
 * What a short name leaves out after at least two characters of a name: 市, 县, 区, 地区, 盟, 旗, or 自治县, 自治州, 自治旗
 * with the names of its peoples (all those that China names one after, or 各 where there are several).
 */
const ENDING =
  /(?<=..)(?:(?:(?:各|壮|瑶|苗|侗|回|满|彝|白|傣|佤|畲|黎|藏|土|水|羌|怒|京|土家|布依|仡佬|仫佬|毛南|拉祜|哈尼|布朗|傈僳|纳西|普米|独龙|景颇|保安|东乡|撒拉|裕固|蒙古|哈萨克|达斡尔|鄂温克|鄂伦春|锡伯|塔吉克|朝鲜|柯尔克孜)族?)*自治[县州旗]|市|县|地区|区|盟|旗)$/u;

/** 廉江市 as 廉江, 广州市白云区 as 白云, 乳源瑶族自治县 as 乳源: short names, as maps print them. */
export function shortName(name: string): string {
  return name.replace(/^.+市(?=.+区$)/u, "").replace(ENDING, "");
}

/**
 * Lianjiang City as Lianjiang, Baiyun District, Guangzhou as Baiyun, Ruyuan Yao Autonomous County as Ruyuan, Dongsha
 * (Pratas) Islands as Dongsha Is.
 */
export const shortEnglishName = (name: string): string =>
  name
    .replace(
      /^(\S+)(?: .+ Autonomous)? (?:City|County|District|Prefecture|League|Banner)(?:, .+)?$/,
      "$1",
    )
    .replace(/(?: \(.+\))? Islands$/, " Is.");
