/** Doubts about how texts and addresses are written. */

import traditional from "opencc-js/dict/TSCharacters";
import { LANGUAGE_CODES } from "../../languages.ts";
import { type Explanation, explanation, quote } from "../../problem.ts";
import type { Doubt } from "../../schema/fields/meant-so.ts";
import { TABLE_NAMES, type TableName } from "../../schema/files.ts";
import { isRecord } from "../../values.ts";
import { type Rule, rule, type Warning } from "../rules/rule.ts";
import { findTexts } from "../texts.ts";

/** The characters of GB 2312, in which simplified texts are written: among them 瞭 and 乾, which are also traditional. */
function listOrdinary(): ReadonlySet<string> {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xf7; row += 1)
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) bytes.push(row, cell);
  return new Set(new TextDecoder("gbk").decode(Uint8Array.from(bytes)));
}

/** Each traditional character that is no ordinary one too. */
function listTraditional(): ReadonlySet<string> {
  const ordinary = listOrdinary();
  const characters = traditional.split("|").map((pair) => pair.split(" ")[0] ?? "");
  return new Set(characters.filter((character) => !ordinary.has(character)));
}

const TRADITIONAL = listTraditional();

/** What is odd about a text, told with what stands there. */
interface Oddity {
  readonly doubt: Doubt;
  readonly in: "zh" | "translations" | "all";
  readonly find: (text: string) => string | undefined;
  readonly words: readonly [message: readonly [string, string], remedy: readonly [string, string]];
}

const matching = (pattern: RegExp) => (text: string) => pattern.exec(text)?.[0];

const HAN = /\p{Script=Han}/u;

/** An abbreviation, which may be a whole name: 5G, CBD. */
const ABBREVIATION = /^[A-Z\d][A-Z\d.+&-]{0,7}$/u;

const ODDITIES: readonly Oddity[] = [
  {
    doubt: "punctuation",
    in: "zh",
    find: matching(
      /[\p{Script=Han}\u3001-\u301f\u201c\u201d\uff01-\uff0e] ?[,;:?!()"']|[,;:?!()"'] ?[\p{Script=Han}\u3001-\u301f\u201c\u201d\uff01-\uff0e]|\p{Script=Han}\.(?=$|[\s.]|\p{Script=Han})/u,
    ),
    words: [
      ["中文里有半角标点", "half-width punctuation in Chinese"],
      ["改成全角：，。；：？！（）“ ”", "Write it full-width: ，。；：？！（）“ ”"],
    ],
  },
  {
    doubt: "full-width",
    in: "all",
    find: matching(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff05\uff0e]+/u),
    words: [
      ["数字、字母和百分号是全角的", "full-width digits, letters or per cent signs"],
      ["改成半角：0 1 2 A B C %", "Write them half-width: 0 1 2 A B C %"],
    ],
  },
  {
    doubt: "traditional",
    in: "zh",
    find: (text) => Array.from(text).find((character) => TRADITIONAL.has(character)),
    words: [
      ["有繁体字", "a traditional character"],
      ["改成简体字", "Write the simplified one"],
    ],
  },
  {
    doubt: "markup",
    in: "all",
    find: matching(/<\/?[a-z][^>]*>|&(?:[a-z]+|#\d+);|\*\*|__|`|\[[^\]]+\]\(|^#+ /iu),
    words: [
      ["文字里有网页或排版的记号，读者会原样看到", "markup, which readers would see as it is"],
      ["删去记号，只写文字", "Delete it, and write the text alone"],
    ],
  },
  {
    doubt: "draft",
    in: "all",
    find: matching(/\b(?:TODO|FIXME|TBD|TBC)\b|\bX{2,}\b|[×？?]{2,}|待补|待核|待查|待确认/iu),
    words: [
      ["像是没有写完", "this seems to be unfinished"],
      ["写完，或删去这个字段", "Finish it, or delete the field"],
    ],
  },
  {
    doubt: "language",
    in: "zh",
    find: (text) =>
      HAN.test(text) || !/\p{L}/u.test(text) || ABBREVIATION.test(text) ? undefined : text,
    words: [
      ["中文栏里没有一个汉字", "there is no Chinese character in the Chinese text"],
      ["写上中文，英文写在 en", "Write the Chinese here, and the English as en"],
    ],
  },
  {
    doubt: "language",
    in: "translations",
    find: matching(/\p{Script=Han}+/u),
    words: [
      ["译文里有汉字", "Chinese characters in a translation"],
      ["译成这种语言", "Translate them"],
    ],
  },
];

/** What is odd about a text: what stands there, and why it is odd. */
export const findOddities = (
  written: string,
  language: "zh" | "translations",
): { readonly doubt: Doubt; readonly found: string; readonly words: Explanation }[] =>
  ODDITIES.flatMap(({ doubt, in: where, find, words }) => {
    const found = where === "all" || where === language ? find(written) : undefined;
    return found === undefined ? [] : [{ doubt, found, words: explanation(...words) }];
  });

/** Each odd text of a file, once for each oddity. */
const textsOf = (part: TableName | "site") =>
  rule([part], (facts, { doubt }) =>
    [...findTexts(facts[part], [], [])].flatMap((text) =>
      LANGUAGE_CODES.flatMap((code) => {
        const written = code === "zh" ? text.zh : text.in(code);
        if (written === undefined) return [];
        return findOddities(written, code === "zh" ? "zh" : "translations").map((odd) => ({
          ...doubt(odd.doubt, part, [...text.path, code], odd.words),
          text: quote(odd.found),
        }));
      }),
    ),
  );

/** Parameters by which a page is told who shared a link to it, and which the page does without. */
const TRACKING =
  /^(?:utm_.+|spm|scm|fbclid|gclid|msclkid|share_.+|isappinstalled|nsukey|wxshare_count|wxfrom|from_?source)$/u;

/** Values of `from` that apps add to shared links. */
const SHARED_FROM = /^(?:timeline|singlemessage|groupmessage|appmessage|wechat|weixin|qq|weibo)$/u;

const PRIVATE =
  /^(?:localhost|[^.:]+|.+\.(?:local|lan|internal|intranet|home|corp)|127\..+|10\..+|192\.168\..+|169\.254\..+|172\.(?:1[6-9]|2\d|3[01])\..+|\[(?:::1|f[cde].*)\])$/u;

const HIDDEN = explanation(
  ["这个网址只在内部网络里打得开", "readers cannot open this address: it is of a private network"],
  ["换成公开的网址", "Use the public address"],
);

const ENDED = explanation(
  ["网址末尾多了一个标点", "a punctuation mark at the end of the address"],
  ["删去末尾的标点", "Delete the mark at its end"],
);

const tracked = (key: string) =>
  explanation(
    [`网址里的 ${key} 是用来跟踪读者的`, `${key} in this address serves to track readers`],
    ["删去它，再打开网址看看是不是同一页", "Delete it, and open the address to see the same page"],
  );

function judgeAddress(address: string): Explanation[] {
  const url = URL.parse(address);
  if (!url) return [];
  const track = [...url.searchParams].find(
    ([key, value]) => TRACKING.test(key) || (key === "from" && SHARED_FROM.test(value)),
  );
  return [
    ...(track ? [tracked(track[0])] : []),
    ...(PRIVATE.test(url.hostname) ? [HIDDEN] : []),
    ...(/[.,;:!?'")\]]$/u.test(address) ? [ENDED] : []),
  ];
}

/** The web addresses within a value, each with its path. */
function* findAddresses(
  value: unknown,
  path: readonly (string | number)[] = [],
): Generator<{ path: readonly (string | number)[]; address: string }> {
  if (typeof value === "string") {
    if (/^https?:\/\//u.test(value)) yield { path, address: value };
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* findAddresses(item, [...path, index]);
  } else if (isRecord(value)) {
    for (const [key, inner] of Object.entries(value)) yield* findAddresses(inner, [...path, key]);
  }
}

const addressesOf = (part: TableName | "site") =>
  rule([part], (facts, { doubt }) =>
    [...findAddresses(facts[part])].flatMap(({ path, address }) =>
      judgeAddress(address).map((words) => doubt("address", part, path, words)),
    ),
  );

const PARTS = [...TABLE_NAMES, "site"] as const;

export const TEXT_DOUBTS: readonly Rule<Warning>[] = [
  ...PARTS.map(textsOf),
  ...PARTS.map(addressesOf),
];
