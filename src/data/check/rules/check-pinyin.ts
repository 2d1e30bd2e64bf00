import { distance } from "fastest-levenshtein";
import { shortName } from "../../short-name.ts";
import type { RuleInput } from "../check-rules.ts";
import { problemAt, tableFile } from "../folder.ts";
import type { Problem } from "../problem.ts";
import { explanation } from "../said.ts";

/** By so many letters an id may differ from the reading before it is taken for a name of another kind. */
const SLIP = 2;

/** Whether an id is the romanised name but for a slip: not where a number follows it, nor where it is no reading at all. */
function isSlip(id: string, syllables: readonly string[]): boolean {
  // Addresses have no ü; both ways to write it there are right.
  const readings = ["u", "v"].map((vowel) => syllables.join("").replaceAll("ü", vowel));
  // A letter that follows is one that the reading lacks: lian jian of lianjiang.
  const isWhole = (reading: string): boolean =>
    id.startsWith(reading) && !/^[a-z]/.test(id.slice(reading.length));
  return readings.every((reading) => !isWhole(reading) && distance(id, reading) <= SLIP);
}

/** A reading has a syllable for each character of the short name, and agrees with an id made of it. */
export function checkPinyin(
  table: "counties" | "prefectures",
  { tables, folder }: RuleInput,
): Problem[] {
  const file = tableFile(folder, table);
  return tables[table].flatMap(({ id, name, pinyin }, index) => {
    if (pinyin === undefined) return [];
    const at = (...words: Parameters<typeof explanation>) => [
      problemAt(table, file, ["records", index, "pinyin"], explanation(...words)),
    ];
    const short = shortName(name.zh);
    const characters = Array.from(short).length;
    const syllables = pinyin.split(" ");
    if (syllables.length !== characters) {
      return at(
        [
          `拼音有 ${syllables.length} 个音节，短名“${short}”有 ${characters} 个字`,
          `the pinyin has ${syllables.length} syllables, the short name ${short} has ${characters} characters`,
        ],
        [
          "一个字写一个音节，只写短名的，用一个空格隔开",
          "A syllable for each character of the short name, parted by one space",
        ],
      );
    }
    return isSlip(id, syllables)
      ? at(
          [
            `拼音与编号 ${id} 只差一两个字母`,
            `the pinyin differs from the id ${id} by a letter or two`,
          ],
          ["核对读音；已发布的编号不要改", "Check how it is read; an id that is published stays"],
        )
      : [];
  });
}
