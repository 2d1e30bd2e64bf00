/**
 * Rules on translations. In a site that publishes a language, no text of the data and no unit of the map lacks it, and
 * none still says what the Chinese said before it was changed. The site is not built with a stale one: a reader of one
 * edition would be told what those of the other are told no more.
 */

import { LANGUAGE_NAMES, type LanguageCode, translationsOf } from "../../languages.ts";
import { explanation, type Problem, quote, visible } from "../../problem.ts";
import { problemAt } from "../../read/folder.ts";
import { remember } from "../../read/read-file.ts";
import { nameUnits } from "../../unit-names.ts";
import { type TextFile, TEXT_FILES, textFileOf, textsIn } from "../texts.ts";
import { type Line, readRecord, staleLine } from "../translation-record.ts";
import { type Rule, rule } from "./rule.ts";

const missing = (code: LanguageCode) =>
  explanation(
    [`没有${LANGUAGE_NAMES[code].zh}`, `this has no ${LANGUAGE_NAMES[code].en}`],
    [
      `补上 ${code}；不出这种语言的版本，就从 site.json 的 languages 里去掉 "${code}"`,
      `Write it as ${code}; or take "${code}" out of languages in site.json, to publish no such edition`,
    ],
  );

function stale(code: LanguageCode, key: string, line: Line, record: string) {
  const { zh, en } = LANGUAGE_NAMES[code];
  const command = `npm run check:data -- --translated ${key}`;
  return explanation(
    [`中文改过，${zh}没有跟着改`, `the Chinese was changed, the ${en} was not`],
    [
      `改${zh}；它仍然对，就运行 ${command}（在网页上改的，删去 ${record} 的第 ${line.number} 行）`,
      `Change the ${en}; if it still holds, run ${command} (on a web page, delete line ${line.number} of ${record})`,
    ],
  );
}

/** The texts of a file that lack a language, or are stale in it. */
const textsOf = (of: TextFile): Rule => {
  const found = remember<readonly Problem[]>();
  return (parsed, folder) => {
    const { site } = parsed;
    if (!site || !parsed[of]) return [];
    const file = textFileOf(folder, of);
    const { translations } = folder;
    return found([file, folder.site, translations], () =>
      translationsOf(site).flatMap((code) => {
        const record = readRecord(translations.text ?? "");
        return [...textsIn(folder, of)].flatMap((text): Problem[] => {
          const translation = text.in(code);
          if (translation === undefined)
            return [{ ...problemAt(of, file, text.path, missing(code)), text: quote(text.zh) }];
          const line = staleLine(record, text, code);
          if (!line) return [];
          const words = stale(code, text.key, line, translations.file);
          const place = problemAt(of, file, [...text.path, code], words);
          return [{ ...place, text: `${quote(text.zh)} / ${quote(translation)}` }];
        });
      }),
    );
  };
};

/** How many units of the map are named in a report. */
const LISTED = 5;

/** Each unit of the map has a name in every language. */
const units = rule(
  ["site", "topology", "counties", "prefectures", "census"],
  (facts, { problem }) =>
    translationsOf(facts.site).flatMap((code) => {
      const nameless = [...nameUnits(facts)].filter(([, name]) => name[code] === undefined);
      if (nameless.length === 0) return [];
      const listed = nameless
        .slice(0, LISTED)
        .map(([adcode, { zh }]) => `${adcode} ${visible(zh)}`);
      const { zh, en } = LANGUAGE_NAMES[code];
      const more = nameless.length > LISTED;
      const words = explanation(
        [
          `地图上有 ${nameless.length} 个地方没有${zh}名：${listed.join("、")}${more ? "等" : ""}`,
          `the map has places without an ${en} name, ${nameless.length} in all: ${listed.join(", ")}${more ? " and others" : ""}`,
        ],
        [
          "写进 census.json；别的文件里没有的地方，写进 site.json 的 map.names",
          "Write them in census.json, or in map.names of site.json if no other file has the place",
        ],
      );
      return [problem("site", ["map"], words)];
    }),
);

export const TRANSLATION_RULES: readonly Rule[] = [...TEXT_FILES.map(textsOf), units];
