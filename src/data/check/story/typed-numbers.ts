/** Numbers that are typed into the story, where only a figure of the data keeps its source and follows its changes. */

import { type Explanation, explanation, visible } from "../../problem.ts";
import {
  type Folder,
  hasRecords,
  type RawRecord,
  recordsOf,
  tableFile,
} from "../../read/folder.ts";
import type { Found } from "./story-words.ts";

/** What has digits and is no figure: dates, links, items of a list, names such as 5G. `zh` is Chinese, `other` any language. */
const NO_FIGURES = {
  zh: /\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?|\d{1,2}月(?:\d{1,2}日)?|\d{4}(?=(?:[-—–～~至到]+)\d{4}年)/gu,
  other:
    /(?:\b\d{1,2} (?:\p{L}+ )?(?=\p{L}+\.? (?:19|20)\d{2}\b))|\b(?:19|20)\d{2}\b|\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)\b/gu,
} as const;
const ANYWHERE = /\]\([^)\n]*\)|&#\w+;|^\s*\d+[.)](?=\s)|[A-Z]\d+|\d+[A-Z]/gmu;
const NUMBER = /[\d０-９]+(?:[,.，/．][\d０-９]+)*/gu;

const blanks = (text: string): string => " ".repeat(text.length);

/** The numbers of a text that are no dates, each at its place. */
function numbersIn(text: string, language: string): { written: string; offset: number }[] {
  const dates = language === "zh" ? NO_FIGURES.zh : NO_FIGURES.other;
  const bare = text.replaceAll(ANYWHERE, blanks).replaceAll(dates, blanks);
  return [...bare.matchAll(NUMBER)].map(({ 0: written, index }) => ({ written, offset: index }));
}

const filesOf = (folder: Folder) =>
  (["indicators", "funds"] as const).map((table) => tableFile(folder, table));

/** The figures of a folder that have a value, as it would be typed. */
function figuresOf(folder: Folder, written: string): RawRecord[] {
  const plain = written.normalize("NFKC").replaceAll(",", "");
  return filesOf(folder)
    .flatMap(recordsOf)
    .filter(
      ({ value: { value } }) =>
        value === plain || (/^[\d.]+$/u.test(plain) && value === Number(plain)),
    );
}

/** How many figures of the same number are named. */
const NAMED = 3;

function explainTyped(
  written: string,
  figures: readonly RawRecord[],
  tag: (id: string) => string,
): Explanation {
  const named = figures
    .slice(0, NAMED)
    .map(({ id = "", label }) => ({ tag: tag(id), label: visible(label) }));
  return explanation(
    [
      `${written} 是直接写的数字，读者看不到出处，数据改了它也不会跟着改`,
      `${written} is typed, so readers see no source, and it does not follow the data`,
    ],
    named.length > 0
      ? [
          `数据里有这个数，写成 ${named.map((one) => `${one.tag}（${one.label}）`).join("，或 ")}`,
          `The data has it: write ${named.map((one) => `${one.tag} (${one.label})`).join(", or ")}`,
        ]
      : [
          `先在 indicators.json 里记下这个数和出处，再写 ${tag("…")}；不是数据的，写成汉字`,
          `Add it to indicators.json with its source and write ${tag("…")}; if it is no figure, write it in words`,
        ],
  );
}

/** Numbers in a text of the story. */
export function findTyped(
  folder: Folder,
  text: string,
  language: string,
  isNote: boolean,
): Found[] {
  const tag = (id: string): string => (isNote ? `{${id}}` : `<Fact id="${id}" />`);
  return numbersIn(text, language).map(({ written, offset }) => ({
    offset,
    words: explainTyped(written, figuresOf(folder, written), tag),
  }));
}

/** Numbers in a title, which cannot have a figure in it, that no figure of the data has. */
export function findUnknown(folder: Folder, title: string, language: string): Found[] {
  if (!filesOf(folder).every(hasRecords)) return [];
  return numbersIn(title, language)
    .filter(({ written }) => figuresOf(folder, written).length === 0)
    .map(({ written, offset }) => ({
      offset,
      words: explanation(
        [
          `标题里的 ${written}，数据里没有这个数`,
          `the data has no figure ${written}, which stands in this title`,
        ],
        [
          "照 indicators.json 里的改；不是数据的，写成汉字",
          "Write that of indicators.json; if it is no figure, write it in words",
        ],
      ),
    }));
}
