/** Whether the story has the same passages, steps, pictures and figures in each language in which it is published. */

import { LANGUAGE_NAMES, type LanguageCode } from "../../languages.ts";
import { type Explanation, explanation } from "../../problem.ts";
import { lineStarts, positionAt } from "../../read/read-file.ts";
import type { Page } from "./read-page.ts";
import type { Tag } from "./scan-tags.ts";
import type { Found } from "./story-words.ts";

/** A tag as all languages have it: all but the note, which is text. */
const showTag = ({ name = "", attributes }: Tag): string =>
  `<${[name, ...attributes.filter((one) => one.name !== "note").map((one) => `${one.name}="${one.value}"`)].join(" ")}>`;

/** What a page shows beside its text, in order. */
const framesOf = ({ tags }: Page): Tag[] =>
  tags.filter(
    ({ name, kind }) => kind !== "close" && name !== "Fact" && name !== "Term" && name !== "Zh",
  );

const factsOf = ({ tags }: Page): { id: string; start: number }[] =>
  tags
    .filter(({ name }) => name === "Fact")
    .map(({ attributes, start }) => ({ id: attributes[0]?.value ?? "", start }));

/** The items of a list that another lacks, each as often as it is missing there. */
function beyond<Item>(
  items: readonly Item[],
  others: readonly Item[],
  keyOf: (item: Item) => string,
): Item[] {
  const left = others.map(keyOf);
  return items.filter((item) => {
    const at = left.indexOf(keyOf(item));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

const REMEDY = [
  "两种语言改成一样的；中文改了，这里跟着改",
  "Make both alike; where the Chinese was changed, change this too",
] as const;

/** Finds where a page differs from the Chinese one. */
export function comparePages(page: Page, chinese: Page): Found[] {
  const found: Found[] = [];
  const tell = (offset: number, words: Explanation): void => void found.push({ offset, words });
  for (const key of ["order", "kind"]) {
    const [own, other] = [page.head.fields.get(key), chinese.head.fields.get(key)];
    if (own && other && own.value !== other.value)
      tell(
        own.offset,
        explanation(
          [`中文的 ${key} 是 ${other.value}`, `the Chinese has ${key}: ${other.value}`],
          REMEDY,
        ),
      );
  }
  const [own, others] = [framesOf(page), framesOf(chinese)];
  const at = Math.max(own.length, others.length);
  for (let index = 0; index < at; index += 1) {
    const [one, other] = [own[index], others[index]];
    if (one && other && showTag(one) === showTag(other)) continue;
    const starts = lineStarts(chinese.text);
    const line = other ? positionAt(starts, other.start).line : 0;
    const words = other
      ? explanation(
          [
            `中文的第 ${line} 行在这里是 ${showTag(other)}`,
            `line ${line} of the Chinese has ${showTag(other)} here`,
          ],
          REMEDY,
        )
      : explanation(["中文没有这个标签", "the Chinese does not have this tag"], REMEDY);
    tell((one ?? page.tags.at(-1))?.start ?? 0, words);
    break;
  }
  const [facts, chineseFacts] = [factsOf(page), factsOf(chinese)];
  for (const { id, start } of beyond(facts, chineseFacts, (fact) => fact.id))
    tell(
      start,
      explanation(
        [`中文没有用 ${id} 这个数字`, `the Chinese does not use the figure ${id}`],
        REMEDY,
      ),
    );
  for (const { id, start } of beyond(chineseFacts, facts, (fact) => fact.id)) {
    const { line } = positionAt(lineStarts(chinese.text), start);
    tell(
      page.head.end,
      explanation(
        [
          `缺少中文第 ${line} 行用的数字 ${id}`,
          `the figure ${id} of line ${line} of the Chinese is missing`,
        ],
        REMEDY,
      ),
    );
  }
  return found;
}

/** A passage that another language has. */
export const missingPassage = (name: string, language: LanguageCode): Explanation =>
  explanation(
    [
      `${LANGUAGE_NAMES[language].zh}的故事里没有 ${name}，别的语言有`,
      `the ${LANGUAGE_NAMES[language].en} story has no ${name}, as another language has`,
    ],
    ["补上这个文件，或删去别的语言里的", "Add the file, or delete that of the other language"],
  );
