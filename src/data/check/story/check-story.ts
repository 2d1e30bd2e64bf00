/** The check of the story, which is held as the data is: its files, what is written in them, and what they name. */

import path from "node:path";
import { LANGUAGE_CODES, LANGUAGE_NAMES, type LanguageCode } from "../../languages.ts";
import { type Explanation, explanation, NOWHERE, type Problem } from "../../problem.ts";
import type { Folder, StoryFile } from "../../read/folder.ts";
import { lineStarts, positionAt } from "../../read/read-file.ts";
import { LEAD } from "../../schema/story.ts";
import { isRecord } from "../../values.ts";
import { checkElement } from "./check-elements.ts";
import type { Known } from "./check-step.ts";
import { comparePages, missingPassage } from "./compare-languages.ts";
import { type Page, readPage } from "./read-page.ts";
import type { Found } from "./story-words.ts";
import { findTyped, findUnknown } from "./typed-numbers.ts";

const isLanguage = (code: string): code is LanguageCode =>
  LANGUAGE_CODES.some((one) => one === code);

const whole = (file: string, words: Explanation): Problem => ({
  ...{ file, line: 0, column: 0, where: NOWHERE },
  ...words,
});

const NAMING = {
  place: explanation(
    [
      "故事的文件要放在一种语言的文件夹里，这里的不会被读到",
      "a file of the story belongs in the folder of a language and is not read here",
    ],
    [`移到 ${LANGUAGE_CODES.join("、")} 里`, `Move it into ${LANGUAGE_CODES.join(" or ")}`],
  ),
  ending: explanation(
    [
      "故事的文件名以 .mdx 结尾，这个文件不会被读到",
      "files of the story end in .mdx; this one is not read",
    ],
    ["改名，或删去它", "Rename it, or delete it"],
  ),
  name: explanation(
    [
      "文件名只能用小写字母、数字和连字符，它会成为网址的一部分",
      "a file's name, which becomes part of an address, can only have small letters, digits and hyphens",
    ],
    [
      "改成 6-name.mdx 这样的名字；多出来的副本，删去",
      "Rename it like 6-name.mdx; delete it if it is a copy",
    ],
  ),
} as const;

/** What is wrong with the place or the name of a file; undefined if nothing is. */
function judgeName([language = "", name = "", ...deeper]: readonly string[]):
  Explanation | undefined {
  if (name === "" || deeper.length > 0 || !isLanguage(language)) return NAMING.place;
  if (!name.endsWith(".mdx")) return NAMING.ending;
  return /^[a-z0-9]+(?:-[a-z0-9]+)*\.mdx$/u.test(name) ? undefined : NAMING.name;
}

const stepsTo = (root: string, { file }: StoryFile): string[] =>
  path.posix.relative(root, file).split("/");

/** The languages that a site publishes, as far as its file can be read. */
function publishedIn({ site: { value } }: Folder): readonly LanguageCode[] {
  const { languages } = isRecord(value) ? value : {};
  const listed = Array.isArray(languages) ? languages.filter((one) => typeof one === "string") : [];
  return listed.length > 0 ? listed.filter(isLanguage) : ["zh"];
}

/** The files of a folder's story that are in their places, each understood as far as it can be. */
export const pagesOf = ({ story, storyDir }: Folder): Page[] =>
  (story ?? []).flatMap((file) => {
    const steps = stepsTo(storyDir, file);
    const [language = "", name = ""] = steps;
    return judgeName(steps) ? [] : [readPage(file, language, name)];
  });

/** Everything that is wrong with the story, if the folder's site tells one. */
export function checkStory(known: Known): Problem[] {
  const { folder } = known;
  const { story, storyDir: root } = folder;
  if (!story) return [];
  const misnamed = story.flatMap((file) => {
    const words = judgeName(stepsTo(root, file));
    return words ? [whole(file.file, words)] : [];
  });
  const pages = pagesOf(folder);
  const published = publishedIn(folder);
  const own = new Map(
    pages.map((page) => [page, [...checkPage(page, known), ...checkOrder(page, pages)]]),
  );
  const isSound = (page: Page): boolean => own.get(page)?.length === 0;
  return [
    ...misnamed,
    ...checkCompleteness(root, pages, published),
    ...[...own.values()].flat(),
    ...pages.flatMap((page) => {
      const chinese = pages.find((other) => other.language === "zh" && other.name === page.name);
      const isCompared = page !== chinese && published.some((code) => code === page.language);
      // A slip in one of them is no difference.
      return chinese && isCompared && isSound(page) && isSound(chinese)
        ? tellAll(page, comparePages(page, chinese))
        : [];
    }),
  ];
}

/** Problems at places of a page, each place told once in the same words. */
export function tellAll({ file, text }: Page, found: readonly Found[]): Problem[] {
  const starts = found.length > 0 ? lineStarts(text) : [];
  const where = { zh: "故事", en: "story" };
  const told = new Map(
    found.map(({ offset, words }) => [
      `${offset} ${words.message.zh}`,
      { file, ...positionAt(starts, offset), where, ...words },
    ]),
  );
  return [...told.values()];
}

/** What is wrong within a page: its writing, and then what it names. */
function checkPage(page: Page, known: Known): Problem[] {
  const { text, tags, head, language, found } = page;
  const sound = tags.filter(
    ({ start, end }) => !found.some(({ offset }) => offset >= start && offset < end),
  );
  const named = sound.flatMap((tag) => checkElement(tag, known));
  const { folder } = known;
  const shift = (offset: number) => (one: Found) => ({ ...one, offset: one.offset + offset });
  const bare = tags.reduce(
    (all, { start, end }) => all.slice(0, start) + " ".repeat(end - start) + all.slice(end),
    text.slice(0, head.end).replaceAll(/[^\n]/gu, " ") + text.slice(head.end),
  );
  const notes = sound.flatMap(({ attributes }) => attributes.filter(({ name }) => name === "note"));
  const title = head.fields.get("title");
  const typed = [
    ...findTyped(folder, bare, language, false),
    ...notes.flatMap(({ value, valueOffset }) => {
      const said = value.replaceAll(/\{[^}]*\}/gu, (figure) => " ".repeat(figure.length));
      return findTyped(folder, said, language, true).map(shift(valueOffset));
    }),
    ...(title ? findUnknown(folder, title.value, language).map(shift(title.offset)) : []),
  ];
  return tellAll(page, [...found, ...named, ...(found.length > 0 ? [] : typed)]);
}

/** Each published language has its lead and the same passages. */
function checkCompleteness(
  root: string,
  pages: readonly Page[],
  published: readonly LanguageCode[],
): Problem[] {
  const of = (language: string) => pages.filter((page) => page.language === language);
  const wanted = new Set([LEAD, ...published.flatMap((code) => of(code).map(({ name }) => name))]);
  return published.flatMap((code) => {
    const own = of(code).map(({ name }) => name);
    if (own.every((name) => name === LEAD) && wanted.size <= 1)
      return [whole(`${root}/${code}`, noStory(code))];
    return [...wanted]
      .filter((name) => !own.includes(name))
      .map((name) => {
        const words = name === LEAD ? noLead(code) : missingPassage(name, code);
        return whole(`${root}/${code}/${name}`, words);
      });
  });
}

const noStory = (code: LanguageCode): Explanation =>
  explanation(
    [`没有${LANGUAGE_NAMES[code].zh}的故事`, `there is no ${LANGUAGE_NAMES[code].en} story`],
    [
      "写上故事；不要故事，把 site.json 的 story 改成 false",
      "Write it; for a site without a story write false as story in site.json",
    ],
  );

const noLead = (code: LanguageCode): Explanation =>
  explanation(
    [
      `没有${LANGUAGE_NAMES[code].zh}的导语，首页大标题下面会是空的`,
      `there is no ${LANGUAGE_NAMES[code].en} lead for below the headline of the home page`,
    ],
    ["补上这个文件", "Add the file"],
  );

/** Of one language no two passages have the same place: the later one is told. */
function checkOrder(page: Page, pages: readonly Page[]): Problem[] {
  const order = page.head.fields.get("order");
  if (!order || page.found.length > 0) return [];
  const earlier = pages
    .slice(0, pages.indexOf(page))
    .find(
      ({ language, head }) =>
        language === page.language && head.fields.get("order")?.value === order.value,
    );
  if (!earlier) return [];
  const words = explanation(
    [
      `order: ${order.value} 已经用过（${earlier.name}）`,
      `order: ${order.value} is already used (${earlier.name})`,
    ],
    ["换一个数，一篇一个", "Choose another number: each passage has its own"],
  );
  return tellAll(page, [{ offset: order.offset, words }]);
}
